// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/serviceclients.h"

#include "core/kernel/simulated/simulatedtime.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr qint64 nanosecondsOfStay = 1'000'000;
constexpr Fixed hundredth = fixedOne / 100;

/// Divides what comes among real servers by their weights.
class Portions
{
public:
    Portions(Fixed all, quint64 weights)
    {
        // So that the rest times a weight still fits.
        constexpr quint64 large = quint64 {1} << 31;
        while ((weights >> m_spared) >= large) {
            ++m_spared;
        }
        m_weights = std::max<qint64>(1, static_cast<qint64>(weights >> m_spared));
        m_each = all / m_weights;
        m_rest = all % m_weights;
    }
    [[nodiscard]] Fixed of(quint32 weight) const
    {
        const qint64 share = weight >> m_spared;
        return m_each * share + m_rest * share / m_weights;
    }

private:
    int m_spared = 0;
    qint64 m_weights;
    Fixed m_each;
    Fixed m_rest;
};

} // namespace

TrafficTick::TrafficTick(qint64 begin, qint64 end, Fixed timeOfDay, const Timeouts &kernelTimeouts)
    : from(begin)
    , to(end)
    , day(timeOfDay)
    , timeouts(kernelTimeouts)
    , seconds(quotient(end - begin, simulatedSecond))
    // An autoregressive swing with a memory of about 20 s.
    , moodKept(powerOfE(-seconds / 20))
    , moodNew(12 * squareRoot(fixedOne - fixedProduct(moodKept, moodKept)) / 100)
{
}

ServiceClients::ServiceClients(const TrafficProfile &profile, quint64 seed)
    : m_profile(profile)
    , m_random(seed)
{
}

Fixed ServiceClients::expectedConnections(const TrafficTick &tick)
{
    constexpr Fixed quietestMood = fixedOne / 5;
    constexpr qint64 minute = 60 * simulatedSecond;
    m_mood = fixedProduct(m_mood, tick.moodKept) + fixedProduct(tick.moodNew, m_random.normal());
    const Fixed busy = hourOfDay(tick.day - m_profile.dayPhase * fixedOne / 1000);
    const Fixed rate = fixedProduct(busy, std::max(quietestMood, fixedOne + m_mood));
    return quotient(scaled(rate, (tick.to - tick.from) * m_profile.connectionsPerMinute), minute);
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

qint64 ServiceClients::someStay()
{
    return scaled(m_random.exponential(), m_profile.stay * nanosecondsOfStay);
}

qint64 ServiceClients::lingering(const SimulatedService &service, const TrafficTick &tick)
{
    const bool isTcp = service.activity() == ConnectionActivity::Active;
    return (isTcp ? tick.timeouts.tcpFin : tick.timeouts.udp) * simulatedSecond;
}

void ServiceClients::push(const Event &event)
{
    m_events.push_back(event);
    std::push_heap(m_events.begin(), m_events.end());
}

void ServiceClients::happen(SimulatedService &service, qint64 until, const TrafficTick &tick)
{
    while (!m_events.empty() && m_events.front().time <= until) {
        std::pop_heap(m_events.begin(), m_events.end());
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
            push({event.time + lingering(service, tick), event.destination, true});
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
        sendPackets(service, destination, quotient(m_profile.stay, 1000));
        return;
    }
    const qint64 stay = someStay();
    if (service.activity() == ConnectionActivity::Active) {
        push({time + stay, destination.id, false});
    } else {
        sendPackets(service, destination, quotient(stay, simulatedSecond));
        push({time + stay + lingering(service, tick), destination.id, true});
    }
}

void ServiceClients::takeOver(SimulatedService &service, const TrafficTick &tick)
{
    // Connections from shares get ends of their own; an exponential stay has no memory.
    m_events.clear();
    const bool staysActive = service.activity() == ConnectionActivity::Active;
    const qint64 linger = lingering(service, tick);
    for (const Destination &destination : service.destinations()) {
        for (quint32 i = 0; i < destination.active; ++i) {
            push({tick.from + someStay(), destination.id, !staysActive});
        }
        for (quint32 i = 0; i < destination.inactive; ++i) {
            push({tick.from + scaled(m_random.fraction(), linger), destination.id, true});
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

    // Clients who do not know of each other: the gaps between them have no memory.
    const Fixed expected = expectedConnections(tick);
    const qint64 gap = ((tick.to - tick.from) << fixedDigits) / std::max<Fixed>(1, expected);
    for (qint64 time = tick.from; expected > 0;) {
        time += scaled(m_random.exponential(), gap);
        if (time >= tick.to) {
            break;
        }
        happen(service, time, tick);
        service.expireTemplates(time);
        openOne(service, time, tick);
    }
    happen(service, tick.to, tick);

    for (size_t i = 0; i < destinations.size(); ++i) {
        const qint64 active = qint64 {m_activeBefore[i]} + destinations[i].active;
        sendPackets(service, destinations[i], active * tick.seconds / 2);
    }
}

void ServiceClients::runInShares(SimulatedService &service, const TrafficTick &tick)
{
    m_exact = false;
    m_events.clear();
    DestinationList &destinations = service.destinations();
    const bool weighted = service.settings().scheduler.usesWeight();
    const bool refuses = service.settings().scheduler.isNone();
    const auto weightOf = [&](const Destination &destination) -> quint32 {
        return refuses || !destination.takesConnections() ? 0 : weighted ? destination.weight() : 1;
    };
    quint64 weights = 0;
    for (const Destination &destination : destinations) {
        weights += weightOf(destination);
    }
    const Portions portions(expectedConnections(tick), weights);
    const qint64 elapsed = tick.to - tick.from;
    const Decay decay {tick.seconds,
                       powerOfE(-quotient(elapsed, std::max<qint64>(1, m_profile.stay * nanosecondsOfStay))),
                       powerOfE(-quotient(elapsed, std::max<qint64>(1, lingering(service, tick))))};
    for (Destination &destination : destinations) {
        // Within two percent from tick to tick, as a scheduler keeps to its proportions.
        const Fixed mean =
            scaled(m_random.around(fixedOne, 2 * hundredth), portions.of(weightOf(destination)));
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

    const Fixed stayed = staysActive ? destination.active * decay.active : 0;
    const auto wholeArrivals = static_cast<qint64>(arrivals);
    const Fixed activeSeconds = staysActive
        ? scaled(decay.seconds, ((destination.active + wholeArrivals) * fixedOne + stayed) / 2)
        : wholeArrivals * quotient(m_profile.stay, 1000);
    const quint64 remaining = std::min<quint64>(destination.active, m_random.rounded(stayed));
    const quint64 ended = staysActive ? destination.active - remaining : 0;
    const quint64 stillLingering =
        std::min<quint64>(destination.inactive, m_random.rounded(destination.inactive * decay.inactive));
    destination.active = static_cast<quint32>(remaining + (staysActive ? arrivals : 0));
    destination.inactive = static_cast<quint32>(
        service.isOnePacket() ? 0 : stillLingering + ended + (staysActive ? 0 : arrivals));
    if (service.settings().persistence) {
        const quint64 perServer = m_profile.clients / std::max<size_t>(1, service.destinations().size());
        destination.persistent = static_cast<quint32>(std::min(perServer, destination.total()));
    }
    destination.reconsiderOverload();
    destination.reconsiderUpperThreshold();
    sendPackets(service, destination, activeSeconds);
}

void ServiceClients::sendPackets(SimulatedService &service, Destination &destination, Fixed activeSeconds)
{
    if (activeSeconds <= 0) {
        return;
    }
    const Fixed busy = scaled(m_random.around(fixedOne, 3 * hundredth), activeSeconds);
    Counters sent;
    sent.inPackets = m_random.rounded(busy * m_profile.inPackets);
    sent.inBytes = sent.inPackets * m_profile.bytesPerInPacket;
    // Answers pass the director only under NAT; under DR and TUN it never sees them.
    if (destination.server.settings.forwarding == ForwardingMethod::Masquerading) {
        sent.outPackets = m_random.rounded(busy * m_profile.outPackets);
        sent.outBytes = sent.outPackets * m_profile.bytesPerOutPacket;
    }
    for (Counters *counters : {&destination.counters, &service.counters}) {
        counters->inPackets += sent.inPackets;
        counters->outPackets += sent.outPackets;
        counters->inBytes += sent.inBytes;
        counters->outBytes += sent.outBytes;
    }
}

} // namespace lvs
