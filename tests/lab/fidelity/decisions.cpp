// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/decisions.h"

#include "core/kernel/simulated/randomstream.h"
#include "tests/lab/fidelity/surroundings.h"
#include "tests/lab/fidelity/twins.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace lvs::test {

namespace {

constexpr quint32 firewallMark = 77;
constexpr quint16 servicePort = 80;
constexpr quint32 mostServers = 14;
constexpr int mostPrinted = 5;

QString choiceText(const std::optional<Endpoint> &choice)
{
    return choice ? choice->toString() : QStringLiteral("none");
}

/// One variant's random history.
class History
{
public:
    History(const Variant &variant, quint64 seed)
        : m_variant(variant)
        , m_random(seed)
        , m_key(variant.isMark ? *ServiceKey::forMark(firewallMark, variant.family)
                               : ServiceKey(variant.protocol,
                                            {wireAddress(variant.family, serviceNet, 1), Port(servicePort)}))
    {
    }

    Comparison run(int decisions)
    {
        QElapsedTimer clock;
        clock.start();
        m_twins.take(AddService {m_key, m_variant.settings});
        for (int i = 0; i < 4; ++i) {
            addServer();
        }
        int purges = m_variant.protocol == Protocol::Udp ? 2 : 0;
        while (m_result.decisions < decisions) {
            if (purges > 0 && m_result.decisions >= decisions * (3 - purges) / 3) {
                --purges;
                purge();
            }
            step();
        }
        m_result.seconds = static_cast<double>(clock.elapsed()) / 1000;
        return m_result;
    }

private:
    void step()
    {
        const quint32 lot = m_random.below(1000);
        if (lot < 800) {
            connect(someone());
        } else if (lot < 870) {
            comeAgain();
        } else if (lot < 950) {
            leave();
        } else if (lot < 975) {
            edit();
        } else if (lot < 988) {
            addServer();
        } else {
            removeServer();
        }
    }

    Arrival someone()
    {
        Arrival arrival;
        arrival.protocol = m_variant.protocol;
        arrival.client = {
            wireAddress(m_variant.family, clientNet, static_cast<quint16>(m_random.below(3000))),
            Port(static_cast<quint16>(1024 + m_random.below(64000)))};
        arrival.destination = {wireAddress(m_variant.family, serviceNet, 1), Port(servicePort)};
        if (m_variant.isMark) {
            arrival.mark = firewallMark;
            arrival.destination.address =
                wireAddress(m_variant.family, serviceNet, static_cast<quint16>(1 + m_random.below(300)));
        }
        return arrival;
    }

    void connect(const Arrival &arrival)
    {
        const bool isSame = m_twins.connect(arrival);
        ++m_result.decisions;
        m_result.refused += m_twins.realChoice() ? 0 : 1;
        m_clients.push_back(arrival);
        if (isSame) {
            return;
        }
        if (++m_result.mismatches <= mostPrinted) {
            std::printf("%s, decision %d: kernel %s, simulation %s\n", qPrintable(m_variant.name()),
                        m_result.decisions, qPrintable(choiceText(m_twins.realChoice())),
                        qPrintable(choiceText(m_twins.simulatedChoice())));
        }
    }

    /// Of the last clients, so that many are still there.
    const Arrival *oneOfThem()
    {
        constexpr size_t memory = 400;
        if (m_clients.empty()) {
            return nullptr;
        }
        const auto back = m_random.below(static_cast<quint32>(std::min(memory, m_clients.size())));
        return &m_clients[m_clients.size() - 1 - back];
    }

    void comeAgain()
    {
        if (const Arrival *known = oneOfThem()) {
            ++m_result.known;
            connect(Arrival(*known));
        }
    }

    void leave()
    {
        const Arrival *known = oneOfThem();
        if (known != nullptr && known->protocol == Protocol::Tcp) {
            m_twins.close(known->client, known->destination);
        }
    }

    RealServerSettings someSettings(const Destination *present)
    {
        RealServerSettings settings;
        settings.forwarding = ForwardingMethod::Masquerading;
        const bool isOverflow = m_variant.settings.scheduler.name() == QLatin1String("ovf");
        const quint32 kind = m_random.below(10);
        const quint32 weight = kind < 2 ? 0
            : kind == 2                 ? m_random.below(100000)
                                        : m_random.below(isOverflow ? 900 : 12);
        settings.weight = *Weight::fromNumber(weight);
        if (m_random.below(4) == 0) {
            const quint64 total = present != nullptr ? present->total() : 0;
            settings.upperThreshold = static_cast<quint32>(total) + m_random.below(60);
            settings.lowerThreshold =
                m_random.below(2) == 0 ? 0 : m_random.below(settings.upperThreshold + 1);
        }
        return settings;
    }

    void edit()
    {
        DestinationList &present = m_twins.simulated().service(m_key)->destinations();
        if (present.empty()) {
            return;
        }
        const Destination &chosen = present[m_random.below(static_cast<quint32>(present.size()))];
        ++m_result.changes;
        m_twins.take(
            EditRealServer {m_key, chosen.server.endpoint, chosen.server.settings, someSettings(&chosen)});
    }

    void addServer()
    {
        const SimulatedService &service = *m_twins.simulated().service(m_key);
        const auto number = static_cast<quint16>(1 + m_random.below(mostServers));
        const Port port(m_variant.isMark ? 0 : static_cast<quint16>(8000 + number % 3));
        const Endpoint endpoint {wireAddress(m_variant.family, serverNet, number), port};
        if (!service.find(endpoint)) {
            ++m_result.changes;
            m_twins.take(AddRealServer {m_key, {endpoint, someSettings(nullptr)}});
        }
    }

    void removeServer()
    {
        const DestinationList &present = m_twins.simulated().service(m_key)->destinations();
        if (present.size() < 3) {
            return;
        }
        const Destination &chosen = present[m_random.below(static_cast<quint32>(present.size()))];
        ++m_result.changes;
        m_twins.take(RemoveRealServer {m_key, chosen.server});
    }

    /// Many entries of UDP run out at once.
    void purge()
    {
        constexpr int clients = 300;
        constexpr std::chrono::milliseconds enough {1600};
        const Timeouts before = m_twins.simulated().timeouts();
        Timeouts brief = before;
        brief.udp = 1;
        m_twins.take(SetTimeouts {before, brief});
        for (int i = 0; i < clients; ++i) {
            comeAgain();
        }
        m_twins.take(SetTimeouts {brief, before});
        m_twins.sleep(enough);
    }

    Variant m_variant;
    RandomStream m_random;
    ServiceKey m_key;
    Twins m_twins;
    std::vector<Arrival> m_clients;
    Comparison m_result;
};

} // namespace

QString Variant::name() const
{
    QString text = settings.scheduler.name();
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            text += u' ' + settings.scheduler.flagName(flag);
        }
    }
    return text + u' ' + addressFamilyName(family) + u' ' + protocolName(protocol)
        + (isMark ? QStringLiteral(" mark") : QString());
}

std::vector<Variant> variantsOf(const Scheduler &scheduler)
{
    std::vector<Variant> variants;
    const SchedulerFlags meaningful = scheduler.meaningfulFlags();
    const bool looksAtDestination = scheduler.name() == QLatin1String("dh")
        || scheduler.name() == QLatin1String("lblc") || scheduler.name() == QLatin1String("lblcr");
    for (const int flags : {0, 1, 2, 3}) {
        if ((flags & ~meaningful.toInt()) != 0) {
            continue;
        }
        for (const AddressFamily family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
                Variant variant;
                variant.settings.scheduler = scheduler;
                variant.settings.schedulerFlags = SchedulerFlags::fromInt(flags);
                variant.family = family;
                variant.protocol = protocol;
                variant.isMark = looksAtDestination;
                variants.push_back(variant);
            }
        }
    }
    return variants;
}

Comparison compareDecisions(const Variant &variant, int decisions, quint64 seed)
{
    return History(variant, seed).run(decisions);
}

} // namespace lvs::test
