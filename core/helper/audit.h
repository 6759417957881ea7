// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/executor.h"

#include <QLoggingCategory>

namespace lvs {

/// Who changed what: a line for each plan in the journal, under the category "lvsdesk.audit".
Q_DECLARE_LOGGING_CATEGORY(audit)

/// A plan that was authorised and has ended, or was refused before anything was touched.
void auditPlan(quint32 uid, QLatin1String action, quint64 baseGeneration, const QByteArray &planHash,
               const ApplyOutcome &outcome);
/// A change that polkit did not allow.
void auditDenial(quint32 uid, QLatin1String action, const Error &error);

} // namespace lvs
