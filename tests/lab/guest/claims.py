#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""claims CAPTURE HOST=MAC...: who asked for an address on a segment, and who claimed to have it.

Reads what tcpdump -w wrote and prints lines "ADDRESS asked HOST COUNT" and "ADDRESS claimed HOST COUNT",
in which a host that was not named stands by its hardware address. All that fills a neighbour's cache is a
claim: of ARP (RFC 826) the sender's address, in a reply, a gratuitous request or any other request; of
neighbour discovery (RFC 4861) an advertisement's target, and the source of a message that carries its
sender's hardware address.
"""
import collections
import ipaddress
import struct
import sys

ETHERNET = 1
ICMPV6 = 58
ROUTER_SOLICITATION, ROUTER_ADVERTISEMENT = 133, 134
NEIGHBOUR_SOLICITATION, NEIGHBOUR_ADVERTISEMENT = 135, 136
SOURCE_LINK_LAYER_ADDRESS = 1


def frames(path):
    """The frames of a capture in the format of pcap-savefile(5)."""
    with open(path, "rb") as capture:
        head = capture.read(24)
        order = "<" if head[:4] in (b"\xd4\xc3\xb2\xa1", b"\x4d\x3c\xb2\xa1") else ">"
        if struct.unpack(order + "I", head[20:])[0] != ETHERNET:
            sys.exit(f"claims: {path} is no capture of an Ethernet")
        while record := capture.read(16):
            yield capture.read(struct.unpack(order + "IIII", record)[2])


def option_is_there(options, wanted):
    while len(options) >= 8 and options[1]:
        if options[0] == wanted:
            return True
        options = options[8 * options[1] :]
    return False


def look_at_arp(body):
    """The address asked for and the address claimed; None for what is not there."""
    operation = struct.unpack("!H", body[6:8])[0]
    sender, target = (ipaddress.ip_address(body[at : at + 4]) for at in (14, 24))
    asked = target if operation == 1 and target != sender else None
    return asked, None if sender.is_unspecified else sender


def look_at_discovery(packet):
    if packet[6] != ICMPV6:
        return None, None
    source, message = ipaddress.ip_address(packet[8:24]), packet[40:]
    kind = message[0]
    begin = {ROUTER_SOLICITATION: 8, ROUTER_ADVERTISEMENT: 16, NEIGHBOUR_SOLICITATION: 24}.get(kind)
    if kind == NEIGHBOUR_ADVERTISEMENT:
        return None, ipaddress.ip_address(message[8:24])
    if begin is None:
        return None, None
    asked = ipaddress.ip_address(message[8:24]) if kind == NEIGHBOUR_SOLICITATION else None
    return asked, source if option_is_there(message[begin:], SOURCE_LINK_LAYER_ADDRESS) else None


def main():
    names = dict(reversed(pair.split("=", 1)) for pair in sys.argv[2:])
    counts = collections.Counter()
    for frame in frames(sys.argv[1]):
        host = frame[6:12].hex(":")
        host = names.get(host, host)
        kind = struct.unpack("!H", frame[12:14])[0]
        look = {0x0806: look_at_arp, 0x86DD: look_at_discovery}.get(kind)
        asked, claimed = look(frame[14:]) if look else (None, None)
        counts[str(asked), "asked", host] += asked is not None
        counts[str(claimed), "claimed", host] += claimed is not None
    for (address, what, host), count in sorted(counts.items()):
        if count:
            print(address, what, host, count)


main()
