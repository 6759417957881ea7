// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/directorrole.h"

#include "core/model/interfacename.h"
#include "core/plan/roles/routes.h"
#include "core/plan/roles/setupeditor.h"

#include <algorithm>

namespace lvs {

namespace {

/// Where marked packets are taken in, and the place of its rules among others.
constexpr quint32 markTable = 100;
constexpr quint32 markPriority = 100;

bool anyServer(const Cluster &cluster, ForwardingMethod method, AddressFamily family)
{
    return std::any_of(cluster.services.begin(), cluster.services.end(), [=](const VirtualService &service) {
        return std::any_of(
            service.realServers.begin(), service.realServers.end(), [=](const RealServer &server) {
                return server.settings.forwarding == method && server.endpoint.address.family() == family;
            });
    });
}

/// "ens33:0" as people name aliases, where it fits; labels are IPv4's.
ShortName labelFor(const ShortName &interface, const Address &address, size_t number)
{
    const QString text = interface.toString() + u':' + QString::number(number);
    const Result<ShortName> label = ShortName::parse(text);
    return address.isIPv4() && label ? *label : ShortName();
}

MarkRule ruleFor(const ServiceKey &key)
{
    return {key.family(), markPriority, key.mark(), 0xffffffff, markTable};
}

Route localRoute(AddressFamily family)
{
    Route route = routeToEverything(family, loopbackInterface);
    route.table = markTable;
    route.local = true;
    return route;
}

bool needsMarkRouting(const Cluster &cluster, const ServiceKey &key)
{
    const std::vector<VirtualAddress> addresses = cluster.addressesOf(key);
    return key.isMark() && std::any_of(addresses.begin(), addresses.end(), [](const VirtualAddress &each) {
               return !each.onInterface;
           });
}

/// Of a pair the first has the VIPs. The second takes them over when whoever watches over the pair moves them
/// there; on both at once each would claim them.
bool hasAddresses(const Cluster &cluster, const Director &director)
{
    return cluster.directors.empty() || cluster.directors.front().host == director.host;
}

void requireAddresses(const Cluster &cluster, const Director &director, SetupEditor &editor)
{
    // A tunnel's outer source is chosen when a real server is added, and must not be the VIP: the real
    // server has it, too, and drops what claims to come from itself.
    const bool tunnelled = anyServer(cluster, ForwardingMethod::Tunnel, AddressFamily::IPv6);
    size_t number = 0;
    for (const VirtualAddress &each : cluster.addresses) {
        if (!each.onInterface) {
            continue;
        }
        InterfaceAddress wanted;
        wanted.interface = director.interface;
        wanted.address = each.address;
        wanted.prefixLength = hostPrefix(each.address);
        wanted.label = labelFor(director.interface, each.address, number++);
        wanted.deprecated = each.address.isIPv6() && tunnelled;
        // Its real servers may have it, too, behind the same switch: a probe would find them under TUN.
        wanted.noDuplicateDetection = each.address.isIPv6();
        editor.standOn(wanted);
        if (each.hostRoute) {
            editor.addRoute(routeToHost(each.address, director.interface));
        }
    }
}

void requireForwarding(const Cluster &cluster, const Director &director, SetupEditor &editor)
{
    const bool nat4 = anyServer(cluster, ForwardingMethod::Masquerading, AddressFamily::IPv4);
    const bool nat6 = anyServer(cluster, ForwardingMethod::Masquerading, AddressFamily::IPv6);
    const ShortName inside =
        director.insideInterface.isEmpty() ? director.interface : director.insideInterface;
    if (nat4) {
        editor.set(SysctlKey::IPv4InterfaceForwarding, inside, 1);
    }
    if (nat6) {
        // IPv6 asks "all" alone (net/ipv6/ip6_output.c, ip6_forward).
        editor.keepAdvertisedRouters();
        editor.set(SysctlKey::IPv6Forward, {}, 1);
    }
    if (nat4 && inside == director.interface) {
        editor.set(SysctlKey::SendRedirects, allInterfaces, 0);
        editor.set(SysctlKey::SendRedirects, inside, 0);
    }
}

} // namespace

void requireDirector(const Cluster &cluster, const Director &director, HostState &state)
{
    for (const VirtualService &service : cluster.services) {
        state.ipvs.setService(service);
    }
    SetupEditor editor(state.setup);
    if (hasAddresses(cluster, director)) {
        requireAddresses(cluster, director, editor);
    }
    requireForwarding(cluster, director, editor);
    for (const VirtualService &service : cluster.services) {
        if (needsMarkRouting(cluster, service.key)) {
            editor.addRule(ruleFor(service.key));
            editor.addRoute(localRoute(service.key.family()));
        }
    }
}

void releaseDirector(const Cluster &cluster, const Director &director, HostState &state)
{
    SetupEditor editor(state.setup);
    for (const VirtualService &service : cluster.services) {
        state.ipvs.removeService(service.key);
        if (needsMarkRouting(cluster, service.key)) {
            editor.removeRule(ruleFor(service.key));
            editor.removeRoute(localRoute(service.key.family()));
        }
    }
    for (const VirtualAddress &each : cluster.addresses) {
        if (each.onInterface) {
            editor.removeAddress(each.address);
            editor.removeRoute(routeToHost(each.address, director.interface));
        }
    }
}

} // namespace lvs
