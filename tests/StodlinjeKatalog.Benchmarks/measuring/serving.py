"""Starts the site and nginx, asks them with wrk, and reads what they used from /proc. Loopback only."""
import os, re, signal, socket, subprocess, sys, time, urllib.error, urllib.request

SITE, NGINX, METRICS = 5291, 5292, 5293
BASE, BESIDE = f"http://127.0.0.1:{SITE}", f"http://127.0.0.1:{NGINX}"
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd", "Accept": "text/html"}


def get(address, headers=BROWSER):
    try:
        answer = urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30)
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


def memory(pid, what="VmRSS"):
    return int(re.search(what + r":\s+(\d+)", open(f"/proc/{pid}/status").read())[1]) / 1024


def memory_told(pid):
    """The files are the program and the framework, which the system takes back when it wants to and shares between processes."""
    return f"{memory(pid):.0f} (of it files {memory(pid, 'RssFile'):.0f})"


def wrk_command(url, seconds, connections=32, script=None):
    headers = sum((["-H", f"{k}: {v}"] for k, v in BROWSER.items()), [])
    return ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"] + (["-s", script] if script else headers) + [url]


def wrk(pid, url, seconds):
    """Microseconds of processor per request, requests per second, p99 in milliseconds."""
    pids = family(pid)
    before = processor(pids)
    out = subprocess.run(wrk_command(url, seconds), capture_output=True, text=True, check=True).stdout
    used = processor(pids) - before
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(f"{url} did not answer every request well:\n{out}")
    count = int(re.search(r"(\d+) requests in", out)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return used / count * 1e6, count / seconds, float(value) * {"us": .001, "ms": 1, "s": 1000}[unit]


def publish(root, program):
    subprocess.run(["dotnet", "publish", f"{root}/src/StodlinjeKatalog.Web", "-c", "Release", "-o", program, "-v", "q", "--nologo"], check=True)


def start_site(program, folder, **settings):
    """The process, and the seconds until it had answered its first request."""
    os.makedirs(folder, exist_ok=True)
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", SITE)) == 0:
            sys.exit(f"Port {SITE} is taken: something else would be measured.")
    environment = dict(os.environ, ASPNETCORE_ENVIRONMENT="Production",
                       ConnectionStrings__Catalog=f"Data Source={folder}/catalog.db", ConnectionStrings__Editors=f"Data Source={folder}/editors.db",
                       RateLimits__SearchBurst="1000000", RateLimits__SearchesPerSecond="1000000", **settings)
    began = time.monotonic()
    process = subprocess.Popen(["dotnet", f"{program}/StodlinjeKatalog.Web.dll", "--urls", BASE], cwd=program, env=environment,
                               stdout=open(f"{program}/site.log", "a"), stderr=subprocess.STDOUT)
    while True:
        try:
            if get(BASE + "/")[0] == 200:
                return process, time.monotonic() - began
        except OSError:
            if process.poll() is not None or time.monotonic() - began > 120:
                sys.exit(open(f"{program}/site.log").read()[-4000:])
            time.sleep(.003)


def stop(process):
    """The exit code after a polite stop."""
    process.send_signal(signal.SIGTERM)
    return process.wait(60)


def start_nginx(folder, bodies):
    """The same bytes and headers as the site sends, as files."""
    def escape(value):
        return value.replace("\\", "\\\\").replace('"', '\\"')

    locations = []
    for number, (path, (_, headers, body)) in enumerate(bodies.items()):
        open(f"{folder}/{number}", "wb").write(body)
        kept = [f'add_header {k} "{escape(v)}";' for k, v in headers.items() if k.lower() not in ("date", "content-length", "content-type", "transfer-encoding", "connection")]
        locations.append(f"location = {path} {{ default_type \"{headers['Content-Type']}\"; {' '.join(kept)} root {folder}; rewrite ^ /{number} break; }}")
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    open(f"{folder}/nginx.conf", "w").write(
        f"worker_processes auto; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{ worker_connections 1024; }}\n"
        f"http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000000; {temporary}\n"
        f"server {{ listen 127.0.0.1:{NGINX} backlog=1024;\n" + "\n".join(locations) + "\n} }\n")
    os.chmod(folder, 0o755)
    process = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=open(f"{folder}/nginx.log", "a"))
    for _ in range(100):
        try:
            get(BESIDE + "/")
            return process
        except OSError:
            time.sleep(.05)
    sys.exit(open(f"{folder}/nginx.log").read())
