// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/maglev.h"

#include "core/kernel/simulated/addresshash.h"
#include "core/kernel/simulated/siphash.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace lvs {

namespace {

constexpr quint64 keyOfPlace = 2654435761U;
constexpr quint64 keyOfStep = 2654446892U;
constexpr int mostBitsOfTurns = 6; ///< half of the 12 that the table's size is known by
constexpr quint16 nobody = 0xffff;

/// In which order one real server takes places, and how many in a turn.
struct Preference
{
    quint32 place = 0;
    quint32 step = 0;
    quint32 turns = 0;
};

/// How many places a weight gives in a turn: weights are divided by what they share, and then by so many
/// halves that the heaviest has at most 63.
class Turns
{
public:
    explicit Turns(const DestinationList &list)
    {
        quint32 heaviest = 0;
        for (const Destination &destination : list) {
            m_divisor = std::gcd(m_divisor, destination.lastWeight);
            heaviest = std::max(heaviest, destination.lastWeight);
        }
        if (m_divisor > 0) {
            m_shift = std::max(0, static_cast<int>(std::bit_width(heaviest / m_divisor)) - mostBitsOfTurns);
        }
    }

    [[nodiscard]] bool areNone() const { return m_divisor == 0; }
    [[nodiscard]] quint32 of(quint32 weight) const
    {
        const quint32 turns = (weight / m_divisor) >> m_shift;
        return turns == 0 && weight != 0 ? 1 : turns;
    }

private:
    quint32 m_divisor = 0;
    int m_shift = 0;
};

std::vector<Preference> preferencesOf(const DestinationList &list, const Turns &turns, AddressFamily family)
{
    std::vector<Preference> preferences;
    preferences.reserve(list.size());
    for (const Destination &destination : list) {
        const Endpoint &endpoint = destination.server.endpoint;
        const quint32 value = foldedAddress(endpoint.address, family) + endpoint.port.number();
        preferences.push_back({sipHash13(value, keyOfPlace) % MaglevHashing::tableSize,
                               sipHash13(value, keyOfStep) % (MaglevHashing::tableSize - 1) + 1,
                               turns.of(destination.lastWeight)});
    }
    return preferences;
}

} // namespace

void MaglevHashing::fill(const DestinationList &list)
{
    m_isStale = false;
    m_table.clear();
    const Turns turns(list);
    if (turns.areNone() || list.size() > tableSize) {
        return;
    }
    std::vector<Preference> preferences = preferencesOf(list, turns, rules().family);
    m_table.assign(tableSize, nobody);
    quint32 taken = 0;
    while (taken < tableSize) {
        for (size_t i = 0; i < preferences.size() && taken < tableSize; ++i) {
            Preference &preference = preferences[i];
            for (quint32 turn = 0; turn < preference.turns && taken < tableSize; ++turn) {
                while (m_table[preference.place] != nobody) {
                    preference.place += preference.step;
                    preference.place -= preference.place >= tableSize ? tableSize : 0;
                }
                m_table[preference.place] = static_cast<quint16>(i);
                ++taken;
            }
        }
    }
}

std::optional<size_t> MaglevHashing::choose(const DestinationList &list, const ConnectionAttempt &attempt)
{
    if (m_isStale) {
        fill(list);
    }
    if (m_table.empty()) {
        return std::nullopt;
    }
    const quint32 port = rules().flags.testFlag(SchedulerFlag::Flag2) ? attempt.client.port.number() : 0;
    const quint32 value = foldedAddress(attempt.client.address, rules().family) + port;
    const quint32 first = sipHash13(value, keyOfPlace) % tableSize;
    if (list[m_table[first]].takesConnections()) {
        return m_table[first];
    }
    if (!rules().flags.testFlag(SchedulerFlag::Flag1)) {
        return std::nullopt;
    }
    for (quint32 offset = 0; offset < tableSize; ++offset) {
        const quint32 moved = value + (offset + first) % tableSize;
        const quint16 index = m_table[sipHash13(moved, keyOfPlace) % tableSize];
        if (list[index].takesConnections()) {
            return index;
        }
    }
    return std::nullopt;
}

} // namespace lvs
