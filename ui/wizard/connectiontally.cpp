// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/connectiontally.h"

namespace lvs {

ConnectionTally::ConnectionTally(HostSession &director, const ServiceKey &service, QObject *parent)
    : QObject(parent)
    , m_director(&director)
    , m_service(service)
    , m_wasWatched(director.isWatched())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &ConnectionTally::giveUp);
    connect(&director.host(), &Host::countersArrived, this, &ConnectionTally::look);
    director.setWatched(true);
}

ConnectionTally::~ConnectionTally()
{
    if (m_director && !m_wasWatched) {
        m_director->setWatched(false);
    }
}

void ConnectionTally::begin()
{
    m_stage = Stage::Beginning;
    m_limit.start(firstPatience);
}

void ConnectionTally::end(quint64 connections)
{
    m_stage = Stage::Ending;
    m_expected = connections;
    m_limit.start(m_isKnown ? patience : std::chrono::milliseconds(0));
}

void ConnectionTally::look()
{
    if (m_stage == Stage::Beginning) {
        m_before = countsNow();
        m_isKnown = true;
        m_stage = Stage::Running;
        m_limit.stop();
        Q_EMIT begun();
    } else if (m_stage == Stage::Ending && m_isKnown) {
        m_shares.clear();
        quint64 total = 0;
        for (const auto &[endpoint, count] : countsNow()) {
            const auto before = m_before.find(endpoint);
            const quint64 earlier = before == m_before.end() ? 0 : before->second;
            if (count > earlier) {
                m_shares[endpoint] = count - earlier;
                total += count - earlier;
            }
        }
        if (total >= m_expected) {
            giveUp();
        }
    }
}

/// Whatever is known by now is what there is.
void ConnectionTally::giveUp()
{
    m_limit.stop();
    const Stage stage = std::exchange(m_stage, m_stage == Stage::Beginning ? Stage::Running : Stage::Idle);
    if (stage == Stage::Beginning) {
        Q_EMIT begun();
    } else if (stage == Stage::Ending) {
        Q_EMIT ended();
    }
}

ConnectionTally::Counts ConnectionTally::countsNow() const
{
    Counts counts;
    const std::shared_ptr<const CountersSample> sample =
        m_director ? m_director->host().counters() : std::shared_ptr<const CountersSample>();
    if (const ServiceCounters *service = sample ? sample->service(m_service) : nullptr) {
        for (const RealServerCounters &each : service->realServers) {
            counts[each.endpoint] = each.counters.connections;
        }
    }
    return counts;
}

} // namespace lvs
