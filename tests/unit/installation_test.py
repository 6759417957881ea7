#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the build into a folder, and looks whether what is there works from there.

usage: installation_test.py SOURCE_FOLDER BUILD_FOLDER
"""
import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE, BUILD = Path(sys.argv[1]), Path(sys.argv[2])
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
               **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}


def cached(name):
    return re.search(rf"^{name}:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE).group(1)


def run(*command, **others):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120,
                          stdin=subprocess.DEVNULL, check=True, **{"env": ENVIRONMENT, **others})


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="lvsdesk-installed-")
        cls.addClassCleanup(cls.folder.cleanup)
        run("cmake", "--install", BUILD, "--strip", env={**os.environ, "DESTDIR": cls.folder.name})
        cls.root = Path(cls.folder.name)
        cls.prefix = Path(cls.folder.name + cached("CMAKE_INSTALL_PREFIX"))

    def installed(self, pattern):
        found = sorted(self.root.glob(pattern))
        self.assertTrue(found, pattern)
        return found

    def test_nothing_was_forgotten(self):
        share, lib = self.prefix / "share", self.prefix / "lib"
        for path in (
            self.prefix / "bin/lvsdesk", self.prefix / "bin/lvsdesk-cli", self.prefix / "libexec/lvsdesk-helper",
            share / "applications/lvsdesk.desktop", share / "metainfo/lvsdesk.metainfo.xml",
            share / "dbus-1/system-services/org.lvsdesk.Helper1.service", share / "polkit-1/actions/org.lvsdesk.policy",
            share / "icons/hicolor/scalable/apps/lvsdesk.svg", share / "icons/hicolor/16x16/apps/lvsdesk.svg",
            share / "bash-completion/completions/lvsdesk-cli", share / "zsh/vendor-completions/_lvsdesk-cli",
            share / "licenses/lvsdesk/LICENSE", share / "lvsdesk/schema/lvs-cluster-1.schema.json", lib / "sysusers.d/lvsdesk.conf", lib / "modules-load.d/lvsdesk.conf",
        ):  # fmt: skip
            self.assertTrue(path.is_file(), path)
        for folder, pattern, where in (
            ("resources/systemd", "*.service", lib / "systemd/system"),
            ("resources/systemd", "*.path", lib / "systemd/system"),
            ("resources/systemd", "*.timer", lib / "systemd/system"),
            ("resources/dbus", "*.conf", share / "dbus-1/system.d"),
            ("resources/man", "*.[1-8]", share / "man"),
        ):  # fmt: skip
            wanted = {path.name for path in (SOURCE / folder).rglob(pattern)}
            wanted |= {path.name[: -len(".in")] for path in (SOURCE / folder).rglob(pattern + ".in")}
            found = {path.name for path in where.rglob(pattern)}
            self.assertEqual(found, wanted, folder)
        self.assertEqual(len(self.installed("usr/share/man/**/*.[1-8]")),
                         len(list((SOURCE / "resources/man").rglob("*.[1-8]"))))

    def test_nothing_tells_where_it_was_built(self):
        for path in self.root.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.suffix not in (".so",):
                content = path.read_bytes()
                if content[:4] == b"\x7fELF":
                    content = run("readelf", "-d", path).stdout.encode()
                for folder in (self.folder.name, str(BUILD)):
                    self.assertNotIn(folder.encode(), content, path)
                self.assertFalse(re.search(rb"@[A-Z_]{4,}@", content), path)

    def test_programs_run_from_there(self):
        version = cached("CMAKE_PROJECT_VERSION")
        for name in ("lvsdesk", "lvsdesk-cli"):
            program = self.prefix / "bin" / name
            self.assertIn(version, run(program, "--version").stdout)
            chinese = run(program, "--help", "--language", "zh_CN").stdout
            self.assertRegex(chinese, "[\u4e00-\u9fff]{4}")
        for program in (*self.installed("usr/bin/*"), *self.installed("usr/libexec/*")):
            libraries = run("ldd", program).stdout
            self.assertNotIn("not found", libraries, program)
            # A library that no package has is brought along, and found beside the program that needs it.
            for library in re.findall(r"=> (\S*polkit-qt\S*)", libraries):
                inside = os.path.realpath(library).startswith((self.folder.name, "/usr/lib", "/lib"))
                self.assertTrue(inside, library)

    def test_what_starts_the_helper_finds_it(self):
        for unit in self.installed("usr/lib/systemd/system/*.service"):
            command = re.search(r"^ExecStart=(\S+)", unit.read_text(), re.MULTILINE).group(1)
            self.assertTrue(os.access(f"{self.root}{command}", os.X_OK), command)
        service = configparser.ConfigParser()
        service.read(self.installed("usr/share/dbus-1/system-services/*.service"))
        self.assertTrue(os.access(self.folder.name + service["D-BUS Service"]["Exec"], os.X_OK))
        unit = service["D-BUS Service"]["SystemdService"]
        self.assertTrue((self.prefix / "lib/systemd/system" / unit).exists(), unit)

    def test_units_are_understood(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("systemd-analyze is not installed")
        for unit in self.installed("usr/lib/systemd/system/*.service"):
            # Within its own root, so that programs are looked for there; what it says of others is not ours.
            result = subprocess.run(["systemd-analyze", "verify", "--man=no", "--recursive-errors=no",
                                     f"--root={self.root}", f"/usr/lib/systemd/system/{unit.name}"],
                                    capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
            ours = [line for line in result.stderr.splitlines() if unit.name in line and "Unknown" in line]
            self.assertEqual(ours, [], unit.name)

    def test_sysusers_are_understood(self):
        if not shutil.which("systemd-sysusers"):
            self.skipTest("systemd-sysusers is not installed")
        text = run("systemd-sysusers", "--cat-config", f"--root={self.root}").stdout
        self.assertIn("u lvsdesk -", text)

    def test_desktop_file(self):
        desktop = self.prefix / "share/applications/lvsdesk.desktop"
        if shutil.which("desktop-file-validate"):
            self.assertEqual(run("desktop-file-validate", desktop).stdout, "")
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(desktop, encoding="utf-8")
        entry = entry["Desktop Entry"]
        self.assertTrue(os.access(self.prefix / "bin" / entry["Exec"], os.X_OK))
        for icon in self.installed(f"usr/share/icons/hicolor/*/apps/{entry['Icon']}.svg"):
            drawing = ElementTree.parse(icon).getroot()
            size = icon.parents[1].name
            if size != "scalable":
                self.assertEqual(f"{drawing.get('width')}x{drawing.get('height')}", size)
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            self.assertIn(f"{key}[zh_CN]", entry)

    def test_metainfo(self):
        metainfo = self.prefix / "share/metainfo/lvsdesk.metainfo.xml"
        root = ElementTree.parse(metainfo).getroot()
        self.assertEqual(root.find("releases/release").get("version"), cached("CMAKE_PROJECT_VERSION"))
        self.assertTrue((self.prefix / "share/applications" / root.findtext("launchable")).exists())
        if shutil.which("appstreamcli"):
            run("appstreamcli", "validate", "--no-net", metainfo)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
