// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/clientpopulation.h"

#include <algorithm>

namespace lvs::simulation {

namespace {

// 2^17 addresses in the one network; an odd factor scatters the clients over it, each to its own.
constexpr quint32 benchmarkNetwork = 0xc6120000U;
constexpr quint32 benchmarkMask = 0x1ffffU;
constexpr quint32 scattering = 0x9e3779b1U;
/// So that small shares still have digits.
constexpr int finer = 10;

} // namespace

ClientPopulation::ClientPopulation(const TrafficModel &model)
    : m_shared(model.natPercent > 0 ? model.natAddresses : 0)
    , m_sharedPercent(model.natPercent)
{
    m_sums.reserve(model.clients);
    quint64 sum = 0;
    for (quint32 rank = 1; rank <= model.clients; ++rank) {
        const Fixed steps = binaryLogarithm(rank) * model.skew / 1000;
        sum += static_cast<quint64>(std::max<Fixed>(1, powerOfTwo(finer * fixedOne - steps)));
        m_sums.push_back(sum);
    }
}

quint32 ClientPopulation::pick(Chance &chance) const
{
    // Always as many draws, so that one population's clients do not shift another's.
    const bool isShared = chance.below(100) < m_sharedPercent;
    const quint64 drawn = chance.number();
    if (isShared) {
        return static_cast<quint32>(m_sums.size() + drawn % m_shared);
    }
    const auto found = std::upper_bound(m_sums.begin(), m_sums.end(), drawn % m_sums.back());
    return static_cast<quint32>(found - m_sums.begin());
}

Address ClientPopulation::address(quint32 client, AddressFamily family)
{
    const quint32 scattered = (client + 1) * scattering;
    if (family == AddressFamily::IPv4) {
        return Address::fromIPv4(benchmarkNetwork | (scattered & benchmarkMask));
    }
    Address::Bytes bytes {0x20, 0x01, 0x0d, 0xb8, 0x00, 0x0c};
    for (size_t i = 0; i < 4; ++i) {
        bytes[12 + i] = static_cast<quint8>(scattered >> (24 - 8 * i));
    }
    return Address::fromIPv6(bytes);
}

} // namespace lvs::simulation
