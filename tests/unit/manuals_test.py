#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the manuals and the shells' completions with what the programs say of themselves.

usage: manuals_test.py SOURCE_FOLDER LVSDESK LVSDESK_CLI
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

SOURCE, WINDOW, COMMAND_LINE = (Path(argument) for argument in sys.argv[1:4])
MANUALS = SOURCE / "resources/man"
COMPLETIONS = SOURCE / "resources/completions"
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "LVSDESK_LANGUAGE": "en"}
# Qt's own, of which the programs' --help-all tells.
QT = {"--help-all"}


def said(*command):
    return subprocess.run([str(word) for word in command], env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=60)


def options_of(program):
    """The long options that --help lists."""
    text = said(program, "--help").stdout
    return set(re.findall(r"^  (?:-\w, )?(--[a-z][a-z-]*)", text, re.MULTILINE))


def verbs():
    """The verbs that --help lists, each with all its words."""
    listed = said(COMMAND_LINE, "--help").stdout.split("Verbs:\n")[1].split("\nOptions:\n")[0]
    return re.findall(r"^  ([a-z-]+(?: [a-z-]+)*)(?: [A-Z\[]|  )", listed, re.MULTILINE)


def plain(roff):
    """The words of a line without what only the formatter reads."""
    return roff.replace("\\-", "-").replace('"', "").replace("\\fR", "").replace("\\fB", "")


def tagged(page):
    """What stands at the head of a paragraph of its own: the lines after .TP."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [plain(lines[i + 1]) for i, line in enumerate(lines) if line == ".TP"]


def manual_options(page):
    return set(re.findall(r"--[a-z][a-z-]*", "\n".join(line for line in tagged(page) if "--" in line)))


def pages(name):
    return [MANUALS / name, MANUALS / "zh_CN" / name]


class Manuals(unittest.TestCase):
    def test_options(self):
        for program, name in ((WINDOW, "lvsdesk.1"), (COMMAND_LINE, "lvsdesk-cli.1")):
            wanted = options_of(program) | QT
            self.assertIn("--language", wanted)
            for page in pages(name):
                self.assertEqual(manual_options(page), wanted, page)

    def test_verbs(self):
        wanted = verbs()
        enumerators = re.search(r"enum class Verb \{(.*?)\}", (SOURCE / "app/cli/verbs.h").read_text(), re.DOTALL)
        self.assertEqual(len(wanted), len(re.findall(r"^    \w+,", enumerators.group(1), re.MULTILINE)), wanted)
        for page in pages("lvsdesk-cli.1"):
            heads = [re.sub(r"^\.BI? ", "", re.sub(" +", " ", head)) for head in tagged(page)]
            # A verb's paragraph has its words and its operand at its head.
            found = {re.sub(r" ([A-Z\[][A-Z.]*\]?|[^\x00-\x7f]+)$", "", head) for head in heads if re.match("[a-z]", head)}
            self.assertEqual(found, set(wanted), page)

    def test_exit_statuses(self):
        header = (SOURCE / "app/cli/exitstatus.h").read_text()
        wanted = re.findall(r"=\s*(\d+),", header)
        self.assertGreater(len(wanted), 8)
        listed = re.findall(r"^  (\d+)  ", said(COMMAND_LINE, "--help").stdout, re.MULTILINE)
        self.assertEqual(listed, wanted)
        for page in pages("lvsdesk-cli.1"):
            self.assertEqual([head[3:] for head in tagged(page) if re.fullmatch(r"\.B \d+", head)], wanted, page)

    def test_formatting(self):
        if not shutil.which("man"):
            self.skipTest("man is not installed")
        for page in MANUALS.rglob("*.[1-8]"):
            result = subprocess.run(["man", "--warnings", "--local-file", str(page)], capture_output=True, text=True,
                                    env={**ENVIRONMENT, "MANWIDTH": "80"}, stdin=subprocess.DEVNULL, timeout=60)
            # groff cannot stretch a line without spaces; it says so of lines that are ragged anyhow.
            complaints = [line for line in result.stderr.splitlines() if "can't break line" not in line]
            self.assertEqual(complaints, [], page)
            self.assertGreater(len(result.stdout.splitlines()), 30, page)


    def test_saved_state(self):
        page = (MANUALS / "lvsdesk-state.5").read_text(encoding="utf-8")
        example = plain(page.split("\n.EX\n")[1].split(".EE\n")[0])
        header, covered = re.fullmatch(r"(lvsdesk-saved-state 1\nchecksum [0-9a-f]{64}\n)(.*)", example, re.DOTALL).groups()
        # It is a file that would be taken.
        self.assertIn(hashlib.sha256(covered.encode()).hexdigest(), header)
        self.assertIn(hashlib.sha256(covered.split("\n\n")[1].encode()).hexdigest(), covered)
        words = SOURCE / "core/formats/saved/words.h"
        if words.exists():
            described = re.findall(r"[a-z-]+", "\n".join(re.sub(r"^\.[A-Z]+", "", head) for head in tagged(MANUALS / "lvsdesk-state.5")))
            wanted = set(re.findall(r'QLatin1String \w+ \{"([a-z-]+)"\}', words.read_text()))
            self.assertEqual(set(described), wanted)


class Completions(unittest.TestCase):
    def test_everything_is_named(self):
        for shell in ("bash", "zsh"):
            words = set(re.findall(r"(?<![\w-])-{0,2}[a-z][a-z-]*", (COMPLETIONS / f"lvsdesk-cli.{shell}").read_text()))
            wanted = options_of(COMMAND_LINE) | QT | {word for verb in verbs() for word in verb.split()}
            self.assertEqual(wanted - words, set(), shell)

    def completed(self, *words):
        """What bash offers for the last of the words."""
        script = f"""
            . {BASH_COMPLETION}
            . {COMPLETIONS}/lvsdesk-cli.bash
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${{#COMP_LINE}}
            COMP_LINE="$*"; COMP_POINT=${{#COMP_LINE}}
            _lvsdesk_cli
            printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        result = subprocess.run(["bash", "--norc", "-c", script, "-", "lvsdesk-cli", *words], capture_output=True,
                                text=True, timeout=60, cwd=COMPLETIONS)
        self.assertEqual(result.stderr, "", words)
        return set(result.stdout.split())

    def test_bash_offers_what_the_program_takes(self):
        if not BASH_COMPLETION.exists():
            self.skipTest("bash-completion is not installed")
        known, self.help = verbs(), said(COMMAND_LINE, "--help").stdout
        self.assertEqual(self.completed(""), {verb.split()[0] for verb in known})
        self.assertEqual({verb.split()[1] for verb in known if verb.startswith("cluster ")},
                         self.completed("--json", "--host", "web1", "cluster", ""))
        options = options_of(COMMAND_LINE) | QT
        for verb in known:
            offered = self.completed(*verb.split(), "--")
            nothing = ["--bus", "x", "--simulated"]  # two places exclude each other: whatever is asked, it is refused
            wanting = said(COMMAND_LINE, *verb.split(), *nothing).stderr
            operand = ["file"] if "needs a file" in wanting else ["60"] if "needs a number" in wanting else []
            for option in sorted(options - {"--help", "--help-all", "--version", "--bus", "--simulated"}):
                takes_value = re.search(rf"{option}(, --[a-z-]+)? <", self.help) is not None
                answer = said(COMMAND_LINE, *verb.split(), *operand, option,
                              *(["en"] if takes_value else []), *nothing)
                self.assertEqual(answer.returncode, 2, (verb, option))
                self.assertRegex(answer.stderr, "does not take|exclude each other|needs --", (verb, option))
                self.assertEqual(f"does not take {option}." not in answer.stderr, option in offered,
                                 (verb, option, answer.stderr))
        self.assertEqual(self.completed("plan", ""), {"CMakeLists.txt", "lvsdesk-cli.bash", "lvsdesk-cli.zsh"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
