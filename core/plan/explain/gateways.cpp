// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/plan/roles/way.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

const Address *insideAddress(const Cluster &cluster, AddressFamily family)
{
    if (cluster.directors.empty()) {
        return nullptr;
    }
    const std::vector<Address> &inside = cluster.directors.front().insideAddresses;
    const auto found = std::find_if(inside.begin(), inside.end(),
                                    [=](const Address &each) { return each.family() == family; });
    return found == inside.end() ? nullptr : &*found;
}

Route half(const Address &network, quint8 prefixLength, const Address &gateway, const ShortName &interface)
{
    Route route;
    route.destination = network;
    route.prefixLength = prefixLength;
    route.metric = network.isIPv4() ? 0 : 1024;
    route.gateway = gateway;
    route.interface = interface;
    // The gateway is inside one of the halves, and yet next door.
    route.onLink = true;
    return route;
}

/// The first address of a network, or with upper of its second half.
Address networkOf(const Address &address, quint8 prefixLength, bool upper)
{
    Address::Bytes bytes = address.bytes();
    for (size_t bit = prefixLength; bit < 128; ++bit) {
        bytes[bit / 8] &= static_cast<quint8>(~(0x80U >> (bit % 8)));
    }
    if (upper) {
        bytes[prefixLength / 8] |= static_cast<quint8>(0x80U >> (prefixLength % 8));
    }
    if (address.isIPv6()) {
        return Address::fromIPv6(bytes);
    }
    constexpr int byte = 8;
    quint32 number = 0;
    for (size_t i = 0; i < sizeof number; ++i) {
        number = (number << byte) | bytes[i];
    }
    return Address::fromIPv4(number);
}

/// VIPs that the machine serves by NAT.
std::set<Address> translatedAddresses(const Cluster &cluster, const ClusterServer &server)
{
    std::set<Address> addresses;
    for (const VirtualService &service : cluster.services) {
        const bool serves =
            std::any_of(service.realServers.begin(), service.realServers.end(), [&](const RealServer &each) {
                return each.settings.forwarding == ForwardingMethod::Masquerading
                    && std::find(server.addresses.begin(), server.addresses.end(), each.endpoint.address)
                    != server.addresses.end();
            });
        if (serves) {
            for (const VirtualAddress &each : cluster.addressesOf(service.key)) {
                addresses.insert(each.address);
            }
        }
    }
    return addresses;
}

void examineDefault(const Cluster &cluster, const ClusterServer &server, AddressFamily family,
                    Examination &examination)
{
    const Address *director = insideAddress(cluster, family);
    const std::optional<Way> way = defaultWay(examination.network(), family);
    if (director == nullptr) {
        examination.report(FindingCode::DirectorAddressUnknown, Severity::Fault, {addressFamilyName(family)});
        return;
    }
    const bool met = way && way->gateway == *director;
    if (!met) {
        const QString found = way && way->gateway ? way->gateway->toString()
            : way                                 ? way->interface.toString()
                                                  : QString();
        const std::vector<Route> &required = examination.required().setup.network.routes;
        const auto wanted = std::find_if(required.begin(), required.end(), [&](const Route &each) {
            return each.table == Route::mainTable && each.prefixLength == 0 && each.gateway == *director
                && each.interface == server.interface;
        });
        const auto take = [&](HostState &state) {
            if (wanted == required.end()) {
                return;
            }
            std::erase_if(state.setup.network.routes, [&](const Route &each) {
                return each.table == wanted->table && each.destination == wanted->destination
                    && each.prefixLength == 0 && each.metric == wanted->metric;
            });
            state.setup.network.routes.push_back(*wanted);
        };
        examination.report(way ? FindingCode::GatewayElsewhere : FindingCode::GatewayMissing, Severity::Fault,
                           {director->toString(), found}, take);
    }
    examination.require(Need::WayBack, {director->toString()}, met);
}

/// Clients in the machine's own network get its answers past the director, from an address that they never
/// spoke to.
void examineNeighbours(const Cluster &cluster, const ClusterServer &server, Examination &examination)
{
    for (const Address &vip : translatedAddresses(cluster, server)) {
        const Address *director = insideAddress(cluster, vip.family());
        const std::optional<Way> way = wayTo(examination.network(), vip);
        if (director == nullptr || !way || way->gateway
            || way->interface != server.interface || way->prefixLength == 0
            || way->prefixLength >= (vip.isIPv4() ? 31 : 127)) {
            continue;
        }
        const quint8 prefix = way->prefixLength;
        const QString network = networkOf(vip, prefix, false).toString() + u'/' + QString::number(prefix);
        examination.report(FindingCode::ClientsBypassDirector, Severity::Warning,
                           {network, director->toString()}, [&](HostState &state) {
                               for (const bool upper : {false, true}) {
                                   const Address destination = networkOf(vip, prefix, upper);
                                   const Route route =
                                       half(destination, prefix + 1, *director, server.interface);
                                   std::erase_if(state.setup.network.routes, [&](const Route &each) {
                                       return each.table == route.table && each.destination == destination
                                           && each.prefixLength == route.prefixLength
                                           && each.metric == route.metric;
                                   });
                                   state.setup.network.routes.push_back(route);
                               }
                           });
    }
}

} // namespace

void examineGateways(const Cluster &cluster, const ClusterServer &server, const ServerNeeds &needs,
                     Examination &examination)
{
    for (const AddressFamily family : needs.gateways) {
        examineDefault(cluster, server, family, examination);
    }
    if (!needs.gateways.empty()) {
        examineNeighbours(cluster, server, examination);
    }
}

void examineReach(const Cluster &cluster, Examination &examination)
{
    std::set<Endpoint> asked;
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &server : service.realServers) {
            if (server.settings.forwarding != ForwardingMethod::DirectRouting
                || !asked.insert(server.endpoint).second) {
                continue;
            }
            const std::optional<Way> way = wayTo(examination.network(), server.endpoint.address);
            const bool met = way && !way->gateway;
            const QString address = server.endpoint.address.toString();
            if (!met) {
                examination.report(
                    FindingCode::ServerNotOnLink, Severity::Fault,
                    {address, service.key.toString(), way ? way->gateway->toString() : QString()});
            }
            examination.require(Need::OnLink, {address}, met);
        }
    }
}

} // namespace lvs
