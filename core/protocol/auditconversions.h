// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/auditentry.h"

#include <QVariant>

namespace lvs {

namespace wire {
/// Makes the types of the log known to QtDBus.
void registerAuditTypes();
} // namespace wire

/// Entries of the log of changes, a(txussstayuusas).
[[nodiscard]] QVariant toWire(const QList<AuditEntry> &entries);
/// The entries of a reply of GetAudit. Errors: KernelProtocol (0 what could not be understood).
[[nodiscard]] Result<QList<AuditEntry>> auditFromWire(const QVariant &value);

} // namespace lvs
