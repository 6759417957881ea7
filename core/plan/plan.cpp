// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/plan/encoding.h"

#include <QCryptographicHash>

namespace lvs {

Plan inverse(const Plan &plan)
{
    Plan back;
    back.steps.reserve(plan.steps.size());
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        back.steps.push_back(inverse(*step));
    }
    return back;
}

Result<void> execute(const Plan &plan, IpvsState &state)
{
    for (size_t done = 0; done < plan.steps.size(); ++done) {
        const Result<void> result = execute(plan.steps[done], state);
        if (result) {
            continue;
        }
        while (done > 0) {
            --done;
            const Result<void> undone = execute(inverse(plan.steps[done]), state);
            Q_ASSERT(undone.ok());
        }
        return result;
    }
    return {};
}

Result<void> checkPreconditions(const Plan &plan, const IpvsState &state)
{
    IpvsState trial = state;
    for (const Step &step : plan.steps) {
        if (const Result<void> result = execute(step, trial); !result) {
            return result;
        }
    }
    return {};
}

QByteArray planHash(const Plan &plan)
{
    return QCryptographicHash::hash(encode(plan), QCryptographicHash::Blake2b_256);
}

} // namespace lvs
