// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of DirectorService that notes who changed what.
#include "core/helper/directorservice.h"
#include "core/kernel/auditresult.h"
#include "core/protocol/auditconversions.h"

#include <unistd.h>

#include <algorithm>

namespace lvs {

void DirectorService::getAudit(const CallPointer &call)
{
    const quint32 most = std::min(call->argument(1).toUInt(), bus::mostAuditEntries);
    call->reply({toWire(m_audit.after(call->argument(0).toULongLong(), most))});
}

void DirectorService::auditRefusal(const Call &call, const Prepared &prepared, Access access,
                                   const Authorization &authorization)
{
    if (!call.rule().mutating) {
        return;
    }
    AuditEntry entry;
    entry.uid = authorization.uid;
    entry.action = actionId(access);
    entry.member = call.rule().name;
    entry.generation = m_executor.generation();
    entry.planHash = prepared.planHash;
    entry.steps = prepared.steps;
    setResult(entry, authorization.error);
    m_audit.addRefusal(std::move(entry));
}

void DirectorService::auditPlan(quint32 uid, const PlanRequest &plan, const ApplyOutcome &outcome)
{
    AuditEntry entry;
    entry.uid = uid;
    entry.action = actionId(plan.access);
    entry.member = plan.member;
    entry.generation = outcome.generation;
    entry.planHash = plan.hash;
    entry.steps = plan.steps();
    setResult(entry, outcome.report);
    m_audit.add(std::move(entry));
}

void DirectorService::auditPlanless(quint32 uid, Access access, const Call &call,
                                    const std::optional<Error> &error, quint64 steps)
{
    AuditEntry entry;
    entry.uid = uid;
    entry.action = actionId(access);
    entry.member = call.rule().name;
    entry.generation = m_executor.generation();
    entry.steps = static_cast<quint32>(steps);
    entry.standing = error ? 0 : entry.steps;
    setResult(entry, error);
    if (!error) {
        m_audit.add(std::move(entry));
        return;
    }
    // Whoever may only read can ask for what is not there as often as he likes.
    m_audit.addRefusal(std::move(entry));
}

void DirectorService::auditRollback(quint32 uid, QLatin1String why, const RollbackReport &report)
{
    AuditEntry entry;
    entry.uid = uid;
    entry.member =
        why == bus::checkpointRecovered ? QStringLiteral("Recovery") : QStringLiteral("CheckpointEnded");
    entry.generation = m_executor.generation();
    entry.steps = static_cast<quint32>(report.restored) + static_cast<quint32>(report.left.size());
    entry.standing = static_cast<quint32>(report.left.size());
    entry.result = why;
    if (const std::optional<Error> error = report.asError()) {
        setResult(entry, error);
    }
    m_audit.add(std::move(entry));
}

void DirectorService::auditDamagedJournal(const Error &error)
{
    AuditEntry entry;
    entry.uid = ::geteuid();
    entry.member = QStringLiteral("Recovery");
    setResult(entry, error);
    m_audit.add(std::move(entry));
}

} // namespace lvs
