// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedkernel.h"

#include "core/kernel/simulated/simulatedtime.h"
#include "core/kernel/simulated/trafficsource.h"
#include "core/kernel/steprefusal.h"
#include "core/model/interfacename.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

constexpr quint32 connectionTableSize = 4096;
/// ip_vs_est.c: the timer's two seconds.
constexpr qint64 estimation = 2 * simulatedSecond;

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

void add(Counters &sum, const Counters &counters)
{
    sum.connections += counters.connections;
    sum.inPackets += counters.inPackets;
    sum.outPackets += counters.outPackets;
    sum.inBytes += counters.inBytes;
    sum.outBytes += counters.outBytes;
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
        m_retired = {};
        m_estimator.zero({});
        return {};
    }
    SimulatedService *found = service(*key);
    if (!found) {
        return Error(ErrorCode::KernelServiceMissing, {key->toString()});
    }
    retire(found->counters);
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
    m_estimates = ipvsSetting(sysctls, SysctlKey::IpvsRunEstimation) != 0;
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
    const qint64 until = m_now + elapsed.count();
    for (qint64 next = (m_now / estimation + 1) * estimation; next <= until; next += estimation) {
        run(next);
        estimate();
    }
    run(until);
}

Counters SimulatedKernel::totals() const
{
    Counters sum = m_retired;
    for (const auto &each : m_services) {
        add(sum, each->counters);
    }
    return sum;
}

void SimulatedKernel::retire(const Counters &counters)
{
    add(m_retired, counters);
}

void SimulatedKernel::estimate()
{
    if (!m_estimates) {
        return;
    }
    for (const auto &each : m_services) {
        each->updateEstimators();
    }
    m_estimator.update(totals());
}

void SimulatedKernel::run(qint64 until)
{
    const qint64 from = m_now;
    m_now = until;
    if (m_traffic && from < until) {
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

} // namespace lvs
