#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""holding PROCESS PROGRAM LINES FILE: stops PROGRAM in the middle of what it does to the tables of IPVS.

Of the network namespace that PROCESS is in. The program runs for moments only, between which the tables are
looked at: once they have LINES more or fewer than in the beginning it stays stopped, whatever else the
machine has to do. FILE is made as soon as this has begun. SIGCONT lets the program go on.
"""
import os
import signal
import sys
import time
from pathlib import Path

MOMENT, PAUSE = 0.004, 0.05  # seconds


def namespace(process):
    try:
        return os.readlink(f"/proc/{process}/ns/net")
    except OSError:
        return None


def processes(name, wanted):
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "comm").read_text().strip() == name and namespace(folder.name) == wanted:
                yield int(folder.name)
        except OSError:
            pass  # it has ended


def main():
    process, program, lines, file = sys.argv[1:]
    wanted = namespace(process)

    def count():
        return Path(f"/proc/{process}/net/ip_vs").read_bytes().count(b"\n")

    # Ahead of whoever else wants the processor: a moment is to be one.
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    before = count()
    Path(file).touch()
    found = []
    while abs(count() - before) < int(lines):
        found = found or list(processes(program, wanted))
        if not found:
            time.sleep(PAUSE)  # till somebody starts it
            continue
        try:
            for each in found:
                os.kill(each, signal.SIGCONT)
            time.sleep(MOMENT)
            for each in found:
                os.kill(each, signal.SIGSTOP)
        except ProcessLookupError:
            found = []  # one has ended


main()
