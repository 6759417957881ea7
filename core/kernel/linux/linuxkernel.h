// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/kernel/linux/setup/setuptables.h"

#include <chrono>
#include <memory>

namespace lvs {

/// The IPVS of the running Linux kernel, in the network namespace of the thread that first calls: generic
/// netlink over one socket that stays open. Needs CAP_NET_ADMIN in the initial user namespace, for
/// reading too. For one thread at a time, and never the GUI's: every call waits for the kernel, but none
/// longer than patience for any answer.
/// The rules are those of net/netfilter/ipvs/ip_vs_ctl.c and ip_vs_sync.c.
class LinuxKernel final : public Kernel
{
public:
    /// What tests make small.
    struct Limits
    {
        int receiveBuffer = 8 * 1024 * 1024; ///< bytes; the kernel drops what it cannot keep
        std::chrono::milliseconds patience {5000}; ///< for one answer
        int readings = 10; ///< until KernelUnstable
        size_t messagesAtOnce = 0; ///< 0: as many as whose refusals would all be kept
    };

    LinuxKernel();
    explicit LinuxKernel(const Limits &limits);
    ~LinuxKernel() override;

    [[nodiscard]] Result<KernelInfo> info() override;
    [[nodiscard]] Result<HostState> read() override;
    [[nodiscard]] Result<IpvsState> readServices(std::span<const ServiceKey> keys) override;
    [[nodiscard]] Result<IpvsState> readServicesOnce(std::span<const ServiceKey> keys) override;
    [[nodiscard]] Result<HostSetup> readSetup() override;
    [[nodiscard]] Surroundings readSurroundings() override;
    [[nodiscard]] std::vector<AddressOwner> findOwners(std::span<const InterfaceAddress> addresses) override;
    [[nodiscard]] Result<CountersSample> readCounters() override;
    [[nodiscard]] Result<CountersSample> readCountersOf(std::span<const ServiceKey> keys) override;
    [[nodiscard]] std::vector<Result<void>> execute(std::span<const Step> steps) override;
    [[nodiscard]] Result<void> zeroCounters(const std::optional<ServiceKey> &service) override;

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
    setup::SetupTables m_setup;
    std::chrono::milliseconds m_patience;
};

} // namespace lvs
