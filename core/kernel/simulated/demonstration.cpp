// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/demonstration.h"

#include "core/kernel/simulated/demonstrationsetup.h"
#include "core/kernel/simulated/trafficsource.h"

namespace lvs {

namespace {

/// Long enough for lingering connections and templates to have come to rest.
constexpr std::chrono::seconds warmUp {180};

Endpoint endpoint(QLatin1String text)
{
    return *Endpoint::parse(QString(text));
}

ServiceKey key(Protocol protocol, QLatin1String text)
{
    return ServiceKey(protocol, endpoint(text));
}

ServiceSettings scheduledBy(QLatin1String scheduler)
{
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(QString(scheduler));
    return settings;
}

RealServer server(QLatin1String text, ForwardingMethod forwarding, quint32 weight)
{
    RealServer server;
    server.endpoint = endpoint(text);
    server.settings.forwarding = forwarding;
    server.settings.weight = *Weight::fromNumber(weight);
    return server;
}

/// Builds a kernel's tables by the steps that a user's plan would take.
class Builder
{
public:
    Builder(SimulatedKernel &kernel, TrafficSource &traffic)
        : m_kernel(kernel)
        , m_traffic(traffic)
    {
    }

    Builder &service(const ServiceKey &key, const ServiceSettings &settings, const TrafficProfile &profile)
    {
        m_key = key;
        m_traffic.setProfile(key, profile);
        return run(AddService {key, settings});
    }
    Builder &with(const RealServer &server) { return run(AddRealServer {m_key, server}); }

private:
    Builder &run(const Step &step)
    {
        const std::vector<Result<void>> results = m_kernel.execute({&step, 1});
        Q_ASSERT(results.front().ok());
        Q_UNUSED(results);
        return *this;
    }

    SimulatedKernel &m_kernel;
    TrafficSource &m_traffic;
    ServiceKey m_key;
};

void buildWeb(Builder &builder)
{
    using enum ForwardingMethod;
    // The web site: the director sees only what clients send.
    builder
        .service(key(Protocol::Tcp, QLatin1String("192.168.254.250:80")), scheduledBy(QLatin1String("wrr")),
                 {25'200, 3000, 14, 22, 96, 1240, 6000, 0})
        .with(server(QLatin1String("192.168.254.18:80"), DirectRouting, 3))
        .with(server(QLatin1String("192.168.254.19:80"), DirectRouting, 2))
        .with(server(QLatin1String("192.168.254.20:80"), DirectRouting, 1));

    ServiceSettings secure = scheduledBy(QLatin1String("wlc"));
    secure.persistence = Persistence {300, PersistenceMask::forIPv4(0xffffff00U)};
    RealServer limited = server(QLatin1String("192.168.254.21:443"), DirectRouting, 2);
    limited.settings.upperThreshold = 900;
    limited.settings.lowerThreshold = 700;
    builder
        .service(key(Protocol::Tcp, QLatin1String("192.168.254.250:443")), secure,
                 {5700, 14'000, 9, 15, 132, 1190, 4000, 30})
        .with(server(QLatin1String("192.168.254.18:443"), DirectRouting, 2))
        .with(server(QLatin1String("192.168.254.19:443"), DirectRouting, 2))
        .with(limited);

    builder
        .service(key(Protocol::Tcp, QLatin1String("[2001:db8:fe::250]:80")),
                 scheduledBy(QLatin1String("wlc")), {7800, 4000, 12, 20, 116, 1220, 3000, -40})
        .with(server(QLatin1String("[2001:db8:fe::18]:80"), DirectRouting, 3))
        .with(server(QLatin1String("[2001:db8:fe::19]:80"), DirectRouting, 2));
}

void buildNames(Builder &builder)
{
    using enum ForwardingMethod;
    builder
        .service(key(Protocol::Udp, QLatin1String("192.168.254.251:53")), scheduledBy(QLatin1String("rr")),
                 {10'800, 400, 4, 4, 74, 196, 9000, 20})
        .with(server(QLatin1String("10.0.0.53:53"), Masquerading, 1))
        .with(server(QLatin1String("10.0.0.54:53"), Masquerading, 1))
        .with(server(QLatin1String("10.0.0.55:53"), Masquerading, 1));
}

void buildInside(Builder &builder)
{
    using enum ForwardingMethod;
    // NAT: both directions pass the director and are counted.
    builder
        .service(key(Protocol::Tcp, QLatin1String("192.168.254.252:8080")), scheduledBy(QLatin1String("lc")),
                 {3600, 9000, 10, 16, 240, 1120, 2500, 60})
        .with(server(QLatin1String("10.0.0.31:8080"), Masquerading, 1))
        .with(server(QLatin1String("10.0.0.32:8080"), Masquerading, 1))
        .with(server(QLatin1String("10.0.0.33:8080"), Masquerading, 1));

    // Every port that the firewall marks with 7, to two far servers.
    ServiceSettings marked = scheduledBy(QLatin1String("wrr"));
    marked.persistence = Persistence {600, PersistenceMask()};
    builder
        .service(*ServiceKey::forMark(7, AddressFamily::IPv4), marked,
                 {720, 45'000, 30, 48, 160, 1300, 600, -100})
        .with(server(QLatin1String("203.0.113.41:0"), Tunnel, 2))
        .with(server(QLatin1String("203.0.113.42:0"), Tunnel, 1));
}

void drain(SimulatedKernel &kernel, const ServiceKey &key, const Endpoint &endpoint)
{
    SimulatedService *service = kernel.service(key);
    const std::optional<size_t> index = service->find(endpoint);
    RealServerSettings settings = service->destinations()[*index].server.settings;
    settings.weight = *Weight::fromNumber(0);
    service->edit(*index, settings);
}

} // namespace

std::unique_ptr<SimulatedKernel> makeDemonstrationKernel(quint64 seed)
{
    auto kernel = std::make_unique<SimulatedKernel>();
    kernel->setSetup(demonstrationSetup(kernel->setup()));
    TrafficSource::Options options;
    options.seed = seed;
    auto traffic = std::make_unique<TrafficSource>(options);
    Builder builder(*kernel, *traffic);
    buildWeb(builder);
    buildNames(builder);
    buildInside(builder);
    kernel->setTraffic(std::move(traffic));
    kernel->advance(warmUp);
    drain(*kernel, key(Protocol::Tcp, QLatin1String("192.168.254.250:80")),
          endpoint(QLatin1String("192.168.254.20:80")));
    kernel->advance(std::chrono::seconds(2));
    return kernel;
}

std::unique_ptr<SimulatedKernel> makeLargeKernel(quint32 services, quint32 realServers, quint64 seed)
{
    auto kernel = std::make_unique<SimulatedKernel>();
    TrafficSource::Options options;
    options.seed = seed;
    options.firstHour = 18;
    auto traffic = std::make_unique<TrafficSource>(options);
    Builder builder(*kernel, *traffic);
    constexpr std::array schedulers {QLatin1String("rr"), QLatin1String("wrr"), QLatin1String("lc"),
                                     QLatin1String("wlc")};
    for (quint32 i = 0; i < services; ++i) {
        const ServiceKey key(Protocol::Tcp, {Address::fromIPv4(0x0a400000U | i), Port(80)});
        TrafficProfile profile;
        // Enough for more than one connection a second on the lightest server at the quietest hour.
        profile.connectionsPerMinute = realServers * 60 * (18 + i % 50);
        profile.stay = 2000;
        builder.service(key, scheduledBy(schedulers[i % schedulers.size()]), profile);
        for (quint32 j = 0; j < realServers; ++j) {
            RealServer server;
            server.endpoint = {Address::fromIPv4(0xac100000U + i * realServers + j), Port(80)};
            server.settings.forwarding = ForwardingMethod::Masquerading;
            server.settings.weight = *Weight::fromNumber(1 + (i + j) % 4);
            builder.with(server);
        }
    }
    kernel->setTraffic(std::move(traffic));
    kernel->advance(std::chrono::seconds(1));
    return kernel;
}

} // namespace lvs
