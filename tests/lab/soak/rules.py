#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""rules.py SECONDS: changes services of its own by ipvsadm, at random, while others change theirs.

Now and then, and at the end, it looks whether they are what it made of them; status 1 where they are not.
"""
import random
import subprocess
import sys
import time

FIRST_MARK, SERVICES = 9000, 12
SCHEDULERS = ("rr", "wrr", "lc", "wlc", "sh")


def ipvsadm(*arguments):
    return subprocess.run(["ipvsadm", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def listed():
    """Our services as the kernel has them: by mark, the scheduler and the weight of each server."""
    found = {}
    for line in ipvsadm("-Sn").splitlines():
        words = line.split()
        if words[1] != "-f" or int(words[2]) // 1000 != FIRST_MARK // 1000:
            continue
        mark = int(words[2])
        if words[0] == "-A":
            found[mark] = [words[words.index("-s") + 1], {}]
        else:
            server = words[words.index("-r") + 1].split(":")[0]
            found[mark][1][server] = int(words[words.index("-w") + 1])
    return found


def change(own, choose):
    mark = FIRST_MARK + choose.randrange(SERVICES)
    if mark not in own:
        own[mark] = [choose.choice(SCHEDULERS), {}]
        ipvsadm("-A", "-f", mark, "-s", own[mark][0])
        return
    what, server, weight = choose.randrange(10), f"10.0.0.{choose.randrange(18, 24)}", choose.randrange(100)
    scheduler, servers = own[mark]
    if what == 0:
        ipvsadm("-D", "-f", mark)
        del own[mark]
    elif what == 1:
        own[mark][0] = choose.choice(SCHEDULERS)
        ipvsadm("-E", "-f", mark, "-s", own[mark][0])
    elif server not in servers:
        ipvsadm("-a", "-f", mark, "-r", server, "-g", "-w", weight)
        servers[server] = weight
    elif what < 5:
        ipvsadm("-d", "-f", mark, "-r", server)
        del servers[server]
    else:
        ipvsadm("-e", "-f", mark, "-r", server, "-g", "-w", weight)
        servers[server] = weight


def main():
    end = time.monotonic() + float(sys.argv[1])
    choose, own, changes, lost = random.Random(3), {}, 0, 0
    while time.monotonic() < end:
        change(own, choose)
        changes += 1
        if changes % 10 == 0 and listed() != own:
            lost, own = lost + 1, listed()
        time.sleep(choose.random() / 5)
    lost += listed() != own
    print(f"ipvsadm: {changes} changes, {lost} lost", flush=True)
    sys.exit(0 if changes and not lost else 1)


main()
