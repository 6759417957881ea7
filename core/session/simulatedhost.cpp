// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/simulatedhost.h"

#include "core/kernel/auditresult.h"
#include "core/kernel/simulated/demonstration.h"
#include "core/session/simulatedworker.h"

#include <QDateTime>

#include <unistd.h>

namespace lvs {

SimulatedHost::SimulatedHost(KernelMaker maker, Clock clock, QObject *parent)
    : Host(parent)
    , m_worker(new SimulatedWorker(*this, std::move(maker), clock))
{
    m_thread.setObjectName(QStringLiteral("simulated kernel"));
    m_worker->moveToThread(&m_thread);
    connect(&m_timer, &QTimer::timeout, this, &SimulatedHost::sample);
    // On that thread, which alone may stop its timers.
    connect(&m_thread, &QThread::finished, m_worker, &SimulatedWorker::close, Qt::DirectConnection);
}

SimulatedHost::~SimulatedHost()
{
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

void SimulatedHost::start()
{
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, &SimulatedWorker::open);
}

void SimulatedHost::refresh()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_worker, &SimulatedWorker::refresh);
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

void SimulatedHost::sample()
{
    // One at a time: a slow machine gets fewer samples, not a queue of them.
    if (!m_sampling && m_thread.isRunning()) {
        m_sampling = true;
        QMetaObject::invokeMethod(m_worker, &SimulatedWorker::sample);
    }
}

ApplyJob *SimulatedHost::apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options)
{
    auto *job = new SimulatedApplyJob;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, plan, baseGeneration, options, pointer = QPointer(job),
         cancelled = job->cancelled()] { worker->apply(plan, baseGeneration, options, pointer, cancelled); });
    // Before whoever waits for the job, who may delete it.
    const ApplyJob *const ended = job;
    connect(ended, &ApplyJob::finished, this, [this, ended, plan] {
        note(plan, ended->report());
        if (ended->report().succeeded()) {
            m_saved.noteApplied(plan);
        }
    });
    Q_EMIT applying(job, plan);
    return job;
}

CheckpointJob *SimulatedHost::order(const CheckpointOrder &order)
{
    auto *const job = new CheckpointJob;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, order, pointer = QPointer(job)] { worker->order(order, pointer); });
    return job;
}

void SimulatedHost::setCheckpointSecond(std::chrono::milliseconds second)
{
    m_worker->setCheckpointSecond(second);
}

void SimulatedHost::followAudit()
{
    QMetaObject::invokeMethod(this, &SimulatedHost::auditCaughtUp, Qt::QueuedConnection);
}

/// As a helper would.
void SimulatedHost::note(const Plan &plan, const TransactionReport &report)
{
    AuditEntry entry;
    entry.number = quint64(auditEntries().size()) + 1;
    entry.time = QDateTime::currentMSecsSinceEpoch();
    entry.uid = ::getuid();
    entry.user = qEnvironmentVariable("USER");
    entry.member = QStringLiteral("Apply");
    entry.generation = generation();
    entry.planHash = planHash(plan);
    entry.steps = quint32(plan.steps.size());
    setResult(entry, report);
    addAudit({entry});
}

ApplyJob *SimulatedHost::check(const Plan &plan, quint64 baseGeneration)
{
    auto *job = new SimulatedApplyJob;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan, baseGeneration, pointer = QPointer(job)] {
        worker->check(plan, baseGeneration, pointer);
    });
    return job;
}

void SimulatedHost::runOnKernel(std::function<void(SimulatedKernel &)> function)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, function = std::move(function)] { worker->run(function); });
}

void SimulatedHost::save(QObject *receiver, const SaveAnswer &answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, receiver = QPointer(receiver), answer] {
            Result<quint64> number = Error(ErrorCode::Unsupported, {QStringLiteral("saved")});
            if (state()) {
                number = m_saved.save(*state(), generation());
                setSaved(m_saved.latest(), m_saved.history());
            }
            if (receiver) {
                answer(number);
            }
        },
        Qt::QueuedConnection);
}

void SimulatedHost::fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer)
{
    QMetaObject::invokeMethod(
        receiver, [answer, saved = m_saved.find(number)] { answer(saved); }, Qt::QueuedConnection);
}

void SimulatedHost::takeState(std::shared_ptr<const HostState> state, quint64 generation)
{
    setSurroundings({});
    setState(std::move(state), generation);
    setStatus(HostStatus::Ready);
    if (!savedState()) {
        setSaved(m_saved.latest(), m_saved.history());
    }
}

void SimulatedHost::takeCounters(std::shared_ptr<const CountersSample> counters)
{
    m_sampling = false;
    setCounters(std::move(counters));
}

void SimulatedHost::takeCheckpoint(const Checkpoint &checkpoint)
{
    setCheckpoint(checkpoint);
}

void SimulatedHost::takeCheckpointEnd(const Checkpoint &checkpoint, CheckpointEnd why)
{
    setCheckpoint({});
    Q_EMIT checkpointEnded(checkpoint, why);
}

void SimulatedHost::takeFailure(const Error &error)
{
    m_sampling = false;
    setStatus(HostStatus::Unavailable, error);
}

std::unique_ptr<SimulatedHost> makeSimulatedHost()
{
    return std::make_unique<SimulatedHost>([] { return makeDemonstrationKernel(); });
}

std::unique_ptr<SimulatedHost> makeSimulatedMachine(const std::vector<ShortName> &cards)
{
    return std::make_unique<SimulatedHost>([cards] {
        auto kernel = std::make_unique<SimulatedKernel>();
        HostSetup setup = kernel->setup();
        const ShortName like = ShortName::literal("eth0");
        for (const ShortName &name : cards) {
            if (name.isEmpty() || setup.network.link(name) != nullptr) {
                continue;
            }
            Link link = *setup.network.link(like);
            link.name = name;
            setup.network.links.push_back(link);
            for (const auto &[setting, value] : SysctlState(setup.sysctls)) {
                if (setting.interface == like) {
                    setup.sysctls[SysctlName {setting.key, name}] = value;
                }
            }
            setup.network.sort();
        }
        kernel->setSetup(setup);
        return kernel;
    });
}

std::unique_ptr<SimulatedHost> makeLargeSimulatedHost(quint32 services, quint32 realServers)
{
    return std::make_unique<SimulatedHost>([=] { return makeLargeKernel(services, realServers); });
}

} // namespace lvs
