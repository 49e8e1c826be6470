"""Requests that mean harm: none may get a 5xx, nothing of the program's inside, and the memory stays."""
import random, socket
from concurrent.futures import ThreadPoolExecutor

from measuring.serving import SITE, memory_told

PATHS = ["/stodlinjer/%00", "/..%2f..%2fetc/passwd", "/sok?q=%27;DROP%20TABLE--", "/%E0%A4%A", "/stodlinjer/<script>", "/behov/kris?sida=-1", "/sok?q=" + "a" * 4000,
         "/api/v1/helplines?page=99999999999999", "/api/v1/status?at=x", "/?x=" + "%ff" * 500, "/fel/999999999999", "/sok?oppet=9999-99-99T99:99",
         "/stodlinjer/" + "a" * 2000, "/sok?" + "&".join(f"behov=x{i}" for i in range(300)), "/admin/../../", "/\\\\evil.example/", "/sok?q=%00%01%02"]
METHODS = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO"]
HOSTS = ["a", "evil.example", "127.0.0.1"]
EXTRA = ["", "X-Forwarded-For: 1.2.3.4\r\n", "Cookie: " + "a=b;" * 200 + "\r\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Range: bytes=0-0,1-1\r\n"]
BODIES = ["", "x=1xx", "5\r\nhello\r\n0\r\n\r\n"]
LEAKS = [b"Exception", b"   at StodlinjeKatalog", b"Microsoft.AspNetCore", b"SQLite", b"stack trace"]


def ask(request):
    answer = b""
    with socket.create_connection(("127.0.0.1", SITE), timeout=5) as connection:
        try:
            # Never half closed: that is a client that has left, and is owed no answer.
            connection.sendall(request.encode("latin-1"))
            while part := connection.recv(65536):
                answer += part
        except (ConnectionResetError, BrokenPipeError, TimeoutError):
            pass
    return answer


def made(chance, number):
    path = chance.choice(PATHS) + (f"?{number}" if chance.random() < .3 else "")
    line = f"{chance.choice(METHODS)} {path} HTTP/1.1"
    return line, f"{line}\r\nHost: {chance.choice(HOSTS)}\r\nConnection: close\r\n{chance.choice(EXTRA)}\r\n{chance.choice(BODIES)}"


def hostile(site, count):
    """How many requests were answered wrongly."""
    chance, faults, statuses, began = random.Random(8), 0, {}, ""
    requests = [made(chance, number) for number in range(count)]
    with ThreadPoolExecutor(64) as clients:
        for number, ((line, _), answer) in enumerate(zip(requests, clients.map(lambda request: ask(request[1]), requests))):
            if number == count // 10:
                began = memory_told(site.pid)  # warm by now
            status = answer[9:12].decode("latin-1")
            statuses[status] = statuses.get(status, 0) + 1
            if status.startswith("5") and status != "505" or any(leak in answer for leak in LEAKS):
                faults += 1
                print("HOSTILE FAULT", line[:100], answer[:200])
    print(f"{count} hostile requests: {faults} faults, answers {dict(sorted(statuses.items()))}, "
          f"memory in MB {began} after the first tenth, {memory_told(site.pid)} after all", flush=True)
    return faults
