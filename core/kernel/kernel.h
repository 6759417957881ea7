// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "core/model/surroundings.h"
#include "core/plan/plan.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace lvs {

/// What a kernel says of itself.
struct KernelInfo
{
    QString release; ///< "6.1.0-18-amd64"
    QString ipvsVersion; ///< "1.2.1"
    quint32 connectionTableSize = 0; ///< buckets
};

/// A machine on a network that answers for an address.
struct AddressOwner
{
    Address address;
    ShortName interface; ///< by which it was asked
    QString hardwareAddress; ///< "02:00:00:00:00:01"
};

/// A kernel that balances: read its state, execute steps on it, read its counters. The real one and the
/// simulated one are told apart by nobody above this interface; both pass one conformance suite.
/// Calls wait for the kernel's answer: never call one on the GUI's thread, the simulated kernel excepted.
class Kernel
{
public:
    Kernel() = default;
    Kernel(const Kernel &) = delete;
    Kernel &operator=(const Kernel &) = delete;
    virtual ~Kernel() = default;

    /// What this kernel is. Errors: KernelModuleMissing, KernelPermission, KernelTimeout.
    [[nodiscard]] virtual Result<KernelInfo> info() = 0;

    /// The whole configuration, sorted, read until two readings agree.
    /// Errors: KernelModuleMissing, KernelPermission, KernelUnstable, KernelTimeout, KernelProtocol.
    [[nodiscard]] virtual Result<HostState> read() = 0;

    /// Those of these services that exist, with their real servers, sorted; time-outs and sync daemons as
    /// in read(). For who changes a few of many and wants to see only those again; a kernel that has
    /// nothing cheaper reads everything. Errors: as read().
    [[nodiscard]] virtual Result<IpvsState> readServices(std::span<const ServiceKey> keys);

    /// The same, read only once: what others change meanwhile may show in part. For who knows what to expect,
    /// and asks readServices() where it finds another thing. Errors: as read().
    [[nodiscard]] virtual Result<IpvsState> readServicesOnce(std::span<const ServiceKey> keys);

    /// The machine around IPVS, sorted. Costs little beside large tables. Errors: as read().
    [[nodiscard]] virtual Result<HostSetup> readSetup() = 0;

    /// What else on the machine decides whether LVS works. A kernel of no machine has nothing around it.
    /// What cannot be read is left out, so that there is no error.
    [[nodiscard]] virtual Surroundings readSurroundings() { return {}; }

    /// Asks on the networks of the interfaces where they shall stand who has these addresses, this machine
    /// excepted; waits for at most half a second. A kernel of no machine is on no network. What cannot be
    /// asked is nobody's, so that there is no error.
    [[nodiscard]] virtual std::vector<AddressOwner> findOwners(std::span<const InterfaceAddress> addresses)
    {
        Q_UNUSED(addresses)
        return {};
    }

    /// All counters, sorted. Errors: as read().
    [[nodiscard]] virtual Result<CountersSample> readCounters() = 0;

    /// The counters of those of these services that exist, sorted: for who watches a few of many. A kernel
    /// that has nothing cheaper reads all. Errors: as read().
    [[nodiscard]] virtual Result<CountersSample> readCountersOf(std::span<const ServiceKey> keys);

    /// Executes steps in order and says of each how it went. Steps may share one message to the kernel:
    /// later ones are then executed although an earlier one failed, and their results say so; those that
    /// were never sent have NotRun. Taking back what was done is the caller's part (transaction.h).
    /// Errors of a step: the Kernel… codes, with the service, and where there is one the real server, as
    /// arguments.
    [[nodiscard]] virtual std::vector<Result<void>> execute(std::span<const Step> steps) = 0;

    /// Sets the counters of one service, or of all, to zero. Errors: KernelServiceMissing, as read().
    [[nodiscard]] virtual Result<void> zeroCounters(const std::optional<ServiceKey> &service) = 0;
};

} // namespace lvs
