// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

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

} // namespace

QString subjectWords(const QString &subject)
{
    for (const auto &[name, words] : subjects) {
        if (subject == QLatin1String(name)) {
            return QCoreApplication::translate("lvs::Wording", words);
        }
    }
    return subject;
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
