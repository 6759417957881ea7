// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/audit.h"

#include <algorithm>

namespace lvs {

Q_LOGGING_CATEGORY(audit, "lvsdesk.audit")

void auditPlan(quint32 uid, QLatin1String action, quint64 baseGeneration, const QByteArray &planHash,
               const ApplyOutcome &outcome)
{
    const auto count = [&outcome](StepOutcome wanted) {
        return std::count_if(outcome.report.steps.begin(), outcome.report.steps.end(),
                             [wanted](const StepReport &step) { return step.outcome == wanted; });
    };
    const QString result =
        outcome.report.error ? errorCodeName(outcome.report.error->code) : QStringLiteral("applied");
    qCInfo(audit).noquote() << QStringLiteral("plan uid=%1 action=%2 base=%3 generation=%4 hash=%5 result=%6 "
                                              "done=%7 undone=%8 left=%9")
                                   .arg(uid)
                                   .arg(action)
                                   .arg(baseGeneration)
                                   .arg(outcome.generation)
                                   .arg(QString::fromLatin1(planHash.toHex()), result)
                                   .arg(count(StepOutcome::Done))
                                   .arg(count(StepOutcome::Undone))
                                   .arg(count(StepOutcome::UndoFailed));
}

void auditDenial(quint32 uid, QLatin1String action, const Error &error)
{
    qCInfo(audit).noquote() << QStringLiteral("denied uid=%1 action=%2 result=%3")
                                   .arg(uid)
                                   .arg(action, errorCodeName(error.code));
}

} // namespace lvs
