// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/behaviours.h"
#include "tests/lab/fidelity/decisions.h"
#include "tests/lab/fidelity/lots.h"
#include "tests/lab/fidelity/playedfile.h"
#include "tests/lab/fidelity/refusals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lvs;
using namespace lvs::test;

namespace {

constexpr int decisionsOfEach = 5000;

/// A row of the table for each variant; whether there was no mismatch.
bool compare(const Scheduler &scheduler)
{
    bool isRight = true;
    quint64 seed = 0;
    for (const Variant &variant : variantsOf(scheduler)) {
        const Comparison result = compareDecisions(variant, decisionsOfEach, ++seed);
        std::printf("%-36s %9d %10d %7d %7d %7d %6.1f\n", qPrintable(variant.name()), result.decisions,
                    result.mismatches, result.refused, result.known, result.changes, result.seconds);
        std::fflush(stdout);
        isRight = isRight && result.mismatches == 0 && result.refused < result.decisions / 2;
    }
    return isRight;
}

} // namespace

/// Inside the lab, as root: compares the simulated kernel with the real one, decision by decision, for the
/// schedulers that are named; with "behaviours" its persistence, draining and expiry, and twos.
/// With "refusals" it compares what becomes of connections that servers refuse or do not answer.
/// With "file" and a path it plays a scenario on the real kernel alone.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("behaviours")) {
        const bool isAlike = compareLots();
        return compareBehaviours() && isAlike ? 0 : 1;
    }
    if (application.arguments().value(1) == QLatin1String("refusals")) {
        return compareRefusals() ? 0 : 1;
    }
    if (application.arguments().value(1) == QLatin1String("file")) {
        playFile(application.arguments().value(2));
        return 0;
    }
    std::printf("%-36s %9s %10s %7s %7s %7s %6s\n", "scheduler", "decisions", "mismatches", "refused",
                "known", "changes", "s");
    bool isRight = true;
    for (const QString &name : application.arguments().mid(1)) {
        const Result<Scheduler> scheduler = Scheduler::parse(name);
        if (!scheduler || !scheduler->isKnown()) {
            qFatal("no scheduler: %s", qPrintable(name));
        }
        isRight = compare(*scheduler) && isRight;
    }
    return isRight ? 0 : 1;
}
