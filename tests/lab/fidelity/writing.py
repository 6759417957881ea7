#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a random scenario for "lvsdesk-cli simulate" that the lab's wire can play, too.

usage: writing.py SEED
"""
import random
import sys

SCHEDULERS = ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh"]
seed = int(sys.argv[1])
chance = random.Random(seed)
ipv6, udp, mark = seed % 2 == 1, seed // 2 % 2 == 1, seed % 5 == 4
scheduler = SCHEDULERS[seed % len(SCHEDULERS)]


def endpoint(net, number, port):
    if ipv6:
        return f"[fd{net:02}::{number:x}:{number * 3 % 65536:x}]:{port}"
    return f"10.{net}.{number // 256}.{number % 256}:{port}"


protocol = "udp" if udp else "tcp"
address = endpoint(8, 1, 80)
service = f"-f {seed}" + (" -6" if ipv6 else "") if mark else ("-u " if udp else "-t ") + address
servers = []


def definition():
    words = f"-s {scheduler}"
    flags = [f"{scheduler}-{name}" for name in ("port", "fallback") if chance.random() < 0.6]
    if scheduler in ("sh", "mh") and flags:
        words += " -b " + ",".join(flags)
    if persistent:
        words += chance.choice([" -p", " -p 600"]) + (" -M " + ("64" if ipv6 else "255.255.255.0") if masked else "")
    return words


def values():
    weight = chance.choice([0, 1, 1, 2, 3, 5, 8, 100]) * (20 if scheduler == "ovf" else 1)
    text = f" -m -w {weight}"
    if chance.random() < 0.25:
        upper = chance.randrange(1, 60)
        text += f" -x {upper}" + (f" -y {chance.randrange(upper + 1)}" if chance.random() < 0.5 else "")
    return text


def add():
    number = chance.randrange(1, 12)
    server = endpoint(7, number, 0 if mark else 8000 + number % 2)
    if server not in servers:
        servers.append(server)
        print(chance.choice(["", "ipvsadm "]) + f"-a {service} -r {server}{values()}")


persistent, masked = seed % 3 == 0, seed % 6 == 0
clients = []
print(f"# seed {seed}")
print(f"ipvsadm -A {service} {definition()}")
for _ in range(4):
    add()
for _ in range(600):
    lot = chance.random()
    if lot < 0.8:
        target = endpoint(8, chance.randrange(1, 90), 80) if mark else address
        ends = f"{endpoint(9, chance.randrange(1, 600), chance.randrange(1024, 65000))} {target}"
        clients.append(ends)
        print(f"connect {protocol} {ends}" + (f" fwmark {seed}" if mark else ""))
    elif lot < 0.85:
        print(f"connect {protocol} {chance.choice(clients[-50:] or [endpoint(9, 1, 99) + ' ' + address])}"
              + (f" fwmark {seed}" if mark else ""))
    elif lot < 0.93 and clients and not udp:
        print(f"close {chance.choice(clients[-50:])}")
    elif lot < 0.96 and servers:
        print(f"-e {service} -r {chance.choice(servers)}{values()}")
    elif lot < 0.98:
        add()
    elif lot < 0.99 and len(servers) > 2:
        server = servers.pop(chance.randrange(len(servers)))
        print(f"-d {service} -r {server}")
    elif lot > 0.997:
        scheduler = chance.choice(SCHEDULERS)
        print(f"-E {service} {definition()}")
if udp:
    # Entries of two seconds, of which half run out.
    print("--set 0 0 2")
    for turn in range(8):
        for _ in range(10):
            target = endpoint(8, chance.randrange(1, 90), 80) if mark else address
            print(f"connect udp {endpoint(9, 700 + turn, chance.randrange(1024, 65000))} {target}"
                  + (f" fwmark {seed}" if mark else ""))
        print("sleep 1.3")
print("-C")
print(f"connect {protocol} {endpoint(9, 1, 1000)} {address}")
