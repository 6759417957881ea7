// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/model/surroundings.h"
#include "core/plan/explain/finding.h"

#include <functional>

namespace lvs {

/// One machine being looked at: what it is, what its role needs, and what was found so far. Each fix is
/// planned on the state that the fixes before it leave, and done on it.
class Examination
{
public:
    /// required: requiredState() of actual.
    Examination(const HostState &actual, const HostState &required, const Surroundings &surroundings);

    /// The machine with all fixes so far.
    [[nodiscard]] const HostState &now() const { return m_now; }
    [[nodiscard]] const NetworkState &network() const { return m_now.setup.network; }
    [[nodiscard]] const SysctlState &sysctls() const { return m_now.setup.sysctls; }
    /// What its role makes of it.
    [[nodiscard]] const HostState &required() const { return m_required; }
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    /// A setting's own value now; 0 where the kernel has none.
    [[nodiscard]] qint64 own(SysctlKey key, const ShortName &interface) const;
    /// The value that counts for the interface now; 0 where the kernel has none.
    [[nodiscard]] qint64 effective(SysctlKey key, const ShortName &interface) const;

    using Correction = std::function<void(HostState &)>;
    /// A fault, and what the machine would be without it. No fix stands in the finding where it must not be
    /// done.
    void report(FindingCode code, Severity severity, const QStringList &arguments,
                const Correction &correction);
    /// A fault that no step can end, with what to type.
    void report(FindingCode code, Severity severity, const QStringList &arguments,
                const QStringList &commands = {});
    /// The machine needs that; it is met where nothing was reported since met was asked for (findings()).
    void require(Need need, const QStringList &arguments, bool met);
    [[nodiscard]] qsizetype findings() const { return m_assessment.findings.size(); }

    [[nodiscard]] const Assessment &soFar() const { return m_assessment; }
    /// What was found, when all has been looked at.
    [[nodiscard]] Assessment take() { return std::move(m_assessment); }

private:
    HostState m_now;
    const HostState &m_required;
    const Surroundings &m_surroundings;
    Assessment m_assessment;
};

/// Addresses, names, … as one argument: "10.0.0.250, 10.0.0.251".
[[nodiscard]] QString joined(const QStringList &parts);

/// Sets the settings named to what they are in another set-up, where they are there.
void takeSysctl(HostSetup &setup, const HostSetup &from, const SysctlName &name);

} // namespace lvs
