#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""relay UID GID: the lab's end of the line to the outside, over /dev/ttyS1.

A channel is opened to the system bus ("bus"), or to a command on a host, a JSON list of the host and the
command's words. The connection to the bus is made as the user that the desktop is outside: the bus
compares the user that the client says it is with the one that the kernel knows of.
"""
import json
import os
import socket
import subprocess
import sys
import tty
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import line  # noqa: E402

BUS = "/run/dbus/system_bus_socket"


def connect_bus(uid, gid):
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    os.setegid(gid)
    os.seteuid(uid)
    try:
        connection.connect(BUS)
    finally:
        os.seteuid(0)
        os.setegid(0)
    return connection


def start(words):
    """Starts a command; its end, with its status in a last line, is read from the socket returned."""
    ours, theirs = socket.socketpair()
    # Run by a shell of its own, so that nobody here has to wait for it.
    subprocess.Popen(
        ["/bin/sh", "-c", 'ip netns exec "$@" 2>&1; printf "\\n%d" $?', "sh", *words],
        stdin=theirs, stdout=theirs, start_new_session=True,
    )  # fmt: skip
    theirs.close()
    return ours


def main():
    uid, gid = int(sys.argv[1]), int(sys.argv[2])
    descriptor = os.open("/dev/ttyS1", os.O_RDWR | os.O_NOCTTY)
    tty.setraw(descriptor)
    carrier = line.Line(descriptor, acknowledges=True)

    def open_channel(number, target):
        try:
            carrier.add(number, connect_bus(uid, gid) if target == b"bus" else start(json.loads(target)))
        except OSError:
            carrier.send(line.END, number)

    carrier.on_open = open_channel
    carrier.send(line.HELLO)
    while carrier.step():
        pass


main()
