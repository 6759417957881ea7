// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/plan/encoding.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lvs {

namespace {

/// Stops at the first refusal, with the steps before it done.
template <typename State> Result<void> executeInPlace(const Plan &plan, State &state)
{
    for (const Step &step : plan.steps) {
        if (const Result<void> result = execute(step, state); !result) {
            return result;
        }
    }
    return {};
}

/// The copy is what a refusal goes back to: steps on the set-up have effects beside their own.
template <typename State> Result<void> executeAll(const Plan &plan, State &state)
{
    State trial = state;
    const Result<void> result = executeInPlace(plan, trial);
    if (result) {
        state = std::move(trial);
    }
    return result;
}

} // namespace

Plan inverse(const Plan &plan)
{
    Plan back;
    back.steps.reserve(plan.steps.size());
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        back.steps.push_back(inverse(*step));
    }
    return back;
}

Result<void> execute(const Plan &plan, HostState &state)
{
    return executeAll(plan, state);
}

Result<void> execute(const Plan &plan, IpvsState &state)
{
    return executeAll(plan, state);
}

Result<void> checkPreconditions(const Plan &plan, const HostState &state)
{
    HostState trial = state;
    return executeInPlace(plan, trial);
}

Result<void> checkPreconditions(const Plan &plan, const IpvsState &state)
{
    IpvsState trial = state;
    return executeInPlace(plan, trial);
}

bool changesSetup(const Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [](const Step &step) { return std::holds_alternative<SetupStep>(step); });
}

QByteArray planHash(const Plan &plan)
{
    return QCryptographicHash::hash(encode(plan), QCryptographicHash::Blake2b_256);
}

} // namespace lvs
