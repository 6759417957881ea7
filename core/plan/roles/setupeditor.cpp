// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/setupeditor.h"

#include "core/model/interfacename.h"

#include <algorithm>

namespace lvs {

namespace {

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

bool isQuiet(LinkKind kind)
{
    return kind == LinkKind::Loopback || kind == LinkKind::Dummy || isTunnel(kind);
}

bool keepsSilent(qint64 arpIgnore)
{
    constexpr qint64 toNobody = 8;
    return arpIgnore == 1 || arpIgnore == 2 || arpIgnore == toNobody;
}

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
    const auto fits = [&](const InterfaceAddress &each) {
        const Link *link = m_setup.network.link(each.interface);
        return link != nullptr && link->settings.up && isQuiet(link->kind)
            && each.prefixLength == wanted.prefixLength && each.deprecated == wanted.deprecated;
    };
    const std::vector<InterfaceAddress> places = m_setup.network.places(wanted.address);
    const bool isThere = std::any_of(places.begin(), places.end(), [&](const InterfaceAddress &each) {
        return each.interface == wanted.interface && fits(each);
    });
    const auto other = std::find_if(places.begin(), places.end(), fits);
    const ShortName place = isThere || other == places.end() ? wanted.interface : other->interface;
    stand(wanted, [&](const InterfaceAddress &each) { return each.interface == place && fits(each); });
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

void SetupEditor::keepSilent(const ShortName &interface)
{
    const auto own = [this](SysctlKey key, const ShortName &of) {
        const auto found = m_setup.sysctls.find(SysctlName {key, of});
        return found == m_setup.sysctls.end() ? 0 : found->second.first;
    };
    const auto counting = [&](SysctlKey key) {
        return std::max(own(key, allInterfaces), own(key, interface));
    };
    if (!keepsSilent(counting(SysctlKey::ArpIgnore))) {
        if (!keepsSilent(own(SysctlKey::ArpIgnore, allInterfaces))) {
            set(SysctlKey::ArpIgnore, allInterfaces, 1);
        }
        if (!keepsSilent(counting(SysctlKey::ArpIgnore))) {
            set(SysctlKey::ArpIgnore, interface, 1);
        }
    }
    if (counting(SysctlKey::ArpAnnounce) < 2) {
        set(SysctlKey::ArpAnnounce, allInterfaces, 2);
    }
}

void SetupEditor::keepAdvertisedRouters()
{
    constexpr quint8 routerAdvertisement = 9; // rtnetlink(7), RTPROT_RA
    for (const Route &route : m_setup.network.routes) {
        const SysctlName name {SysctlKey::AcceptRouterAdvertisements, route.interface};
        const auto now = m_setup.sysctls.find(name);
        // Where it is 0, another program listens in the kernel's place, and keeps the route.
        if (route.protocol == routerAdvertisement && now != m_setup.sysctls.end() && now->second.first == 1) {
            set(name.key, name.interface, 2);
        }
    }
}

void SetupEditor::allowAsymmetry(const ShortName &interface)
{
    // The larger of both counts, so both have to be 0.
    set(SysctlKey::ReversePathFilter, allInterfaces, 0);
    set(SysctlKey::ReversePathFilter, interface, 0);
}

} // namespace lvs
