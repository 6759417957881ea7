// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/model/hoststate.h"
#include "core/model/surroundings.h"
#include "core/plan/explain/finding.h"

#include <span>
#include <vector>

namespace lvs {

/// What part a machine plays.
enum class Part : quint8 { Director, RealServer };

/// "director", "real-server".
[[nodiscard]] QString partName(Part part);

/// What says so. The comment behind each says what its arguments are.
enum class EvidenceCode : quint8 {
    Services, ///< 0 virtual service, 1 its real servers
    VipHere, ///< 0 VIP, 1 device
    VipHiddenHere, ///< 0 VIP, 1 device
    TunnelUp, ///< 0 device
    PortUnwraps, ///< 0 UDP port
    SilentAbout, ///< 0 arp_ignore, 1 arp_announce that count, 2 interface
    NamedByDirector, ///< 0 its own address, 1 virtual service
    WayThroughDirector, ///< 0 gateway
};

/// One thing seen on the machine that tells its part.
struct Evidence
{
    EvidenceCode code = EvidenceCode::Services;
    QStringList arguments;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A part that a machine plays by one forwarding method, and for which VIPs.
struct RecognisedRole
{
    Part part = Part::Director;
    ForwardingMethod method = ForwardingMethod::DirectRouting;
    std::vector<Address> addresses; ///< sorted; empty for marks whose VIPs are elsewhere
    QList<Evidence> evidence;

    friend bool operator==(const RecognisedRole &, const RecognisedRole &) = default;
};

/// What a machine was recognised as, and what is wrong or left out with that.
struct Recognition
{
    std::vector<RecognisedRole> roles; ///< none: nothing here has to do with LVS
    /// Of all its roles; each part's fixes follow one another as those of diagnose() do.
    QList<Finding> findings;

    friend bool operator==(const Recognition &, const Recognition &) = default;
};

/// Tells from a machine alone what part it plays, without a cluster's document: a director has services, a
/// real server by DR or TUN has VIPs where nobody else sees them. Of a real server by NAT nothing tells but
/// a director that names one of its addresses: others are states of other machines, so far as they are known.
/// With them a real server is recognised whatever is wrong with it.
[[nodiscard]] Recognition recognise(const HostState &actual, const Surroundings &surroundings = {},
                                    std::span<const HostState> others = {});

} // namespace lvs
