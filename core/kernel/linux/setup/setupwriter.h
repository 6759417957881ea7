// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/setup/linkmessages.h"
#include "core/kernel/linux/setup/routemessages.h"
#include "core/kernel/linux/setup/setupsockets.h"
#include "core/plan/setupstep.h"

namespace lvs::setup {

/// Executes one step. Each call gives 0 or an errno, and has then changed nothing.
class SetupWriter
{
public:
    explicit SetupWriter(SetupSockets &sockets)
        : m_sockets(sockets)
    {
    }

    [[nodiscard]] int operator()(const AddLink &step);
    [[nodiscard]] int operator()(const EditLink &step);
    [[nodiscard]] int operator()(const RemoveLink &step);
    [[nodiscard]] int operator()(const AddAddress &step);
    [[nodiscard]] int operator()(const RemoveAddress &step);
    [[nodiscard]] int operator()(const AddRoute &step);
    [[nodiscard]] int operator()(const EditRoute &step);
    [[nodiscard]] int operator()(const RemoveRoute &step);
    [[nodiscard]] int operator()(const AddRule &step);
    [[nodiscard]] int operator()(const RemoveRule &step);
    [[nodiscard]] int operator()(const OpenEncapsulationPort &step);
    [[nodiscard]] int operator()(const CloseEncapsulationPort &step);
    [[nodiscard]] int operator()(const SetSysctl &step);

private:
    /// ENODEV where there is none.
    [[nodiscard]] int find(const ShortName &name, FoundLink &found);
    /// 0 for an empty name.
    [[nodiscard]] int findIndex(const ShortName &name, int &index);
    [[nodiscard]] int addFallback(const Link &link);
    [[nodiscard]] int whyNoDevice();
    [[nodiscard]] int othersOfItsNetwork(const InterfaceAddress &address, int index, bool &others);
    [[nodiscard]] int tellPorts();
    /// The one of that family and number.
    [[nodiscard]] std::optional<EncapsulationPort> openPort(const EncapsulationPort &wanted);
    /// Whether the kernel still looks for duplicates of that address.
    [[nodiscard]] bool isTentative(const Address &address);
    /// The kernel takes an IPv6 address as source (EINVAL) only when it has made sure that nobody else has
    /// it, a second or two after it came: that is waited for, no longer than for any answer.
    [[nodiscard]] int writeRoute(const Route &route, RouteWrite write);

    /// A new default is copied to every interface whose own value nobody ever wrote (net/ipv4/devinet.c,
    /// devinet_copy_dflt_conf). Writing each one's own as it is keeps it.
    [[nodiscard]] int keepOwnValues(SysctlKey key);

    SetupSockets &m_sockets;
};

} // namespace lvs::setup
