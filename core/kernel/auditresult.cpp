// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/auditresult.h"

#include <algorithm>

namespace lvs {

void setResult(AuditEntry &entry, const std::optional<Error> &error)
{
    entry.result = error ? errorCodeName(error->code) : QString(auditDone);
    entry.arguments = error ? error->arguments : QStringList();
}

void setResult(AuditEntry &entry, const TransactionReport &report)
{
    entry.standing = static_cast<quint32>(
        std::count_if(report.steps.begin(), report.steps.end(), [](const StepReport &step) {
            return step.outcome == StepOutcome::Done || step.outcome == StepOutcome::UndoFailed;
        }));
    setResult(entry, report.error);
}

} // namespace lvs
