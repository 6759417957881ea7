// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/simulation/chance.h"

namespace lvs::simulation {

/// Who the clients are: their addresses, and how often each comes. A few come very often and most hardly
/// ever; some share one address with many others.
class ClientPopulation
{
public:
    explicit ClientPopulation(const TrafficModel &model);

    /// How many addresses there are, shared ones included.
    [[nodiscard]] size_t size() const { return m_sums.size() + m_shared; }
    /// Which address the next connection comes from, from 0; shared ones come last.
    [[nodiscard]] quint32 pick(Chance &chance) const;
    /// From 198.18.0.0/15 or 2001:db8:c::/48, which are for benchmarks and documentation.
    [[nodiscard]] static Address address(quint32 client, AddressFamily family);

private:
    std::vector<quint64> m_sums; ///< of the shares up to each client
    quint32 m_shared;
    quint32 m_sharedPercent;
};

} // namespace lvs::simulation
