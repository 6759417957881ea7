// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace lvs::fuzz {

namespace {

constexpr std::array targetTable {
    Target {"cluster", runCluster},
    Target {"counters", runCounters},
    Target {"file", runFile},
    Target {"ipvsadm", runIpvsadm},
    Target {"keepalived", runKeepalived},
    Target {"ldirectord", runLdirectord},
    Target {"listing", runListing},
    Target {"message", runMessage},
    Target {"plan", runPlan},
    Target {"report", runReport},
    Target {"saved", runSaved},
    Target {"scenario", runScenario},
    Target {"setup", runSetup},
    Target {"shell", runShell},
    Target {"snapshot", runSnapshot},
    Target {"sysctl", runSysctl},
};

} // namespace

std::span<const Target> targets()
{
    return targetTable;
}

const Target *target(QByteArrayView name)
{
    const auto *const found = std::find_if(targetTable.begin(), targetTable.end(),
                                           [name](const Target &each) { return name == each.name; });
    return found == targetTable.end() ? nullptr : found;
}

void require(bool holds, const char *promise)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", promise);
        std::abort();
    }
}

} // namespace lvs::fuzz
