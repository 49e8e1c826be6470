#!/usr/bin/env python3
"""Measures the published site beside nginx with the very same bytes. Needs dotnet, nginx and wrk; asks the loopback only.

usage: measure.py [publish start compare made million hostile growth trouble stopping | all] [--folder F] [--seconds N] [--rounds N]
A folder that is named keeps the published program for the next run. Processor per request is what /proc says that the server's
processes used. Figures are medians of the rounds. Exit code 1 when something was answered wrongly.
"""
import argparse, os, shutil, statistics, subprocess, sys, tempfile, time

from measuring.hostile import hostile
from measuring.serving import BASE, BESIDE, get, memory, memory_told, publish, start_nginx, start_site, stop, wrk
from measuring.stopping import stopping
from measuring.trouble import trouble

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
READY = ["/", "/stodlinjer/sjalvmordslinjen", "/behov/vald-i-nara-relation", "/api/v1/status"]
MADE = ["/sok?q=jag+orkar+inte+mer", "/sok?q=min+son+dricker", "/sok?kanal=chatt&malgrupp=ung", "/api/v1/status?at=2026-12-24T23:30", "/api/v1/search?q=ensam"]
STEPS = ["publish", "start", "compare", "made", "million", "hostile", "growth", "trouble", "stopping"]


def medians(rounds):
    return [statistics.median(column) for column in zip(*rounds)]


def start(program, folder, options):
    site, filling = start_site(program, folder)
    stop(site)
    seconds = []
    for _ in range(options.rounds):
        site, took = start_site(program, folder)
        seconds.append(took)
        if stop(site) != 0:
            sys.exit("the site did not stop with exit code 0")
    print(f"Start to first answer: {statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f}); filling an empty database {filling:.2f} s")


def compare(program, folder, options):
    site, _ = start_site(program, folder)
    nginx = None
    try:
        for path in READY:
            get(BASE + path), get(BASE + path)
        time.sleep(1)
        bodies = {path: get(BASE + path) for path in READY}
        assert all(status == 200 and headers["Content-Encoding"] == "br" for status, headers, _ in bodies.values())
        nginx = start_nginx(folder, bodies)
        print("| address | site µs | nginx µs | ratio | site req/s | nginx req/s | ratio | site p99 ms |\n|---|---|---|---|---|---|---|---|")
        for path in READY:
            assert get(BESIDE + path)[2] == bodies[path][2]
            rounds = []
            wrk(site.pid, BASE + path, options.seconds)  # the compiler has seen it
            for _ in range(options.rounds):
                ours, theirs = wrk(site.pid, BASE + path, options.seconds), wrk(nginx.pid, BESIDE + path, options.seconds)
                rounds.append((ours[0], theirs[0], ours[0] / theirs[0], ours[1], theirs[1], ours[1] / theirs[1], ours[2]))
            m = medians(rounds)
            print(f"| {path} | {m[0]:.1f} | {m[1]:.1f} | {m[2]:.2f} | {m[3]:.0f} | {m[4]:.0f} | {m[5]:.2f} | {m[6]:.1f} |", flush=True)
    finally:
        stop(site)
        if nginx:
            nginx.terminate()
            nginx.wait(60)


def made(program, folder, options):
    site, _ = start_site(program, folder)
    wrk(site.pid, BASE + MADE[0], 20)  # so long it takes the compiler to have counted, and compiled again, all that a search page is made of
    print("| made for each request | µs | req/s | p99 ms |\n|---|---|---|---|")
    for path in MADE:
        wrk(site.pid, BASE + path, options.seconds)
        m = medians([wrk(site.pid, BASE + path, options.seconds) for _ in range(options.rounds)])
        print(f"| {path} | {m[0]:.0f} | {m[1]:.0f} | {m[2]:.1f} |", flush=True)
    stop(site)


def million(program, folder, options):
    site, _ = start_site(program, folder)
    total, told = 0, []
    while total < 1_000_000:
        for path in READY[:3] + MADE[:1]:
            total += int(wrk(site.pid, BASE + path, 2)[1] * 2)
        told.append(f"{total // 1000}k {memory_told(site.pid)}")
    print(f"Memory (MB) after requests: {', '.join(told)}; highest {memory(site.pid, 'VmHWM'):.0f}")
    stop(site)


def growth(program, folder, options):
    benchmarks = f"{ROOT}/tests/StodlinjeKatalog.Benchmarks"
    subprocess.run(["dotnet", "build", benchmarks, "-c", "Release", "-v", "q", "--nologo"], check=True, stdout=subprocess.DEVNULL)
    print("| lines | database MB | start s | memory MB | A–Ö list, made ms (kB) | need page, made ms (kB) | search µs (p99 ms) |\n|---|---|---|---|---|---|---|")
    for lines in (0, 5_000, 50_000):
        place = f"{folder}/lines-{lines}"
        os.makedirs(place, exist_ok=True)
        if not os.path.exists(f"{place}/catalog.db"):
            subprocess.run(["dotnet", "run", "--project", benchmarks, "-c", "Release", "--no-build", "--", "fill", f"{place}/catalog.db", str(lines)], check=True)
        stop(start_site(program, place)[0])
        site, seconds = start_site(program, place)
        time.sleep(3)
        listed, needed = first_times("/stodlinjer?sida="), first_times("/behov/kris?sida=")
        wrk(site.pid, BASE + MADE[0], 2)
        search = wrk(site.pid, BASE + MADE[0], options.seconds)
        time.sleep(15)  # what the start left has been given back
        print(f"| {lines or 'as shipped'} | {os.path.getsize(f'{place}/catalog.db') / 1e6:.0f} | {seconds:.1f} | {memory(site.pid):.0f} | {listed} | {needed} "
              f"| {search[0]:.0f} ({search[2]:.0f}) |", flush=True)
        stop(site)


def first_times(address):
    """Milliseconds for a page that nobody has asked for yet, and its size unpacked: medians over its pages."""
    times, sizes = [], []
    for page in range(1, 30):
        began = time.monotonic()
        status, _, body = get(f"{BASE}{address}{page}", {"Accept": "text/html"})
        if status == 200:
            times.append((time.monotonic() - began) * 1000)
            sizes.append(len(body) / 1000)
    assert max(sizes) < 200, f"{address} lists them all"
    return f"{statistics.median(times):.1f} ({statistics.median(sizes):.0f})"


def attack(program, folder, options):
    site, _ = start_site(program, folder)
    faults = hostile(site, options.hostile)
    stop(site)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("steps", nargs="*", choices=[*STEPS, "all"], default="all")
    parser.add_argument("--folder")
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hostile", type=int, default=20000)
    options = parser.parse_args()
    folder = os.path.abspath(options.folder) if options.folder else tempfile.mkdtemp(prefix="stodlinjekatalog-measure-")
    os.makedirs(folder, exist_ok=True)
    program, state, faults = f"{folder}/program", f"{folder}/state", 0
    steps = STEPS if "all" in options.steps else options.steps
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    try:
        if "publish" in steps or not os.path.exists(program):
            publish(ROOT, program)
        for step in steps:
            if step == "trouble":
                faults += trouble(program)
            elif step != "publish":
                faults += {"start": start, "compare": compare, "made": made, "million": million, "hostile": attack, "growth": growth, "stopping": stopping}[step](program, state, options) or 0
    finally:
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
