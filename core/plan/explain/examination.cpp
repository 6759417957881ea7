// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/examination.h"

#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/validator.h"

#include <algorithm>

namespace lvs {

namespace {

/// Why the helper would refuse it, if it would.
std::optional<Error> obstacleOf(const Plan &plan, const HostState &before)
{
    if (const QList<SetupFinding> refusals = validateSetup(plan, before.setup); !refusals.isEmpty()) {
        return refusals.first().error;
    }
    HostState after = before;
    if (const Result<void> done = execute(plan, after); !done) {
        return done.error();
    }
    if (after.ipvs != before.ipvs) {
        const Result<void> valid = firstError(validate(after.ipvs));
        return valid ? std::nullopt : std::optional(valid.error());
    }
    return std::nullopt;
}

} // namespace

Examination::Examination(const HostState &actual, const HostState &required, const Surroundings &surroundings)
    : m_now(actual)
    , m_required(required)
    , m_surroundings(surroundings)
{
}

qint64 Examination::own(SysctlKey key, const ShortName &interface) const
{
    const auto found = sysctls().find(SysctlName {key, interface});
    return found == sysctls().end() ? 0 : found->second.first;
}

qint64 Examination::effective(SysctlKey key, const ShortName &interface) const
{
    return effectiveSysctl(sysctls(), key, interface).value_or(0);
}

void Examination::report(FindingCode code, Severity severity, const QStringList &arguments,
                         const Correction &correction)
{
    HostState corrected = m_now;
    correction(corrected);
    corrected.setup.network.sort();
    Finding finding {code, severity, arguments, planner(m_now, corrected), {}, {}};
    finding.obstacle = obstacleOf(finding.fix, m_now);
    if (finding.obstacle) {
        finding.fix = {};
    }
    (void)execute(finding.fix, m_now);
    m_assessment.findings.append(finding);
}

void Examination::report(FindingCode code, Severity severity, const QStringList &arguments,
                         const QStringList &commands)
{
    m_assessment.findings.append({code, severity, arguments, {}, commands, {}});
}

void Examination::require(Need need, const QStringList &arguments, bool met)
{
    m_assessment.requirements.append({need, arguments, met});
}

QString joined(const QStringList &parts)
{
    return parts.join(QLatin1String(", "));
}

void takeSysctl(HostSetup &setup, const HostSetup &from, const SysctlName &name)
{
    const auto wanted = from.sysctls.find(name);
    if (wanted != from.sysctls.end()) {
        setSysctl(setup.sysctls, name, wanted->second);
    }
}

} // namespace lvs
