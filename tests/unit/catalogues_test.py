#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The LVS Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the translations are complete, and what lrelease does not: that each fits its source.

usage: catalogues_test.py SOURCE_FOLDER LUPDATE [ARGUMENT...]

The arguments of lupdate are those of the target update_translations, without the file to write.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(sys.argv[1])
LUPDATE = sys.argv[2:]
WHAT_TO_DO = "Run ./dev build update_translations and translate the new entries in translations/*.ts."
LANGUAGES = ("en", "zh_CN")

# How a text ends, whatever the script.
ENDINGS = {".": "full stop", "\u3002": "full stop", ":": "colon", "\uff1a": "colon", "…": "ellipsis",
           "?": "question mark", "\uff1f": "question mark", "!": "exclamation mark", "\uff01": "exclamation mark"}
# Where a script has no letters to underline, the letter stands behind the text, in brackets.
ACCELERATOR = re.compile(r"&(?!&|\s|$)(.)")
APPENDED_ACCELERATOR = re.compile(r"\(&[A-Z0-9]\)(?=…?$|\uff1a)")
CHINESE = "[\u3400-\u9fff]"


class Entry:
    """One message of a catalogue."""

    def __init__(self, language, context, message):
        self.language = language
        self.context = context
        self.source = message.findtext("source")
        self.comment = message.findtext("comment") or ""
        self.is_plural = message.get("numerus") == "yes"
        translation = message.find("translation")
        self.is_finished = translation.get("type") is None
        self.texts = [form.text or "" for form in translation.findall("numerusform")] if self.is_plural \
            else [translation.text or ""]

    @property
    def key(self):
        return self.context, self.source, self.comment

    def __str__(self):
        return f"{self.language} {self.context}: {self.source!r} → {', '.join(map(repr, self.texts))}"


def read(path, language):
    root = ElementTree.parse(path).getroot()
    return [Entry(language, context.findtext("name"), message)
            for context in root.findall("context") for message in context.findall("message")]


def catalogue(language):
    return SOURCE / "translations" / f"lvsdesk_{language}.ts"


def placeholders(text):
    return set(re.findall(r"%(?:L?[1-9][0-9]?|n)", text))


def outer_space(text):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def ending(text):
    text = APPENDED_ACCELERATOR.sub("", text).rstrip()
    return ENDINGS.get(text[-1:], "none")


def accelerators(text):
    return [letter.upper() for letter in ACCELERATOR.findall(text)]


class Catalogues(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.entries = {language: read(catalogue(language), language) for language in LANGUAGES}

    def translated(self):
        """Every text of a translation beside its entry."""
        pairs = [(entry, text) for entries in self.entries.values() for entry in entries for text in entry.texts if text]
        self.assertGreater(len(pairs), 150)
        return pairs

    def check(self, faults, what):
        if faults:
            self.fail("\n".join([what, *map(str, faults)]))

    def test_every_entry_is_translated(self):
        faults = [entry for entries in self.entries.values() for entry in entries
                  if not entry.is_finished or not all(entry.texts)]
        self.check(faults, f"These are not translated. {WHAT_TO_DO}")

    def test_every_word_of_the_program_has_an_entry(self):
        if shutil.which(LUPDATE[0]) is None:
            self.skipTest(f"{LUPDATE[0]} is missing, which finds the words in the sources")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "words_en.ts")
            run = subprocess.run([*LUPDATE, "-ts", str(file)], cwd=SOURCE, capture_output=True, text=True, check=True)
            found = read(file, "found")
        self.assertGreater(len(found), 150)
        # Words in a context that lupdate took for another are looked up in vain when the program runs.
        warnings = re.findall(r"^.+:\d+: .+$", run.stdout + run.stderr, re.MULTILINE)
        with self.subTest("contexts"):
            self.check(warnings, "lupdate does not know the class that these words belong to; name the class's header "
                                 "by its full path, and write {} in a list of initialisers as a constructor call:")
        for language, words in (("zh_CN", found), ("en", [entry for entry in found if entry.is_plural])):
            known = {entry.key for entry in self.entries[language]}
            with self.subTest(language):
                self.check([f"{entry.context}: {entry.source!r}" for entry in words if entry.key not in known],
                           f"{catalogue(language).name} lacks these. {WHAT_TO_DO}")

    def test_tr_has_its_text_at_hand(self):
        """lupdate reads tr("…") only; what is in between it passes over in silence."""
        for path in sorted(file for folder in ("app", "core", "translations", "ui")
                           for file in (SOURCE / folder).rglob("*") if file.suffix in (".cpp", ".h")):
            code = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
            self.check(re.findall(r'(?<!\w)tr\(\s*[^"\s][^\n]*', code),
                       f"{path}: lupdate does not see these words. Write tr(\"…\"), or give a function that takes "
                       "QT_TRANSLATE_NOOP() another name than tr:")

    def test_placeholders(self):
        faults = [entry for entry, text in self.translated() if placeholders(text) != placeholders(entry.source)]
        self.check(faults, "These lose or invent a placeholder (%1, %n):")

    def test_outer_space(self):
        faults = [entry for entry, text in self.translated() if outer_space(text) != outer_space(entry.source)]
        self.check(faults, "These begin or end with other space than their source:")

    def test_endings(self):
        faults = [entry for entry, text in self.translated() if ending(text) != ending(entry.source)]
        self.check(faults, "These end with another kind of punctuation than their source:")

    def test_accelerators(self):
        faults = [entry for entry, text in self.translated() if accelerators(text) != accelerators(entry.source)]
        self.check(faults, "These have another accelerator (&) than their source:")

    def test_chinese_accelerators_stand_behind_the_text(self):
        faults = [entry for entry in self.entries["zh_CN"] for text in entry.texts
                  if accelerators(text) and re.search(CHINESE, text) and not APPENDED_ACCELERATOR.search(text)]
        self.check(faults, "These need their accelerator behind the text, as in 编辑(&E)…:")

    def test_chinese_punctuation_is_full_width(self):
        halves = re.compile(f"{CHINESE}[,;:?!]|[,;:?!]{CHINESE}")
        faults = [entry for entry in self.entries["zh_CN"] for text in entry.texts if halves.search(text)]
        self.check(faults, "These have narrow punctuation beside Chinese characters:")

    def test_plural_forms(self):
        forms = {"en": 2, "zh_CN": 1}
        faults = [entry for entries in self.entries.values() for entry in entries
                  if entry.is_plural and len(entry.texts) != forms[entry.language]]
        self.check(faults, "These have not as many plural forms as the language:")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
