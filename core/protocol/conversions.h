// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "core/plan/plan.h"
#include "core/protocol/wiretypes.h"

namespace lvs {

/// The steps of a plan, or of a part of one.
[[nodiscard]] wire::Operations toWire(std::span<const Step> steps);

/// The steps that operations mean, in order. Every field is checked against what the model can hold, and
/// every position must be taken once.
/// Errors: LimitExceeded (0 what, 1 limit); InvalidPlan (0 the code's name, 1 the operation's position,
/// then the code's own arguments).
[[nodiscard]] Result<std::vector<Step>> fromWire(const wire::Operations &operations, qsizetype most);

/// Reads operations from a message whose signature is known to fit; one that has more than most is refused
/// before it is read to the end. Errors: LimitExceeded (0 what, 1 limit).
[[nodiscard]] Result<wire::Operations> readOperations(const QDBusArgument &argument, qsizetype most);

/// The keys of services, a(uyyttq).
[[nodiscard]] QList<wire::ServiceKey> toWire(std::span<const ServiceKey> keys);
/// Reads keys of services from a message whose signature is known to fit, sorted, each once; more than most
/// are refused before they are read to the end. Errors: LimitExceeded (0 what, 1 limit); InvalidPlan,
/// AddressInvalid, ProtocolUnknown for what is no service.
[[nodiscard]] Result<std::vector<ServiceKey>> readServiceKeys(const QDBusArgument &argument, qsizetype most);

/// Whether a step needs more than a change of IPVS tables: sync daemons join multicast groups on an
/// interface of the host, and every step on its set-up changes how it takes part in its networks. IPVS's own
/// kernel settings are no exception: they count for all services at once, other people's too.
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
[[nodiscard]] Result<TransactionReport> fromWire(const WireReport &wired);

} // namespace lvs
