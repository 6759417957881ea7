// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/setupeditor.h"

#include <algorithm>

namespace lvs {

namespace {

const ShortName all = ShortName::literal("all");

template <typename Value> void insertOnce(std::vector<Value> &values, const Value &value)
{
    const auto place = std::lower_bound(values.begin(), values.end(), value);
    if (place == values.end() || *place != value) {
        values.insert(place, value);
    }
}

bool isSameRoute(const Route &left, const Route &right)
{
    return left.table == right.table && left.destination == right.destination
        && left.prefixLength == right.prefixLength && left.metric == right.metric;
}

} // namespace

template <typename Serves> void SetupEditor::stand(const InterfaceAddress &wanted, Serves serves)
{
    std::vector<InterfaceAddress> &addresses = m_setup.network.addresses;
    std::erase_if(addresses, [&](const InterfaceAddress &each) {
        return each.address == wanted.address && !serves(each);
    });
    if (m_setup.network.places(wanted.address).empty()) {
        insertOnce(addresses, wanted);
    }
}

void SetupEditor::standOn(const InterfaceAddress &wanted)
{
    stand(wanted, [&](const InterfaceAddress &each) {
        return each.interface == wanted.interface && each.deprecated == wanted.deprecated;
    });
}

void SetupEditor::standOnlyOn(const InterfaceAddress &wanted)
{
    stand(wanted, [&](const InterfaceAddress &each) {
        return each.interface == wanted.interface && each.prefixLength == wanted.prefixLength
            && each.deprecated == wanted.deprecated;
    });
}

void SetupEditor::removeAddress(const Address &address)
{
    std::erase_if(m_setup.network.addresses,
                  [&](const InterfaceAddress &each) { return each.address == address; });
}

void SetupEditor::addRoute(const Route &route)
{
    std::vector<Route> &routes = m_setup.network.routes;
    const auto there = std::find_if(routes.begin(), routes.end(),
                                    [&](const Route &each) { return isSameRoute(each, route); });
    if (there == routes.end()) {
        insertOnce(routes, route);
    } else if (there->gateway != route.gateway
               || there->interface != route.interface || there->local != route.local) {
        *there = route;
        std::sort(routes.begin(), routes.end());
    }
}

void SetupEditor::removeRoute(const Route &route)
{
    std::erase_if(m_setup.network.routes, [&](const Route &each) {
        return isSameRoute(each, route) && each.gateway == route.gateway && each.interface == route.interface;
    });
}

void SetupEditor::addRule(const MarkRule &rule)
{
    insertOnce(m_setup.network.rules, rule);
}

void SetupEditor::removeRule(const MarkRule &rule)
{
    std::erase(m_setup.network.rules, rule);
}

void SetupEditor::openPort(const EncapsulationPort &port)
{
    insertOnce(m_setup.network.encapsulationPorts, port);
}

void SetupEditor::closePort(const EncapsulationPort &port)
{
    std::erase(m_setup.network.encapsulationPorts, port);
}

void SetupEditor::addTunnel(const Link &link)
{
    NetworkState &network = m_setup.network;
    if (Link *there = network.link(link.name)) {
        const quint32 mtu = there->settings.mtu;
        *there = link;
        there->settings.mtu = link.settings.mtu == 0 ? mtu : link.settings.mtu;
        return;
    }
    network.links.push_back(link);
    std::sort(network.links.begin(), network.links.end(),
              [](const Link &left, const Link &right) { return left.name < right.name; });
}

void SetupEditor::raiseFallback(LinkKind kind)
{
    addTunnel(Link {fallbackDevice(kind), kind, {true, 0}, {}, {}});
}

void SetupEditor::lowerFallback(LinkKind kind)
{
    if (Link *there = m_setup.network.link(fallbackDevice(kind))) {
        there->settings.up = false;
    }
}

void SetupEditor::removeLink(const ShortName &name)
{
    std::erase_if(m_setup.network.links, [&](const Link &each) { return each.name == name; });
}

void SetupEditor::set(SysctlKey key, const ShortName &interface, qint64 value)
{
    setSysctl(m_setup.sysctls, SysctlName {key, interface}, SysctlValue {value, 0});
}

void SetupEditor::atLeastOnAll(SysctlKey key, qint64 value)
{
    const auto now = m_setup.sysctls.find(SysctlName {key, all});
    if (now == m_setup.sysctls.end() || now->second.first < value) {
        set(key, all, value);
    }
}

void SetupEditor::allowAsymmetry(const ShortName &interface)
{
    // The larger of both counts, so both have to be 0.
    set(SysctlKey::ReversePathFilter, all, 0);
    set(SysctlKey::ReversePathFilter, interface, 0);
}

} // namespace lvs
