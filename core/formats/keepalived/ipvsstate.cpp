// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/ipvsstate.h"

#include "core/formats/keepalived/groupreader.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace lvs::keepalived {

namespace {

AddressFamily familyOfMark(const VirtualServer &server, const std::optional<AddressFamily> &own)
{
    if (own || server.family) {
        return own ? *own : *server.family;
    }
    for (const CheckedServer &each : server.servers) {
        if (each.server.settings.forwarding != ForwardingMethod::Tunnel) {
            return each.server.endpoint.address.family();
        }
    }
    return AddressFamily::IPv4;
}

void addMark(const VirtualServer &server, const GroupMark &mark, std::vector<ServiceKey> &keys)
{
    if (const Result<ServiceKey> key = ServiceKey::forMark(mark.mark, familyOfMark(server, mark.family))) {
        keys.push_back(*key);
    }
}

void addMembers(const VirtualServer &server, const VirtualServerGroup &group, std::vector<ServiceKey> &keys)
{
    for (const auto &member : group.members) {
        if (const auto *const mark = std::get_if<GroupMark>(&member)) {
            addMark(server, *mark, keys);
            continue;
        }
        const auto &range = std::get<GroupRange>(member);
        const quint64 count = addressCount(range);
        for (quint64 i = 0; i < count && keys.size() < mostServices; ++i) {
            keys.emplace_back(server.protocol, Endpoint {addressAfter(range.first, i), range.port});
        }
    }
}

/// A real server of a group's service has the service's port where its own line names none.
RealServer serverFor(const CheckedServer &checked, const ServiceKey &key)
{
    RealServer server = checked.server;
    if (server.endpoint.port.isAny() && !key.isMark()) {
        server.endpoint.port = key.endpoint().port;
    }
    return server;
}

/// Sorted, each endpoint once: of two the first counts.
std::vector<RealServer> serversFor(const VirtualServer &server, const ServiceKey &key)
{
    std::vector<RealServer> servers;
    servers.reserve(server.servers.size());
    for (const CheckedServer &checked : server.servers) {
        servers.push_back(serverFor(checked, key));
    }
    const auto isBefore = [](const RealServer &a, const RealServer &b) { return a.endpoint < b.endpoint; };
    const auto isSame = [](const RealServer &a, const RealServer &b) { return a.endpoint == b.endpoint; };
    std::stable_sort(servers.begin(), servers.end(), isBefore);
    servers.erase(std::unique(servers.begin(), servers.end(), isSame), servers.end());
    return servers;
}

/// A mask of one family cannot serve the other: keepalived takes each client for itself then.
ServiceSettings settingsFor(const VirtualServer &server, const ServiceKey &key)
{
    ServiceSettings settings = server.settings;
    if (settings.persistence && settings.persistence->mask.family() != key.family()) {
        settings.persistence->mask = PersistenceMask::single(key.family());
    }
    return settings;
}

void addDaemon(const Config &config, IpvsState &state)
{
    if (!config.global.sync) {
        return;
    }
    const auto instance =
        std::find_if(config.instances.begin(), config.instances.end(),
                     [&](const VrrpInstance &each) { return each.name == config.global.sync->instance; });
    if (instance == config.instances.end()) {
        return;
    }
    state.daemon(instance->state == VrrpState::Master ? SyncRole::Master : SyncRole::Backup) =
        config.global.sync->daemon;
}

InterfaceAddress interfaceAddress(const VrrpInstance &instance, const VrrpAddress &address)
{
    InterfaceAddress placed;
    placed.interface = address.interface.isEmpty() ? instance.interface : address.interface;
    placed.address = address.address;
    placed.prefixLength = address.prefixLength;
    placed.label = address.label == placed.interface ? ShortName() : address.label;
    placed.broadcast = address.broadcast;
    placed.scope = address.scope.value_or(AddressScope::Global);
    return placed;
}

} // namespace

std::vector<ServiceKey> keysOf(const Config &config, const VirtualServer &server)
{
    std::vector<ServiceKey> keys;
    if (const auto *const endpoint = std::get_if<Endpoint>(&server.target)) {
        keys.emplace_back(server.protocol, *endpoint);
    } else if (const auto *const mark = std::get_if<quint32>(&server.target)) {
        addMark(server, {*mark, std::nullopt}, keys);
    } else {
        const QString &name = std::get<GroupReference>(server.target).name;
        for (const VirtualServerGroup &group : config.groups) {
            if (group.name == name) {
                addMembers(server, group, keys);
                break;
            }
        }
    }
    return keys;
}

IpvsState ipvsOf(const Config &config)
{
    IpvsState state;
    std::set<ServiceKey> seen;
    size_t objects = 0;
    for (const VirtualServer &server : config.virtualServers) {
        for (const ServiceKey &key : keysOf(config, server)) {
            objects += 1 + server.servers.size();
            if (objects > mostServices) {
                break;
            }
            if (seen.insert(key).second) {
                state.services.push_back({key, settingsFor(server, key), serversFor(server, key)});
            }
        }
    }
    state.sort();
    const TimeoutsChange &named = config.global.timeouts;
    Timeouts &timeouts = state.timeouts;
    timeouts.tcp = named.tcp != 0 ? named.tcp : timeouts.tcp;
    timeouts.tcpFin = named.tcpFin != 0 ? named.tcpFin : timeouts.tcpFin;
    timeouts.udp = named.udp != 0 ? named.udp : timeouts.udp;
    addDaemon(config, state);
    return state;
}

std::vector<InterfaceAddress> addressesOf(const Config &config)
{
    std::vector<InterfaceAddress> addresses;
    std::set<std::tuple<ShortName, Address, quint8>> places; // instances may share an address
    for (const VrrpInstance &instance : config.instances) {
        if (instance.state != VrrpState::Master) {
            continue;
        }
        for (const auto *const list : {&instance.addresses, &instance.excludedAddresses}) {
            for (const VrrpAddress &address : *list) {
                const InterfaceAddress added = interfaceAddress(instance, address);
                if (places.emplace(added.interface, added.address, added.prefixLength).second) {
                    addresses.push_back(added);
                }
            }
        }
    }
    return addresses;
}

} // namespace lvs::keepalived
