#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Debian packages of the build, which lab.package installs, and examines them.

usage: debianpackages_test.py BUILD_FOLDER PACKAGE_FOLDER
"""
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

BUILD, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])
NEEDED = ("dpkg-deb", "dpkg-shlibdeps", "cpack")
NAMES = ("lvsdesk", "lvsdesk-helper")


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=240,
                          stdin=subprocess.DEVNULL, check=False)


class DebianPackages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        # Compressed quickly: these packages are for the test alone.
        made = run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", FOLDER, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        if made.returncode != 0:
            raise AssertionError(made.stdout + made.stderr)
        cls.packages = {path.name.split("_")[0]: path for path in FOLDER.glob("*.deb")}

    def field(self, name, field):
        return run("dpkg-deb", "-f", self.packages[name], field).stdout.strip()

    def depends(self, name):
        return {re.match(r"[\w.+-]+", part.strip()).group() for part in re.split("[,|]", self.field(name, "Depends"))}

    def test_two_packages(self):
        self.assertEqual(set(self.packages), set(NAMES))
        version = re.search(r"^CMAKE_PROJECT_VERSION:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE)
        for name in NAMES:
            self.assertEqual(self.field(name, "Package"), name)
            self.assertEqual(self.field(name, "Version"), version.group(1))
        self.assertIn(f"lvsdesk-helper (= {version.group(1)})", self.field("lvsdesk", "Depends"))

    def test_dependencies(self):
        helper, window = self.depends("lvsdesk-helper"), self.depends("lvsdesk")
        self.assertLessEqual({"polkitd", "systemd", "dbus-system-bus", "libc6"}, helper)
        # A machine without a screen gets no screen's libraries; t64 is how later releases name the same.
        graphics = {name.removesuffix("t64") for name in helper if re.match("libqt6(gui|widgets|charts|svg)", name)}
        self.assertEqual(graphics, set())
        for libraries, wanted in ((helper, {"libqt6core6", "libqt6dbus6", "libnl-3-200", "libnl-genl-3-200"}),
                                  (window, {"libqt6widgets6", "libqt6charts6", "libqt6svg6", "libqt6dbus6"})):
            self.assertLessEqual(wanted, {name.removesuffix("t64") for name in libraries})

    def test_no_file_in_both(self):
        files = {}
        for name, path in self.packages.items():
            files[name] = {line.split(None, 5)[5] for line in run("dpkg-deb", "-c", path).stdout.splitlines()
                           if not line.startswith("d")}
        self.assertEqual(files["lvsdesk"] & files["lvsdesk-helper"], set())
        # Nothing of the package may be where only the administrator writes.
        for listed in files.values():
            self.assertEqual({name for name in listed if not name.startswith("./usr/")}, set())

    def test_lintian(self):
        if not shutil.which("lintian"):
            self.skipTest("lintian is not installed")
        result = run("lintian", "--no-cfg", "--allow-root", "--fail-on", "error,warning", *self.packages.values())
        self.assertEqual((result.returncode, result.stdout), (0, ""))


if __name__ == "__main__":
    if absent := [name for name in NEEDED if not shutil.which(name)]:
        print("skipped, not installed here: " + ", ".join(absent))
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=1)
