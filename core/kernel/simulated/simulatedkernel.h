// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/kernel/simulated/connectiontable.h"
#include "core/kernel/simulated/graveyard.h"
#include "core/kernel/simulated/simulatedservice.h"

#include <chrono>
#include <memory>

namespace lvs {

class TrafficSource;

/// IPVS in memory: refuses and accepts what the kernel refuses and accepts, in the kernel's order of
/// checks and with its errno (ip_vs_ctl.c, ip_vs_sync.c, Linux 6.1), chooses real servers as its
/// schedulers do, and counts as it counts. Time passes only in advance().
///
/// Connections come either from a traffic source, which moves counts, or packet by packet through a
/// PacketPath, which keeps them as entries. A real server that is removed under a traffic source takes its
/// connections with it; the entries of a PacketPath stay, and go on when it is added again.
/// Not for use from several threads at once.
class SimulatedKernel : public Kernel
{
public:
    SimulatedKernel();
    ~SimulatedKernel() override;

    [[nodiscard]] Result<KernelInfo> info() override;
    [[nodiscard]] Result<HostState> read() override;
    [[nodiscard]] Result<HostSetup> readSetup() override;
    [[nodiscard]] Result<CountersSample> readCounters() override;
    [[nodiscard]] std::vector<Result<void>> execute(std::span<const Step> steps) override;
    [[nodiscard]] Result<void> zeroCounters(const std::optional<ServiceKey> &key) override;

    /// The machine around it; at first lo and eth0, with the kernel's own settings.
    [[nodiscard]] const HostSetup &setup() const { return m_setup; }
    void setSetup(HostSetup setup);
    /// Clients that move the counters as time passes; null for none.
    void setTraffic(std::unique_ptr<TrafficSource> traffic);
    /// Lets time pass: traffic runs, connections end, persistence templates run out.
    void advance(std::chrono::nanoseconds elapsed);
    /// Nanoseconds since this kernel began.
    [[nodiscard]] qint64 now() const { return m_now; }
    /// Counts up with every step that was executed: where it stands still, read() gives what it gave.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// The service of that key, or null.
    [[nodiscard]] SimulatedService *service(const ServiceKey &key);
    /// All services, sorted by key.
    [[nodiscard]] const std::vector<std::unique_ptr<SimulatedService>> &services() const
    {
        return m_services;
    }
    [[nodiscard]] const Timeouts &timeouts() const { return m_timeouts; }
    /// What all services have counted, those that were removed as well; begins anew when all are zeroed.
    [[nodiscard]] Counters totals() const;
    /// The kernel's rates of all services together; each service and real server has its own estimator.
    [[nodiscard]] KernelRates totalRates() const { return m_estimator.rates(); }
    /// The entries that a PacketPath makes.
    [[nodiscard]] ConnectionTable &connections() { return m_connections; }
    /// Which kernel's formula lc, wlc, lblc, lblcr and twos use; 6.1.176's unless set.
    void setLoadFormula(LoadFormula formula);
    // net.ipv4.vs.expire_nodest_conn, expire_quiescent_template and conn_reuse_mode (its first bit).
    [[nodiscard]] bool expiresNodestConnections() const { return m_expiresNodestConnections; }
    [[nodiscard]] bool expiresQuiescentTemplates() const { return m_expiresQuiescentTemplates; }
    [[nodiscard]] bool reusesPorts() const { return m_reusesPorts; }

    /// One client connects: the real server that it is sent to, or nothing where it is refused.
    [[nodiscard]] std::optional<Endpoint> connectClient(const ServiceKey &key, const Endpoint &client);

private:
    using Services = std::vector<std::unique_ptr<SimulatedService>>;

    [[nodiscard]] Services::iterator place(const ServiceKey &key);
    [[nodiscard]] Result<void> executeStep(const Step &step);
    /// 0, or the errno that the kernel gives.
    [[nodiscard]] int apply(const AddService &step);
    [[nodiscard]] int apply(const EditService &step);
    [[nodiscard]] int apply(const RemoveService &step);
    [[nodiscard]] int apply(const AddRealServer &step);
    [[nodiscard]] int apply(const EditRealServer &step);
    [[nodiscard]] int apply(const RemoveRealServer &step);
    [[nodiscard]] int apply(const SetTimeouts &step);
    [[nodiscard]] int apply(const StartSyncDaemon &step);
    [[nodiscard]] int apply(const StopSyncDaemon &step);
    [[nodiscard]] int apply(const SetupStep &step);
    void bury(std::unique_ptr<Destination> removed, const SimulatedService &service);
    void followSettings();
    void run(qint64 until);
    void estimate();
    void retire(const Counters &counters);
    [[nodiscard]] int refusalOfFamily(const SimulatedService &service, const Address &address,
                                      ForwardingMethod forwarding) const;

    // What connections and schedulers point to goes last.
    Graveyard m_graveyard;
    Services m_services;
    ConnectionTable m_connections;
    SchedulingRules m_rules;
    bool m_expiresNodestConnections = false;
    bool m_expiresQuiescentTemplates = false;
    bool m_reusesPorts = true;
    bool m_estimates = true; ///< net.ipv4.vs.run_estimation
    Counters m_retired; ///< of services that were removed or zeroed alone
    Estimator m_estimator;
    quint64 m_nextSerial = 1;
    Timeouts m_timeouts;
    std::optional<SyncDaemon> m_master;
    std::optional<SyncDaemon> m_backup;
    HostSetup m_setup;
    std::unique_ptr<TrafficSource> m_traffic;
    qint64 m_now = 0;
    quint64 m_revision = 0;
};

} // namespace lvs
