// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cluster/undo.h"

#include "core/plan/planner.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// Settings that the kernel changed along with those of the plan (ip_forward sets every interface's own),
/// and that are still as it left them.
void restoreSettings(const SysctlState &before, const SysctlState &after, SysctlState &wanted)
{
    for (const auto &[name, value] : before) {
        const auto changed = after.find(name);
        const auto is = wanted.find(name);
        if (changed != after.end() && is != wanted.end() && changed->second != value
            && changed->second == is->second) {
            is->second = value;
        }
    }
}

} // namespace

Plan undoPlan(const Plan &done, const HostState &before, const HostState &after, const HostState &now)
{
    HostState wanted = now;
    for (const Step &step : inverse(done).steps) {
        // A step that does not fit any more is about something that somebody else has changed.
        static_cast<void>(execute(step, wanted).ok());
    }
    restoreSettings(before.setup.sysctls, after.setup.sysctls, wanted.setup.sysctls);
    return planner(now, wanted);
}

QStringList leftovers(const Plan &done, const HostState &before, const HostState &now)
{
    std::set<QString> subjects;
    for (const Step &step : done.steps) {
        subjects.insert(stepSubject(step));
    }
    QStringList left;
    for (const Step &step : planner(now, before).steps) {
        const QString subject = stepSubject(step);
        if (subjects.contains(subject) && !left.contains(subject)) {
            left.append(subject);
        }
    }
    return left;
}

} // namespace lvs
