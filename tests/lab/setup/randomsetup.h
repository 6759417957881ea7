// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QRandomGenerator>

namespace lvs::test {

/// Makes set-ups that a host which enterFreshHost() made can have, from a seed: what stands there, with
/// links, addresses, routes, rules, ports and settings beside it. Small pools make two of them overlap.
class RandomSetup
{
public:
    RandomSetup(quint32 seed, const HostSetup &base)
        : m_random(seed)
        , m_base(base)
    {
    }

    [[nodiscard]] HostSetup setup();

private:
    [[nodiscard]] quint32 below(quint32 limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(quint32 percent) { return below(100) < percent; }
    void addLinks(HostSetup &setup);
    void addLink(HostSetup &setup, Link link);
    void addAddresses(HostSetup &setup);
    void addRoutes(HostSetup &setup);
    void addRules(NetworkState &network);
    void changeSettings(HostSetup &setup);

    QRandomGenerator m_random;
    const HostSetup &m_base;
};

} // namespace lvs::test
