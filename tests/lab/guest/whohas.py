#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""who-has INTERFACE ADDRESS: asks by ARP (RFC 826) and prints the hardware addresses of all who answer.

It asks three times and listens for a fifth of a second each time.
"""
import fcntl
import socket
import struct
import sys
import time

ETHERTYPE_ARP = 0x0806
SIOCGIFADDR = 0x8915
REQUEST, REPLY = 1, 2


def main():
    interface, wanted = sys.argv[1], socket.inet_aton(sys.argv[2])
    wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETHERTYPE_ARP))
    wire.bind((interface, ETHERTYPE_ARP))
    own_mac = wire.getsockname()[4]
    own = fcntl.ioctl(wire, SIOCGIFADDR, struct.pack("256s", interface.encode()))[20:24]
    question = b"\xff" * 6 + own_mac + struct.pack("!H", ETHERTYPE_ARP) \
        + struct.pack("!HHBBH", 1, 0x0800, 6, 4, REQUEST) + own_mac + own + bytes(6) + wanted
    answers = set()
    for _ in range(3):
        wire.send(question)
        end = time.monotonic() + 0.2
        while (left := end - time.monotonic()) > 0:
            wire.settimeout(left)
            try:
                packet = wire.recv(128)
            except TimeoutError:
                break
            operation, = struct.unpack("!H", packet[20:22])
            if operation == REPLY and packet[28:32] == wanted:
                answers.add(packet[22:28].hex(":"))
    for each in sorted(answers):
        print(each)


main()
