// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "core/model/auditentry.h"

namespace lvs {

/// How a change ended, as its entry of the log of changes tells it: by the error's code and arguments, or
/// that it is done.
void setResult(AuditEntry &entry, const std::optional<Error> &error);

/// The same of a plan, and how many of its steps are in effect.
void setResult(AuditEntry &entry, const TransactionReport &report);

} // namespace lvs
