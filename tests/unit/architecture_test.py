#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the design's invariants: which layer may use which, and what each program is linked with.

usage: architecture_test.py SOURCE_FOLDER [PROGRAM...]
"""
import re
import subprocess
import sys
import unittest
from pathlib import Path

SOURCE = Path(sys.argv[1])
PROGRAMS = {Path(name).name: Path(name) for name in sys.argv[2:]}

# What each layer may include, beside itself. The longest matching folder counts.
LAYERS = {
    "core/base": set(),
    "core/model": {"core/base"},
    "core/plan": {"core/base", "core/model"},
    "core/formats": {"core/base", "core/model", "core/plan", "core/formats/saved"},
    "core/formats/saved": {"core/base", "core/model"},
    "core/stats": {"core/base", "core/model"},
    "core/kernel": {"core/base", "core/model", "core/plan"},
    "core/kernel/linux": {"core/base", "core/model", "core/plan", "core/kernel"},
    "core/kernel/simulated": {"core/base", "core/model", "core/plan", "core/kernel"},
    "core/simulation": {"core/base", "core/model", "core/plan", "core/kernel", "core/kernel/simulated"},
    "core/protocol": {"core/base", "core/model", "core/plan", "core/kernel"},
    "core/session": {"core/base", "core/model", "core/plan", "core/formats", "core/stats", "core/kernel",
                     "core/kernel/simulated", "core/protocol"},
    "core/helper": {"core/base", "core/model", "core/plan", "core/formats/saved", "core/kernel", "core/protocol"},
    "ui": {"core/base", "core/model", "core/plan", "core/formats", "core/stats", "core/kernel", "core/session",
           "core/simulation"},
    "app/lvsdesk": {"core/base", "core/model", "core/session", "ui"},
    "app/cli": {"core/base", "core/model", "core/plan", "core/formats", "core/formats/saved", "core/kernel", "core/stats", "core/session"},
    "app/helper": {"core/base", "core/model", "core/kernel", "core/kernel/linux", "core/helper"},
}

# Headers that only some folders may include, and why.
RESERVED = [
    (r"<(QtWidgets|QtGui|QtCharts)[/>]|<Q(Widget|Application|GuiApplication|MainWindow|Dialog|Painter|Pixmap|Icon|"
     r"Action|UndoStack|UndoCommand|Color|Font|Palette|Chart\w*)>", ("ui", "app/lvsdesk", "tests"),
     "core and the helper have no GUI (invariant 1)"),
    (r"<(netlink/|linux/(ip_vs|netlink|rtnetlink|genetlink|neighbour|if_link)\b)", ("core/kernel/linux", "tests"),
     "netlink lives in core/kernel/linux (invariant 9)"),
    (r"<(QtCharts|QChart\w*|QLineSeries|Q\w+Axis|QXYSeries)[/>]", ("ui/charts",), "charts live in ui/charts (invariant 9)"),
    (r"<archive(_entry)?\.h>", ("core/formats/exportarchive.",), "one file knows libarchive"),
    (r"<PolkitQt1/|<polkit", ("ui/authorization", "tests"), "polkit-qt serves the window's padlock only"),
    (r"<QProcess>", ("core/session/ssh", "tests"), "ssh is the one program that is run, and never by the helper (invariant 1)"),
]

# Calls that would make a thread wait in the middle of its event loop (invariant 6).
WAITING = re.compile(r"\bQEventLoop\b|processEvents\s*\(|waitForFinished\s*\(|waitForReplyFinished|QDBus::Block"
                     r"|\bQDBusInterface\b|\.waitForReady")


def sources(*folders):
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(SOURCE).as_posix(), path.read_text(encoding="utf-8")


def layer_of(name):
    fitting = [layer for layer in LAYERS if name.startswith(layer + "/")]
    return max(fitting, key=len) if fitting else None


class Architecture(unittest.TestCase):
    def test_every_source_has_a_layer(self):
        for name, _ in sources("core", "ui", "app"):
            self.assertIsNotNone(layer_of(name), f"{name} is in no layer of the design")

    def test_arrows_go_one_way(self):
        seen = 0
        for name, text in sources("core", "ui", "app"):
            layer = layer_of(name)
            for included in re.findall(r'#include "((?:core|ui|app)/[^"]+)"', text):
                seen += 1
                target = layer_of(included)
                self.assertIsNotNone(target, f"{name} includes {included}, which is in no layer")
                self.assertTrue(target == layer or target in LAYERS[layer],
                                f"{name}: {layer} may not use {target} ({included})")
        self.assertGreater(seen, 50)

    def test_reserved_headers(self):
        for pattern, folders, reason in RESERVED:
            for name, text in sources("core", "ui", "app"):
                if any(name.startswith(folder if folder.endswith(".") else folder + "/") for folder in folders):
                    continue
                found = re.search(r"#\s*include\s*(" + pattern + ")", text)
                self.assertIsNone(found, f"{name}: {found and found.group(0)}: {reason}")

    def test_nothing_waits(self):
        for name, text in sources("core", "ui", "app"):
            code = re.sub(r"//[^\n]*", "", text)
            found = WAITING.search(code)
            self.assertIsNone(found, f"{name}: {found and found.group(0)} (invariant 6)")

    def test_one_write_path(self):
        """Steps reach a kernel through a transaction only (invariant 2)."""
        callers = [name for name, text in sources("core", "ui", "app")
                   if re.search(r"[kK]ernel(\(\))?\s*(\.|->)\s*execute\s*\(", text)]
        # The demonstration fills the memory of a kernel that nobody has seen yet.
        # The kernels of a scenario and of a what-if are made for them alone, and are nobody's host.
        self.assertEqual(callers, ["core/kernel/simulated/demonstration.cpp", "core/kernel/transaction.cpp",
                                   "core/session/scenario/scenario.cpp", "core/simulation/trafficrun.cpp"])

    def test_simulated_clients_are_counted_in_whole_numbers(self):
        """The same seed gives the same day on every machine: the last digits of floating point differ."""
        for name, text in sources("core/kernel/simulated", "core/simulation"):
            if name.startswith(("core/simulation/outcome.", "core/simulation/runrecord.")):
                continue  # shares and means, taken from what was counted
            code = re.sub(r"//[^\n]*", "", text)
            self.assertNotRegex(code, r"\b(double|float)\b|<cmath>|<random>", name)

    def test_wire_types_end_at_the_protocol(self):
        for name, text in sources("core", "ui", "app"):
            if name.startswith(("core/protocol/", "core/helper/", "core/session/", "app/helper/")):
                continue
            self.assertNotRegex(text, r"#include <QDBus(Argument|MetaType)>", f"{name} (invariant 8)")

    def test_spdx_headers(self):
        for folder in ("core", "ui", "app", "tests"):
            for path in sorted((SOURCE / folder).rglob("*")):
                if path.is_relative_to(SOURCE / "tests" / "data"):
                    continue  # as others write such files
                if path.suffix in (".h", ".cpp", ".py", ".sh", ".cmake") or path.name == "CMakeLists.txt":
                    with self.subTest(path=path):
                        head = path.read_text(encoding="utf-8")[:400]
                        self.assertIn("SPDX-License-Identifier: GPL-3.0-or-later", head, path)

    def needed(self, program):
        if program not in PROGRAMS:
            self.skipTest(f"{program} is not built")
        output = subprocess.run(["ldd", str(PROGRAMS[program])], check=True, capture_output=True, text=True).stdout
        libraries = re.findall(r"^\s*(\S+) =>", output, re.MULTILINE)
        self.assertTrue(any(library.startswith("libQt6Core") for library in libraries), output)
        return libraries

    def test_helper_is_linked_with_no_gui(self):
        for library in self.needed("lvsdesk-helper"):
            self.assertNotRegex(library, r"Qt6(Gui|Widgets|Charts|Svg)|polkit-qt")

    def test_helper_can_run_no_program_and_load_no_module(self):
        """Of what it takes from its libraries none starts a program (rule 10 of the helper)."""
        self.needed("lvsdesk-helper")
        output = subprocess.run(["nm", "--dynamic", "--undefined-only", "--demangle", str(PROGRAMS["lvsdesk-helper"])],
                                check=True, capture_output=True, text=True).stdout
        if "__asan_" in output or "__tsan_" in output:
            self.skipTest("a sanitizer stands between the program and the system's calls")
        taken = [line.split()[-1].split("@")[0] if "(" not in line else line.split(None, 1)[1]
                 for line in output.splitlines() if line.strip()]
        self.assertIn("open", [name.removesuffix("64") for name in taken], "nm tells something else than it did")
        for name in taken:
            self.assertNotRegex(name, r"^(exec\w*|fexecve|posix_spawn\w*|v?fork|clone3?|system|popen|wordexp|"
                                      r"(f?init|delete)_module|dlm?open|QProcess::.*|QPluginLoader::.*|QLibrary::.*)$")

    def test_command_line_is_linked_with_no_gui_and_no_netlink(self):
        for library in self.needed("lvsdesk-cli"):
            self.assertNotRegex(library, r"Qt6(Gui|Widgets|Charts|Svg)|libnl")

    def test_window_is_linked_with_no_netlink(self):
        for library in self.needed("lvsdesk"):
            self.assertNotRegex(library, r"libnl")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
