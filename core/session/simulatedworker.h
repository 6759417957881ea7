// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/simulatedhost.h"

#include <QElapsedTimer>
#include <QPointer>

#include <atomic>

namespace lvs {

class SimulatedApplyJob;

/// The simulated host's other half: owns the kernel and lives on the host's thread. Everything here but
/// the constructor is called there; what it finds goes to the host as posted calls, in order.
class SimulatedWorker : public QObject
{
    Q_OBJECT
public:
    SimulatedWorker(SimulatedHost &host, SimulatedHost::KernelMaker maker, SimulatedHost::Clock clock);

    /// See SimulatedHost::setCheckpointSecond().
    void setCheckpointSecond(std::chrono::milliseconds second) { m_checkpointSecond = second; }

    void open();
    /// The thread ends.
    void close() { m_deadline.stop(); }
    void refresh();
    void sample();
    void run(const std::function<void(SimulatedKernel &)> &function);
    void apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options,
               const QPointer<SimulatedApplyJob> &job, const std::shared_ptr<std::atomic<bool>> &cancelled);
    void order(const CheckpointOrder &order, const QPointer<CheckpointJob> &job);
    void check(const Plan &plan, quint64 baseGeneration, const QPointer<SimulatedApplyJob> &job);

private:
    template <typename Function> void post(Function function);
    [[nodiscard]] std::optional<Error> staleness(quint64 baseGeneration);
    [[nodiscard]] TransactionReport transact(const Plan &plan, quint64 baseGeneration,
                                             const TransactionHooks &hooks);
    void passTime();
    void beginCheckpoint(const HostState &before, const std::optional<std::chrono::seconds> &time);
    void armDeadline(std::chrono::seconds time);
    [[nodiscard]] std::optional<Error> carryOut(const CheckpointOrder &order);
    [[nodiscard]] std::optional<Error> revert(CheckpointEnd why);
    void endCheckpoint(CheckpointEnd why);

    /// What is needed to take the changes of the checkpoint back.
    struct LivingCheckpoint
    {
        Checkpoint checkpoint;
        HostState before;
        HostState after;
    };

    SimulatedHost &m_host;
    SimulatedHost::KernelMaker m_maker;
    SimulatedHost::Clock m_clock;
    std::unique_ptr<SimulatedKernel> m_kernel;
    QElapsedTimer m_sinceAdvance;
    std::shared_ptr<const HostState> m_state;
    quint64 m_revision = 0; ///< the kernel's when m_state was read
    quint64 m_generation = 0;
    std::optional<LivingCheckpoint> m_living;
    QTimer m_deadline {this}; // so that it moves along to the thread
    std::chrono::milliseconds m_checkpointSecond = std::chrono::seconds(1);
    quint64 m_checkpoints = 0; ///< begun so far
};

/// An apply on a simulated kernel.
class SimulatedApplyJob : public ApplyJob
{
    Q_OBJECT
public:
    SimulatedApplyJob() = default;

    void cancel() override { m_cancelled->store(true); }
    [[nodiscard]] const std::shared_ptr<std::atomic<bool>> &cancelled() const { return m_cancelled; }

    void begin() { setPhase(Phase::Running); }
    void report(size_t done, size_t total);
    void end(TransactionReport report) { finish(std::move(report)); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace lvs
