// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plandifference.h"

#include "core/plan/encoding.h"

#include <QHash>

#include <algorithm>

namespace lvs {

namespace {

QByteArray nameOf(const Step &step)
{
    return encode(Plan {{step}});
}

} // namespace

PlanDifference difference(const Plan &earlier, const Plan &later)
{
    PlanDifference found;
    QHash<QByteArray, int> known;
    for (const Step &step : earlier.steps) {
        ++known[nameOf(step)];
    }
    for (size_t i = 0; i < later.steps.size(); ++i) {
        int &left = known[nameOf(later.steps[i])];
        if (left > 0) {
            --left;
        } else {
            found.added.push_back(i);
        }
    }
    // What is left are those that the later one has not; of equal ones the last.
    for (auto step = earlier.steps.rbegin(); step != earlier.steps.rend(); ++step) {
        int &left = known[nameOf(*step)];
        if (left > 0) {
            --left;
            found.gone.push_back(*step);
        }
    }
    std::reverse(found.gone.begin(), found.gone.end());
    return found;
}

} // namespace lvs
