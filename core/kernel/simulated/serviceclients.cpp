// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/serviceclients.h"

#include <algorithm>
#include <cmath>

namespace lvs {

namespace {

constexpr double nanoseconds = 1e9;

qint64 toNanoseconds(double seconds)
{
    return static_cast<qint64>(seconds * nanoseconds);
}

} // namespace

ServiceClients::ServiceClients(const TrafficProfile &profile, quint64 seed)
    : m_profile(profile)
    , m_random(seed)
{
}

double ServiceClients::expectedConnections(const TrafficTick &tick)
{
    const double seconds = tick.seconds();
    // An autoregressive swing with a memory of about 20 s.
    const double memory = std::exp(-seconds / 20);
    m_mood = m_mood * memory + 0.12 * std::sqrt(1 - memory * memory) * m_random.normal();
    const double middle =
        (static_cast<double>(tick.from + tick.to) / 2 + static_cast<double>(tick.dayOffset)) / nanoseconds;
    const double busy = hourOfDay(middle / tick.dayLength - m_profile.dayPhase);
    return m_profile.connectionsPerSecond * busy * std::max(0.2, 1 + m_mood) * seconds;
}

Endpoint ServiceClients::someClient(AddressFamily family)
{
    const quint32 number = m_random.below(std::max(1U, m_profile.clients));
    const Port port(static_cast<quint16>(32768 + m_random.below(28000)));
    // Spread over 198.18.0.0/15 and 2001:db8:c::/48: addresses for benchmarks and documentation.
    const quint32 scattered = number * 0x9e3779b1U;
    if (family == AddressFamily::IPv4) {
        return {Address::fromIPv4(0xc6120000U | (scattered >> 15)), port};
    }
    Address::Bytes bytes {0x20, 0x01, 0x0d, 0xb8, 0x00, 0x0c};
    for (size_t i = 0; i < 4; ++i) {
        bytes[12 + i] = static_cast<quint8>(scattered >> (24 - 8 * i));
    }
    return {Address::fromIPv6(bytes), port};
}

double ServiceClients::lingering(const SimulatedService &service, const TrafficTick &tick)
{
    return service.activity() == ConnectionActivity::Active ? tick.timeouts.tcpFin : tick.timeouts.udp;
}

void ServiceClients::push(const Event &event)
{
    m_events.push_back(event);
    std::push_heap(m_events.begin(), m_events.end(),
                   [](const Event &left, const Event &right) { return left.time > right.time; });
}

void ServiceClients::happen(SimulatedService &service, qint64 until, const TrafficTick &tick)
{
    while (!m_events.empty() && m_events.front().time <= until) {
        std::pop_heap(m_events.begin(), m_events.end(),
                      [](const Event &left, const Event &right) { return left.time > right.time; });
        const Event event = m_events.back();
        m_events.pop_back();
        const std::optional<size_t> index = service.findId(event.destination);
        if (!index) {
            continue;
        }
        if (event.forget) {
            service.forget(*index);
        } else {
            service.finish(*index);
            push({event.time + toNanoseconds(lingering(service, tick)), event.destination, true});
        }
    }
}

void ServiceClients::openOne(SimulatedService &service, qint64 time, const TrafficTick &tick)
{
    const std::optional<size_t> chosen = service.open(someClient(service.key().family()), time);
    if (!chosen) {
        return;
    }
    Destination &destination = service.destinations()[*chosen];
    if (service.isOnePacket()) {
        sendPackets(service, destination, m_profile.secondsPerConnection);
        return;
    }
    const double stay = m_random.exponential(m_profile.secondsPerConnection);
    if (service.activity() == ConnectionActivity::Active) {
        push({time + toNanoseconds(stay), destination.id, false});
    } else {
        sendPackets(service, destination, stay);
        push({time + toNanoseconds(stay + lingering(service, tick)), destination.id, true});
    }
}

void ServiceClients::takeOver(SimulatedService &service, const TrafficTick &tick)
{
    // Connections from shares get ends of their own; an exponential stay has no memory.
    m_events.clear();
    const bool staysActive = service.activity() == ConnectionActivity::Active;
    const double linger = lingering(service, tick);
    for (const Destination &destination : service.destinations()) {
        for (quint32 i = 0; i < destination.active; ++i) {
            push({tick.from + toNanoseconds(m_random.exponential(m_profile.secondsPerConnection)),
                  destination.id, !staysActive});
        }
        for (quint32 i = 0; i < destination.inactive; ++i) {
            push({tick.from + toNanoseconds(m_random.uniform() * linger), destination.id, true});
        }
    }
    m_exact = true;
}

void ServiceClients::runExactly(SimulatedService &service, const TrafficTick &tick)
{
    if (!m_exact) {
        takeOver(service, tick);
    }
    DestinationList &destinations = service.destinations();
    m_activeBefore.resize(destinations.size());
    std::transform(destinations.begin(), destinations.end(), m_activeBefore.begin(),
                   [](const Destination &d) { return d.active; });

    const quint64 arrivals = m_random.poisson(expectedConnections(tick));
    // Uniform times in order: each is the smallest of those that are still to come.
    double begin = static_cast<double>(tick.from);
    for (quint64 left = arrivals; left > 0; --left) {
        const double rest = static_cast<double>(tick.to) - begin;
        begin += rest * (1 - std::pow(m_random.uniform(), 1.0 / static_cast<double>(left)));
        const qint64 time = std::min(static_cast<qint64>(begin), tick.to);
        happen(service, time, tick);
        service.expireTemplates(time);
        openOne(service, time, tick);
    }
    happen(service, tick.to, tick);

    for (size_t i = 0; i < destinations.size(); ++i) {
        const double meanActive = (m_activeBefore[i] + destinations[i].active) / 2;
        sendPackets(service, destinations[i], meanActive * tick.seconds());
    }
}

void ServiceClients::runInShares(SimulatedService &service, const TrafficTick &tick)
{
    m_exact = false;
    m_events.clear();
    DestinationList &destinations = service.destinations();
    const bool weighted = service.settings().scheduler.usesWeight();
    const bool refuses = service.settings().scheduler.isNone();
    double weights = 0;
    for (const Destination &destination : destinations) {
        weights += destination.takesConnections() ? (weighted ? destination.weight() : 1.0) : 0.0;
    }
    const double arrivals = expectedConnections(tick);
    const double seconds = tick.seconds();
    const Decay decay {seconds, std::exp(-seconds / m_profile.secondsPerConnection),
                       std::exp(-seconds / lingering(service, tick))};
    for (Destination &destination : destinations) {
        const bool takes = !refuses && destination.takesConnections();
        const double share = takes ? (weighted ? destination.weight() : 1.0) / weights : 0;
        // Within two percent from tick to tick, as a scheduler keeps to its proportions.
        const double mean = arrivals * share * (0.98 + 0.04 * m_random.uniform());
        settle(service, destination, m_random.rounded(mean), decay);
    }
}

void ServiceClients::settle(SimulatedService &service, Destination &destination, quint64 arrivals,
                            const Decay &decay)
{
    const bool staysActive = service.activity() == ConnectionActivity::Active && !service.isOnePacket();
    if (destination.server.settings.upperThreshold != 0) {
        const quint64 upper = destination.server.settings.upperThreshold;
        arrivals = std::min(arrivals, upper - std::min(upper, destination.total()));
    }
    destination.counters.connections += arrivals;
    service.counters.connections += arrivals;

    const double stayed = staysActive ? destination.active * decay.active : 0;
    const double activeSeconds = staysActive
        ? (destination.active + stayed + static_cast<double>(arrivals)) / 2 * decay.seconds
        : static_cast<double>(arrivals) * m_profile.secondsPerConnection;
    const quint64 remaining = std::min<quint64>(destination.active, m_random.rounded(stayed));
    const quint64 ended = staysActive ? destination.active - remaining : 0;
    const double lingers = destination.inactive * decay.inactive;
    const quint64 stillLingering = std::min<quint64>(destination.inactive, m_random.rounded(lingers));
    destination.active = static_cast<quint32>(remaining + (staysActive ? arrivals : 0));
    destination.inactive = static_cast<quint32>(
        service.isOnePacket() ? 0 : stillLingering + ended + (staysActive ? 0 : arrivals));
    if (service.settings().persistence) {
        const double perServer = static_cast<double>(m_profile.clients)
            / static_cast<double>(std::max<size_t>(1, service.destinations().size()));
        destination.persistent = static_cast<quint32>(std::min<double>(perServer, destination.total()));
    }
    destination.reconsiderOverload();
    destination.reconsiderUpperThreshold();
    sendPackets(service, destination, activeSeconds);
}

void ServiceClients::sendPackets(SimulatedService &service, Destination &destination, double activeSeconds)
{
    if (activeSeconds <= 0) {
        return;
    }
    const double jitter = 0.97 + 0.06 * m_random.uniform();
    Counters sent;
    sent.inPackets = m_random.rounded(activeSeconds * m_profile.inPacketsPerSecond * jitter);
    sent.inBytes = static_cast<quint64>(static_cast<double>(sent.inPackets) * m_profile.inBytesPerPacket);
    // Answers pass the director only under NAT; under DR and TUN it never sees them.
    if (destination.server.settings.forwarding == ForwardingMethod::Masquerading) {
        sent.outPackets = m_random.rounded(activeSeconds * m_profile.outPacketsPerSecond * jitter);
        sent.outBytes =
            static_cast<quint64>(static_cast<double>(sent.outPackets) * m_profile.outBytesPerPacket);
    }
    for (Counters *counters : {&destination.counters, &service.counters}) {
        counters->inPackets += sent.inPackets;
        counters->outPackets += sent.outPackets;
        counters->inBytes += sent.inBytes;
        counters->outBytes += sent.outBytes;
    }
}

} // namespace lvs
