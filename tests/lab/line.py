# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many connections over the one serial line between an open lab and the outside.

Both ends run this module. A frame is: kind, a byte; channel, 16 bits; length, 32 bits, big endian; then
that many bytes. A channel is opened from outside and is gone when both ends have sent END.

What goes in is limited to what a terminal's buffer takes: once that is full, user-mode Linux throttles
the line and never listens to it again. So the end inside acknowledges what it has read.
"""
import os
import selectors
import socket
import struct

HEADER = struct.Struct(">cHI")
COUNT = struct.Struct(">I")
HELLO, OPEN, DATA, END, READ = b"H", b"O", b"D", b"E", b"R"
# A terminal buffers 4095 bytes and is throttled when fewer than 128 more would fit.
TERMINAL_ROOM = 3840
# A peer that does not read must not fill the memory: above this the line waits for it.
HIGH_WATER = 4 << 20


class Channel:
    """A local connection and its number on the line."""

    def __init__(self, number, connection):
        self.number = number
        self.connection = connection
        self.unsent = bytearray()
        self.sent_end = self.got_end = False


class Line:
    """Carries channels over `descriptor`. window: how many bytes may be on their way unacknowledged, None
    for any number; acknowledges: whether this end tells the other what it has read. What happens with a
    new channel is up to the caller, who sets on_open, on_hello and rewrite."""

    def __init__(self, descriptor, window=None, acknowledges=False):
        self.descriptor = descriptor
        self.window, self.acknowledges, self.on_their_way = window, acknowledges, 0
        os.set_blocking(descriptor, False)
        self.selector = selectors.DefaultSelector()
        self.channels = {}
        self.received, self.unsent = bytearray(), bytearray()
        self.on_open = self.on_hello = lambda *_: None
        # Applied to what a local connection sends, before it goes on the line.
        self.rewrite = lambda channel, data: data

    def send(self, kind, number=0, data=b""):
        self.unsent += HEADER.pack(kind, number, len(data)) + data

    def add(self, number, connection):
        connection.setblocking(False)
        self.channels[number] = Channel(number, connection)

    def step(self, timeout=None):
        """Waits until something can be done, and does it. False when the line is gone."""
        self._watch()
        for key, events in self.selector.select(timeout):
            if key.data is None:
                if not self._serve_line(events):
                    return False
            elif callable(key.data):
                key.data()
            elif key.data.number in self.channels:
                self._serve_channel(key.data, events)
        return True

    def _set(self, source, events, data):
        known = self.selector.get_map().get(source)
        if not events:
            if known:
                self.selector.unregister(source)
        elif not known:
            self.selector.register(source, events, data)
        elif known.events != events:
            self.selector.modify(source, events, data)

    def _watch(self):
        crowded = any(len(channel.unsent) > HIGH_WATER for channel in self.channels.values())
        writes = self.unsent and self._room() > 0
        line = (0 if crowded else selectors.EVENT_READ) | (selectors.EVENT_WRITE if writes else 0)
        self._set(self.descriptor, line, None)
        for channel in self.channels.values():
            reads = not channel.sent_end and len(self.unsent) < HIGH_WATER
            events = (selectors.EVENT_READ if reads else 0) | (selectors.EVENT_WRITE if channel.unsent else 0)
            self._set(channel.connection, events, channel)

    def _room(self):
        return 65536 if self.window is None else self.window - self.on_their_way

    def _serve_line(self, events):
        try:
            if events & selectors.EVENT_WRITE:
                written = os.write(self.descriptor, self.unsent[: self._room()])
                del self.unsent[:written]
                self.on_their_way += written
            if events & selectors.EVENT_READ:
                piece = os.read(self.descriptor, 65536)
                if not piece:
                    return False
                self.received += piece
                if self.acknowledges:
                    self.send(READ, 0, COUNT.pack(len(piece)))
        except BlockingIOError:
            pass
        except OSError:
            return False
        while len(self.received) >= HEADER.size:
            kind, number, length = HEADER.unpack_from(self.received)
            if len(self.received) < HEADER.size + length:
                break
            data = bytes(self.received[HEADER.size : HEADER.size + length])
            del self.received[: HEADER.size + length]
            self._take(kind, number, data)
        return True

    def _take(self, kind, number, data):
        channel = self.channels.get(number)
        if kind == READ:
            self.on_their_way -= COUNT.unpack(data)[0]
        elif kind == HELLO:
            self.on_hello()
        elif kind == OPEN:
            self.on_open(number, data)
        elif channel and kind == DATA:
            channel.unsent += data
            self._flush(channel)
        elif channel and kind == END:
            channel.got_end = True
            self._flush(channel)

    def _serve_channel(self, channel, events):
        if events & selectors.EVENT_WRITE:
            self._flush(channel)
        if events & selectors.EVENT_READ and not channel.sent_end:
            try:
                data = channel.connection.recv(65536)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if data:
                self.send(DATA, channel.number, self.rewrite(channel, data))
            else:
                self._end(channel)

    def _end(self, channel):
        if not channel.sent_end:
            channel.sent_end = True
            self.send(END, channel.number)
        self._drop_if_done(channel)

    def _flush(self, channel):
        try:
            while channel.unsent:
                del channel.unsent[: channel.connection.send(channel.unsent)]
            if channel.got_end:
                channel.connection.shutdown(socket.SHUT_WR)
        except BlockingIOError:
            return
        except OSError:
            # The local side is gone: nothing more can be given to it, so nothing more comes from it.
            channel.unsent.clear()
            self._end(channel)
        self._drop_if_done(channel)

    def _drop_if_done(self, channel):
        if channel.got_end and channel.sent_end and not channel.unsent:
            self._set(channel.connection, 0, None)
            channel.connection.close()
            self.channels.pop(channel.number, None)
