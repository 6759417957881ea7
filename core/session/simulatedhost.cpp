// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedhost.h"

namespace lvs {

namespace {

/// An apply on the simulated kernel: it runs as soon as control is back in the event loop.
class SimulatedApplyJob : public ApplyJob
{
public:
    using Runner = std::function<TransactionReport(const TransactionHooks &)>;

    explicit SimulatedApplyJob(Runner runner)
        : m_runner(std::move(runner))
    {
        QMetaObject::invokeMethod(this, [this] { run(); }, Qt::QueuedConnection);
    }

    void cancel() override { m_cancelled = true; }

private:
    void run()
    {
        setPhase(Phase::Running);
        TransactionHooks hooks;
        hooks.isCancelled = [this] { return m_cancelled; };
        hooks.progress = [this](size_t done, size_t total) {
            Q_EMIT progressed(static_cast<qsizetype>(done), static_cast<qsizetype>(total));
        };
        finish(m_runner(hooks));
    }

    Runner m_runner;
    bool m_cancelled = false;
};

} // namespace

SimulatedHost::SimulatedHost(std::unique_ptr<Kernel> kernel, std::function<void()> advance, QObject *parent)
    : Host(parent)
    , m_kernel(std::move(kernel))
    , m_advance(std::move(advance))
{
    connect(&m_timer, &QTimer::timeout, this, &SimulatedHost::sample);
}

SimulatedHost::~SimulatedHost() = default;

void SimulatedHost::start()
{
    if (const Result<KernelInfo> info = m_kernel->info()) {
        setKernelInfo(*info);
    }
    refresh();
    setStatus(HostStatus::Ready);
    sample();
}

void SimulatedHost::refresh()
{
    Result<HostState> read = m_kernel->read();
    if (!read) {
        setStatus(HostStatus::Unavailable, read.error());
        return;
    }
    if (!state() || *state() != *read) {
        setState(std::make_shared<const HostState>(std::move(*read)), generation() + 1);
    }
}

void SimulatedHost::watchCounters(std::chrono::milliseconds interval)
{
    if (interval.count() == 0) {
        m_timer.stop();
    } else {
        m_timer.start(interval);
    }
}

ApplyJob *SimulatedHost::apply(const Plan &plan, quint64 baseGeneration)
{
    return new SimulatedApplyJob([this, plan, baseGeneration](const TransactionHooks &hooks) {
        refresh();
        if (generation() != baseGeneration) {
            TransactionReport stale;
            stale.error = Error(ErrorCode::StaleGeneration,
                                {QString::number(baseGeneration), QString::number(generation())});
            return stale;
        }
        TransactionReport report = runTransaction(*m_kernel, plan, hooks);
        refresh();
        return report;
    });
}

void SimulatedHost::sample()
{
    if (m_advance) {
        m_advance();
    }
    if (Result<CountersSample> read = m_kernel->readCounters()) {
        setCounters(std::make_shared<const CountersSample>(std::move(*read)));
    }
}

} // namespace lvs
