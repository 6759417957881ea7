#!/usr/bin/python3 -ISB
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""web NAME PORT...: a web server that answers every GET with NAME, over IPv4 and IPv6.

/bytes/N answers with N bytes instead, and /hold never answers: the connection stays until the client
leaves, which keeps it among the active ones. UDP datagrams on the same ports are answered with NAME.
One thread serves all: on the lab's single processor more would only be slower.
"""
import re
import selectors
import socket
import sys


class Server:
    def __init__(self, name, ports):
        self.name = name.encode() + b"\n"
        self.selector = selectors.DefaultSelector()
        for port in ports:
            listener = socket.create_server(
                ("::", port), family=socket.AF_INET6, backlog=1024, dualstack_ipv6=True
            )
            listener.setblocking(False)
            self.selector.register(listener, selectors.EVENT_READ, self.accept)
            datagrams = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
            datagrams.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            # The answer has to leave from the address that was asked, a virtual one perhaps.
            datagrams.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVPKTINFO, 1)
            datagrams.bind(("::", port))
            self.selector.register(datagrams, selectors.EVENT_READ, self.answer_datagram)

    def run(self):
        while True:
            for key, _ in self.selector.select():
                try:
                    key.data(key.fileobj)
                except OSError:
                    self.leave(key.fileobj)

    def leave(self, connection):
        # One connection's trouble is its own; a listener has none that would end it.
        if connection.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            return
        if connection.type == socket.SOCK_STREAM:
            self.selector.unregister(connection)
            connection.close()

    def accept(self, listener):
        connection, _ = listener.accept()
        connection.setblocking(False)
        self.selector.register(connection, selectors.EVENT_READ, self.answer)

    def answer(self, connection):
        request = connection.recv(4096)
        if request.startswith(b"GET /hold"):
            return
        if request:
            size = re.match(rb"GET /bytes/(\d+)", request)
            body = b"x" * int(size[1]) if size else self.name
            connection.settimeout(5)
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"
                b"Content-Length: %d\r\n\r\n" % len(body) + body
            )
        self.leave(connection)

    def answer_datagram(self, datagrams):
        _, ancillary, _, peer = datagrams.recvmsg(65536, 64)
        sent_to = [entry for entry in ancillary if entry[1] == socket.IPV6_PKTINFO]
        # Keep the address, not the interface it came in by: that may be a tunnel's.
        back = [(level, kind, data[:16] + bytes(4)) for level, kind, data in sent_to]
        datagrams.sendmsg([self.name], back, 0, peer)


Server(sys.argv[1], [int(port) for port in sys.argv[2:]]).run()
