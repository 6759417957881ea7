// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "core/plan/plan.h"
#include "core/protocol/wiretypes.h"

namespace lvs {

[[nodiscard]] wire::Operation toWire(const Step &step);

/// The step that an operation means. Every field is checked against what the model can hold, and fields
/// that the kind does not use must be empty, so that one step has one form.
/// Errors: InvalidPlan (0 what), or that of the field.
[[nodiscard]] Result<Step> fromWire(const wire::Operation &operation);

/// The operations first to first + count of a plan.
[[nodiscard]] QList<wire::Operation> toWire(std::span<const Step> steps);

/// Reads a list of operations from a message whose signature is known to fit, step by step, so that an
/// oversize or wrong list is refused at its first fault. Errors: LimitExceeded (0 what, 1 limit);
/// InvalidPlan (0 the code's name, 1 the operation's index from 0, then the code's own arguments).
[[nodiscard]] Result<std::vector<Step>> readOperations(const QDBusArgument &argument, qsizetype most);

/// Whether a step needs more than a change of IPVS tables: sync daemons join multicast groups on an
/// interface of the host.
[[nodiscard]] bool changesHostConfiguration(const Step &step);

/// The outcomes of a plan's steps, one byte each, and the errors of those that failed.
struct WireReport
{
    QByteArray outcomes;
    QList<wire::StepError> errors;
    wire::Error error;
};
[[nodiscard]] WireReport toWire(const TransactionReport &report);
/// Errors: KernelProtocol for an outcome or a step that cannot be.
[[nodiscard]] Result<TransactionReport> fromWire(const WireReport &report);

} // namespace lvs
