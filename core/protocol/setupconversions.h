// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/setupstep.h"
#include "core/protocol/setupwiretypes.h"

/// Steps on what stands around IPVS, to the wire and back: the part of conversions.h that is theirs.
namespace lvs {

/// Adds the operation of a step with its position in the plan.
void append(wire::SetupOperations &operations, quint32 position, const SetupStep &step);

// The step that an operation means. Every field is checked against what the model can hold; whether it is
// wise to do is another's question (core/plan/setupvalidator.h).
// Errors: InvalidPlan, AddressInvalid, AddressFamilyMismatch, NameEmpty, NameTooLong, NameInvalid,
// NumberInvalid, NumberOutOfRange, PortInvalid, KeywordUnknown.
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::LinkOperation &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::LinkEdit &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::AddressOperation &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::RouteOperation &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::RouteEdit &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::RuleOperation &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::PortOperation &wired);
[[nodiscard]] Result<SetupStep> setupStepFrom(const wire::SysctlEdit &wired);

} // namespace lvs
