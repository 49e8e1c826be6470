"""The process is killed, and politely stopped, while pages are asked for: no answer that began is wrong or half, and it is there again at once."""
import http.client, signal, sqlite3, threading, time

from measuring.serving import BASE, SITE, get, start_site, stop

PATHS = ["/", "/stodlinjer/sjalvmordslinjen", "/behov/kris", "/sok?q=ensam", "/sok?q=jag+orkar+inte+mer", "/akut", "/stodlinjer", "/api/v1/helplines"]
CLIENTS = 16


class Asking:
    """Clients that ask without rest. An answer counts as broken when it began and was not right and whole to its last byte."""
    def __init__(self):
        self.right, self.unanswered, self.broken, self.over = 0, 0, [], False
        self.lock, self.threads = threading.Lock(), [threading.Thread(target=self.ask, args=(number,)) for number in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def ask(self, number):
        connection = None
        while not self.over:
            number += 1
            path, fault, answered = PATHS[number % len(PATHS)], None, False
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", SITE, timeout=30)
                connection.request("GET", path, headers={"Accept": "text/html"})
                answer = connection.getresponse()
                answered = True
                body = answer.read()
                if answer.status != 200 or not (path.startswith("/api") or b"data-emergency-banner" in body and body.rstrip().endswith(b"</html>")):
                    fault = f"{path}: {answer.status}, {len(body)} bytes"
            except (OSError, http.client.HTTPException) as error:
                # Closed before it answered: browsers and proxies ask again by themselves.
                fault = f"{path}: {error!r}" if answered else None
                connection.close()
                connection = None
                time.sleep(.01)
            with self.lock:
                if fault:
                    self.broken.append(fault)
                elif answered:
                    self.right += 1
                else:
                    self.unanswered += 1

    def end(self):
        self.over = True
        for thread in self.threads:
            thread.join()


def stopping(program, folder, options):
    """How many things did not go as they must."""
    faults = 0
    site, _ = start_site(program, folder)
    lines = get(BASE + "/api/v1/helplines")[2]

    # Killed again and again: nothing begun can be promised, but what comes after must be right at once.
    seconds = []
    for _ in range(options.rounds):
        asking = Asking()
        time.sleep(2)
        site.send_signal(signal.SIGKILL)
        site.wait(60)
        asking.end()
        site, took = start_site(program, folder)
        seconds.append(took)
        wrong = [path for path in PATHS if get(BASE + path, {})[0] != 200]
        wrong += [] if get(BASE + "/api/v1/helplines")[2] == lines else ["not the same lines"]
        wrong += [] if get(BASE + "/health/ready", {})[0] == 200 else ["not ready"]
        wrong += [name for name in ("catalog", "editors") if sqlite3.connect(f"{folder}/{name}.db").execute("PRAGMA integrity_check").fetchone() != ("ok",)]
        faults += len(wrong)
        print(f"killed after {asking.right} right answers: answers again after {took:.2f} s; wrong {wrong or 0}", flush=True)

    for _ in range(options.rounds):
        asking = Asking()
        time.sleep(2)
        began = time.monotonic()
        code = stop(site)
        took = time.monotonic() - began
        asking.end()
        faults += len(asking.broken) + abs(code)
        print(f"stopped after {asking.right} right answers: {len(asking.broken)} broken {asking.broken[:3]}, exit code {code} after {took:.2f} s", flush=True)
        site, _ = start_site(program, folder)
    stop(site)
    return faults
