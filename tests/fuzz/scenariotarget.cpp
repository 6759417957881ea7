// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/scenario/scenario.h"
#include "tests/fuzz/findings.h"
#include "tests/fuzz/targets.h"

namespace lvs::fuzz {

namespace {

/// What clients get, so many lines at a time.
QByteArray chosen(const Scenario &scenario, size_t lines)
{
    ScenarioRun run(scenario, u"6.1.176");
    QByteArray text;
    while (!run.atEnd()) {
        run.advance(lines, text);
    }
    return text;
}

} // namespace

void runScenario(QByteArrayView bytes)
{
    const Scenario scenario = Scenario::read(bytes);
    const TextPlaces places(bytes.toByteArray());
    for (const Error &error : scenario.errors()) {
        requireWorded(error);
        requireInside(error, places);
    }
    if (!scenario.errors().isEmpty()) {
        return;
    }
    const QByteArray whole = chosen(scenario, scenario.size() + 1);
    require(size_t(whole.count('\n')) <= scenario.size(), "a line of a scenario gives at most one answer");
    require(chosen(scenario, 1) == whole, "a scenario always goes the same way");
}

} // namespace lvs::fuzz
