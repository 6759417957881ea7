// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/savedpart.h"

#include <algorithm>

namespace lvs {

namespace {

std::optional<ServiceKey> serviceOf(const ObjectKey &key)
{
    if (const auto *service = std::get_if<ServiceKey>(&key)) {
        return *service;
    }
    const auto *server = std::get_if<RealServerKey>(&key);
    return server != nullptr ? std::optional(server->service) : std::nullopt;
}

bool isOfKubeProxy(const ObjectKey &key, const HostState &host)
{
    const std::optional<ServiceKey> service = serviceOf(key);
    if (!service || service->isMark()) {
        return false;
    }
    const std::vector<InterfaceAddress> &addresses = host.setup.network.addresses;
    return std::any_of(addresses.begin(), addresses.end(), [&](const InterfaceAddress &each) {
        return each.interface == ShortName::literal("kube-ipvs0")
            && each.address == service->endpoint().address;
    });
}

bool canBePutBack(const ObjectValue &value)
{
    const auto *address = std::get_if<InterfaceAddress>(&value);
    const auto *route = std::get_if<Route>(&value);
    const bool isTheirs = (address != nullptr && (address->foreign || isAutomatic(*address)))
        || (route != nullptr && route->foreign);
    return !isAbsent(value) && !isTheirs;
}

} // namespace

std::optional<RulesOwner> foreignOwner(const ObjectKey &key, const HostState &host, const Managed &managed,
                                       const Surroundings &surroundings)
{
    if (managed.contains(key)) {
        return std::nullopt;
    }
    for (const RulesOwner owner : surroundings.owners) {
        switch (owner) {
        case RulesOwner::Keepalived:
        case RulesOwner::Ldirectord:
            return owner;
        case RulesOwner::KubeProxy:
            if (isOfKubeProxy(key, host)) {
                return owner;
            }
            break;
        case RulesOwner::Docker:
            break;
        }
    }
    return std::nullopt;
}

HostState savedPart(const HostState &host, const Managed &managed, const Surroundings &surroundings)
{
    HostState part;
    part.ipvs.timeouts = host.ipvs.timeouts;
    for (const VirtualService &service : host.ipvs.services) {
        if (!foreignOwner(service.key, host, managed, surroundings)) {
            part.ipvs.services.push_back(service);
        }
    }
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (!foreignOwner(SyncDaemonKey {role}, host, managed, surroundings)) {
            part.ipvs.daemon(role) = host.ipvs.daemon(role);
        }
    }
    HostState around;
    around.setup = host.setup;
    for (const ObjectKey &key : objectsIn(around)) {
        const ObjectValue value = valueOf(key, host.setup);
        if (!std::holds_alternative<TimeoutsKey>(key) && managed.contains(key) && canBePutBack(value)) {
            setValue(part, key, value);
        }
    }
    return part;
}

} // namespace lvs
