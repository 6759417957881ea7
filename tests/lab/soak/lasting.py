#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lasting.py answer PORT                  gives back what it is sent
lasting.py ask COUNT ADDRESS PORT SECONDS  keeps so many connections, and asks over each ten times a second

Who asks prints how many answers came and how many connections were cut, and ends with status 1 if any was.
"""
import selectors
import socket
import sys
import time


def answer(port):
    selector = selectors.DefaultSelector()
    listener = socket.create_server(("", port), backlog=64)
    selector.register(listener, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is listener:
                selector.register(listener.accept()[0], selectors.EVENT_READ)
            elif piece := key.fileobj.recv(4096):
                key.fileobj.sendall(piece)
            else:
                selector.unregister(key.fileobj)
                key.fileobj.close()


def ask(count, address, port, seconds):
    end = time.monotonic() + seconds
    connections = [socket.create_connection((address, port), timeout=20) for _ in range(count)]
    answers, cut = 0, 0
    while time.monotonic() < end and connections:
        for connection in list(connections):
            text = b"%d" % answers
            try:
                connection.sendall(text)
                whole = b""
                while len(whole) < len(text):
                    piece = connection.recv(4096)
                    if not piece:
                        raise ConnectionError("closed")
                    whole += piece
                answers += whole == text
            except OSError:
                cut += 1
                connections.remove(connection)
        time.sleep(0.1)
    print(f"lasting connections: {count}, {answers} answers, {cut} cut", flush=True)
    sys.exit(0 if answers and not cut else 1)


if sys.argv[1] == "answer":
    answer(int(sys.argv[2]))
else:
    ask(int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), float(sys.argv[5]))
