// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedworker.h"

#include "core/plan/cluster/undo.h"
#include "core/plan/planner.h"

#include <unistd.h>

namespace lvs {

namespace {

/// After a longer pause (a suspended machine) the simulation goes on where it stood.
constexpr std::chrono::seconds longestStep {10};

} // namespace

SimulatedWorker::SimulatedWorker(SimulatedHost &host, SimulatedHost::KernelMaker maker,
                                 SimulatedHost::Clock clock)
    : m_host(host)
    , m_maker(std::move(maker))
    , m_clock(clock)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { static_cast<void>(revert(CheckpointEnd::Expired)); });
}

template <typename Function> void SimulatedWorker::post(Function function)
{
    QMetaObject::invokeMethod(&m_host, std::move(function), Qt::QueuedConnection);
}

void SimulatedWorker::open()
{
    m_kernel = m_maker();
    m_sinceAdvance.start();
    if (const Result<KernelInfo> info = m_kernel->info()) {
        post([host = &m_host, info = *info] { host->setKernelInfo(info); });
    }
    refresh();
    sample();
}

void SimulatedWorker::refresh()
{
    if (m_state && m_revision == m_kernel->revision()) {
        return;
    }
    Result<HostState> read = m_kernel->read();
    if (!read) {
        post([host = &m_host, error = read.error()] { host->takeFailure(error); });
        return;
    }
    m_revision = m_kernel->revision();
    if (m_state && *m_state == *read) {
        return;
    }
    m_state = std::make_shared<const HostState>(std::move(*read));
    ++m_generation;
    post(
        [host = &m_host, state = m_state, generation = m_generation] { host->takeState(state, generation); });
}

void SimulatedWorker::passTime()
{
    const std::chrono::nanoseconds elapsed(m_sinceAdvance.nsecsElapsed());
    m_sinceAdvance.start();
    if (m_clock == SimulatedHost::Clock::RealTime && elapsed <= longestStep) {
        m_kernel->advance(elapsed);
    }
}

void SimulatedWorker::sample()
{
    passTime();
    refresh();
    Result<CountersSample> read = m_kernel->readCounters();
    if (!read) {
        post([host = &m_host, error = read.error()] { host->takeFailure(error); });
        return;
    }
    auto counters = std::make_shared<const CountersSample>(std::move(*read));
    post([host = &m_host, counters = std::move(counters)] { host->takeCounters(counters); });
}

void SimulatedWorker::run(const std::function<void(SimulatedKernel &)> &function)
{
    function(*m_kernel);
    sample();
}

std::optional<Error> SimulatedWorker::staleness(quint64 baseGeneration)
{
    refresh();
    if (m_generation == baseGeneration) {
        return std::nullopt;
    }
    return Error(ErrorCode::StaleGeneration,
                 {QString::number(baseGeneration), QString::number(m_generation)});
}

TransactionReport SimulatedWorker::transact(const Plan &plan, quint64 baseGeneration,
                                            const TransactionHooks &hooks)
{
    if (const std::optional<Error> stale = staleness(baseGeneration)) {
        TransactionReport report;
        report.error = stale;
        return report;
    }
    return runTransaction(*m_kernel, plan, hooks);
}

void SimulatedWorker::check(const Plan &plan, quint64 baseGeneration, const QPointer<SimulatedApplyJob> &job)
{
    TransactionReport report;
    report.error = staleness(baseGeneration);
    if (!report.error) {
        if (const Result<void> holds = checkPreconditions(plan, *m_state); !holds) {
            report.error = holds.error();
        }
    }
    post([job, report = std::move(report)] {
        if (job) {
            job->end(report);
        }
    });
}

void SimulatedWorker::apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options,
                            const QPointer<SimulatedApplyJob> &job,
                            const std::shared_ptr<std::atomic<bool>> &cancelled)
{
    const auto tell = [this, job](auto function) {
        post([job, function = std::move(function)] {
            if (job) {
                function(*job);
            }
        });
    };
    tell([](SimulatedApplyJob &each) { each.begin(); });
    TransactionHooks hooks;
    hooks.isCancelled = [cancelled] { return cancelled->load(); };
    hooks.progress = [&](size_t done, size_t total) {
        tell([=](SimulatedApplyJob &each) { each.report(done, total); });
    };
    refresh();
    const std::shared_ptr<const HostState> before = m_state;
    TransactionReport report = transact(plan, baseGeneration, hooks);
    // The new state is there before the job says that it has ended, and so is what hangs over it.
    refresh();
    if (report.succeeded() && (options.checkpoint || m_living)) {
        beginCheckpoint(*before, options.checkpoint);
    }
    tell([report = std::move(report)](SimulatedApplyJob &each) { each.end(report); });
}

// ---- checkpoints -------------------------------------------------------------------------------

/// Or joins the one that lives: what is taken back then goes back to before its first apply.
void SimulatedWorker::beginCheckpoint(const HostState &before,
                                      const std::optional<std::chrono::seconds> &time)
{
    if (!m_living) {
        m_living = LivingCheckpoint {{}, before, {}};
        m_living->checkpoint.id = ++m_checkpoints;
        m_living->checkpoint.uid = ::getuid();
        m_living->checkpoint.isMine = true;
    }
    m_living->after = *m_state;
    m_living->checkpoint.steps = planner(*m_state, m_living->before).steps.size();
    if (time) {
        armDeadline(*time);
    } else {
        post([host = &m_host, checkpoint = m_living->checkpoint] { host->takeCheckpoint(checkpoint); });
    }
}

void SimulatedWorker::armDeadline(std::chrono::seconds time)
{
    const std::chrono::milliseconds left =
        m_checkpointSecond * std::clamp(time, shortestCheckpoint, longestCheckpoint).count();
    m_deadline.start(left);
    m_living->checkpoint.deadline = Checkpoint::Clock::now() + left;
    post([host = &m_host, checkpoint = m_living->checkpoint] { host->takeCheckpoint(checkpoint); });
}

void SimulatedWorker::order(const CheckpointOrder &order, const QPointer<CheckpointJob> &job)
{
    post([job, error = carryOut(order)] {
        if (job) {
            job->end(error);
        }
    });
}

std::optional<Error> SimulatedWorker::carryOut(const CheckpointOrder &order)
{
    if (!m_living || m_living->checkpoint.id != order.id) {
        return Error(ErrorCode::NoCheckpoint);
    }
    switch (order.kind) {
    case CheckpointOrder::Kind::Confirm:
        endCheckpoint(CheckpointEnd::Confirmed);
        return {};
    case CheckpointOrder::Kind::RollBack:
        return revert(CheckpointEnd::RolledBack);
    case CheckpointOrder::Kind::Extend:
        armDeadline(order.time);
        return {};
    }
    return {};
}

/// What somebody else has made of it meanwhile is left.
std::optional<Error> SimulatedWorker::revert(CheckpointEnd why)
{
    refresh();
    const Plan done = planner(m_living->before, m_living->after);
    const TransactionReport report =
        runTransaction(*m_kernel, undoPlan(done, m_living->before, m_living->after, *m_state));
    refresh();
    endCheckpoint(report.succeeded() ? why : CheckpointEnd::Failed);
    return report.error;
}

void SimulatedWorker::endCheckpoint(CheckpointEnd why)
{
    m_deadline.stop();
    post([host = &m_host, checkpoint = m_living->checkpoint, why] {
        host->takeCheckpointEnd(checkpoint, why);
    });
    m_living.reset();
}

void SimulatedApplyJob::report(size_t done, size_t total)
{
    Q_EMIT progressed(static_cast<qsizetype>(done), static_cast<qsizetype>(total));
}

} // namespace lvs
