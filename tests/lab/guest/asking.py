#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""asking INTERFACE RATE ADDRESS...: asks the segment who has each address, RATE times a second.

By ARP for IPv4 (RFC 826) and by neighbour solicitation for IPv6 (RFC 4861, 4.3), as a client does whose
cache is empty; the kernel itself would ask once a second at most. Goes on until it is told to end.
"""
import ipaddress
import socket
import struct
import subprocess
import sys
import time

ETHERTYPE_ARP, ETHERTYPE_IPV6 = 0x0806, 0x86DD
ICMPV6, NEIGHBOUR_SOLICITATION = 58, 135


def own_address(interface, version):
    """The interface's first address of that version that others may answer to."""
    listed = subprocess.run(
        ["ip", "-o", f"-{version}", "address", "show", "dev", interface, "scope", "global"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return ipaddress.ip_interface(listed.stdout.split()[3]).ip


def arp_request(hardware, own, target):
    body = struct.pack("!HHBBH", 1, 0x0800, 6, 4, 1) + hardware + own.packed + bytes(6) + target.packed
    return b"\xff" * 6 + hardware + struct.pack("!H", ETHERTYPE_ARP) + body


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def neighbour_solicitation(hardware, own, target):
    group = b"\xff\x02" + bytes(9) + b"\x01\xff" + target.packed[-3:]
    body = target.packed + b"\x01\x01" + hardware
    length = len(body) + 8
    pseudo = own.packed + group + struct.pack("!II", length, ICMPV6)
    head = struct.pack("!BBHI", NEIGHBOUR_SOLICITATION, 0, 0, 0)
    head = struct.pack("!BBHI", NEIGHBOUR_SOLICITATION, 0, checksum(pseudo + head + body), 0)
    header = struct.pack("!IHBB", 6 << 28, length, ICMPV6, 255) + own.packed + group
    return b"\x33\x33" + group[-4:] + hardware + struct.pack("!H", ETHERTYPE_IPV6) + header + head + body


def main():
    interface, rate = sys.argv[1], float(sys.argv[2])
    wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    wire.bind((interface, 0))
    hardware = wire.getsockname()[4]
    questions = []
    for target in map(ipaddress.ip_address, sys.argv[3:]):
        own = own_address(interface, target.version)
        ask = arp_request if target.version == 4 else neighbour_solicitation
        questions.append(ask(hardware, own, target))
    while True:
        for question in questions:
            wire.send(question)
        time.sleep(1 / rate)


main()
