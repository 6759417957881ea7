// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"
#include "core/protocol/conversions.h"
#include "tests/fuzz/peer.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/wirefilling.h"
#include "tests/support/rawbus/typedbody.h"

namespace lvs::fuzz {

namespace {

constexpr qsizetype most = 64;

/// What each step that can be executed makes of nothing: that it can be taken back, and be planned.
void carryOut(const std::vector<Step> &steps)
{
    HostState state;
    Plan done;
    for (const Step &step : steps) {
        if (execute(Plan {{step}}, state)) {
            done.steps.push_back(step);
        }
    }
    const HostState after = state;
    require(execute(inverse(done), state).ok(), "what was done can be taken back");
    require(state == HostState(), "what is taken back leaves what was there before");
    require(execute(planner(state, after), state).ok(), "a plan to what was there before can be carried out");
    require(state == after, "a plan leads to what it was made for");
}

void convert(const wire::Operations &operations)
{
    const Result<std::vector<Step>> steps = fromWire(operations, most);
    if (!steps) {
        const ErrorCode code = steps.error().code;
        require(code == ErrorCode::InvalidPlan || code == ErrorCode::LimitExceeded, "what is wrong is named");
        return;
    }
    require(steps->size() <= size_t(most), "there are no more steps than allowed");
    const Result<std::vector<Step>> again = fromWire(toWire(*steps), most);
    require(again.ok() && *again == *steps, "steps survive the wire");
    require(planHash(Plan {*again}) == planHash(Plan {*steps}), "the hash is the same on both sides");
    (void)validateSetup(Plan {*steps}, {});
    carryOut(*steps);
}

} // namespace

void runMessage(QByteArrayView bytes)
{
    static Peer peer;
    const QByteArray signature(wire::operationsSignature.data(), wire::operationsSignature.size());
    test::ByteSource source(bytes);
    const QVariantList arguments = peer.deliver(signature, test::typedBody(signature, source));
    const Result<wire::Operations> operations =
        readOperations(arguments.value(0).value<QDBusArgument>(), most);
    if (!operations) {
        require(operations.error().code == ErrorCode::LimitExceeded, "well-typed operations are read");
        return;
    }
    convert(*operations);
}

void runPlan(QByteArrayView bytes)
{
    test::ByteSource source(bytes);
    convert(filledOperations(source));
}

} // namespace lvs::fuzz
