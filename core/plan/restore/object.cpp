// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/restore/object.h"

#include <algorithm>

namespace lvs {

namespace {

bool isAsGoodAsAbsent(const ObjectValue &value)
{
    const auto *link = std::get_if<Link>(&value);
    return isAbsent(value) || (link != nullptr && link->isIdleFallback());
}

bool isSameLink(const Link &left, const Link &right)
{
    const quint32 leftMtu = left.settings.mtu;
    const quint32 rightMtu = right.settings.mtu;
    return left.kind == right.kind && left.settings.up == right.settings.up && left.local == right.local
        && left.remote == right.remote && (leftMtu == rightMtu || leftMtu == 0 || rightMtu == 0);
}

template <typename Value> ObjectValue orAbsent(const Value *value)
{
    return value != nullptr ? ObjectValue(*value) : ObjectValue();
}

template <typename Value> ObjectValue orAbsent(const std::optional<Value> &value)
{
    return value ? ObjectValue(*value) : ObjectValue();
}

const EncapsulationPort *portOf(const PortKey &key, const NetworkState &network)
{
    const auto &ports = network.encapsulationPorts;
    const auto at = std::find_if(ports.begin(), ports.end(), [&](const EncapsulationPort &each) {
        return each.family == key.family && each.port == key.port;
    });
    return at == ports.end() ? nullptr : &*at;
}

RealServerKey keyOf(const ServiceKey &service, const Endpoint &endpoint)
{
    return {service, endpoint};
}
AddressKey keyOf(const InterfaceAddress &address)
{
    return {address.interface, address.address, address.prefixLength};
}
RouteKey keyOf(const Route &route)
{
    return {route.table, route.destination, route.prefixLength, route.metric};
}
PortKey keyOf(const EncapsulationPort &port)
{
    return {port.family, port.port};
}

ObjectKey objectOfSetup(const SetupStep &step)
{
    return std::visit(Overloaded {
                          [](const AddLink &s) -> ObjectKey { return LinkKey {s.link.name}; },
                          [](const EditLink &s) -> ObjectKey { return LinkKey {s.name}; },
                          [](const RemoveLink &s) -> ObjectKey { return LinkKey {s.link.name}; },
                          [](const AddAddress &s) -> ObjectKey { return keyOf(s.address); },
                          [](const RemoveAddress &s) -> ObjectKey { return keyOf(s.address); },
                          [](const AddRoute &s) -> ObjectKey { return keyOf(s.route); },
                          [](const EditRoute &s) -> ObjectKey { return keyOf(s.after); },
                          [](const RemoveRoute &s) -> ObjectKey { return keyOf(s.route); },
                          [](const AddRule &s) -> ObjectKey { return s.rule; },
                          [](const RemoveRule &s) -> ObjectKey { return s.rule; },
                          [](const OpenEncapsulationPort &s) -> ObjectKey { return keyOf(s.port); },
                          [](const CloseEncapsulationPort &s) -> ObjectKey { return keyOf(s.port); },
                          [](const SetSysctl &s) -> ObjectKey { return s.name; },
                      },
                      step);
}

template <typename Value, typename IsIt>
void replaceSorted(std::vector<Value> &values, IsIt isIt, const Value *value)
{
    std::erase_if(values, isIt);
    if (value != nullptr) {
        values.insert(std::upper_bound(values.begin(), values.end(), *value), *value);
    }
}

class Writing
{
public:
    Writing(HostState &state, const ObjectValue &value)
        : m_ipvs(state.ipvs)
        , m_network(state.setup.network)
        , m_sysctls(state.setup.sysctls)
        , m_value(value)
    {
    }

    void operator()(const ServiceKey &key)
    {
        const auto *settings = std::get_if<ServiceSettings>(&m_value);
        VirtualService *service = m_ipvs.service(key);
        if (settings == nullptr) {
            m_ipvs.removeService(key);
        } else if (service != nullptr) {
            service->settings = *settings;
        } else {
            m_ipvs.setService(VirtualService {key, *settings, {}});
        }
    }
    void operator()(const RealServerKey &key)
    {
        VirtualService *service = m_ipvs.service(key.service);
        if (service == nullptr) {
            return;
        }
        if (const auto *settings = std::get_if<RealServerSettings>(&m_value)) {
            service->setRealServer(RealServer {key.endpoint, *settings});
        } else {
            service->removeRealServer(key.endpoint);
        }
    }
    void operator()(const TimeoutsKey &) { m_ipvs.timeouts = std::get<Timeouts>(m_value); }
    void operator()(const SyncDaemonKey &key)
    {
        const auto *daemon = std::get_if<SyncDaemon>(&m_value);
        m_ipvs.daemon(key.role) = daemon != nullptr ? std::optional(*daemon) : std::nullopt;
    }
    void operator()(const LinkKey &key)
    {
        std::erase_if(m_network.links, [&](const Link &each) { return each.name == key.name; });
        if (const auto *link = std::get_if<Link>(&m_value)) {
            const auto place =
                std::upper_bound(m_network.links.begin(), m_network.links.end(), *link,
                                 [](const Link &left, const Link &right) { return left.name < right.name; });
            m_network.links.insert(place, *link);
        }
    }
    void operator()(const AddressKey &key)
    {
        replaceSorted(
            m_network.addresses, [&](const auto &each) { return keyOf(each) == key; },
            wanted<InterfaceAddress>());
    }
    void operator()(const RouteKey &key)
    {
        replaceSorted(
            m_network.routes, [&](const auto &each) { return keyOf(each) == key; }, wanted<Route>());
    }
    void operator()(const MarkRule &key)
    {
        replaceSorted(
            m_network.rules, [&](const auto &each) { return each == key; }, wanted<MarkRule>());
    }
    void operator()(const PortKey &key)
    {
        replaceSorted(
            m_network.encapsulationPorts, [&](const auto &each) { return keyOf(each) == key; },
            wanted<EncapsulationPort>());
    }
    void operator()(const SysctlName &name)
    {
        if (const auto *value = wanted<SysctlValue>()) {
            m_sysctls.insert_or_assign(name, *value);
        } else {
            m_sysctls.erase(name);
        }
    }

private:
    template <typename Value> const Value *wanted() const { return std::get_if<Value>(&m_value); }

    IpvsState &m_ipvs;
    NetworkState &m_network;
    SysctlState &m_sysctls;
    const ObjectValue &m_value;
};

} // namespace

bool isSame(const ObjectValue &left, const ObjectValue &right)
{
    if (isAsGoodAsAbsent(left) && isAsGoodAsAbsent(right)) {
        return isAbsent(left) || isAbsent(right) || isSameLink(std::get<Link>(left), std::get<Link>(right));
    }
    const auto *leftLink = std::get_if<Link>(&left);
    const auto *rightLink = std::get_if<Link>(&right);
    return leftLink != nullptr && rightLink != nullptr ? isSameLink(*leftLink, *rightLink) : left == right;
}

QString subjectOf(const ObjectKey &key)
{
    const auto named = [](const SetupStep &step) { return stepSubject(step); };
    return std::visit(
        Overloaded {
            [](const ServiceKey &k) {
                return stepSubject(Step(AddService {k, {}}));
            },
            [](const RealServerKey &k) {
                return stepSubject(Step(AddRealServer {k.service, RealServer {k.endpoint, {}}}));
            },
            [](const TimeoutsKey &) { return stepSubject(Step(SetTimeouts {})); },
            [](const SyncDaemonKey &k) {
                return stepSubject(Step(StartSyncDaemon {k.role, {}}));
            },
            [&](const LinkKey &k) {
                return named(EditLink {k.name, {}, {}});
            },
            [&](const AddressKey &k) {
                InterfaceAddress address;
                address.interface = k.interface;
                address.address = k.address;
                address.prefixLength = k.prefixLength;
                return named(AddAddress {address});
            },
            [&](const RouteKey &k) {
                Route route;
                route.table = k.table;
                route.destination = k.destination;
                route.prefixLength = k.prefixLength;
                return named(AddRoute {route});
            },
            [&](const MarkRule &k) { return named(AddRule {k}); },
            [&](const PortKey &k) {
                return named(OpenEncapsulationPort {EncapsulationPort {k.family, k.port, true, 0}});
            },
            [&](const SysctlName &k) {
                return named(SetSysctl {k, {}, {}});
            },
        },
        key);
}

ObjectKey objectOf(const Step &step)
{
    return std::visit(
        Overloaded {
            [](const AddService &s) -> ObjectKey { return s.key; },
            [](const EditService &s) -> ObjectKey { return s.key; },
            [](const RemoveService &s) -> ObjectKey { return s.key; },
            [](const AddRealServer &s) -> ObjectKey { return keyOf(s.service, s.server.endpoint); },
            [](const EditRealServer &s) -> ObjectKey { return keyOf(s.service, s.endpoint); },
            [](const RemoveRealServer &s) -> ObjectKey { return keyOf(s.service, s.server.endpoint); },
            [](const SetTimeouts &) -> ObjectKey { return TimeoutsKey {}; },
            [](const StartSyncDaemon &s) -> ObjectKey { return SyncDaemonKey {s.role}; },
            [](const StopSyncDaemon &s) -> ObjectKey { return SyncDaemonKey {s.role}; },
            [](const SetupStep &s) -> ObjectKey { return objectOfSetup(s); },
        },
        step);
}

ObjectValue valueOf(const ObjectKey &key, const IpvsState &state)
{
    return std::visit(Overloaded {
                          [&](const ServiceKey &k) {
                              const VirtualService *service = state.service(k);
                              return service != nullptr ? ObjectValue(service->settings) : ObjectValue();
                          },
                          [&](const RealServerKey &k) {
                              const VirtualService *service = state.service(k.service);
                              const RealServer *server =
                                  service != nullptr ? service->realServer(k.endpoint) : nullptr;
                              return server != nullptr ? ObjectValue(server->settings) : ObjectValue();
                          },
                          [&](const TimeoutsKey &) { return ObjectValue(state.timeouts); },
                          [&](const SyncDaemonKey &k) { return orAbsent(state.daemon(k.role)); },
                          [](const auto &) { return ObjectValue(); },
                      },
                      key);
}

ObjectValue valueOf(const ObjectKey &key, const HostSetup &setup)
{
    const NetworkState &network = setup.network;
    return std::visit(Overloaded {
                          [&](const LinkKey &k) { return orAbsent(network.link(k.name)); },
                          [&](const AddressKey &k) {
                              return orAbsent(network.address(k.interface, k.address, k.prefixLength));
                          },
                          [&](const RouteKey &k) {
                              return orAbsent(
                                  network.route(k.table, k.destination, k.prefixLength, k.metric));
                          },
                          [&](const MarkRule &k) {
                              const auto at = std::find(network.rules.begin(), network.rules.end(), k);
                              return at != network.rules.end() ? ObjectValue(*at) : ObjectValue();
                          },
                          [&](const PortKey &k) { return orAbsent(portOf(k, network)); },
                          [&](const SysctlName &k) {
                              const auto at = setup.sysctls.find(k);
                              return at != setup.sysctls.end() ? ObjectValue(at->second) : ObjectValue();
                          },
                          [](const auto &) { return ObjectValue(); },
                      },
                      key);
}

ObjectValue valueOf(const ObjectKey &key, const HostState &state)
{
    const bool ofIpvs = key.index() <= ObjectKey(SyncDaemonKey {}).index();
    return ofIpvs ? valueOf(key, state.ipvs) : valueOf(key, state.setup);
}

void setValue(HostState &state, const ObjectKey &key, const ObjectValue &value)
{
    std::visit(Writing(state, value), key);
}

} // namespace lvs
