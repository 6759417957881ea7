// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"

namespace lvs {

// Names of single objects of a host's state, as the kernel tells them apart.

struct RealServerKey
{
    ServiceKey service;
    Endpoint endpoint;
    friend auto operator<=>(const RealServerKey &, const RealServerKey &) = default;
};
struct TimeoutsKey
{
    friend auto operator<=>(const TimeoutsKey &, const TimeoutsKey &) = default;
};
struct SyncDaemonKey
{
    SyncRole role = SyncRole::Master;
    friend auto operator<=>(const SyncDaemonKey &, const SyncDaemonKey &) = default;
};
struct LinkKey
{
    ShortName name;
    friend auto operator<=>(const LinkKey &, const LinkKey &) = default;
};
struct AddressKey
{
    ShortName interface;
    Address address;
    quint8 prefixLength = 0;
    friend auto operator<=>(const AddressKey &, const AddressKey &) = default;
};
struct RouteKey
{
    quint32 table = 0;
    Address destination;
    quint8 prefixLength = 0;
    quint32 metric = 0;
    friend auto operator<=>(const RouteKey &, const RouteKey &) = default;
};
struct PortKey
{
    AddressFamily family = AddressFamily::IPv4;
    quint16 port = 0;
    friend auto operator<=>(const PortKey &, const PortKey &) = default;
};

/// Which object. Real servers sort behind services, settings behind links.
using ObjectKey = std::variant<ServiceKey, RealServerKey, TimeoutsKey, SyncDaemonKey, LinkKey, AddressKey,
                               RouteKey, MarkRule, PortKey, SysctlName>;

/// What an object is at some moment; the first kind means that it is not there.
using ObjectValue = std::variant<std::monostate, ServiceSettings, RealServerSettings, Timeouts, SyncDaemon,
                                 Link, InterfaceAddress, Route, MarkRule, EncapsulationPort, SysctlValue>;

[[nodiscard]] inline bool isAbsent(const ObjectValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// Whether both are one for the kernel: a new link's MTU of 0 left the choice to it, and a fallback device
/// that is down is as good as absent.
[[nodiscard]] bool isSame(const ObjectValue &left, const ObjectValue &right);

/// In the field's words, as stepSubject().
[[nodiscard]] QString subjectOf(const ObjectKey &key);

/// The object that a step names.
[[nodiscard]] ObjectKey objectOf(const Step &step);

/// The object in a state.
[[nodiscard]] ObjectValue valueOf(const ObjectKey &key, const IpvsState &state);
[[nodiscard]] ObjectValue valueOf(const ObjectKey &key, const HostSetup &setup);
[[nodiscard]] ObjectValue valueOf(const ObjectKey &key, const HostState &state);

/// Writes an object into a state, and nothing else. What cannot stand there, a real server without its
/// service, is left out.
void setValue(HostState &state, const ObjectKey &key, const ObjectValue &value);

} // namespace lvs
