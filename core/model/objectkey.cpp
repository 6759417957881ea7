// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/objectkey.h"

#include <algorithm>

namespace lvs {

namespace {

template <typename Value, typename Same> const Value *findIf(const std::vector<Value> &values, Same same)
{
    const auto found = std::find_if(values.begin(), values.end(), same);
    return found == values.end() ? nullptr : &*found;
}

const Link *find(const NetworkState &network, const LinkName &name)
{
    return network.link(name.name);
}

const MarkRule *find(const NetworkState &network, const MarkRule &rule)
{
    return findIf(network.rules, [&](const MarkRule &each) { return each == rule; });
}

LinkName nameOf(const Link &link)
{
    return {link.name};
}

MarkRule nameOf(const MarkRule &rule)
{
    return rule;
}

/// Puts what `value` points at into the list, in the place of what has its name, which goes in any case.
template <typename Value, typename Name>
void put(std::vector<Value> &values, const Name &name, const Value *value)
{
    std::erase_if(values, [&](const Value &each) { return nameOf(each) == name; });
    if (value != nullptr) {
        values.push_back(*value);
    }
}

class Copy
{
public:
    Copy(const HostState &from, HostState &to)
        : m_from(from)
        , m_to(to)
    {
    }

    void operator()(const ServiceKey &key) const
    {
        const VirtualService *wanted = m_from.ipvs.service(key);
        if (wanted == nullptr) {
            m_to.ipvs.removeService(key);
        } else if (VirtualService *service = m_to.ipvs.service(key)) {
            service->settings = wanted->settings;
        } else {
            m_to.ipvs.setService({key, wanted->settings, {}});
        }
    }
    void operator()(const RealServerName &name) const
    {
        VirtualService *service = m_to.ipvs.service(name.service);
        if (service == nullptr) {
            return;
        }
        const VirtualService *source = m_from.ipvs.service(name.service);
        const RealServer *wanted = source != nullptr ? source->realServer(name.endpoint) : nullptr;
        if (wanted != nullptr) {
            service->setRealServer(*wanted);
        } else {
            service->removeRealServer(name.endpoint);
        }
    }
    void operator()(const TimeoutsName &) const { m_to.ipvs.timeouts = m_from.ipvs.timeouts; }
    void operator()(SyncRole role) const { m_to.ipvs.daemon(role) = m_from.ipvs.daemon(role); }
    void operator()(const LinkName &name) const
    {
        const bool was = find(m_to.setup.network, name) != nullptr;
        copy(name, &NetworkState::links);
        const bool is = find(m_to.setup.network, name) != nullptr;
        if (was && !is) {
            std::erase_if(m_to.setup.sysctls,
                          [&](const auto &each) { return each.first.interface == name.name; });
        } else if (is && !was) {
            for (const auto &[setting, value] : m_from.setup.sysctls) {
                if (setting.interface == name.name) {
                    m_to.setup.sysctls.try_emplace(setting, value);
                }
            }
        }
    }
    void operator()(const AddressName &name) const { copy(name, &NetworkState::addresses); }
    void operator()(const RouteName &name) const { copy(name, &NetworkState::routes); }
    void operator()(const MarkRule &name) const { copy(name, &NetworkState::rules); }
    void operator()(const EncapsulationPortName &name) const
    {
        copy(name, &NetworkState::encapsulationPorts);
    }
    void operator()(const SysctlName &name) const
    {
        const auto wanted = m_from.setup.sysctls.find(name);
        if (wanted == m_from.setup.sysctls.end()) {
            m_to.setup.sysctls.erase(name);
        } else {
            setSysctl(m_to.setup.sysctls, name, wanted->second);
        }
    }

private:
    template <typename Name, typename Value>
    void copy(const Name &name, std::vector<Value> NetworkState::*list) const
    {
        put(m_to.setup.network.*list, name, find(m_from.setup.network, name));
        m_to.setup.network.sort();
    }

    const HostState &m_from;
    HostState &m_to;
};

class Contains
{
public:
    explicit Contains(const HostState &state)
        : m_state(state)
    {
    }

    bool operator()(const ServiceKey &key) const { return m_state.ipvs.service(key) != nullptr; }
    bool operator()(const RealServerName &name) const
    {
        const VirtualService *service = m_state.ipvs.service(name.service);
        return service != nullptr && service->realServer(name.endpoint) != nullptr;
    }
    bool operator()(const TimeoutsName &) const { return true; }
    bool operator()(SyncRole role) const { return m_state.ipvs.daemon(role).has_value(); }
    bool operator()(const SysctlName &name) const { return m_state.setup.sysctls.count(name) > 0; }
    template <typename Name> bool operator()(const Name &name) const
    {
        return find(m_state.setup.network, name) != nullptr;
    }

private:
    const HostState &m_state;
};

} // namespace

AddressName nameOf(const InterfaceAddress &address)
{
    return {address.interface, address.address, address.prefixLength};
}

RouteName nameOf(const Route &route)
{
    return {route.table, route.destination, route.prefixLength, route.metric};
}

EncapsulationPortName nameOf(const EncapsulationPort &port)
{
    return {port.family, port.port};
}

bool isOfIpvs(const ObjectKey &object)
{
    return std::holds_alternative<ServiceKey>(object) || std::holds_alternative<RealServerName>(object)
        || std::holds_alternative<TimeoutsName>(object) || std::holds_alternative<SyncRole>(object);
}

const EncapsulationPort *find(const NetworkState &network, const EncapsulationPortName &name)
{
    return findIf(network.encapsulationPorts,
                  [&](const EncapsulationPort &each) { return nameOf(each) == name; });
}

const InterfaceAddress *find(const NetworkState &network, const AddressName &name)
{
    return network.address(name.interface, name.address, name.prefixLength);
}

const Route *find(const NetworkState &network, const RouteName &name)
{
    return network.route(name.table, name.destination, name.prefixLength, name.metric);
}

bool contains(const HostState &state, const ObjectKey &object)
{
    return std::visit(Contains(state), object);
}

void copyObject(const ObjectKey &object, const HostState &from, HostState &to)
{
    std::visit(Copy(from, to), object);
}

void copyObjects(const std::set<ObjectKey> &objects, const HostState &from, HostState &to)
{
    const auto isOfHost = [](const ObjectKey &object) {
        const auto *setting = std::get_if<SysctlName>(&object);
        return setting != nullptr && !isPerInterface(setting->key);
    };
    for (const bool first : {true, false}) {
        for (const ObjectKey &object : objects) {
            if (isOfHost(object) == first) {
                copyObject(object, from, to);
            }
        }
    }
}

} // namespace lvs
