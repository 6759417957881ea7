#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the desktop's services read of us: bus policy, polkit actions, units, the interface.

usage: resources_test.py SOURCE_FOLDER BUILD_FOLDER
"""
import configparser
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE, BUILD = Path(sys.argv[1]), Path(sys.argv[2])
BUS_POLICY = SOURCE / "resources/dbus/org.lvsdesk.Helper1.conf"
POLKIT = SOURCE / "resources/polkit/org.lvsdesk.policy"
INTERFACE = SOURCE / "core/protocol/org.lvsdesk.Director1.xml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entries(path):
    """Section, key and value of each line; keys may repeat."""
    section = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            key, value = line.split("=", 1)
            yield section, key, value


class Resources(unittest.TestCase):
    def test_well_formed(self):
        for path in (BUS_POLICY, POLKIT, INTERFACE):
            ElementTree.parse(path)
            if shutil.which("xmllint"):
                subprocess.run(["xmllint", "--noout", "--nonet", str(path)], check=True)

    def test_polkit_policy_fits_its_grammar(self):
        grammar = Path("/usr/share/polkit-1/policyconfig-1.dtd")
        if not shutil.which("xmllint") or not grammar.exists():
            self.skipTest("xmllint or polkit's grammar is not installed")
        subprocess.run(["xmllint", "--noout", "--nonet", "--dtdvalid", str(grammar), str(POLKIT)], check=True)

    def test_bus_policy_is_narrow(self):
        root = ElementTree.parse(BUS_POLICY).getroot()
        owners, rules = [], 0
        for policy in root:
            self.assertEqual(policy.tag, "policy")
            for rule in policy:
                rules += 1
                self.assertEqual(rule.tag, "allow")
                self.assertNotIn("*", "".join(rule.attrib.values()))
                if "own" in rule.attrib:
                    self.assertEqual(rule.attrib, {"own": "org.lvsdesk.Helper1"})
                    owners.append(policy.attrib)
                else:
                    self.assertEqual(set(rule.attrib), {"send_destination", "send_interface"})
                    self.assertEqual(rule.attrib["send_destination"], "org.lvsdesk.Helper1")
        self.assertEqual(owners, [{"user": "lvsdesk"}, {"user": "root"}])
        self.assertEqual(rules, 5)

    def test_polkit_actions(self):
        wanted = {
            "org.lvsdesk.read": ("auth_admin", "yes", "yes"),
            "org.lvsdesk.change": ("auth_admin", "auth_admin", "auth_admin_keep"),
            "org.lvsdesk.host-config": ("auth_admin", "auth_admin", "auth_admin"),
            "org.lvsdesk.persist": ("auth_admin", "auth_admin", "auth_admin_keep"),
            "org.lvsdesk.checkpoint-other": ("auth_admin", "auth_admin", "auth_admin"),
        }
        found = {}
        for action in ElementTree.parse(POLKIT).getroot().iter("action"):
            defaults = action.find("defaults")
            found[action.get("id")] = tuple(
                defaults.findtext(name) for name in ("allow_any", "allow_inactive", "allow_active"))
            annotations = {note.get("key"): note.text for note in action.iter("annotate")}
            self.assertEqual(annotations["org.freedesktop.policykit.owner"], "unix-user:lvsdesk")
            for tag in ("description", "message"):
                languages = {element.get(XML_LANG): element.text.strip() for element in action.findall(tag)}
                self.assertEqual(set(languages), {None, "zh_CN"}, action.get("id"))
                self.assertNotEqual(languages[None], languages["zh_CN"])
        self.assertEqual(found, wanted)
        names = (SOURCE / "core/protocol/names.h").read_text(encoding="utf-8")
        for action in wanted:
            self.assertIn(f'"{action}"', names)

    def test_example_rule_is_not_active(self):
        for line in (SOURCE / "resources/polkit/60-lvsdesk-operators.rules.example").read_text().splitlines():
            self.assertTrue(not line or line.startswith("//"), line)

    def test_every_member_is_documented(self):
        text = INTERFACE.read_text(encoding="utf-8")
        members = re.findall(r'^    <(?:method|signal|property) name="(\w+)"', text, re.MULTILINE)
        documented = re.findall(r'-->\n    <(?:method|signal|property) name="(\w+)"', text)
        self.assertGreater(len(members), 15)
        # Unsubscribe shares the comment of SubscribeStats.
        self.assertEqual(set(members) - set(documented), {"Unsubscribe"})

    def test_unit_keeps_its_sandbox(self):
        unit = BUILD / "resources/systemd/lvsdesk-helper.service"
        lines = {(section, key): value for section, key, value in entries(unit)}
        for key, value in {
            "Type": "dbus", "BusName": "org.lvsdesk.Helper1", "User": "lvsdesk",
            "AmbientCapabilities": "CAP_NET_ADMIN", "CapabilityBoundingSet": "CAP_NET_ADMIN",
            "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes",
            "RestrictAddressFamilies": "AF_UNIX AF_NETLINK", "MemoryDenyWriteExecute": "yes",
            "ProtectKernelTunables": "yes", "ProtectKernelModules": "yes", "ReadWritePaths": "/proc/sys/net -/etc/lvsdesk",
            "ConfigurationDirectory": "lvsdesk",
            "Restart": "on-failure", "RuntimeDirectory": "lvsdesk", "RuntimeDirectoryMode": "0700",
            "RuntimeDirectoryPreserve": "yes",
            # The lists of modules and no module.
            "BindReadOnlyPaths": "-/usr/lib/modules/%v/modules.dep:/run/lvsdesk/modules/modules.dep "
                                 "-/usr/lib/modules/%v/modules.builtin:/run/lvsdesk/modules/modules.builtin",
        }.items():
            self.assertEqual(lines.get(("Service", key)), value, key)
        self.assertEqual(lines.get(("Unit", "StartLimitIntervalSec")), "0")
        # One of each: a second line would add to the first.
        keys = [key for section, key, value in entries(unit) if section == "Service"]
        self.assertEqual({key for key in keys if keys.count(key) > 1}, {"SystemCallFilter"})
        self.assertEqual(lines.get(("Unit", "Wants")), "modprobe@fou.service")
        text = unit.read_text(encoding="utf-8")
        for name in ("@system-service", "@privileged", "@resources", "modprobe@fou"):
            text = text.replace(name, "")
        self.assertNotIn("@", text)
        if shutil.which("systemd-analyze"):
            output = subprocess.run(["systemd-analyze", "security", "--offline=true", str(unit)], check=False,
                                    capture_output=True, text=True).stdout
            score = re.search(r"Overall exposure level.*: ([0-9.]+)", output)
            if score:
                print("exposure", score.group(1))
                self.assertLessEqual(float(score.group(1)), 1.5, output)

    def test_restore_has_the_helpers_sandbox(self):
        def service(name):
            unit = BUILD / "resources/systemd" / name
            return {(key, value) for section, key, value in entries(unit) if section == "Service"}
        helper, restore = service("lvsdesk-helper.service"), service("lvsdesk-restore.service")
        keys = lambda pairs: {key for key, _ in pairs}
        # Nothing that binds the helper leaves this one free.
        self.assertEqual(keys(helper - restore), {"Type", "BusName", "ExecStart", "Restart", "RestartSec",
                                                  "TimeoutStopSec", "ReadWritePaths", "BindReadOnlyPaths"})
        self.assertEqual(keys(restore - helper), {"Type", "ExecStart", "RemainAfterExit", "TimeoutStartSec",
                                                  "LogRateLimitIntervalSec", "ReadWritePaths"})
        self.assertIn(("ReadWritePaths", "/proc/sys/net"), restore)
        unit = {(section, key): value
                for section, key, value in entries(BUILD / "resources/systemd/lvsdesk-restore.service")}
        self.assertEqual(unit[("Service", "Type")], "oneshot")
        self.assertTrue(unit[("Service", "ExecStart")].endswith("/lvsdesk-helper --restore"))
        for target in ("systemd-modules-load.service", "systemd-sysctl.service", "network.target"):
            self.assertIn(target, unit[("Unit", "After")].split())
        self.assertEqual(unit[("Unit", "Before")].split(), ["network-online.target", "lvsdesk-helper.service"])
        self.assertEqual(unit[("Install", "WantedBy")], "multi-user.target")

    def test_the_saved_state_is_the_helpers(self):
        lines = (SOURCE / "resources/systemd/lvsdesk.tmpfiles.conf").read_text().splitlines()
        rules = [line.split() for line in lines if line and not line.startswith("#")]
        self.assertEqual(rules, [["d", "/etc/lvsdesk", "0755", "lvsdesk", "lvsdesk", "-"],
                                 ["d", "/etc/lvsdesk/history", "0700", "lvsdesk", "lvsdesk", "-"]])

    def test_bus_service_starts_the_unit(self):
        service = configparser.ConfigParser()
        service.optionxform = str
        service.read(BUILD / "resources/dbus/org.lvsdesk.Helper1.service", encoding="utf-8")
        section = service["D-BUS Service"]
        self.assertEqual(section["Name"], "org.lvsdesk.Helper1")
        self.assertEqual(section["SystemdService"], "lvsdesk-helper.service")
        self.assertEqual(section["User"], "lvsdesk")
        self.assertTrue(section["Exec"].endswith("/lvsdesk-helper"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
