#!/usr/bin/env python3
"""Publishes the site, starts it and nginx with the very same bytes, asks each in turn with wrk, checks the answers and prints a table.

usage: measure.py [--seconds N] [--rounds N] [--hostile N] [--million]     (needs dotnet, nginx and wrk; loopback only)
Processor per request is what /proc says that the server's processes used over the run. Figures are medians of the rounds.
"""
import argparse, os, random, re, shutil, signal, socket, statistics, subprocess, sys, tempfile, time, urllib.error, urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SITE, NGINX = 5291, 5292
BASE = f"http://127.0.0.1:{SITE}"
READY = ["/", "/stodlinjer/sjalvmordslinjen", "/behov/vald-i-nara-relation", "/api/v1/status"]
MADE = ["/sok?q=jag+orkar+inte+mer", "/sok?kanal=chatt&malgrupp=ung", "/api/v1/status?at=2026-12-24T23:30"]
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd", "Accept": "text/html"}


def get(address, headers=BROWSER):
    try:
        answer = urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read()


def family(pid):
    pids = [pid]
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            if int(open(f"/proc/{name}/stat").read().rsplit(")", 1)[1].split()[1]) == pid:
                pids.append(int(name))
        except (OSError, IndexError):
            pass
    return pids


def processor(pids):
    ticks = 0
    for pid in pids:
        fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read())[1]) / 1024


def wrk(pid, url, seconds):
    """Microseconds of processor per request, requests per second, p99 in milliseconds."""
    pids = family(pid)
    before = processor(pids)
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "--latency"] + sum((["-H", f"{k}: {v}"] for k, v in BROWSER.items()), [])
    out = subprocess.run(command + [url], capture_output=True, text=True, check=True).stdout
    used = processor(pids) - before
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(f"{url} did not answer every request well:\n{out}")
    count = int(re.search(r"(\d+) requests in", out)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return used / count * 1e6, count / seconds, float(value) * {"us": .001, "ms": 1, "s": 1000}[unit]


def start_site(program, folder):
    environment = dict(os.environ, ASPNETCORE_ENVIRONMENT="Production",
                       ConnectionStrings__Catalog=f"Data Source={folder}/catalog.db", ConnectionStrings__Editors=f"Data Source={folder}/editors.db",
                       RateLimits__SearchBurst="1000000", RateLimits__SearchesPerSecond="1000000")
    began = time.monotonic()
    process = subprocess.Popen(["dotnet", f"{program}/StodlinjeKatalog.Web.dll", "--urls", BASE], cwd=program, env=environment,
                               stdout=open(f"{folder}/site.log", "a"), stderr=subprocess.STDOUT)
    while True:
        try:
            if get(BASE + "/")[0] == 200:
                return process, time.monotonic() - began
        except OSError:
            if process.poll() is not None or time.monotonic() - began > 120:
                sys.exit(open(f"{folder}/site.log").read())
            time.sleep(.005)


def escape(value):
    return value.replace("\\", "\\\\").replace('"', '\\"')


def start_nginx(folder, bodies):
    """The same bytes and headers as the site sends, as files."""
    locations = []
    for number, (path, (_, headers, body)) in enumerate(bodies.items()):
        open(f"{folder}/{number}", "wb").write(body)
        kept = [f'add_header {k} "{escape(v)}";' for k, v in headers.items() if k.lower() not in ("date", "content-length", "content-type", "transfer-encoding")]
        locations.append(f"location = {path} {{ default_type \"{headers['Content-Type']}\"; {' '.join(kept)} alias {folder}/{number}; }}")
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    open(f"{folder}/nginx.conf", "w").write(
        f"worker_processes auto; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{ worker_connections 1024; }}\n"
        f"http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000000; {temporary}\n"
        f"server {{ listen 127.0.0.1:{NGINX} backlog=1024;\n" + "\n".join(locations) + "\n} }\n")
    process = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=open(f"{folder}/nginx.log", "a"))
    for _ in range(100):
        try:
            get(f"http://127.0.0.1:{NGINX}/")
            return process
        except OSError:
            time.sleep(.05)
    sys.exit(open(f"{folder}/nginx.log").read())


def compare(site, nginx, options, bodies):
    print("| address | site µs | nginx µs | ratio | site req/s | nginx req/s | ratio | site p99 ms |\n|---|---|---|---|---|---|---|---|")
    for path in READY:
        rounds = []
        wrk(site.pid, BASE + path, options.seconds)  # the compiler has seen it
        for _ in range(options.rounds):
            ours, theirs = wrk(site.pid, BASE + path, options.seconds), wrk(nginx.pid, f"http://127.0.0.1:{NGINX}{path}", options.seconds)
            if path == "/":
                assert get(f"http://127.0.0.1:{NGINX}{path}")[2] == bodies[path][2]
            rounds.append((ours[0], theirs[0], ours[0] / theirs[0], ours[1], theirs[1], ours[1] / theirs[1], ours[2]))
        m = [statistics.median(column) for column in zip(*rounds)]
        print(f"| {path} | {m[0]:.1f} | {m[1]:.1f} | {m[2]:.2f} | {m[3]:.0f} | {m[4]:.0f} | {m[5]:.2f} | {m[6]:.1f} |", flush=True)


def made_anew(site, options):
    print("\n| made for each request | µs | req/s | p99 ms |\n|---|---|---|---|")
    for path in MADE:
        wrk(site.pid, BASE + path, options.seconds)
        rounds = [wrk(site.pid, BASE + path, options.seconds) for _ in range(options.rounds)]
        m = [statistics.median(column) for column in zip(*rounds)]
        print(f"| {path} | {m[0]:.0f} | {m[1]:.0f} | {m[2]:.1f} |", flush=True)


HOSTILE = ["/stodlinjer/%00", "/..%2f..%2fetc/passwd", "/sok?q=%27;DROP%20TABLE--", "/%E0%A4%A", "/stodlinjer/<script>", "/behov/kris?sida=-1", "/sok?q=" + "a" * 4000,
           "/api/v1/helplines?page=99999999999999", "/api/v1/status?at=x", "/?x=" + "%ff" * 500, "/fel/999999999999", "/sok?oppet=9999-99-99T99:99",
           "/stodlinjer/" + "a" * 2000, "/sok?" + "&".join(f"behov=x{i}" for i in range(300)), "/admin/../../", "/\\\\evil.example/", "/sok?q=%00%01%02"]
METHODS = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO"]
LEAKS = [b"Exception", b"   at StodlinjeKatalog", b"Microsoft.AspNetCore", b"SQLite", b"stack trace"]


def hostile(site, count):
    chance, faults, statuses, began = random.Random(8), 0, {}, memory(site.pid)
    for number in range(count):
        path = chance.choice(HOSTILE) + (f"?{number}" if chance.random() < .3 else "")
        request = f"{chance.choice(METHODS)} {path} HTTP/1.1\r\nHost: {chance.choice(['a', 'evil.example', '127.0.0.1'])}\r\nConnection: close\r\n"
        request += chance.choice(["", "X-Forwarded-For: 1.2.3.4\r\n", "Cookie: " + "a=b;" * 200 + "\r\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Range: bytes=0-0,1-1\r\n"])
        answer = b""
        with socket.create_connection(("127.0.0.1", SITE), timeout=20) as connection:
            connection.sendall((request + "\r\n" + chance.choice(["", "x=1xx", "5\r\nhello\r\n0\r\n\r\n"])).encode("latin-1"))
            connection.shutdown(socket.SHUT_WR)
            try:
                while part := connection.recv(65536):
                    answer += part
            except ConnectionResetError:
                pass
        status = answer[9:12].decode("latin-1")
        statuses[status] = statuses.get(status, 0) + 1
        if status.startswith("5") and status != "505" or any(leak in answer for leak in LEAKS):
            faults += 1
            print("HOSTILE FAULT", request.split("\r\n")[0][:100], answer[:200])
    print(f"\n{count} hostile requests: {faults} faults, answers {dict(sorted(statuses.items()))}, memory {began:.0f} → {memory(site.pid):.0f} MB")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hostile", type=int, default=20000)
    parser.add_argument("--million", action="store_true", help="memory after a million requests")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="stodlinjekatalog-measure-")
    program, processes, faults = f"{folder}/program", [], 0
    try:
        subprocess.run(["dotnet", "publish", f"{ROOT}/src/StodlinjeKatalog.Web", "-c", "Release", "-o", program, "-v", "q", "--nologo"], check=True, stdout=subprocess.DEVNULL)
        first, filling = start_site(program, folder)
        first.send_signal(signal.SIGTERM)
        first.wait(60)
        starts = []
        for _ in range(3):
            site, seconds = start_site(program, folder)
            starts.append(seconds)
            site.send_signal(signal.SIGTERM)
            site.wait(60)
        site, seconds = start_site(program, folder)
        processes.append(site)
        print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}. Start to first answer: {statistics.median(starts):.2f} s (filling an empty database: {filling:.2f} s)\n")
        for path in READY:
            get(BASE + path), get(BASE + path)
        time.sleep(1)
        bodies = {path: get(BASE + path) for path in READY}
        assert all(status == 200 and headers["Content-Encoding"] == "br" for status, headers, _ in bodies.values())
        nginx = start_nginx(folder, bodies)
        processes.append(nginx)
        compare(site, nginx, options, bodies)
        made_anew(site, options)
        if options.million:
            total, began = 0, memory(site.pid)
            while total < 1_000_000:
                total += int(wrk(site.pid, BASE + READY[total % 3], 10)[1] * 10)
            print(f"\nMemory: {began:.0f} MB before, {memory(site.pid):.0f} MB after {total} more requests")
        faults = hostile(site, options.hostile) if options.hostile else 0
    finally:
        for process in processes:
            process.terminate()
            process.wait(60)
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
