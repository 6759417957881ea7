// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QRandomGenerator>

namespace lvs::test {

/// Makes what may stand around IPVS on a machine, from a seed, as a kernel could show it: addresses only on
/// links that are there, routes and IPv6 addresses only on links that are up, settings for every link. Small
/// pools of names and addresses make two of them overlap.
class RandomSetup
{
public:
    explicit RandomSetup(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] HostSetup setup();
    /// The same with some things changed, added and removed.
    [[nodiscard]] HostSetup variation(const HostSetup &setup);

private:
    [[nodiscard]] quint32 below(quint32 limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(quint32 percent) { return below(100) < percent; }
    [[nodiscard]] Address address(AddressFamily family);
    [[nodiscard]] Link link(const ShortName &name);
    [[nodiscard]] InterfaceAddress interfaceAddress(const HostSetup &setup);
    [[nodiscard]] Route route(const HostSetup &setup);
    [[nodiscard]] MarkRule rule();
    [[nodiscard]] EncapsulationPort port();
    [[nodiscard]] SysctlValue value(SysctlKey key);
    void addThings(HostSetup &setup);
    void settle(HostSetup &setup);

    QRandomGenerator m_random;
};

/// A whole host: the tables of IPVS, and what stands around them.
[[nodiscard]] HostState randomHost(quint32 seed);
/// The same with some things changed, added and removed.
[[nodiscard]] HostState randomVariation(quint32 seed, const HostState &state);

} // namespace lvs::test
