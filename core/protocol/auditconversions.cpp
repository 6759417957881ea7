// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/auditconversions.h"

#include "core/protocol/names.h"

#include <QDBusArgument>
#include <QDBusMetaType>

namespace lvs {

QDBusArgument &operator<<(QDBusArgument &argument, const AuditEntry &entry)
{
    argument.beginStructure();
    argument << entry.number << entry.time << entry.uid << entry.user << entry.action << entry.member
             << entry.generation << entry.planHash << entry.steps << entry.standing << entry.result
             << entry.arguments;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, AuditEntry &entry)
{
    argument.beginStructure();
    argument >> entry.number >> entry.time >> entry.uid >> entry.user >> entry.action >> entry.member
        >> entry.generation >> entry.planHash >> entry.steps >> entry.standing >> entry.result
        >> entry.arguments;
    argument.endStructure();
    return argument;
}

void wire::registerAuditTypes()
{
    qDBusRegisterMetaType<AuditEntry>();
    qDBusRegisterMetaType<QList<AuditEntry>>();
}

QVariant toWire(const QList<AuditEntry> &entries)
{
    return QVariant::fromValue(entries);
}

Result<QList<AuditEntry>> auditFromWire(const QVariant &value)
{
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != bus::auditSignature) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("GetAudit")});
    }
    QList<AuditEntry> entries;
    argument >> entries;
    return entries;
}

} // namespace lvs
