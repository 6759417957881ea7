#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""traffic RATE URL [SECONDS]: fetches URL, a new connection each time, about RATE times a second.

At the end, or when it is told to terminate, prints a line for each answer: how often, and what it was.
A connection that is refused or takes longer than five seconds counts as "no answer".
"""
import collections
import selectors
import signal
import socket
import sys
import time
import urllib.parse


def begin(address, family):
    connection = socket.socket(family, socket.SOCK_STREAM)
    connection.setblocking(False)
    connection.connect_ex(address)
    return connection


def main():
    rate, url = float(sys.argv[1]), urllib.parse.urlsplit(sys.argv[2])
    end = time.monotonic() + float(sys.argv[3]) if len(sys.argv) > 3 else float("inf")
    family, _, _, _, address = socket.getaddrinfo(
        url.hostname, url.port or 80, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    request = f"GET {url.path or '/'} HTTP/1.0\r\nHost: {url.netloc}\r\n\r\n".encode()
    answers = collections.Counter()
    selector = selectors.DefaultSelector()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))

    def finish(connection, answer):
        answers[answer] += 1
        selector.unregister(connection)
        connection.close()

    next_start = time.monotonic()
    try:
        while (now := time.monotonic()) < end or selector.get_map():
            if now < end and now >= next_start:
                connection = begin(address, family)
                selector.register(connection, selectors.EVENT_WRITE, (now, b""))
                # After a pause of the machine go on at the rate: do not catch up in a burst.
                next_start = max(next_start + 1 / rate, now - 0.1)
            wait = max(0, next_start - now) if now < end else 0.2
            for key, events in selector.select(min(wait, 0.2)):
                try:
                    started, received = key.data
                    if events & selectors.EVENT_WRITE:
                        key.fileobj.send(request)
                        selector.modify(key.fileobj, selectors.EVENT_READ, key.data)
                    elif piece := key.fileobj.recv(65536):
                        selector.modify(key.fileobj, selectors.EVENT_READ, (started, received + piece))
                    else:
                        body = received.partition(b"\r\n\r\n")[2]
                        finish(key.fileobj, body[:80].decode(errors="replace").strip() or "no answer")
                except OSError:
                    finish(key.fileobj, "no answer")
            for key in list(selector.get_map().values()):
                if now - key.data[0] > 5:
                    finish(key.fileobj, "no answer")
    finally:
        for answer, count in sorted(answers.items()):
            print(count, answer, flush=True)


main()
