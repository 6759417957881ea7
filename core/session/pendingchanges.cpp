// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pendingchanges.h"

#include "core/model/interfacename.h"
#include "core/plan/drift.h"
#include "core/plan/planner.h"

namespace lvs {

namespace {

template <typename Value> std::optional<Value> copyOf(const Value *value)
{
    return value ? std::optional<Value>(*value) : std::nullopt;
}

std::optional<ServiceSettings> liveService(const IpvsState &live, const ServiceKey &key)
{
    const VirtualService *service = live.service(key);
    return service ? std::optional(service->settings) : std::nullopt;
}

std::optional<RealServerSettings> liveServer(const IpvsState &live, const ServiceKey &key,
                                             const Endpoint &endpoint)
{
    const VirtualService *service = live.service(key);
    const RealServer *server = service ? service->realServer(endpoint) : nullptr;
    return server ? std::optional(server->settings) : std::nullopt;
}

std::optional<SysctlValue> liveSysctl(const SysctlState &live, const SysctlName &name)
{
    const auto found = live.find(name);
    return found == live.end() ? std::nullopt : std::optional(found->second);
}

/// Of the network; a fallback device that is down is as good as absent.
std::optional<NetworkObject> liveObject(const HostSetup &live, const ObjectKey &object)
{
    using Found = std::optional<NetworkObject>;
    return std::visit(Overloaded {
                          [](const Link &link) { return link.isIdleFallback() ? Found() : Found(link); },
                          [](const InterfaceAddress &address) { return Found(address); },
                          [](const Route &route) { return Found(route); },
                          [](const MarkRule &rule) { return Found(rule); },
                          [](const EncapsulationPort &port) { return Found(port); },
                          [](const auto &) { return Found(); },
                      },
                      valueOf(object, live));
}

ObjectValue valueOf(const std::optional<NetworkObject> &object)
{
    return object ? std::visit([](const auto &each) { return ObjectValue(each); }, *object) : ObjectValue();
}

/// What the kernel does with what hangs on a link that goes or comes (setupstep.cpp).
void takeAlong(HostSetup &setup, const ShortName &name)
{
    NetworkState &network = setup.network;
    std::erase_if(network.routes, [&](const Route &each) { return each.interface == name; });
    std::erase_if(network.addresses, [&](const InterfaceAddress &each) { return each.interface == name; });
    std::erase_if(setup.sysctls, [&](const auto &each) { return each.first.interface == name; });
}

void giveDefaults(SysctlState &sysctls, const ShortName &name)
{
    const SysctlState before = sysctls;
    for (const auto &[setting, value] : before) {
        if (setting.interface == futureInterfaces) {
            sysctls.try_emplace(SysctlName {setting.key, name}, value);
        }
    }
}

SetupStep addition(const NetworkObject &object)
{
    return std::visit(
        Overloaded {
            [](const Link &link) -> SetupStep { return AddLink {link}; },
            [](const InterfaceAddress &address) -> SetupStep { return AddAddress {address}; },
            [](const Route &route) -> SetupStep { return AddRoute {route}; },
            [](const MarkRule &rule) -> SetupStep { return AddRule {rule}; },
            [](const EncapsulationPort &port) -> SetupStep { return OpenEncapsulationPort {port}; },
        },
        object);
}

/// Notes a wish for one object; a wish for what it was at first is no change at all.
template <typename Key, typename Value>
void wish(std::map<Key, PendingChange<Value>> &changes, const Key &key, const std::optional<Value> &live,
          const std::optional<Value> &wanted)
{
    auto found = changes.find(key);
    if (found == changes.end()) {
        found = changes.emplace(key, PendingChange<Value> {live, std::nullopt}).first;
    }
    found->second.wanted = wanted;
    if (wanted == live) {
        changes.erase(found);
    }
}

template <typename Key, typename Value>
std::map<Key, PendingChange<Value>> layered(const std::map<Key, PendingChange<Value>> &newer,
                                            const std::map<Key, PendingChange<Value>> &older)
{
    std::map<Key, PendingChange<Value>> both = newer;
    for (const auto &[key, change] : older) {
        const auto [found, isOld] = both.emplace(key, change);
        if (!isOld) {
            found->second.base = change.base;
            if (found->second.wanted == change.base) {
                both.erase(found);
            }
        }
    }
    return both;
}

} // namespace

bool PendingChanges::isEmpty() const
{
    return count() == 0;
}

size_t PendingChanges::count() const
{
    return m_services.size() + m_realServers.size() + (m_timeouts ? 1 : 0) + m_daemons.size()
        + m_sysctls.size() + m_network.size();
}

void PendingChanges::setService(const IpvsState &live, const ServiceKey &key, const ServiceSettings &settings)
{
    wish(m_services, key, liveService(live, key), std::optional(settings));
}

void PendingChanges::removeService(const IpvsState &live, const ServiceKey &key)
{
    discardService(key);
    const VirtualService *service = live.service(key);
    if (service == nullptr) {
        return;
    }
    wish(m_services, key, std::optional(service->settings), std::optional<ServiceSettings>());
    for (const RealServer &server : service->realServers) {
        wish(m_realServers, RealServerKey {key, server.endpoint}, std::optional(server.settings),
             std::optional<RealServerSettings>());
    }
}

void PendingChanges::setRealServer(const IpvsState &live, const ServiceKey &key, const RealServer &server)
{
    wish(m_realServers, RealServerKey {key, server.endpoint}, liveServer(live, key, server.endpoint),
         std::optional(server.settings));
}

void PendingChanges::removeRealServer(const IpvsState &live, const ServiceKey &key, const Endpoint &endpoint)
{
    wish(m_realServers, RealServerKey {key, endpoint}, liveServer(live, key, endpoint),
         std::optional<RealServerSettings>());
}

void PendingChanges::setTimeouts(const IpvsState &live, const Timeouts &timeouts)
{
    if (!m_timeouts) {
        m_timeouts = PendingChange<Timeouts> {live.timeouts, std::nullopt};
    }
    m_timeouts->wanted = timeouts;
    if (timeouts == live.timeouts) {
        m_timeouts.reset();
    }
}

void PendingChanges::setSyncDaemon(const IpvsState &live, SyncRole role,
                                   const std::optional<SyncDaemon> &daemon)
{
    wish(m_daemons, role, live.daemon(role), daemon);
}

void PendingChanges::setSysctl(const SysctlState &live, const SysctlName &name, const SysctlValue &value)
{
    const std::optional<SysctlValue> now = liveSysctl(live, name);
    if (!now) {
        return;
    }
    auto &change = m_sysctls.emplace(name, PendingChange<SysctlValue> {now, std::nullopt}).first->second;
    change.wanted = value;
    dropWhatComesTrue(live);
}

void PendingChanges::dropWhatComesTrue(const SysctlState &live)
{
    // Forwarding of the host writes every interface's own: to want an interface's as it is now is then a
    // wish all the same.
    for (auto each = m_sysctls.begin(); each != m_sysctls.end();) {
        auto change = m_sysctls.extract(each++);
        if (liveSysctl(live, change.key()) != change.mapped().wanted
            || liveSysctl(overlaidOn(live), change.key()) != change.mapped().wanted) {
            m_sysctls.insert(std::move(change));
        }
    }
}

void PendingChanges::setDesired(const HostState &live, const HostState &desired)
{
    setDesired(live.ipvs, desired.ipvs);
    for (const DriftItem &item : drift(live.setup, desired.setup)) {
        if (!std::holds_alternative<SysctlName>(item.object)) {
            setObject(live, item.object, desired);
        }
    }
    for (const auto &[name, value] : desired.setup.sysctls) {
        if (liveSysctl(overlaidOn(live.setup).sysctls, name) != value) {
            setObject(live, name, desired);
        }
    }
}

void PendingChanges::setObject(const HostState &live, const ObjectKey &object, const HostState &wanted)
{
    std::visit(Overloaded {
                   [&](const ServiceKey &key) {
                       const VirtualService *service = wanted.ipvs.service(key);
                       if (service != nullptr) {
                           setService(live.ipvs, key, service->settings);
                       } else {
                           removeService(live.ipvs, key);
                       }
                   },
                   [&](const lvs::RealServerKey &name) {
                       const std::optional<RealServerSettings> settings =
                           liveServer(wanted.ipvs, name.service, name.endpoint);
                       wish(m_realServers, RealServerKey {name.service, name.endpoint},
                            liveServer(live.ipvs, name.service, name.endpoint), settings);
                   },
                   [&](const TimeoutsKey &) { setTimeouts(live.ipvs, wanted.ipvs.timeouts); },
                   [&](const SyncDaemonKey &daemon) {
                       setSyncDaemon(live.ipvs, daemon.role, wanted.ipvs.daemon(daemon.role));
                   },
                   [&](const SysctlName &name) {
                       const std::optional<SysctlValue> value = liveSysctl(wanted.setup.sysctls, name);
                       if (value && liveSysctl(overlaidOn(live.setup).sysctls, name)) {
                           m_sysctls
                               .emplace(name,
                                        PendingChange<SysctlValue> {liveSysctl(live.setup.sysctls, name),
                                                                    std::nullopt})
                               .first->second.wanted = value;
                           dropWhatComesTrue(live.setup.sysctls);
                       }
                   },
                   [&](const auto &) {
                       wish(m_network, object, liveObject(live.setup, object),
                            liveObject(wanted.setup, object));
                   },
               },
               object);
}

void PendingChanges::setDesired(const IpvsState &live, const IpvsState &desired)
{
    *this = {};
    for (const VirtualService &service : live.services) {
        if (desired.service(service.key) == nullptr) {
            removeService(live, service.key);
        }
    }
    for (const VirtualService &service : desired.services) {
        setService(live, service.key, service.settings);
        for (const RealServer &server : service.realServers) {
            setRealServer(live, service.key, server);
        }
        if (const VirtualService *old = live.service(service.key)) {
            for (const RealServer &server : old->realServers) {
                if (service.realServer(server.endpoint) == nullptr) {
                    removeRealServer(live, service.key, server.endpoint);
                }
            }
        }
    }
    setTimeouts(live, desired.timeouts);
    setSyncDaemon(live, SyncRole::Master, desired.master);
    setSyncDaemon(live, SyncRole::Backup, desired.backup);
}

void PendingChanges::discardService(const ServiceKey &key)
{
    m_services.erase(key);
    const auto first = m_realServers.lower_bound({key, Endpoint()});
    auto last = first;
    while (last != m_realServers.end() && last->first.first == key) {
        ++last;
    }
    m_realServers.erase(first, last);
}

void PendingChanges::discardRealServer(const ServiceKey &key, const Endpoint &endpoint)
{
    m_realServers.erase({key, endpoint});
}

void PendingChanges::discardSysctl(const SysctlName &name)
{
    m_sysctls.erase(name);
}

void PendingChanges::discardObject(const ObjectKey &object)
{
    m_network.erase(object);
}

HostState PendingChanges::overlaidOn(const HostState &live) const
{
    return {overlaidOn(live.ipvs), overlaidOn(live.setup)};
}

HostSetup PendingChanges::overlaidOn(const HostSetup &live) const
{
    HostSetup desired = live;
    overlayNetwork(desired);
    desired.sysctls = overlaidOn(desired.sysctls);
    return desired;
}

void PendingChanges::overlayNetwork(HostSetup &setup) const
{
    if (m_network.empty()) {
        return;
    }
    HostState desired {{}, std::move(setup)};
    for (const auto &[object, change] : m_network) {
        const auto *link = std::get_if<LinkKey>(&object);
        if (link != nullptr && !change.wanted) {
            takeAlong(desired.setup, link->name);
        } else if (link != nullptr) {
            giveDefaults(desired.setup.sysctls, link->name);
        }
        setValue(desired, object, valueOf(change.wanted));
    }
    setup = std::move(desired.setup);
}

SysctlState PendingChanges::overlaidOn(const SysctlState &live) const
{
    SysctlState desired = live;
    for (const auto &[name, change] : m_sysctls) {
        if (desired.contains(name)) {
            lvs::setSysctl(desired, name, *change.wanted);
        }
    }
    return desired;
}

IpvsState PendingChanges::overlaidOn(const IpvsState &live) const
{
    IpvsState desired = live;
    for (const auto &[key, change] : m_services) {
        if (!change.wanted) {
            desired.removeService(key);
        } else if (VirtualService *service = desired.service(key)) {
            service->settings = *change.wanted;
        } else {
            desired.setService(VirtualService {key, *change.wanted, {}});
        }
    }
    for (const auto &[key, change] : m_realServers) {
        VirtualService *service = desired.service(key.first);
        if (service == nullptr) {
            continue;
        }
        if (change.wanted) {
            service->setRealServer(RealServer {key.second, *change.wanted});
        } else {
            service->removeRealServer(key.second);
        }
    }
    if (m_timeouts) {
        desired.timeouts = *m_timeouts->wanted;
    }
    for (const auto &[role, change] : m_daemons) {
        desired.daemon(role) = change.wanted;
    }
    return desired;
}

PendingChanges PendingChanges::without(const HostState &live) const
{
    const IpvsState &ipvs = live.ipvs;
    PendingChanges rest = *this;
    std::erase_if(rest.m_services,
                  [&](const auto &entry) { return entry.second.wanted == liveService(ipvs, entry.first); });
    std::erase_if(rest.m_realServers, [&](const auto &entry) {
        return entry.second.wanted == liveServer(ipvs, entry.first.first, entry.first.second);
    });
    if (rest.m_timeouts && rest.m_timeouts->wanted == ipvs.timeouts) {
        rest.m_timeouts.reset();
    }
    std::erase_if(rest.m_daemons,
                  [&](const auto &entry) { return entry.second.wanted == ipvs.daemon(entry.first); });
    rest.dropWhatComesTrue(live.setup.sysctls);
    std::erase_if(rest.m_network, [&](const auto &entry) {
        return entry.second.wanted == liveObject(live.setup, entry.first);
    });
    return rest;
}

std::vector<PendingConflict> PendingChanges::conflicts(const HostState &live) const
{
    const IpvsState &ipvs = live.ipvs;
    std::vector<PendingConflict> found;
    for (const auto &[key, change] : m_services) {
        if (change.base != liveService(ipvs, key)) {
            found.push_back({key, {}, {}, key.toString()});
        }
    }
    for (const auto &[key, change] : m_realServers) {
        if (change.base != liveServer(ipvs, key.first, key.second)) {
            found.push_back({key.first,
                             key.second,
                             {},
                             key.first.toString() + QLatin1String(" -> ") + key.second.toString()});
        }
    }
    if (m_timeouts && m_timeouts->base != ipvs.timeouts) {
        found.push_back({ServiceKey(), {}, {}, QStringLiteral("timeouts")});
    }
    for (const auto &[role, change] : m_daemons) {
        if (change.base != ipvs.daemon(role)) {
            found.push_back({ServiceKey(), {}, {}, QLatin1String("sync daemon ") + syncRoleName(role)});
        }
    }
    for (const auto &[name, change] : m_sysctls) {
        if (change.base != liveSysctl(live.setup.sysctls, name)) {
            found.push_back({ServiceKey(), {}, name, name.toString()});
        }
    }
    for (const auto &[object, change] : m_network) {
        if (change.base != liveObject(live.setup, object)) {
            found.push_back({ServiceKey(), {}, {}, stepSubject(stepOf(change)), object});
        }
    }
    return found;
}

PendingChanges PendingChanges::over(const PendingChanges &older) const
{
    using TimeoutsAlone = std::map<int, PendingChange<Timeouts>>;
    const auto alone = [](const std::optional<PendingChange<Timeouts>> &change) {
        return change ? TimeoutsAlone {{0, *change}} : TimeoutsAlone();
    };
    PendingChanges both;
    both.m_services = layered(m_services, older.m_services);
    both.m_realServers = layered(m_realServers, older.m_realServers);
    const TimeoutsAlone timeouts = layered(alone(m_timeouts), alone(older.m_timeouts));
    if (!timeouts.empty()) {
        both.m_timeouts = timeouts.begin()->second;
    }
    both.m_daemons = layered(m_daemons, older.m_daemons);
    both.m_sysctls = layered(m_sysctls, older.m_sysctls);
    return both;
}

const PendingChange<ServiceSettings> *PendingChanges::service(const ServiceKey &key) const
{
    const auto found = m_services.find(key);
    return found == m_services.end() ? nullptr : &found->second;
}

const PendingChange<RealServerSettings> *PendingChanges::realServer(const ServiceKey &key,
                                                                    const Endpoint &endpoint) const
{
    const auto found = m_realServers.find({key, endpoint});
    return found == m_realServers.end() ? nullptr : &found->second;
}

const PendingChange<SysctlValue> *PendingChanges::sysctl(const SysctlName &name) const
{
    const auto found = m_sysctls.find(name);
    return found == m_sysctls.end() ? nullptr : &found->second;
}

SetupStep stepOf(const PendingChange<NetworkObject> &change)
{
    if (!change.wanted) {
        return inverse(addition(change.base.value_or(NetworkObject())));
    }
    const SetupStep coming = addition(*change.wanted);
    if (!change.base) {
        return coming;
    }
    const auto *link = std::get_if<Link>(&*change.base);
    const auto *route = std::get_if<Route>(&*change.base);
    if (link != nullptr) {
        return EditLink {link->name, link->settings, std::get<Link>(*change.wanted).settings};
    }
    return route != nullptr ? SetupStep(EditRoute {*route, std::get<Route>(*change.wanted)}) : coming;
}

} // namespace lvs
