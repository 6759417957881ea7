// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/setup/interfacenames.h"
#include "core/kernel/linux/setup/setupsockets.h"
#include "core/model/hoststate.h"

#include <vector>

namespace lvs::setup {

/// Reads what stands around IPVS. Every function gives 0 or an errno; EINTR: something changed meanwhile,
/// and the next reading may go better.
class SetupReader
{
public:
    explicit SetupReader(SetupSockets &sockets)
        : m_sockets(sockets)
    {
    }

    /// Everything, sorted.
    [[nodiscard]] int readAll(HostSetup &setup);
    /// None where the kernel has no such ports.
    [[nodiscard]] int readPorts(std::vector<EncapsulationPort> &ports);

private:
    [[nodiscard]] int readLinks(HostSetup &setup);
    [[nodiscard]] int readAddresses(NetworkState &network);
    [[nodiscard]] int readRoutes(NetworkState &network);
    [[nodiscard]] int readRules(NetworkState &network);

    SetupSockets &m_sockets;
    InterfaceNames m_names;
};

} // namespace lvs::setup
