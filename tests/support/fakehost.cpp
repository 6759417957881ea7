// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehost.h"

namespace lvs::test {

namespace {

class FakeApplyJob : public ApplyJob
{
public:
    explicit FakeApplyJob(std::function<TransactionReport()> run)
        : m_run(std::move(run))
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                setPhase(Phase::Running);
                const TransactionReport report = m_run();
                const auto total = static_cast<qsizetype>(report.steps.size());
                Q_EMIT progressed(total, total);
                finish(report);
            },
            Qt::QueuedConnection);
    }
    void cancel() override { }

private:
    std::function<TransactionReport()> m_run;
};

} // namespace

FakeHost::FakeHost(const IpvsState &state, QObject *parent)
    : Host(parent)
    , m_held {state, {}}
{
}

void FakeHost::start()
{
    setKernelInfo({QStringLiteral("6.1.0"), QStringLiteral("1.2.1"), 4096});
    publish();
    setStatus(HostStatus::Ready);
    if (m_canSave) {
        setSaved(m_saved.latest(), m_saved.history());
    }
}

void FakeHost::save(QObject *receiver, const SaveAnswer &answer)
{
    if (!m_canSave) {
        Host::save(receiver, answer);
        return;
    }
    QMetaObject::invokeMethod(
        receiver,
        [this, answer, failure = std::exchange(m_saveFailure, {})] {
            if (failure) {
                answer(*failure);
                return;
            }
            const quint64 number = m_saved.save(m_held, generation());
            setSaved(m_saved.latest(), m_saved.history());
            answer(number);
        },
        Qt::QueuedConnection);
}

void FakeHost::fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer)
{
    QMetaObject::invokeMethod(
        receiver, [answer, saved = m_saved.find(number)] { answer(saved); }, Qt::QueuedConnection);
}

void FakeHost::setIpvs(const IpvsState &state)
{
    m_held.ipvs = state;
    publish();
}

void FakeHost::setSetup(const HostSetup &setup)
{
    m_held.setup = setup;
    publish();
}

void FakeHost::publish()
{
    setState(std::make_shared<const HostState>(m_held), generation() + 1);
}

void FakeHost::feedCounters(const CountersSample &sample)
{
    setCounters(std::make_shared<const CountersSample>(sample));
}

void FakeHost::makeUnavailable(const Error &error)
{
    setStatus(HostStatus::Unavailable, error);
}

void FakeHost::failNextApplyAt(size_t step, const Error &error)
{
    m_failure = {step, error};
}

ApplyJob *FakeHost::apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options)
{
    m_options = options;
    auto *const job = new FakeApplyJob([=, this] { return run(plan, baseGeneration, options); });
    Q_EMIT applying(job, plan);
    return job;
}

ApplyJob *FakeHost::check(const Plan &plan, quint64 baseGeneration)
{
    return new FakeApplyJob([this, plan, baseGeneration] { return examine(plan, baseGeneration); });
}

TransactionReport FakeHost::examine(const Plan &plan, quint64 baseGeneration) const
{
    TransactionReport report;
    if (baseGeneration != generation()) {
        report.error = Error(ErrorCode::StaleGeneration,
                             {QString::number(baseGeneration), QString::number(generation())});
    } else if (const Result<void> holds = checkPreconditions(plan, m_held); !holds) {
        report.error = holds.error();
    }
    return report;
}

void FakeHost::holdCheckpoint(const Checkpoint &checkpoint)
{
    m_beforeCheckpoint = m_held;
    setCheckpoint(checkpoint);
}

void FakeHost::endCheckpoint(CheckpointEnd why)
{
    const Checkpoint ended = *checkpoint();
    if (why != CheckpointEnd::Confirmed) {
        m_held = m_beforeCheckpoint;
        publish();
    }
    setCheckpoint({});
    Q_EMIT checkpointEnded(ended, why);
}

CheckpointJob *FakeHost::order(const CheckpointOrder &order)
{
    m_orders.push_back(order);
    auto *const job = new CheckpointJob;
    std::optional<Error> error = std::exchange(m_orderError, {});
    if (!error && (!checkpoint() || checkpoint()->id != order.id)) {
        error = Error(ErrorCode::NoCheckpoint);
    }
    if (!error && order.kind == CheckpointOrder::Kind::Extend) {
        Checkpoint extended = *checkpoint();
        extended.deadline = Checkpoint::Clock::now() + order.time;
        setCheckpoint(extended);
    } else if (!error) {
        endCheckpoint(order.kind == CheckpointOrder::Kind::Confirm ? CheckpointEnd::Confirmed
                                                                   : CheckpointEnd::RolledBack);
    }
    job->end(error);
    return job;
}

TransactionReport FakeHost::run(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options)
{
    TransactionReport report;
    if (baseGeneration != generation()) {
        report.error = Error(ErrorCode::StaleGeneration,
                             {QString::number(baseGeneration), QString::number(generation())});
        return report;
    }
    report.steps.resize(plan.steps.size());
    if (m_failure) {
        for (size_t i = 0; i < m_failure->first; ++i) {
            report.steps[i].outcome = StepOutcome::Undone;
        }
        report.steps[m_failure->first] = {StepOutcome::Failed, m_failure->second};
        report.error = m_failure->second;
        m_failure.reset();
        return report;
    }
    HostState after = m_held;
    if (const Result<void> done = execute(plan, after); !done) {
        report.error = done.error();
        return report;
    }
    for (StepReport &step : report.steps) {
        step.outcome = StepOutcome::Done;
    }
    if (options.checkpoint && m_offersCheckpoints) {
        if (!checkpoint()) {
            m_beforeCheckpoint = m_held;
        }
        Checkpoint begun;
        begun.id = checkpoint() ? checkpoint()->id : ++m_checkpoints;
        begun.uid = 1000;
        begun.isMine = true;
        begun.steps = plan.steps.size();
        begun.deadline = Checkpoint::Clock::now() + *options.checkpoint;
        setCheckpoint(begun);
    }
    m_held = after;
    m_saved.noteApplied(plan);
    publish();
    report.state = *this->state();
    return report;
}

Endpoint endpoint(const char *text)
{
    const Result<Endpoint> parsed = Endpoint::parse(QString::fromLatin1(text));
    Q_ASSERT_X(parsed, "endpoint", text);
    return *parsed;
}

ServiceKey tcp(const char *endpointText)
{
    return ServiceKey(Protocol::Tcp, endpoint(endpointText));
}

VirtualService service(const ServiceKey &key, const char *scheduler,
                       std::initializer_list<const char *> realServers)
{
    VirtualService made;
    made.key = key;
    made.settings.scheduler = *Scheduler::parse(QString::fromLatin1(scheduler));
    for (const char *text : realServers) {
        const QStringList parts = QString::fromLatin1(text).split(QLatin1Char('*'));
        RealServer server;
        server.endpoint = *Endpoint::parse(parts.first());
        if (parts.size() > 1) {
            server.settings.weight = *Weight::parse(parts.at(1));
        }
        made.setRealServer(server);
    }
    return made;
}

} // namespace lvs::test
