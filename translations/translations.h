// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace lvs {

/// --language, such as zh_CN. It is declared to a parser for its help, and so that it is not refused:
/// chosenLocale() has read it long before, because the help itself is translated.
[[nodiscard]] QCommandLineOption languageOption();

/// Whose words the program uses: what --language among the arguments says, else LVSDESK_LANGUAGE in the
/// environment, else the system. A language that nobody knows becomes the C locale.
[[nodiscard]] QLocale chosenLocale(const QStringList &arguments);

/// Whether installTranslations() would find a catalogue.
[[nodiscard]] bool isTranslated(const QLocale &locale);

/// The names of the catalogues, such as zh_CN.
[[nodiscard]] QStringList translatedLanguages();

/// Installs the catalogue of the locale's first language that has one, and Qt's own of the same language
/// where Qt has it: a window in two languages is worse than one in English. Returns whether there was one;
/// if not, the program speaks English. Call it once, before the first word is shown.
bool installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace lvs
