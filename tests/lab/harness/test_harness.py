#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the lab notice what goes wrong in it, and does it leave nothing behind?"""
import os
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
LAB = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(LAB), str(LAB / "harness")]
import lab  # noqa: E402
import running  # noqa: E402
from running import Run  # noqa: E402


class Failure(unittest.TestCase):
    def test_status_comes_back(self):
        run = Run.script(self, "failing.sh")
        self.assertEqual(run.wait(), 42, run.output)
        self.assertIn("failing.sh, line 10: status 42", run.output)
        self.assertNotIn("must not be reached", run.output)
        self.assertEqual((run.results / "file").read_text(), "brought back\n")
        self.assertEqual(run.left_behind(), [])

    def test_early_end_is_a_failure(self):
        run = Run.script(self, "ending_early.sh")
        self.assertEqual(run.wait(), 1, run.output)
        self.assertIn("before its last line", run.output)

    def test_dead_kernel_is_a_failure(self):
        run = Run.script(self, "dying.sh")
        self.assertEqual(run.wait(), 1, run.output)
        self.assertIn("the machine ended before the scenario did", run.output)
        self.assertEqual(run.left_behind(), [])

    def test_unknown_scenario_is_refused(self):
        refused = subprocess.run(
            [sys.executable, str(LAB / "lab.py"), "--build", "/nonexistent", "nonsense"],
            capture_output=True, text=True,
        )  # fmt: skip
        self.assertEqual(refused.returncode, 2, refused.stdout + refused.stderr)

    def test_missing_kernel_is_a_skip(self):
        without = (
            f"import sys; sys.path.insert(0, {str(LAB)!r}); sys.argv[1:] = ['--script', '/dev/null']; import lab;"
            "lab.machine.find_program = lambda name: None if name == 'linux.uml' else '/bin/true';"
            "sys.exit(lab.main())"
        )
        skipped = subprocess.run([sys.executable, "-B", "-c", without], capture_output=True, text=True)
        self.assertEqual(skipped.returncode, 77, skipped.stderr)
        self.assertIn("linux.uml", skipped.stdout)


class Suspension(unittest.TestCase):
    def test_suspended_machine_is_woken(self):
        run = Run.script(self, "sleeping.sh")
        self.assertEqual(run.wait(), 0, run.output)
        slept = int((run.results / "slept").read_text())
        self.assertGreater(slept, 1500)
        self.assertEqual(run.left_behind(), [])


class Isolation(unittest.TestCase):
    def test_nothing_gets_out_but_results(self):
        hosts = Path("/etc/hosts").read_bytes()
        run = Run.script(self, "writing.sh", LVSDESK_SECRET="outer value")
        self.assertEqual(run.wait(), 0, run.output)
        self.assertEqual(Path("/etc/hosts").read_bytes(), hosts)
        self.assertTrue((LAB / "harness" / "writing.sh").exists())
        folders = ["/", "/etc", "/home", "/root", "/tmp", "/usr/bin", "/var/tmp", "/var/lib", "/run", "/dev/shm"]
        for folder in [*folders, lab.SOURCE]:
            self.assertFalse(os.path.lexists(Path(folder, "lvsdesk-lab-was-here")), folder)
        self.assertEqual(run.left_behind(), [])
        names = {path.name for path in run.results.iterdir()}
        self.assertEqual(names, {".status", "addresses", "console.log", "environment", "sight"})

    def test_little_gets_in(self):
        run = Run.script(self, "writing.sh", LVSDESK_SECRET="outer value", DISPLAY=":99")
        self.assertEqual(run.wait(), 0, run.output)
        environment = (run.results / "environment").read_text()
        self.assertNotIn("outer value", environment)
        self.assertNotIn("DISPLAY", environment)
        self.assertEqual(
            set((run.results / "sight").read_text().splitlines()),
            {"/tmp/lvsdesk-lab-was-here", "/dev/shm/lvsdesk-lab-was-here"} | below_tmp(lab.SOURCE),
        )
        self.assertNotIn("eth0", (run.results / "addresses").read_text())


def below_tmp(path):
    """What has to be seen in /tmp when the source itself lies below it."""
    parts = path.parts
    return {f"/tmp/{parts[2]}"} if parts[:2] == ("/", "tmp") else set()


class Timeout(unittest.TestCase):
    def test_hanging_machine_is_ended(self):
        run = Run.script(self, "hanging.sh", "--timeout", "15")
        started = time.monotonic()
        self.assertEqual(run.wait(), 1, run.output)
        self.assertLess(time.monotonic() - started, 40)
        self.assertIn("hanging now", run.output)
        self.assertIn("not done after 15.0 s", run.output)
        self.assertEqual(run.left_behind(), [])

    def test_killed_harness_takes_its_machine_along(self):
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)):
            with self.subTest(number=number):
                run = Run.script(self, "hanging.sh")
                run.wait_for("hanging now")
                self.assertNotEqual(run.processes(), [], "the search for processes finds none that run")
                run.process.send_signal(number)
                self.assertEqual(run.wait(), status)
                self.assertEqual(run.left_behind(), [])


if __name__ == "__main__":
    running.main()
