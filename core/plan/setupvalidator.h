// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QList>

namespace lvs {

/// A step on a host's set-up that must not be done, and why.
struct SetupFinding
{
    size_t step = 0; ///< its place in the plan, from 0
    Error error;

    friend bool operator==(const SetupFinding &, const SetupFinding &) = default;
};

/// What a plan's steps on the set-up must not do, whoever asks for it; each is judged by what those before it
/// made of the set-up. Beyond what the kernel refuses anyhow these are:
///  - only dummy and tunnel devices come and go (LinkKindFixed); the loopback stays up and keeps its own
///    addresses (LoopbackNeeded);
///  - what somebody else keeps (`foreign`, automatic addresses) is neither made, changed nor removed, nor
///    lost with a link that goes or is taken down (ForeignObject); anything else that would be lost so is
///    NotReversible, since putting the link back would not bring it back;
///  - an IPv4 address that came first in its subnet is not removed while others of that subnet stand on the
///    interface: unless promote_secondaries is set the kernel takes those along (net/ipv4/devinet.c,
///    __inet_del_ifa), in silence (AddressHoldsOthers). Where they are to go, too, they go first;
///  - the routing tables 0 and 255 are the kernel's (TableReserved);
///  - numbers stay in their ranges (SettingOutOfRange), and fields go together (SettingInvalid,
///    AddressNotAssignable, AddressFamilyMismatch).
/// A step whose precondition does not hold is named with that error. Steps on the tables of IPVS are
/// another's matter (validator.h).
[[nodiscard]] QList<SetupFinding> validateSetup(const Plan &plan, const HostSetup &before);

} // namespace lvs
