// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedkernel.h"

#include "core/kernel/simulated/trafficsource.h"
#include "core/kernel/steprefusal.h"
#include "core/model/interfacename.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace lvs {

namespace {

constexpr quint32 connectionTableSize = 4096;

/// The engines that Linux has.
bool isKnownEngine(const ShortName &engine)
{
    return engine.isEmpty() || engine == ShortName::literal("sip");
}

/// ip_vs_ctl.c, ip_vs_add_service and ip_vs_edit_service: scheduler, engine, then the IPv6 prefix.
int refusalOfSettings(const ServiceKey &key, const ServiceSettings &settings)
{
    if (!isSimulated(settings.scheduler) || !isKnownEngine(settings.persistenceEngine)) {
        return ENOENT;
    }
    const bool wrongMask = settings.persistence && settings.persistence->mask.family() != key.family();
    return wrongMask ? EINVAL : 0;
}

/// ip_vs_ctl.c, ip_vs_add_dest and ip_vs_edit_dest, before they look the real server up.
int refusalOfSettings(const RealServerSettings &settings)
{
    if (settings.lowerThreshold > settings.upperThreshold) {
        return ERANGE;
    }
    // Whatever the forwarding method: the kernel looks at the tunnel's type alone.
    if (settings.tunnel.type == TunnelType::Gue && settings.tunnel.port.isAny()) {
        return EINVAL;
    }
    return 0;
}

/// ip_vs_ctl.c, ip_vs_new_dest: nothing but unicast, and an IPv6 link-local one only if it is the
/// host's own, which none is here.
bool isAcceptable(const Address &address)
{
    return address.isUnicast() && !(address.isIPv6() && address.isLinkLocal());
}

/// The route that a step makes or changes to, or null.
const Route *newRoute(const SetupStep &step)
{
    if (const auto *added = std::get_if<AddRoute>(&step)) {
        return &added->route;
    }
    const auto *edited = std::get_if<EditRoute>(&step);
    return edited == nullptr ? nullptr : &edited->after;
}

/// net/ipv4/fib_semantics.c, fib_check_nh_nongw; net/ipv6/route.c, fib6_nh_init.
bool leadsThroughDownLink(const Route &route, const HostSetup &setup)
{
    const Link *link = setup.network.link(route.interface);
    return link != nullptr && !link->settings.up;
}

/// One card, nothing configured, every setting as the kernel begins.
HostSetup plainSetup()
{
    constexpr quint32 loopbackMtu = 65536;
    constexpr quint32 ethernetMtu = 1500;
    HostSetup setup;
    setup.network.links = {
        Link {ShortName::literal("eth0"), LinkKind::Ethernet, {true, ethernetMtu}, {}, {}},
        Link {loopbackInterface, LinkKind::Loopback, {true, loopbackMtu}, {}, {}},
    };
    setup.network.addresses = {InterfaceAddress {
        loopbackInterface, Address::fromIPv4(0x7f000001), 8, {}, {}, AddressScope::Host, {}, {}, {}}};
    constexpr quint8 everyInterface = 3;
    const std::array<ShortName, everyInterface> interfaces {futureInterfaces, ShortName::literal("eth0"),
                                                            loopbackInterface};
    for (const SysctlRule &rule : sysctlRules()) {
        const SysctlValue initial {rule.initial, rule.pair ? 50 : 0};
        if (!isPerInterface(rule.key)) {
            setup.sysctls[SysctlName {rule.key, {}}] = initial;
            continue;
        }
        for (const ShortName &interface : interfaces) {
            setup.sysctls[SysctlName {rule.key, interface}] = initial;
        }
        if (SysctlName {rule.key, allInterfaces}.path()) {
            setup.sysctls[SysctlName {rule.key, allInterfaces}] = initial;
        }
    }
    return setup;
}

/// A setting of IPVS, or what it is where nobody set it.
qint64 ipvsSetting(const SysctlState &sysctls, SysctlKey key)
{
    const auto found = sysctls.find({key, {}});
    return found == sysctls.end() ? sysctlRule(key).initial : found->second.first;
}

} // namespace

SimulatedKernel::SimulatedKernel()
    : m_setup(plainSetup())
{
    followSettings();
}

SimulatedKernel::~SimulatedKernel() = default;

Result<KernelInfo> SimulatedKernel::info()
{
    return KernelInfo {QStringLiteral("simulated"), QStringLiteral("1.2.1"), connectionTableSize};
}

Result<HostState> SimulatedKernel::read()
{
    HostState state;
    state.ipvs.services.reserve(m_services.size());
    for (const auto &service : m_services) {
        state.ipvs.services.push_back(service->value());
    }
    state.ipvs.timeouts = m_timeouts;
    state.ipvs.master = m_master;
    state.ipvs.backup = m_backup;
    state.setup = m_setup;
    return state;
}

Result<HostSetup> SimulatedKernel::readSetup()
{
    return m_setup;
}

Result<CountersSample> SimulatedKernel::readCounters()
{
    CountersSample sample;
    sample.time = m_now;
    sample.services.reserve(m_services.size());
    for (const auto &service : m_services) {
        sample.services.push_back(service->countersValue());
    }
    return sample;
}

std::vector<Result<void>> SimulatedKernel::execute(std::span<const Step> steps)
{
    std::vector<Result<void>> results;
    results.reserve(steps.size());
    for (const Step &step : steps) {
        results.push_back(executeStep(step));
    }
    return results;
}

Result<void> SimulatedKernel::executeStep(const Step &step)
{
    const int refusal = std::visit([this](const auto &s) { return apply(s); }, step);
    if (refusal == 0) {
        ++m_revision;
        return {};
    }
    return stepRefusal(step, refusal);
}

Result<void> SimulatedKernel::zeroCounters(const std::optional<ServiceKey> &key)
{
    if (!key) {
        for (const auto &each : m_services) {
            each->zeroCounters();
        }
        return {};
    }
    SimulatedService *found = service(*key);
    if (!found) {
        return Error(ErrorCode::KernelServiceMissing, {key->toString()});
    }
    found->zeroCounters();
    return {};
}

void SimulatedKernel::setSetup(HostSetup setup)
{
    m_setup = std::move(setup);
    followSettings();
}

void SimulatedKernel::setLoadFormula(LoadFormula formula)
{
    m_rules.load = formula;
    followSettings();
}

void SimulatedKernel::followSettings()
{
    const SysctlState &sysctls = m_setup.sysctls;
    m_expiresNodestConnections = ipvsSetting(sysctls, SysctlKey::IpvsExpireNodestConn) != 0;
    m_expiresQuiescentTemplates = ipvsSetting(sysctls, SysctlKey::IpvsExpireQuiescentTemplate) != 0;
    m_reusesPorts = (ipvsSetting(sysctls, SysctlKey::IpvsConnReuseMode) & 1) != 0;
    m_rules.localityExpiration = ipvsSetting(sysctls, SysctlKey::IpvsLblcExpiration);
    m_rules.replicationExpiration = ipvsSetting(sysctls, SysctlKey::IpvsLblcrExpiration);
    for (const auto &each : m_services) {
        each->timePasses(m_now);
        each->setKernelRules(m_rules);
    }
}

void SimulatedKernel::setTraffic(std::unique_ptr<TrafficSource> traffic)
{
    m_traffic = std::move(traffic);
}

void SimulatedKernel::advance(std::chrono::nanoseconds elapsed)
{
    const qint64 from = m_now;
    m_now += elapsed.count();
    if (m_traffic) {
        m_traffic->run(*this, from, m_now);
    }
    while (m_graveyard.nextLook() && *m_graveyard.nextLook() <= m_now) {
        const qint64 look = *m_graveyard.nextLook();
        m_connections.expire(look);
        for (const auto &each : m_services) {
            each->timePasses(look);
        }
        m_graveyard.look(look);
    }
    m_connections.expire(m_now);
    for (const auto &each : m_services) {
        each->expireTemplates(m_now);
    }
}

SimulatedKernel::Services::iterator SimulatedKernel::place(const ServiceKey &key)
{
    return std::lower_bound(
        m_services.begin(), m_services.end(), key,
        [](const auto &service, const ServiceKey &wanted) { return service->key() < wanted; });
}

SimulatedService *SimulatedKernel::service(const ServiceKey &key)
{
    const auto found = place(key);
    return found != m_services.end() && (*found)->key() == key ? found->get() : nullptr;
}

std::optional<Endpoint> SimulatedKernel::connectClient(const ServiceKey &key, const Endpoint &client)
{
    SimulatedService *found = service(key);
    const std::optional<size_t> chosen = found ? found->open(client, m_now) : std::nullopt;
    if (!chosen) {
        return std::nullopt;
    }
    return found->destinations()[*chosen].server.endpoint;
}

int SimulatedKernel::apply(const AddService &step)
{
    const auto at = place(step.key);
    if (at != m_services.end() && (*at)->key() == step.key) {
        return EEXIST;
    }
    if (const int refusal = refusalOfSettings(step.key, step.settings)) {
        return refusal;
    }
    auto made = std::make_unique<SimulatedService>(step.key, step.settings, m_rules, m_now);
    made->serial = m_nextSerial++;
    m_services.insert(at, std::move(made));
    return 0;
}

int SimulatedKernel::apply(const EditService &step)
{
    SimulatedService *found = service(step.key);
    if (!found) {
        return ESRCH;
    }
    if (const int refusal = refusalOfSettings(step.key, step.after)) {
        return refusal;
    }
    if (m_traffic && step.after.persistence != found->settings().persistence) {
        found->forgetTemplates();
    }
    found->edit(step.after, m_now);
    return 0;
}

int SimulatedKernel::apply(const RemoveService &step)
{
    const auto at = place(step.key);
    if (at == m_services.end() || (*at)->key() != step.key) {
        return ESRCH;
    }
    const std::unique_ptr<SimulatedService> removed = std::move(*at);
    m_services.erase(at);
    while (!removed->destinations().empty()) {
        bury(removed->remove(removed->destinations().size() - 1), *removed);
    }
    return 0;
}

void SimulatedKernel::bury(std::unique_ptr<Destination> removed, const SimulatedService &service)
{
    if (m_traffic) {
        removed->active = removed->inactive = removed->persistent = 0;
    }
    m_graveyard.bury(std::move(removed), service.key(), service.serial, m_now);
    if (m_expiresNodestConnections) {
        m_connections.eraseUnavailable();
    }
}

int SimulatedKernel::refusalOfFamily(const SimulatedService &service, const Address &address,
                                     ForwardingMethod forwarding) const
{
    // ip_vs_genl_set_cmd: another family goes only through a tunnel, and the sync protocol cannot carry it.
    const bool mixed = address.family() != service.key().family();
    return mixed && (m_master || m_backup || forwarding != ForwardingMethod::Tunnel) ? EINVAL : 0;
}

int SimulatedKernel::apply(const AddRealServer &step)
{
    SimulatedService *found = service(step.service);
    if (!found) {
        return ESRCH;
    }
    const Endpoint &endpoint = step.server.endpoint;
    if (const int refusal = refusalOfFamily(*found, endpoint.address, step.server.settings.forwarding)) {
        return refusal;
    }
    if (const int refusal = refusalOfSettings(step.server.settings)) {
        return refusal;
    }
    if (found->find(endpoint)) {
        return EEXIST;
    }
    if (!isAcceptable(endpoint.address)) {
        return EINVAL;
    }
    if (auto returning = m_graveyard.exhume(step.service, endpoint, found->serial)) {
        returning->apply(step.server.settings);
        found->add(std::move(returning));
    } else {
        found->add(step.server);
    }
    return 0;
}

int SimulatedKernel::apply(const EditRealServer &step)
{
    SimulatedService *found = service(step.service);
    if (!found) {
        return ESRCH;
    }
    if (const int refusal = refusalOfFamily(*found, step.endpoint.address, step.after.forwarding)) {
        return refusal;
    }
    if (const int refusal = refusalOfSettings(step.after)) {
        return refusal;
    }
    const std::optional<size_t> index = found->find(step.endpoint);
    if (!index) {
        return ENOENT;
    }
    found->edit(*index, step.after);
    return 0;
}

int SimulatedKernel::apply(const RemoveRealServer &step)
{
    SimulatedService *found = service(step.service);
    if (!found) {
        return ESRCH;
    }
    const std::optional<size_t> index = found->find(step.server.endpoint);
    if (!index) {
        return ENOENT;
    }
    bury(found->remove(*index), *found);
    return 0;
}

int SimulatedKernel::apply(const SetTimeouts &step)
{
    // ip_vs_set_timeout: all or nothing; 0 leaves a time-out as it is.
    const Timeouts &wanted = step.after;
    if (std::max({wanted.tcp, wanted.tcpFin, wanted.udp}) > Timeouts::longest) {
        return EINVAL;
    }
    m_timeouts.tcp = wanted.tcp ? wanted.tcp : m_timeouts.tcp;
    m_timeouts.tcpFin = wanted.tcpFin ? wanted.tcpFin : m_timeouts.tcpFin;
    m_timeouts.udp = wanted.udp ? wanted.udp : m_timeouts.udp;
    return 0;
}

int SimulatedKernel::apply(const StartSyncDaemon &step)
{
    const bool mixed = std::any_of(m_services.begin(), m_services.end(), [](const auto &service) {
        const AddressFamily family = service->key().family();
        return std::any_of(
            service->destinations().begin(), service->destinations().end(),
            [=](const Destination &d) { return d.server.endpoint.address.family() != family; });
    });
    if (mixed) {
        return EINVAL;
    }
    if (m_setup.network.link(step.daemon.interface) == nullptr) {
        return ENODEV;
    }
    std::optional<SyncDaemon> &daemon = step.role == SyncRole::Master ? m_master : m_backup;
    if (daemon) {
        return EEXIST;
    }
    daemon = step.daemon;
    // start_sync_thread() takes a length beyond these for the nearest within.
    const quint16 longest = SyncDaemon::longestMessage(step.daemon.group.family());
    daemon->maximumLength =
        std::clamp(daemon->maximumLength, SyncDaemon::shortestMessage(step.role), longest);
    return 0;
}

int SimulatedKernel::apply(const StopSyncDaemon &step)
{
    std::optional<SyncDaemon> &daemon = step.role == SyncRole::Master ? m_master : m_backup;
    if (!daemon) {
        return ESRCH;
    }
    daemon.reset();
    return 0;
}

int SimulatedKernel::apply(const SetupStep &step)
{
    if (const auto *sysctl = std::get_if<SetSysctl>(&step)) {
        if (!checkSysctl(sysctl->name.key, sysctl->after)) {
            return EINVAL;
        }
    }
    if (const Route *route = newRoute(step); route != nullptr && leadsThroughDownLink(*route, m_setup)) {
        return ENETDOWN;
    }
    const Result<void> done = lvs::execute(step, m_setup);
    if (done) {
        followSettings();
        return 0;
    }
    switch (done.error().code) {
    case ErrorCode::PreconditionExists:
        return EEXIST;
    case ErrorCode::PreconditionMissing:
        return done.error().arguments.value(0).startsWith(QLatin1String("link ")) ? ENODEV : ESRCH;
    default:
        return EINVAL;
    }
}

} // namespace lvs
