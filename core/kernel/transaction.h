// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

namespace lvs {

/// How one step of a transaction ended.
enum class StepOutcome : quint8 {
    NotRun,
    Done,
    Failed, ///< the kernel refused it
    Undone, ///< it had been done and was taken back
    UndoFailed, ///< it had been done and could not be taken back
};

/// What became of one step, with the error of Failed and UndoFailed.
struct StepReport
{
    StepOutcome outcome = StepOutcome::NotRun;
    std::optional<Error> error;
};

/// What became of a plan.
struct TransactionReport
{
    std::vector<StepReport> steps; ///< one a step of the plan; empty where nothing was begun
    /// Why the plan was not carried out: a failed precondition, the first failed step, cancellation, a
    /// verification that failed.
    std::optional<Error> error;
    /// The host's state when it ended, where it could be read: after success what was read before with the
    /// plan's changes, whose services were read again.
    std::optional<HostState> state;

    [[nodiscard]] bool succeeded() const { return !error.has_value(); }
};

/// What a transaction is told and asked while it runs.
struct TransactionHooks
{
    std::function<void(size_t done, size_t total)> progress;
    std::function<bool()> isCancelled;
};

/// Executes a plan on a kernel, all or nothing: reads the kernel, checks every precondition before
/// anything is touched, executes in chunks, takes back what was done where a step fails or the caller
/// cancels, reads again what it touched and compares with what the plan promised. A verification that
/// fails is reported and not undone: somebody else's change stands there now.
[[nodiscard]] TransactionReport runTransaction(Kernel &kernel, const Plan &plan,
                                               const TransactionHooks &hooks = {});

/// The same for one who has just read the kernel, and sees to it that nobody who goes through him has
/// changed it since: before is not read again. What a stranger changed meanwhile is found by the kernel's
/// refusals and by the verification, as it is in the moment between reading and executing anyway.
[[nodiscard]] TransactionReport runTransaction(Kernel &kernel, const Plan &plan, HostState before,
                                               const TransactionHooks &hooks = {});

} // namespace lvs
