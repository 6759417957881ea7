// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QRandomGenerator>

namespace lvs::test {

/// Makes states that the kernel would accept, from a seed, over every attribute of the model; small pools
/// of keys make two of them overlap.
class RandomState
{
public:
    explicit RandomState(quint32 seed)
        : m_random(seed)
    {
    }

    /// services: at most that many, each with at most that many real servers.
    [[nodiscard]] IpvsState state(int services = 6, int realServers = 5);
    /// The same state with some things changed, added and removed.
    [[nodiscard]] IpvsState variation(const IpvsState &state);

    [[nodiscard]] ServiceKey serviceKey();
    [[nodiscard]] ServiceSettings serviceSettings(const ServiceKey &key);
    [[nodiscard]] RealServer realServer(const ServiceKey &key, const ServiceSettings &settings);
    [[nodiscard]] SyncDaemon syncDaemon();

private:
    [[nodiscard]] quint32 below(quint32 limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(quint32 percent) { return below(100) < percent; }
    void fillRealServers(VirtualService &service, int most);

    QRandomGenerator m_random;
};

} // namespace lvs::test
