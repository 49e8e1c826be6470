"""What befalls the database while wrk asks for pages: every answer is 200 with the banner, /health/ready tells, and it heals by itself."""
import json, os, re, shutil, sqlite3, subprocess, tempfile, time

from measuring.serving import BASE, get, start_site, stop, wrk_command

ASKING = """
local paths = { "/", "/stodlinjer/sjalvmordslinjen", "/behov/kris", "/sok?q=ensam", "/akut", "/stodlinjer" }
local number, threads = 0, {}
bad, asked = 0, 0
setup = function(thread) table.insert(threads, thread) end
request = function() number = number + 1; return wrk.format("GET", paths[number % #paths + 1]) end
response = function(status, headers, body)
  asked = asked + 1
  if status ~= 200 or not body:find("data-emergency-banner", 1, true) then bad = bad + 1 end
end
done = function() local a, b = 0, 0
  for _, t in ipairs(threads) do a = a + t:get("asked"); b = b + t:get("bad") end
  print(string.format("ASKED %d BAD %d", a, b)) end
"""


def readiness():
    status, _, body = get(BASE + "/health/ready", {})
    return status, json.loads(body)["checks"]["catalog"]["data"].get("trouble")


def wait_for(expected, seconds=15):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if (now := readiness()) == expected:
            return True
        time.sleep(.1)
    print(f"  /health/ready says {now}, not {expected}")
    return False


def noise(path):
    with open(path + ".noise", "wb") as file:
        file.write(os.urandom(200_000))
    os.replace(path + ".noise", path)


def breakages(folder, small, at_start):
    """Name, what /health/ready says, how it is done and how it is undone."""
    path, whole, held = f"{folder}/catalog.db", f"{folder}/whole", []
    def save():
        shutil.copy(path, whole)
    def back():
        os.replace(whole, path)
    def lock():
        connection = sqlite3.connect(path, timeout=10, isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
        held.append(connection)
    yield "deleted", "Missing", lambda: (save(), os.remove(path)), back
    yield "filled with noise", "Corrupt", lambda: (save(), noise(path)), back
    yield "locked", "Locked", lock, lambda: held.pop().close()
    if small:
        def fill():
            with open(f"{folder}/filling", "wb", buffering=0) as file:  # with a buffer, closing it fails too
                try:
                    while True:
                        file.write(b"x" * 65536)
                except OSError:
                    pass
        yield "disk full", "Full", fill, lambda: os.remove(f"{folder}/filling")
    if small and at_start:  # with files open for writing, a file system cannot be made read-only
        yield "read-only", "ReadOnly", lambda: remount(folder, "ro"), lambda: remount(folder, "rw")


def remount(folder, how):
    subprocess.run(["mount", "-o", f"remount,{how}", folder], check=True)


def trouble(program):
    """How many things did not go as they must."""
    folder, faults = tempfile.mkdtemp(prefix="stodlinjekatalog-trouble-"), 0
    small = os.getuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], capture_output=True).returncode == 0
    print("On a small file system of its own." if small else "No small file system can be mounted here: a full disk and a read-only one are left out.")
    script = f"{program}/asking.lua"
    open(script, "w").write(ASKING)
    room = {"Catalog__LeastFreeMegabytes": "4"}
    site, _ = start_site(program, folder, **room)
    try:
        for name, told, do, undo in breakages(folder, small, False):
            asking = subprocess.Popen(wrk_command(BASE, 12, 8, script), stdout=subprocess.PIPE, text=True)
            do()
            tells = wait_for((503, told))
            undo()
            heals = wait_for((200, None))
            asked, bad = map(int, re.search(r"ASKED (\d+) BAD (\d+)", asking.communicate()[0]).groups())
            faults += bad + (not tells) + (not heals)
            print(f"{name}: {asked} answers, {bad} wrong; told {tells}, healed {heals}", flush=True)
        for name, told, do, undo in breakages(folder, small, True):
            stop(site)
            do()
            site, seconds = start_site(program, folder, **room)
            tells, served = wait_for((503, told)), get(BASE + "/stodlinjer/sjalvmordslinjen")[0] == 200
            undo()
            heals = wait_for((200, None))
            faults += (not tells) + (not served) + (not heals)
            print(f"{name} at start: answered after {seconds:.1f} s; told {tells}, healed {heals}", flush=True)
    finally:
        code = stop(site)
        if small:
            subprocess.run(["umount", folder], check=True)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"stopped with exit code {code}")
    return faults + code
