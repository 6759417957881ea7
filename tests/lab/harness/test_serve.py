#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the open lab's bus as good outside as it is inside?"""
import os
import re
import signal
import socket
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
LAB = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(LAB), str(LAB / "harness")]
import running  # noqa: E402


def call(address, *words):
    """A method of the bus itself, as dbus-send prints the answer."""
    return subprocess.run(
        ["dbus-send", f"--bus={address}", "--print-reply", "--dest=org.freedesktop.DBus", "/", *words],
        capture_output=True, text=True, timeout=20, check=True,
    ).stdout  # fmt: skip


class Bus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.run_ = running.Run(cls.addClassCleanup, "--serve", "{self.socket}")
        cls.run_.wait_for(f"ready {cls.run_.socket}")
        cls.address = f"unix:path={cls.run_.socket}"

    def execute(self, *words, data=b""):
        """Runs a command in the lab: its status and output."""
        done = subprocess.run(
            [sys.executable, str(LAB / "lab.py"), "--exec", self.run_.socket, *words],
            input=data, capture_output=True, timeout=60,
        )  # fmt: skip
        return done.returncode, done.stdout

    def test_names_and_user(self):
        for _ in range(5):  # each a connection of its own
            names = call(self.address, "org.freedesktop.DBus.ListNames")
            self.assertIn('"org.freedesktop.PolicyKit1"', names)
            mine = max(re.findall(r":1\.\d+", names), key=lambda name: int(name[3:]))
            # The newest is the caller's, and that is off the bus again.
            with self.assertRaises(subprocess.CalledProcessError):
                call(self.address, "org.freedesktop.DBus.GetConnectionUnixUser", f"string:{mine}")

    def test_user_is_the_one_outside(self):
        with self.connect() as connection:
            self.greet(connection)
            # The bus lists who is connected; whoever is not polkit and not the asker is this connection.
            names = set(re.findall(r":1\.\d+", call(self.address, "org.freedesktop.DBus.ListNames")))
            users = {}
            for name in names:
                try:
                    answer = call(self.address, "org.freedesktop.DBus.GetConnectionUnixUser", f"string:{name}")
                    users[name] = int(re.search(r"uint32 (\d+)", answer)[1])
                except subprocess.CalledProcessError:
                    continue  # the one that asked for the names
        polkit = int(subprocess.run(["id", "-u", "polkitd"], capture_output=True, text=True).stdout or 962)
        self.assertEqual(sorted(users.values()), sorted([polkit, os.getuid()]))

    def connect(self):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(10)
        connection.connect(self.run_.socket)
        return connection

    def greet(self, connection, uid=None):
        """The handshake by hand; returns what the bus says to each line."""
        reader = connection.makefile("rb")
        answers = []
        identity = str(os.getuid() if uid is None else uid).encode().hex()
        connection.sendall(b"\0")
        for text in (f"AUTH EXTERNAL {identity}", "NEGOTIATE_UNIX_FD"):
            connection.sendall(text.encode() + b"\r\n")
            answers.append(reader.readline().decode().split()[0])
        if answers[0] == "OK":
            connection.sendall(b"BEGIN\r\n")
            # Hello: little endian, a call, to the bus; without it the bus does not give the name.
            fields = b"".join(
                bytes([code, 1, ord(kind), 0]) + len(text).to_bytes(4, "little") + text + b"\0"
                + bytes(-(len(text) + 1) % 8)
                for code, kind, text in (
                    (1, "o", b"/org/freedesktop/DBus"), (2, "s", b"org.freedesktop.DBus"),
                    (3, "s", b"Hello"), (6, "s", b"org.freedesktop.DBus"),
                )
            )  # fmt: skip
            # The last field's padding belongs to the header, not to the array.
            length = len(fields) - (-(len(b"org.freedesktop.DBus") + 1) % 8)
            connection.sendall(
                b"l\1\0\1" + (0).to_bytes(4, "little") + (1).to_bytes(4, "little")
                + length.to_bytes(4, "little") + fields
            )  # fmt: skip
            answers.append(connection.recv(4096)[:2])
        return answers

    def test_no_descriptors_are_promised(self):
        with self.connect() as connection:
            self.assertEqual(self.greet(connection), ["OK", "ERROR", b"l\2"])

    def test_another_user_is_refused(self):
        with self.connect() as connection:
            self.assertEqual(self.greet(connection, uid=os.getuid() + 1)[0], "REJECTED")

    def test_many_at_once(self):
        callers = [
            subprocess.Popen(
                ["dbus-send", f"--bus={self.address}", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                 "org.freedesktop.DBus.GetId"], stdout=subprocess.PIPE, text=True,
            ) for _ in range(20)
        ]  # fmt: skip
        answers = {caller.communicate(timeout=30)[0].splitlines()[-1] for caller in callers}
        self.assertEqual(len(answers), 1, answers)
        self.assertRegex(answers.pop(), '^ *string "[0-9a-f]{32}"$')

    def test_commands(self):
        self.assertEqual(self.execute("rs2", "sh", "-c", "ip -o -4 address show eth0 | cut -d' ' -f7; exit 9"),
                         (9, b"10.0.0.19/24\n"))  # fmt: skip
        # More than any buffer on the way takes, both ways; then the line still works.
        data = os.urandom(1_000_000)
        self.assertEqual(self.execute("client", "cat", data=data), (0, data))
        self.assertEqual(self.execute("client", "true"), (0, b""))

    def test_traffic_flows_when_a_service_is_added(self):
        rules = b"-A -t 10.0.0.250:80 -s rr\n" + b"".join(
            b"-a -t 10.0.0.250:80 -r 10.0.0.%d:80 %s\n" % server for server in ((18, b"-g"), (19, b"-i"))
        )
        self.assertEqual(self.execute("director", "ipvsadm", "-R", data=rules), (0, b""))
        for _ in range(40):
            _, table = self.execute("director", "ipvsadm", "-Ln", "--stats", "--exact")
            connections = [int(row.split()[2]) for row in table.decode().splitlines() if "->" in row and ":80" in row]
            if len(connections) == 2 and min(connections) >= 3:
                return
            time.sleep(0.25)
        self.fail(f"no traffic on both real servers: {table}")

    def test_second_lab_at_the_same_place_is_refused(self):
        second = subprocess.run(
            [sys.executable, str(LAB / "lab.py"), "--serve", self.run_.socket], capture_output=True, text=True
        )
        self.assertEqual(second.returncode, 1)
        self.assertIn("another lab is open", second.stderr)
        self.assertIn("PolicyKit1", call(self.address, "org.freedesktop.DBus.ListNames"))


class End(unittest.TestCase):
    def test_ends_with_its_command(self):
        ask = "dbus-send --bus=$LVSDESK_LAB_BUS --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetId"
        run = running.Run(self.addCleanup, "--serve", "{self.socket}", "--", "sh", "-c", f"{ask} && exit 33")
        self.assertEqual(run.wait(), 33, run.output)
        self.assertEqual(run.left_behind(), [])
        self.assertFalse(Path(run.socket).exists())

    def test_ends_when_told(self):
        run = running.Run(self.addCleanup, "--serve", "{self.socket}")
        run.wait_for(f"ready {run.socket}")
        self.assertNotEqual(run.processes(), [])
        run.process.send_signal(signal.SIGTERM)
        self.assertEqual(run.wait(), 143, run.output)
        self.assertEqual(run.left_behind(), [])
        self.assertFalse(Path(run.socket).exists())

    def test_ends_when_its_kernel_dies(self):
        run = running.Run(self.addCleanup, "--serve", "{self.socket}")
        run.wait_for(f"ready {run.socket}")
        died = subprocess.run(
            [sys.executable, str(LAB / "lab.py"), "--exec", run.socket, "client", "sh", "-c",
             "echo c >/proc/sysrq-trigger; sleep 9"], stdin=subprocess.DEVNULL, timeout=30,
        )  # fmt: skip
        self.assertEqual(died.returncode, 1)
        self.assertEqual(run.wait(), 1)
        self.assertIn("the machine ended", run.output)
        self.assertEqual(run.left_behind(), [])


if __name__ == "__main__":
    running.main()
