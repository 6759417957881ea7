# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts lab.py for the tests of the lab, and looks for what it leaves behind."""
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import lab

LAB = Path(__file__).resolve().parents[1]


class Run:
    """One lab.py, in a temporary folder that only it knows."""

    def __init__(self, cleanup, *arguments, **environment):
        self.folder = tempfile.TemporaryDirectory(prefix="lvsdesk-harness-")
        cleanup(self.folder.cleanup)
        self.results = Path(self.folder.name, "results")
        self.socket = str(Path(self.folder.name, "results", "bus"))
        self.process = subprocess.Popen(
            [sys.executable, str(LAB / "lab.py"), *(each.format(self=self) for each in arguments)],
            env={**os.environ, **environment, "TMPDIR": self.folder.name}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        cleanup(self.stop)

    @classmethod
    def script(cls, test, name, *options, **environment):
        """Runs a script of this folder."""
        path = str(LAB / "harness" / name)
        arguments = ("--results", "{self.results}", *options, "--script", path)
        return cls(test.addCleanup, *arguments, **environment)

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.communicate(timeout=30)
        self.process.stdout.close()

    def wait(self):
        self.output, _ = self.process.communicate(timeout=60)
        return self.process.returncode

    def wait_for(self, line):
        for got in self.process.stdout:
            if got == line + "\n":
                return
        raise AssertionError(f"'{line}' was never printed")

    def processes(self):
        """The processes of the machine that still run: all carry the folder in their environment."""
        mark = b"LVSDESK_LAB=" + self.folder.name.encode()
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue  # another user's, or gone meanwhile
        return found

    def left_behind(self, patience=5):
        """What is still there after `patience` seconds at most: processes, files."""
        end = time.monotonic() + patience
        while True:
            left = self.processes() + [p for p in Path(self.folder.name).iterdir() if p != self.results]
            if not left or time.monotonic() > end:
                return left
            time.sleep(0.05)


def main():
    """Runs the tests of the calling program: of the classes named, in lower case, or all."""
    if absent := lab.missing():
        print("skipped, not installed here: " + ", ".join(absent))
        sys.exit(lab.SKIPPED)
    unittest.main(argv=[sys.argv[0], *(name.capitalize() for name in sys.argv[1:])], verbosity=2)
