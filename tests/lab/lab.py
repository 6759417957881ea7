#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab: a real kernel with IPVS in user-mode Linux, driven from outside.

A scenario is a shell script, scenarios/NAME.sh, that guest/run.sh runs as root on a machine of its own:
it shares this machine's file tree, but what it writes stays in memory and goes with it. guest/cluster.sh
has the functions to build a cluster with, guest/bus.sh those for a system bus with polkit. What a
scenario puts into $RESULTS is brought back. Programs of the build are called by their target's name.
With SYSTEMD the machine is booted by a real systemd from a disk of its own, and runs the script again each
time it boots; see guest/systemd.sh. CMake registers scenarios with lvs_add_lab_scenario (LabScenario.cmake), for ctest and for this program.

A scenario passes if each of its commands succeeds and its last line is reached within the time limit.
The exit status is the scenario's; 1 if the machine died or hung; 77, a skipped test, where user-mode
Linux or another program that the lab needs is not installed.
"""
import argparse
import functools
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

sys.dont_write_bytecode = True  # the source tree may belong to somebody else
import machine  # noqa: E402
import serve  # noqa: E402

SOURCE = Path(__file__).resolve().parents[2]
SKIPPED = 77
START, END = b"lab: start\n", b"lab: end\n"
ASLEEP = re.compile(rb"lab: asleep for (\d+) s\n")
NEEDED = (
    machine.KERNEL, "modprobe", "ip", "ipvsadm", "curl", "dbus-daemon", "setpriv", "ssh", "sshd",
    "systemd-stdio-bridge", "tcpdump",
)  # fmt: skip


def missing():
    """The programs that the lab needs and this machine does not have."""
    absent = [name for name in NEEDED if not machine.find_program(name)]
    if not machine.MODULES.is_dir():
        absent.append(str(machine.MODULES))
    return absent


NEEDED_TO_BOOT = ("mkfs.ext4", "/lib/systemd/systemd", "systemd-analyze", "dpkg")
DISK = 1024  # MB; a file with holes, so that only what is written takes room


def shell_settings(script, build, programs, systemd, results, minutes=None):
    """The text that guest/init.sh and guest/run.sh read."""
    visible = {str(SOURCE), str(Path(script).parent)} | {str(Path(path).parent) for path in programs.values()}
    if build:
        visible.add(str(build))
    values = {
        "LAB_SOURCE": SOURCE, "LAB_BUILD": build or "", "LAB_RESULTS": results, "LAB_SCRIPT": script,
        "LAB_UID": os.getuid(), "LAB_GID": os.getgid(), "LAB_SYSTEMD": "yes" if systemd else "",
        "LAB_WHOLE": os.environ.get("LAB_WHOLE", ""), "LAB_MINUTES": minutes or "",
    }  # fmt: skip
    lines = [f"{name}={shlex.quote(str(value))}" for name, value in values.items()]
    lines.append("LAB_VISIBLE=(" + " ".join(shlex.quote(path) for path in sorted(visible)) + ")")
    pairs = " ".join(f"[{name}]={shlex.quote(path)}" for name, path in programs.items())
    lines.append(f"declare -A LAB_PROGRAMS=({pairs})")
    return "\n".join(lines) + "\n"


def copy_console(descriptor, log, wake):
    """Shows what the scenario prints, and keeps all that the machine prints in `log`. Calls wake() when a
    scenario that suspends its machine wants it to go on."""
    before, started, ended = [], False, False
    with os.fdopen(descriptor, "rb") as console, open(log, "wb", buffering=0) as kept:
        for line in console:
            kept.write(line)
            if asked := ASLEEP.fullmatch(line):
                alarm = threading.Timer(int(asked[1]), wake)
                alarm.daemon = True
                alarm.start()
                continue
            ended = ended or line == END
            if started and not ended:
                sys.stdout.buffer.write(line)
                sys.stdout.buffer.flush()
            before.append(line)
            started = started or line == START
    if not started:
        # The kernel's own lines at boot are of interest only if it gets no further.
        sys.stdout.buffer.writelines(before)


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder.resolve()


def run(entry, build, results, minutes=None):
    """Runs one scenario; returns its exit status. minutes: how long, for one that can go on and on."""
    if entry["skip"]:
        print(f"lab: {entry['name']}: skipped: {entry['skip']}")
        return SKIPPED
    for name, path in entry["programs"].items():
        if not os.access(path, os.X_OK):
            print(f"lab: {name} is not built: {path}")
            return 1
    systemd = entry.get("systemd", False)
    if systemd and (absent := [name for name in NEEDED_TO_BOOT if not machine.find_program(name)]):
        print(f"lab: {entry['name']}: skipped, not installed here: " + ", ".join(absent))
        return SKIPPED
    folder = emptied(Path(results)) if results else None
    settings = functools.partial(
        shell_settings, entry["script"], build, entry["programs"], systemd, minutes=minutes
    )
    disk = DISK if systemd else None
    limit = entry["timeout"] + (minutes or 0) * 60
    with machine.Machine(settings, folder, entry["memory"], limit, disk=disk) as lab:
        copy_console(lab.console, lab.results / "console.log", lab.wake)
        lab.end()
    status = lab.status
    if lab.ending == "limit":
        print(f"lab: {entry['name']}: not done after {limit} s, ended by force")
        return 1
    if status is None:
        print(f"lab: {entry['name']}: the machine ended before the scenario did")
        return 1
    if status == SKIPPED:
        print(f"lab: {entry['name']}: status {SKIPPED} is no way to skip from within: failed")
        return 1
    print(f"lab: {entry['name']}: " + (f"failed with status {status}" if status else "passed"))
    return status


def open_lab(path, build, command):
    """Serves a lab until it is told to end, or until the command ends."""
    helper = build / "app/helper/lvsdesk-helper" if build else None
    programs = {"lvsdesk-helper": str(helper)} if helper and helper.exists() else {}
    settings = functools.partial(shell_settings, SOURCE / "tests/lab/guest/serve.sh", build, programs, False)
    return serve.serve(path, settings, command)


def registered(build):
    """The scenarios and benchmarks that CMake wrote down in the build folder, by name."""
    found = [json.loads(path.read_text()) for path in sorted(Path(build, "tests/lab/registered").glob("*.json"))]
    return {entry["name"]: entry for entry in found}


def results_in(build, entry):
    return Path(build, "tests/lab/results", entry["name"])


def run_benchmarks(entries, names, build):
    chosen = [entry for entry in entries.values() if entry["kind"] == "bench"]
    if names == ["--list"]:
        print("\n".join(entry["name"] for entry in chosen))
        return 0
    if unknown := set(names) - {entry["name"] for entry in chosen}:
        print("lab: no benchmark is called " + ", ".join(sorted(unknown)))
        return 2
    if not chosen:
        print("lab: this build has no benchmarks")
        return 1
    statuses = []
    for entry in chosen:
        if names and entry["name"] not in names:
            continue
        print(f"== {entry['name']}", flush=True)
        if entry["command"]:
            statuses.append(subprocess.run(entry["command"], stdin=subprocess.DEVNULL).returncode)
        else:
            statuses.append(run(entry, build, results_in(build, entry)))
    return 1 if any(statuses) else 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", help="the build folder whose programs and scenarios are meant")
    parser.add_argument("--results", help="the folder for what the scenario brings back; it is emptied first")
    parser.add_argument("--timeout", type=float, help="the limit of time in seconds, instead of the scenario's")
    parser.add_argument("--minutes", type=int, help="how long a scenario goes on that can go on and on")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="list the scenarios")
    what.add_argument("--bench", nargs=argparse.REMAINDER, metavar="NAME", help="run the benchmarks")
    what.add_argument("--script", metavar="FILE", help="run a script that is not registered")
    what.add_argument("--serve", metavar="SOCKET", help="keep a lab open, its system bus at SOCKET; see serve.py")
    what.add_argument("--exec", nargs=argparse.REMAINDER, metavar=("SOCKET", "HOST"), help="run a command on a host of an open lab")
    what.add_argument("scenario", nargs="?")
    return parser


def main():
    sys.stdout.reconfigure(line_buffering=True)
    given = sys.argv[1:]
    command = []
    if "--" in given:
        given, command = given[: given.index("--")], given[given.index("--") + 1 :]
    options = arguments().parse_args(given)
    build = Path(options.build).resolve() if options.build else None
    # So that a signal unwinds the stack: what is open is closed, the machine ended.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda got, _: sys.exit(128 + got))

    entries = registered(build) if build else {}
    if options.list:
        print("\n".join(entry["name"] for entry in entries.values() if entry["kind"] == "scenario"))
        return 0
    if options.exec:
        return serve.execute(options.exec[0], options.exec[1:])
    if absent := missing():
        print("lab: skipped, not installed here: " + ", ".join(absent))
        return SKIPPED
    if options.bench is not None:
        return run_benchmarks(entries, options.bench, build)
    if options.serve:
        return open_lab(options.serve, build, command)
    if options.script:
        path = Path(options.script).resolve()
        entry = {
            "name": path.stem, "script": str(path), "timeout": 120, "memory": 768, "programs": {}, "skip": "",
        }  # fmt: skip
    elif options.scenario not in entries:
        print(f"lab: no scenario is called {options.scenario}; --list names them")
        return 2
    else:
        entry = entries[options.scenario]
    if options.timeout:
        entry["timeout"] = options.timeout
    return run(entry, build, options.results or (build and results_in(build, entry)), options.minutes)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
