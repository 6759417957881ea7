# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a lab open whose system bus can be reached from outside, without root on either side.

The director's bus is at the UNIX socket that is given: D-Bus clients use it as unix:path=SOCKET, as many
as like, and each is on the bus inside as the user that it is outside. Beside it, SOCKET-exec takes
commands for the hosts. When the bus answers, a line "ready SOCKET" is printed, and the command that was
given, if any, is started with LVSDESK_LAB_BUS=unix:path=SOCKET in its environment; when it ends the lab
ends, with its status. Without a command the lab ends when this process is told to.
"""
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import line
import machine


class Handshake:
    """What a D-Bus client says before BEGIN, changed in one point: descriptors cannot pass a serial line,
    so the bus must not be asked to agree on passing them. A command that it does not know in that place
    makes it refuse, and the client goes on without, knowing."""

    def __init__(self):
        self.pending, self.over = b"", False

    def rewrite(self, data):
        if self.over:
            return data
        self.pending += data
        out = b""
        while not self.over and b"\n" in self.pending:
            text, _, self.pending = self.pending.partition(b"\n")
            out += re.sub(rb"^NEGOTIATE_UNIX_FD\b", b"NO_UNIX_FD", text) + b"\n"
            self.over = text.rstrip(b"\r") == b"BEGIN"
        if self.over or len(self.pending) > 16384:
            out, self.pending = out + self.pending, b""
        return out


def listen(path):
    """A socket for this user alone. One that a lab before left behind is replaced; one that answers is not."""
    Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as probe:
        if probe.connect_ex(path) == 0:
            raise SystemExit(f"lab: another lab is open at {path}")
    Path(path).unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    os.chmod(path, 0o600)
    listener.listen(16)
    return listener


class Service:
    """The outer end of an open lab: its two sockets, its line, its console and its command."""

    def __init__(self, path, carrier, console, command, listeners):
        self.path, self.carrier, self.command = path, carrier, command
        self.console, self.said = console, b""
        self.child, self.status = None, None
        self.numbers = 0
        carrier.on_hello = self.ready
        carrier.rewrite = lambda channel, data: (
            self.handshakes[channel.number].rewrite(data) if channel.number in self.handshakes else data
        )
        self.handshakes = {}
        self.bus_listener, self.command_listener = listeners

    def ready(self):
        self.watch(self.bus_listener, self.accept_bus)
        self.watch(self.command_listener, self.accept_command)
        print(f"ready {self.path}", flush=True)
        if self.command:
            environment = {**os.environ, "LVSDESK_LAB_BUS": f"unix:path={self.path}"}
            self.child = subprocess.Popen(self.command, env=environment)
            self.watch(os.pidfd_open(self.child.pid), self.finish)

    def watch(self, source, call):
        self.carrier.selector.register(source, line.selectors.EVENT_READ, call)

    def finish(self):
        status = self.child.wait()
        self.status = status if status >= 0 else 128 - status

    def open(self, connection, target):
        self.numbers = self.numbers % 65535 + 1
        while self.numbers in self.carrier.channels:
            self.numbers = self.numbers % 65535 + 1
        self.handshakes.pop(self.numbers, None)
        self.carrier.send(line.OPEN, self.numbers, target)
        self.carrier.add(self.numbers, connection)
        return self.numbers

    def accept_bus(self):
        connection, _ = self.bus_listener.accept()
        self.handshakes[self.open(connection, b"bus")] = Handshake()

    def accept_command(self):
        connection, _ = self.command_listener.accept()
        # Our own client sends its first line at once.
        connection.settimeout(1)
        try:
            words = b""
            while not words.endswith(b"\n") and (byte := connection.recv(1)):
                words += byte
            json.loads(words)
        except (OSError, ValueError):
            connection.close()
            return
        self.open(connection, words.strip())

    def read_console(self):
        piece = os.read(self.console, 65536)
        self.said += piece
        if not piece:
            sys.stdout.write(self.said.decode(errors="replace"))
            print("lab: the machine ended")
            self.status = 1

    def run(self):
        self.watch(self.console, self.read_console)
        try:
            while self.status is None:
                if not self.carrier.step():
                    self.read_console()
            return self.status
        finally:
            if self.child and self.child.poll() is None:
                self.child.terminate()


def serve(path, settings, command, memory=768):
    """Opens a lab and serves it until its end; returns the exit status."""
    path = os.path.abspath(path)
    paths = (path, path + "-exec")
    listeners = [listen(each) for each in paths]
    try:
        ours, theirs = socket.socketpair()
        with machine.Machine(settings, None, memory, None, theirs) as lab:
            carrier = line.Line(ours.detach(), window=line.TERMINAL_ROOM)
            return Service(path, carrier, lab.console, command, listeners).run()
    finally:
        for each in paths:
            Path(each).unlink(missing_ok=True)


def execute(path, words):
    """Runs a command on a host of the lab that is open at `path`; returns its exit status."""
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(os.path.abspath(path) + "-exec")
    except OSError:
        print(f"lab: no lab is open at {path}")
        return 1
    connection.sendall(json.dumps(words).encode() + b"\n")
    watched = line.selectors.DefaultSelector()
    watched.register(connection, line.selectors.EVENT_READ)
    try:
        watched.register(sys.stdin, line.selectors.EVENT_READ)
    except (OSError, ValueError):  # a file, which is always ready, or nothing at all
        if sys.stdin and not sys.stdin.closed:
            connection.sendall(sys.stdin.buffer.read())
        connection.shutdown(socket.SHUT_WR)
    held = b""
    while True:
        for key, _ in watched.select():
            if key.fileobj is connection:
                if not (piece := connection.recv(65536)):
                    status = held.strip()
                    return int(status) if status.isdigit() else 1
                # The last line is the status, so what may be that line is held back.
                out, mark, rest = (held + piece).rpartition(b"\n")
                sys.stdout.buffer.write(out)
                sys.stdout.buffer.flush()
                held = mark + rest
            elif piece := os.read(sys.stdin.fileno(), 65536):
                connection.sendall(piece)
            else:
                watched.unregister(sys.stdin)
                connection.shutdown(socket.SHUT_WR)
