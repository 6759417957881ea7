// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace lvs {

namespace {

struct Subject
{
    const char *subject; ///< stepSubject()'s
    const char *words;
};

constexpr std::array<Subject, 3> subjects {
    Subject {"timeouts", QT_TRANSLATE_NOOP("lvs::Wording", "time-outs")},
    Subject {"sync daemon master", QT_TRANSLATE_NOOP("lvs::Wording", "master sync daemon")},
    Subject {"sync daemon backup", QT_TRANSLATE_NOOP("lvs::Wording", "backup sync daemon")},
};

/// A subject of the set-up (core/plan/setupstep.cpp) by its form; what it captures fills its words.
struct SubjectForm
{
    const char *form;
    const char *words;
};

constexpr std::array<SubjectForm, 6> subjectForms {
    SubjectForm {"^link ([^ ]+)$", QT_TRANSLATE_NOOP("lvs::Wording", "link %1")},
    SubjectForm {"^address ([^ ]+) on ([^ ]+)$", QT_TRANSLATE_NOOP("lvs::Wording", "address %1 on %2")},
    SubjectForm {"^route ([^ ]+)$", QT_TRANSLATE_NOOP("lvs::Wording", "route to %1")},
    SubjectForm {"^route ([^ ]+) table ([0-9]+)$",
                 QT_TRANSLATE_NOOP("lvs::Wording", "route to %1 in table %2")},
    SubjectForm {"^rule (IPv[46]) mark ([0-9]+)$",
                 QT_TRANSLATE_NOOP("lvs::Wording", "rule for packets with mark %2 (%1)")},
    SubjectForm {"^port (IPv[46]) UDP ([0-9]+)$",
                 QT_TRANSLATE_NOOP("lvs::Wording", "UDP port %2 for encapsulation (%1)")},
};

std::optional<QString> formWords(const QString &subject)
{
    for (const auto &[form, words] : subjectForms) {
        const QRegularExpressionMatch match = QRegularExpression(QString::fromLatin1(form)).match(subject);
        if (match.hasMatch()) {
            const QString text = QCoreApplication::translate("lvs::Wording", words);
            return match.lastCapturedIndex() == 1 ? text.arg(match.captured(1))
                                                  : text.arg(match.captured(1), match.captured(2));
        }
    }
    return std::nullopt;
}

} // namespace

QString subjectWords(const QString &subject)
{
    for (const auto &[name, words] : subjects) {
        if (subject == QLatin1String(name)) {
            return QCoreApplication::translate("lvs::Wording", words);
        }
    }
    return formWords(subject).value_or(subject);
}

QString subjectWords(const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    return setup != nullptr ? subjectWords(*setup) : subjectWords(stepSubject(step));
}

QString listWords(const QStringList &parts)
{
    QString text;
    for (const QString &part : parts) {
        text = text.isEmpty()
            ? part
            : QCoreApplication::translate("lvs::Wording", "%1, %2", "parts of a list").arg(text, part);
    }
    return text;
}

} // namespace lvs
