// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <variant>

namespace lvs {

// Steps on what stands around IPVS. Like those on its tables, each changes one object that the kernel
// knows by a key, and carries what was there before.

/// A new device: a dummy or a tunnel. A fallback device comes with its kind's module.
struct AddLink
{
    Link link;
    friend bool operator==(const AddLink &, const AddLink &) = default;
};

/// Takes a link up or down, or gives it another MTU.
struct EditLink
{
    ShortName name;
    LinkSettings before;
    LinkSettings after;
    friend bool operator==(const EditLink &, const EditLink &) = default;
};

/// Removes a device. A fallback device stays until its module goes: it is taken down.
struct RemoveLink
{
    Link link;
    friend bool operator==(const RemoveLink &, const RemoveLink &) = default;
};

/// A new address on an interface.
struct AddAddress
{
    InterfaceAddress address;
    friend bool operator==(const AddAddress &, const AddAddress &) = default;
};

/// Takes an address off an interface.
struct RemoveAddress
{
    InterfaceAddress address;
    friend bool operator==(const RemoveAddress &, const RemoveAddress &) = default;
};

/// A new route.
struct AddRoute
{
    Route route;
    friend bool operator==(const AddRoute &, const AddRoute &) = default;
};

/// Another way to the same destination, without a moment in which there is none.
struct EditRoute
{
    Route before;
    Route after;
    friend bool operator==(const EditRoute &, const EditRoute &) = default;
};

/// Removes a route.
struct RemoveRoute
{
    Route route;
    friend bool operator==(const RemoveRoute &, const RemoveRoute &) = default;
};

/// A new rule for marked packets.
struct AddRule
{
    MarkRule rule;
    friend bool operator==(const AddRule &, const AddRule &) = default;
};

/// Removes a rule for marked packets.
struct RemoveRule
{
    MarkRule rule;
    friend bool operator==(const RemoveRule &, const RemoveRule &) = default;
};

/// Begins to unpack what comes encapsulated in UDP to a port.
struct OpenEncapsulationPort
{
    EncapsulationPort port;
    friend bool operator==(const OpenEncapsulationPort &, const OpenEncapsulationPort &) = default;
};

/// Ends it.
struct CloseEncapsulationPort
{
    EncapsulationPort port;
    friend bool operator==(const CloseEncapsulationPort &, const CloseEncapsulationPort &) = default;
};

/// Another value for a kernel setting.
struct SetSysctl
{
    SysctlName name;
    SysctlValue before;
    SysctlValue after;
    friend bool operator==(const SetSysctl &, const SetSysctl &) = default;
};

/// One reversible change of what stands around IPVS.
using SetupStep =
    std::variant<AddLink, EditLink, RemoveLink, AddAddress, RemoveAddress, AddRoute, EditRoute, RemoveRoute,
                 AddRule, RemoveRule, OpenEncapsulationPort, CloseEncapsulationPort, SetSysctl>;

/// What a step is about, in the field's words and the same in every language: "link tunl0",
/// "address 10.0.0.250/32 on lo", "route 0.0.0.0/0", "rule mark 1", "port UDP 6080",
/// "net.ipv4.conf.all.arp_ignore".
[[nodiscard]] QString stepSubject(const SetupStep &step);

/// The step that takes this one back.
[[nodiscard]] SetupStep inverse(const SetupStep &step);

/// Whether the step may be executed on that setup: as checkPrecondition() of step.h. Errors:
/// PreconditionExists, PreconditionMissing, PreconditionChanged.
[[nodiscard]] Result<void> checkPrecondition(const SetupStep &step, const HostSetup &setup);

/// Executes a step on a value, with what the kernel does beside: a link that goes takes its addresses,
/// routes and settings along, a new one begins with the settings of "default", ip_forward sets every
/// interface's own. Errors: those of checkPrecondition(); the setup is then untouched.
[[nodiscard]] Result<void> execute(const SetupStep &step, HostSetup &setup);

/// Whether what the step is about is the same in both: how an apply is verified, while others may change
/// the rest.
[[nodiscard]] bool sameSubject(const SetupStep &step, const HostSetup &left, const HostSetup &right);

} // namespace lvs
