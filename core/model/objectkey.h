// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <set>
#include <variant>

namespace lvs {

// The names by which a kernel tells the objects of a host apart; services, sync daemons, rules and settings
// have one already.

/// A real server of a service.
struct RealServerName
{
    ServiceKey service;
    Endpoint endpoint;

    friend auto operator<=>(const RealServerName &, const RealServerName &) = default;
    friend bool operator==(const RealServerName &, const RealServerName &) = default;
};

/// The time-outs, of which a host has one set.
struct TimeoutsName
{
    friend auto operator<=>(const TimeoutsName &, const TimeoutsName &) = default;
    friend bool operator==(const TimeoutsName &, const TimeoutsName &) = default;
};

/// A link.
struct LinkName
{
    ShortName name;

    friend auto operator<=>(const LinkName &, const LinkName &) = default;
    friend bool operator==(const LinkName &, const LinkName &) = default;
};

/// An address on an interface.
struct AddressName
{
    ShortName interface;
    Address address;
    quint8 prefixLength = 32;

    friend auto operator<=>(const AddressName &, const AddressName &) = default;
    friend bool operator==(const AddressName &, const AddressName &) = default;
};

/// A route.
struct RouteName
{
    quint32 table = Route::mainTable;
    Address destination;
    quint8 prefixLength = 32;
    quint32 metric = 0;

    friend auto operator<=>(const RouteName &, const RouteName &) = default;
    friend bool operator==(const RouteName &, const RouteName &) = default;
};

/// A port for encapsulation.
struct EncapsulationPortName
{
    AddressFamily family = AddressFamily::IPv4;
    quint16 port = 0;

    friend auto operator<=>(const EncapsulationPortName &, const EncapsulationPortName &) = default;
    friend bool operator==(const EncapsulationPortName &, const EncapsulationPortName &) = default;
};

/// Which object of a host: what a step is about, what is saved or not, what somebody changed. Sorted so that
/// each stands behind what it needs: servers behind services, addresses behind links, routes behind
/// addresses, settings of an interface behind the interface. A rule is its own name.
using ObjectKey = std::variant<ServiceKey, RealServerName, TimeoutsName, SyncRole, LinkName, AddressName,
                               RouteName, MarkRule, EncapsulationPortName, SysctlName>;

[[nodiscard]] AddressName nameOf(const InterfaceAddress &address);
[[nodiscard]] RouteName nameOf(const Route &route);
[[nodiscard]] EncapsulationPortName nameOf(const EncapsulationPort &port);

/// Whether it is of the tables of IPVS rather than of what stands around them.
[[nodiscard]] bool isOfIpvs(const ObjectKey &object);

/// The port as the kernel tells it apart, or null.
[[nodiscard]] const EncapsulationPort *find(const NetworkState &network, const EncapsulationPortName &name);
[[nodiscard]] const InterfaceAddress *find(const NetworkState &network, const AddressName &name);
[[nodiscard]] const Route *find(const NetworkState &network, const RouteName &name);

/// Whether the object is there.
[[nodiscard]] bool contains(const HostState &state, const ObjectKey &object);

/// Makes the object in `to` what it is in `from`, absence included. A service is its settings: its real
/// servers are objects of their own, but go where it goes; a real server does not come where its service is
/// missing. A link that comes or goes brings or takes its settings; a setting that
/// writes others along does. What else the kernel would do beside is left to the planner.
void copyObject(const ObjectKey &object, const HostState &from, HostState &to);

/// The same for several, those first that write others along.
void copyObjects(const std::set<ObjectKey> &objects, const HostState &from, HostState &to);

} // namespace lvs
