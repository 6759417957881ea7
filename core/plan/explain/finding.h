// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace lvs {

/// What can be wrong with a machine of a cluster. The comment behind each says what its arguments are.
enum class FindingCode : quint8 {
    // The machine and the cluster's document.
    HostUnknown, ///< 0 host, 1 the cluster's hosts
    InterfaceMissing, ///< 0 host, 1 interface
    DirectorAddressUnknown, ///< 0 family: the document names no inside address for the way back

    // ARP: a real server must keep silent about the VIP.
    ArpAnswered, ///< 0 VIPs, 1 interface, 2 arp_ignore that counts there
    ArpAnnounced, ///< 0 VIPs, 1 interface, 2 arp_announce that counts there
    ArpOnLoopbackOnly, ///< 0 VIPs, 1 interface, 2 settings of "lo" that do nothing
    ArpOnVipDeviceNeedless, ///< 0 settings of a device that asks nobody and is asked by nobody

    // Where the VIP stands.
    VipMissing, ///< 0 VIP, 1 device
    VipElsewhere, ///< 0 VIP, 1 device where it is, 2 device where clients come in
    VipOnTwoDevices, ///< 0 VIP, 1 device too many, 2 device that it belongs to
    VipOnServerInterface, ///< 0 VIP, 1 interface
    VipPrefixTooWide, ///< 0 VIP, 1 device, 2 prefix length
    VipChosenAsSource, ///< 0 VIP, 1 interface: a tunnel's packets would come from it
    HostRouteMissing, ///< 0 VIP, 1 device
    HostRouteNeedless, ///< 0 VIP, 1 device

    // What lets packets through.
    FilteredByAll, ///< 0 rp_filter of "all", 1 devices
    FilteredOnDevice, ///< 0 device, 1 its own rp_filter
    FilteredStrictly, ///< 0 interface, 1 interface by which answers leave
    ForwardingOff, ///< 0 interface, 1 family
    RedirectsSent, ///< 0 interface

    // Tunnels.
    TunnelMissing, ///< 0 device
    TunnelDown, ///< 0 device
    TunnelDiffers, ///< 0 device: another kind or other ends
    EncapsulationPortClosed, ///< 0 UDP port, 1 family
    TunnelMtu, ///< 0 bytes that clients send, 1 bytes that fit, 2 device, 3 family inside

    // Ways.
    GatewayMissing, ///< 0 the director's address
    GatewayElsewhere, ///< 0 the director's address, 1 gateway found
    ClientsBypassDirector, ///< 0 network, 1 the director's address
    ServerNotOnLink, ///< 0 real server, 1 service, 2 gateway on the way; empty: no way
    MarkRoutingMissing, ///< 0 service

    // The tables of IPVS.
    ServiceMissing, ///< 0 service
    ServiceDiffers, ///< 0 service
    PortDiffers, ///< 0 service, 1 real server, 2 port
    RoleIncomplete, ///< something else that the role asks for

    // Surroundings.
    AnotherOwner, ///< 0 owner
    DockerFilters,
    InvalidDropped, ///< 0 VIPs, 1 "firewalld" or "netfilter"
    ModuleMissing, ///< 0 module, 1 what it is for: a scheduler, a device
};

/// The stable name of a code, "vip-on-two-devices": what stands in JSON.
[[nodiscard]] QString findingCodeName(FindingCode code);
/// All codes, for tests of completeness.
[[nodiscard]] QList<FindingCode> allFindingCodes();

/// How much a finding matters.
enum class Severity : quint8 {
    Fault, ///< requests fail
    Warning, ///< requests fail for some clients or at some times
    Note, ///< works; there is something to know
};

/// "fault", "warning", "note".
[[nodiscard]] QString severityName(Severity severity);

/// One thing that is wrong with a machine, and what puts it right.
struct Finding
{
    FindingCode code = FindingCode::RoleIncomplete;
    Severity severity = Severity::Fault;
    QStringList arguments;
    /// Steps of the one planner. Empty where no step of ours can help.
    Plan fix;
    /// What to type where there is no fix, the same in every language; may be empty.
    QStringList commands;
    /// Why the fix that there could be must not be done (setupvalidator.h): somebody else keeps the address.
    std::optional<Error> obstacle;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What a role asks of a machine. The comment behind each says what its arguments are.
enum class Need : quint8 {
    Service, ///< 0 service
    VipOnInterface, ///< 0 VIP, 1 interface
    VipHidden, ///< 0 VIP, 1 device
    ArpSilence, ///< 0 VIPs, 1 interface
    Tunnel, ///< 0 device
    EncapsulationPort, ///< 0 UDP port, 1 family
    Unfiltered, ///< 0 devices
    Forwarding, ///< 0 interface, 1 family
    NoRedirects, ///< 0 interface
    WayBack, ///< 0 the director's address
    OnLink, ///< 0 real server
    MarkRouting, ///< 0 service
    HostRoute, ///< 0 VIP, 1 device
};

/// A need, and whether the machine is as it asks.
struct Requirement
{
    Need need = Need::Service;
    QStringList arguments;
    bool met = false;

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

/// What a machine's role needs, what is there of it, and what is wrong.
struct Assessment
{
    QList<Requirement> requirements;
    QList<Finding> findings;

    friend bool operator==(const Assessment &, const Assessment &) = default;
};

} // namespace lvs
