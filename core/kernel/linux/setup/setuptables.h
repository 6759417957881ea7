// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

#include <chrono>
#include <memory>

namespace lvs::setup {

/// What stands around IPVS in the running kernel, in the network namespace of the thread that calls:
/// rtnetlink for links, addresses, routes and rules, generic netlink "fou" for encapsulation ports, and the
/// files below /proc/sys for settings. Needs CAP_NET_ADMIN to write. For one thread at a time; the namespace
/// is the one in which it first calls.
class SetupTables
{
public:
    /// patience: for one answer of the kernel.
    explicit SetupTables(std::chrono::milliseconds patience);
    ~SetupTables();

    /// Everything, sorted. A kernel without IPv6 or without fou has none of it.
    /// Errors: KernelPermission, KernelUnstable, KernelTimeout, KernelProtocol, KernelOther.
    [[nodiscard]] Result<HostSetup> read();
    /// Kernel::findOwners().
    [[nodiscard]] std::vector<AddressOwner> findOwners(std::span<const InterfaceAddress> addresses);
    /// Executes one step. Errors: stepRefusal()'s.
    [[nodiscard]] Result<void> execute(const SetupStep &step);

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace lvs::setup
