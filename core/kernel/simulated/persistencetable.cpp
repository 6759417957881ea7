// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/persistencetable.h"

#include "core/kernel/simulated/simulatedtime.h"

#include <utility>

namespace lvs {

namespace {

qint64 expiryOf(const Persistence &persistence, qint64 now)
{
    return now + qint64 {persistence.timeout} * simulatedSecond;
}

} // namespace

Address maskedBy(const Address &client, const PersistenceMask &mask)
{
    if (client.isIPv4()) {
        const quint32 bits = mask.family() == AddressFamily::IPv4 ? mask.value() : PersistenceMask().value();
        return Address::fromIPv4(client.toIPv4() & bits);
    }
    Address::Bytes bytes = client.bytes();
    const quint32 prefix = mask.family() == AddressFamily::IPv6 ? mask.value() : 128;
    for (quint32 bit = prefix; bit < 128; ++bit) {
        bytes[bit / 8] &= static_cast<quint8>(~(0x80U >> (bit % 8)));
    }
    return Address::fromIPv6(bytes);
}

std::optional<quint32> PersistenceTable::use(const Address &client, const Persistence &persistence,
                                             qint64 now)
{
    const auto found = m_templates.find(maskedBy(client, persistence.mask));
    if (found == m_templates.end() || found->second.expires <= now) {
        return std::nullopt;
    }
    found->second.expires = expiryOf(persistence, now);
    return found->second.destination;
}

std::optional<quint32> PersistenceTable::insert(const Address &client, const Persistence &persistence,
                                                quint32 destination, qint64 now)
{
    const Template fresh {destination, expiryOf(persistence, now)};
    const auto [place, isNew] = m_templates.try_emplace(maskedBy(client, persistence.mask), fresh);
    if (isNew) {
        return std::nullopt;
    }
    return std::exchange(place->second, fresh).destination;
}

std::vector<quint32> PersistenceTable::expire(qint64 now)
{
    std::vector<quint32> expired;
    if (now < m_nextSweep) {
        return expired;
    }
    m_nextSweep = now + simulatedSecond;
    for (auto it = m_templates.begin(); it != m_templates.end();) {
        if (it->second.expires > now) {
            ++it;
            continue;
        }
        expired.push_back(it->second.destination);
        it = m_templates.erase(it);
    }
    return expired;
}

void PersistenceTable::removeDestination(quint32 destination)
{
    std::erase_if(m_templates, [=](const auto &entry) { return entry.second.destination == destination; });
}

void PersistenceTable::clear()
{
    m_templates.clear();
    m_nextSweep = 0;
}

} // namespace lvs
