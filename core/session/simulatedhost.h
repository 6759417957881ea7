// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/simulatedkernel.h"
#include "core/session/host.h"
#include "core/session/savedmemory.h"

#include <QThread>
#include <QTimer>

namespace lvs {

class SimulatedWorker;

/// A host whose kernel is simulated in this process: what the window opens on where there is no IPVS and
/// no helper, and what tests of the GUI run on. The kernel lives on a thread of its own, where it is
/// built, sampled and changed, so that the largest one does not hold up the window.
class SimulatedHost : public Host
{
    Q_OBJECT
public:
    /// How time passes in the simulation.
    enum class Clock {
        RealTime, ///< as outside, before each sample; a suspended machine does not catch up
        Stopped, ///< only when runOnKernel() advances it
    };
    /// Called once, on the host's thread.
    using KernelMaker = std::function<std::unique_ptr<SimulatedKernel>()>;

    explicit SimulatedHost(KernelMaker maker, Clock clock = Clock::RealTime, QObject *parent = nullptr);
    /// Waits for what the kernel's thread is doing at the moment.
    ~SimulatedHost() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("simulated"); }
    [[nodiscard]] HostKind kind() const override { return HostKind::Simulated; }
    void start() override;
    void refresh() override;
    void watchCounters(std::chrono::milliseconds interval) override;
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 baseGeneration,
                                  const ApplyOptions &options = {}) override;
    [[nodiscard]] bool keepsAudit() const override { return true; }
    void followAudit() override;
    [[nodiscard]] ApplyJob *check(const Plan &plan, quint64 baseGeneration) override;
    [[nodiscard]] bool offersCheckpoints() const override { return true; }

    /// How long a second of a checkpoint's deadline lasts, so that a test need not wait as long. Before
    /// start().
    void setCheckpointSecond(std::chrono::milliseconds second);

    // Savings are kept as long as the host lives.
    [[nodiscard]] bool canSave() const override { return true; }
    void save(QObject *receiver, const SaveAnswer &answer) override;
    void fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer) override;

    /// Runs a function on the kernel, behind the program's back, and takes a sample afterwards. Returns at
    /// once; what it changed arrives as stateChanged() and countersArrived().
    void runOnKernel(std::function<void(SimulatedKernel &)> function);

protected:
    [[nodiscard]] CheckpointJob *order(const CheckpointOrder &order) override;

private:
    friend class SimulatedWorker;

    void takeState(std::shared_ptr<const HostState> state, quint64 generation);
    void takeCounters(std::shared_ptr<const CountersSample> counters);
    void takeCheckpoint(const Checkpoint &checkpoint);
    void takeCheckpointEnd(const Checkpoint &checkpoint, CheckpointEnd why);
    void takeFailure(const Error &error);
    void sample();
    void note(const Plan &plan, const TransactionReport &report);

    QThread m_thread;
    SimulatedWorker *m_worker;
    QTimer m_timer;
    bool m_sampling = false;
    SavedMemory m_saved;
};

/// The host that shows the demonstration cluster, not started.
[[nodiscard]] std::unique_ptr<SimulatedHost> makeSimulatedHost();

/// A machine with these cards and nothing configured, for trying out what roles do; not started. Empty names
/// are no cards.
[[nodiscard]] std::unique_ptr<SimulatedHost> makeSimulatedMachine(const std::vector<ShortName> &cards);

/// A host for benchmarks (see makeLargeKernel), not started.
[[nodiscard]] std::unique_ptr<SimulatedHost> makeLargeSimulatedHost(quint32 services, quint32 realServers);

} // namespace lvs
