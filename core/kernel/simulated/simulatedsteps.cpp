// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a simulated kernel does with each step, and what it refuses.
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/kernel/simulated/trafficsource.h"

#include <algorithm>
#include <cerrno>

namespace lvs {

namespace {

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

} // namespace

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
    retire(removed->counters);
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
