// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/runrecord.h"

#include <algorithm>

namespace lvs::simulation {

namespace {

/// The smallest number that is so many hundredths of all.
quint32 hundredths(quint32 all, quint32 percent)
{
    return static_cast<quint32>((quint64 {all} * percent + 99) / 100);
}

} // namespace

RunRecord::RunRecord(const std::vector<Endpoint> &servers, const Times &times, size_t clients)
    : m_times(times)
    , m_binLength(std::max<qint64>(1, (times.end - times.start) / static_cast<qint64>(times.bins)))
    , m_open(servers.size(), 0)
    , m_openSince(servers.size(), times.start)
    , m_area(servers.size(), 0)
    , m_lastServers(clients, nobody)
{
    for (const Endpoint &endpoint : servers) {
        ServerOutcome server;
        server.endpoint = endpoint;
        server.bins.resize(times.bins);
        m_outcome.servers.push_back(std::move(server));
    }
    m_outcome.turnedAway.resize(times.bins, 0);
}

size_t RunRecord::bin() const
{
    return std::min(m_times.bins - 1, static_cast<size_t>((m_now - m_times.start) / m_binLength));
}

void RunRecord::passTime(qint64 time)
{
    while (m_finished < m_times.bins
           && time >= m_times.start + static_cast<qint64>(m_finished + 1) * m_binLength) {
        for (size_t i = 0; i < m_open.size(); ++i) {
            m_outcome.servers[i].bins[m_finished].open = m_open[i];
        }
        ++m_finished;
    }
    m_now = time;
}

void RunRecord::connected(quint32 server, quint32 client)
{
    if (!isRecording()) {
        return;
    }
    ++m_outcome.connections;
    ++m_outcome.servers[server].connections;
    ++m_outcome.servers[server].bins[bin()].connections;
    m_lastServers[client] = server;
    countForReturns(server);
}

void RunRecord::turnedAway()
{
    if (isRecording()) {
        ++m_outcome.refused;
        ++m_outcome.turnedAway[bin()];
    }
}

void RunRecord::addArea(quint32 server)
{
    if (isRecording()) {
        m_area[server] += m_open[server] * (static_cast<double>(m_now - m_openSince[server]) * 1e-9);
        m_openSince[server] = m_now;
    }
}

void RunRecord::opened(quint32 server)
{
    addArea(server);
    ++m_open[server];
    if (isRecording()) {
        m_outcome.servers[server].mostOpen = std::max(m_outcome.servers[server].mostOpen, m_open[server]);
    }
    for (const DrainWatch &watch : m_drains) {
        if (watch.server == server && !watch.isOver) {
            m_outcome.drains[watch.drain].empty.reset();
        }
    }
}

void RunRecord::ended(quint32 server, qint64 openedAt)
{
    addArea(server);
    --m_open[server];
    for (DrainWatch &watch : m_drains) {
        if (watch.server != server || watch.isOver) {
            continue;
        }
        Drain &drain = m_outcome.drains[watch.drain];
        const qint64 since = m_now - m_times.start - drain.at;
        if (openedAt - m_times.start <= drain.at) {
            ++watch.ended;
            const auto note = [&](std::optional<qint64> &time, quint32 percent) {
                if (!time && watch.ended >= hundredths(drain.open, percent)) {
                    time = since;
                }
            };
            note(drain.half, 50);
            note(drain.most, 95);
            note(drain.nearlyAll, 99);
        }
        if (m_open[server] == 0) {
            drain.empty = since;
        }
    }
}

void RunRecord::answered(quint32 server, quint64 inBytes, quint64 outBytes)
{
    if (!isRecording()) {
        return;
    }
    ServerOutcome &outcome = m_outcome.servers[server];
    ServerBin &stretch = outcome.bins[bin()];
    outcome.inBytes += inBytes;
    outcome.outBytes += outBytes;
    stretch.inBytes += inBytes;
    stretch.outBytes += outBytes;
}

void RunRecord::overloaded(quint32 server, qint64 duration)
{
    if (isRecording()) {
        m_outcome.servers[server].overloaded += duration;
    }
}

void RunRecord::drains(quint32 server)
{
    for (ReturnWatch &watch : m_returns) {
        watch.isOver = watch.isOver || watch.server == server;
    }
    Drain drain;
    drain.server = m_outcome.servers[server].endpoint;
    drain.at = m_now - m_times.start;
    drain.open = m_open[server];
    if (drain.open == 0) {
        drain.half = drain.most = drain.nearlyAll = drain.empty = 0;
    }
    m_drains.push_back({server, m_outcome.drains.size(), 0, false});
    m_outcome.drains.push_back(drain);
}

void RunRecord::returns(quint32 server, const Portion &fairShare)
{
    for (DrainWatch &watch : m_drains) {
        watch.isOver = watch.isOver || watch.server == server;
    }
    Return entry;
    entry.server = m_outcome.servers[server].endpoint;
    entry.at = m_now - m_times.start;
    entry.fairShare =
        fairShare.whole == 0 ? 0 : static_cast<double>(fairShare.part) / static_cast<double>(fairShare.whole);
    m_returns.push_back({server, m_outcome.returns.size(), 0, 0, false, false});
    m_outcome.returns.push_back(entry);
}

void RunRecord::countForReturns(quint32 server)
{
    for (ReturnWatch &watch : m_returns) {
        if (watch.isOver) {
            continue;
        }
        ++watch.seen;
        watch.mine += watch.server == server ? 1 : 0;
        if (watch.seen == Return::group) {
            closeGroup(watch);
        }
    }
}

void RunRecord::closeGroup(ReturnWatch &watch)
{
    Return &entry = m_outcome.returns[watch.entry];
    const double share = static_cast<double>(watch.mine) / watch.seen;
    entry.peakShare = std::max(entry.peakShare, share);
    if (!watch.hasSettled && share < entry.fairShare * 1.25) {
        watch.hasSettled = true;
        entry.settled = m_now - m_times.start - entry.at;
    }
    watch.seen = 0;
    watch.mine = 0;
}

Outcome RunRecord::finish(const std::vector<quint32> &weights, bool byWeight)
{
    passTime(m_times.end);
    for (ReturnWatch &watch : m_returns) {
        // A group that time cut short counts where there was none before.
        if (!watch.isOver && watch.seen > 0 && m_outcome.returns[watch.entry].peakShare <= 0) {
            closeGroup(watch);
        }
    }
    const double seconds = static_cast<double>(m_times.end - m_times.start) * 1e-9;
    for (quint32 i = 0; i < m_open.size(); ++i) {
        addArea(i);
        ServerOutcome &server = m_outcome.servers[i];
        server.meanOpen = m_area[i] / seconds;
        server.weight = weights[i];
    }
    m_outcome.spread = spreadOf(m_outcome.servers, byWeight);
    return m_outcome;
}

} // namespace lvs::simulation
