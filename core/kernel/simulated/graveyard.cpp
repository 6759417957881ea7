// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/graveyard.h"

#include "core/kernel/simulated/simulatedtime.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr qint64 interval = 60 * simulatedSecond;
constexpr qint64 patience = 120 * simulatedSecond;

bool isPointedTo(const Destination &destination)
{
    return destination.total() + destination.persistent + destination.cached > 0;
}

} // namespace

void Graveyard::bury(std::unique_ptr<Destination> destination, const ServiceKey &service, quint64 serial,
                     qint64 now)
{
    if (m_graves.empty()) {
        m_nextLook = now + interval;
    }
    m_graves.insert(m_graves.begin(), Grave {std::move(destination), service, serial, std::nullopt});
}

std::unique_ptr<Destination> Graveyard::exhume(const ServiceKey &service, const Endpoint &endpoint,
                                               quint64 serial)
{
    const auto found = std::find_if(m_graves.begin(), m_graves.end(), [&](const Grave &grave) {
        return grave.service == service && grave.destination->server.endpoint == endpoint;
    });
    if (found == m_graves.end()) {
        return nullptr;
    }
    std::unique_ptr<Destination> destination = std::move(found->destination);
    if (found->serial != serial) {
        destination->counters = {};
        destination->estimator.zero({});
    }
    destination->available = true;
    m_graves.erase(found);
    return destination;
}

void Graveyard::look(qint64 now)
{
    std::erase_if(m_graves, [now](Grave &grave) {
        if (isPointedTo(*grave.destination)) {
            return false;
        }
        if (!grave.idleSince) {
            grave.idleSince = now;
            return false;
        }
        return now >= *grave.idleSince + patience;
    });
    m_nextLook = m_graves.empty() ? std::nullopt : std::optional(now + interval);
}

} // namespace lvs
