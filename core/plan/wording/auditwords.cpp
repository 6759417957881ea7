// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/auditwords.h"

#include "core/base/error.h"
#include "core/plan/wording/filling.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace lvs {

namespace {

struct Words
{
    const char *name;
    const char *words;
};

constexpr std::array members {
    Words {"Apply", QT_TRANSLATE_NOOP("lvs::Wording", "Apply")},
    Words {"ApplyPlan", QT_TRANSLATE_NOOP("lvs::Wording", "Apply")},
    Words {"CheckpointConfirm", QT_TRANSLATE_NOOP("lvs::Wording", "Keep the changes")},
    Words {"CheckpointRollback", QT_TRANSLATE_NOOP("lvs::Wording", "Revert the changes")},
    Words {"CheckpointExtend", QT_TRANSLATE_NOOP("lvs::Wording", "More time to confirm")},
    Words {"CheckpointEnded", QT_TRANSLATE_NOOP("lvs::Wording", "End of the time to confirm")},
    Words {"Recovery", QT_TRANSLATE_NOOP("lvs::Wording", "Recovery after a crash")},
    Words {"Persist", QT_TRANSLATE_NOOP("lvs::Wording", "Save")},
    Words {"Restore", QT_TRANSLATE_NOOP("lvs::Wording", "Restore at boot")},
    Words {"AuditLog", QT_TRANSLATE_NOOP("lvs::Wording", "This log")},
};

constexpr std::array results {
    Words {"done", QT_TRANSLATE_NOOP("lvs::Wording", "Done")},
    Words {"repeated", QT_TRANSLATE_NOOP("lvs::Wording", "%1 more refusals that are not listed one by one")},
    Words {"confirmed", QT_TRANSLATE_NOOP("lvs::Wording", "Kept")},
    Words {"rolled-back", QT_TRANSLATE_NOOP("lvs::Wording", "Reverted")},
    Words {"expired", QT_TRANSLATE_NOOP("lvs::Wording", "Reverted: nobody confirmed it in time")},
    Words {"client-lost",
           QT_TRANSLATE_NOOP("lvs::Wording", "Reverted: the program that applied it was lost")},
    Words {"recovered", QT_TRANSLATE_NOOP("lvs::Wording", "Taken back when the helper was started again")},
    Words {"failed", QT_TRANSLATE_NOOP("lvs::Wording", "It could not be reverted")},
};

const char *wordsOf(std::span<const Words> all, const QString &name)
{
    for (const Words &each : all) {
        if (name == QLatin1String(each.name)) {
            return each.words;
        }
    }
    return nullptr;
}

} // namespace

QString auditWho(const AuditEntry &entry)
{
    return entry.user.isEmpty() ? QString::number(entry.uid) : entry.user;
}

QString auditWhat(const AuditEntry &entry)
{
    const char *const words = wordsOf(members, entry.member);
    return words == nullptr ? entry.member : QCoreApplication::translate("lvs::Wording", words);
}

QString auditResult(const AuditEntry &entry)
{
    if (const char *const words = wordsOf(results, entry.result)) {
        return filled(QCoreApplication::translate("lvs::Wording", words), entry.arguments);
    }
    if (const std::optional<ErrorCode> code = errorCodeFromName(entry.result)) {
        return describe(Error(*code, entry.arguments));
    }
    return listWords(QStringList {entry.result} + entry.arguments);
}

} // namespace lvs
