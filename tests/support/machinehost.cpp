// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/machinehost.h"

#include <QPointer>

namespace lvs::test {

class MachineJob : public ApplyJob
{
public:
    using Run = std::function<TransactionReport()>;

    MachineJob(MachineHost &host, Run run, bool isHeld)
        : m_host(&host)
        , m_run(std::move(run))
        , m_isHeld(isHeld)
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                setPhase(Phase::Running);
                if (!m_isHeld && !m_isCancelled) { // it may be cancelled before it runs
                    conclude();
                }
            },
            Qt::QueuedConnection);
    }
    ~MachineJob() override { forget(); }

    void cancel() override
    {
        if (m_isHeld) {
            m_isHeld = false;
            m_isCancelled = true;
            forget();
            TransactionReport report;
            report.error = Error(ErrorCode::Cancelled);
            QMetaObject::invokeMethod(
                this, [this, report] { finish(report); }, Qt::QueuedConnection);
        }
    }
    void conclude()
    {
        m_isHeld = false;
        forget();
        const TransactionReport report = m_run();
        const auto total = static_cast<qsizetype>(report.steps.size());
        Q_EMIT progressed(total, total);
        finish(report);
    }

private:
    void forget()
    {
        if (m_host && m_host->m_held == this) {
            m_host->m_held = nullptr;
        }
    }

    QPointer<MachineHost> m_host;
    Run m_run;
    bool m_isHeld;
    bool m_isCancelled = false;
};

MachineHost::MachineHost(const QString &id, const HostState &state, QObject *parent)
    : Host(parent)
    , m_id(id)
    , m_real(state)
{
}

void MachineHost::start()
{
    publish();
    setStatus(HostStatus::Ready);
}

void MachineHost::refresh()
{
    if (status() == HostStatus::Unavailable && m_mayReturn) {
        comeBack();
    } else if (status() == HostStatus::Ready) {
        publish();
    }
}

void MachineHost::publish()
{
    const std::optional<Checkpoint> known = checkpoint();
    setCheckpoint(m_living ? std::optional(m_living->checkpoint) : std::nullopt);
    if (!state() || *state() != m_real) {
        setState(std::make_shared<const HostState>(m_real), generation() + 1);
    }
    if (known && !m_living) {
        Q_EMIT checkpointEnded(*known, std::exchange(m_unheardEnd, {}).value_or(CheckpointEnd::Unheard));
    }
}

void MachineHost::expire()
{
    if (m_living) {
        endCheckpoint(CheckpointEnd::Expired);
    }
}

void MachineHost::endCheckpoint(CheckpointEnd why)
{
    if (why != CheckpointEnd::Confirmed) {
        m_real = m_living->before;
    }
    m_living.reset();
    if (status() == HostStatus::Ready) {
        m_unheardEnd = why;
        publish();
    }
}

void MachineHost::keepUnderCheckpoint(const HostState &before, const ApplyOptions &options)
{
    if (m_offersCheckpoints && options.checkpoint) {
        if (!m_living) {
            m_living = Living {{}, before};
            m_living->checkpoint.id = ++m_checkpoints;
            m_living->checkpoint.isMine = true;
        }
        m_living->checkpoint.deadline = Checkpoint::Clock::now() + *options.checkpoint;
    }
}

CheckpointJob *MachineHost::order(const CheckpointOrder &order)
{
    m_orders.push_back(order);
    OrderFault fault = OrderFault::None;
    if (!m_orderFaults.empty()) {
        fault = m_orderFaults.front();
        m_orderFaults.pop_front();
    }
    auto *const job = new CheckpointJob;
    if (fault == OrderFault::Silent) {
        return job;
    }
    QMetaObject::invokeMethod(
        this,
        [this, job = QPointer(job), order, fault] {
            std::optional<Error> answer = fault == OrderFault::Refused ? m_error
                : status() != HostStatus::Ready                        ? error()
                                                                       : std::nullopt;
            if (!answer && (fault == OrderFault::LostBefore || fault == OrderFault::LostAfter)) {
                vanish(m_mayReturn);
                answer = error();
                if (fault == OrderFault::LostAfter) {
                    static_cast<void>(carryOut(order));
                }
            } else if (!answer) {
                answer = carryOut(order);
            }
            if (job) {
                job->end(answer);
            }
        },
        Qt::QueuedConnection);
    return job;
}

std::optional<Error> MachineHost::carryOut(const CheckpointOrder &order)
{
    if (!m_living || m_living->checkpoint.id != order.id) {
        return Error(ErrorCode::NoCheckpoint);
    }
    if (order.kind == CheckpointOrder::Kind::Extend) {
        m_living->checkpoint.deadline = Checkpoint::Clock::now() + order.time;
        setCheckpoint(m_living->checkpoint);
    } else {
        endCheckpoint(order.kind == CheckpointOrder::Kind::Confirm ? CheckpointEnd::Confirmed
                                                                   : CheckpointEnd::RolledBack);
    }
    return {};
}

void MachineHost::setReal(const HostState &state, bool heard)
{
    m_real = state;
    if (heard && status() == HostStatus::Ready) {
        publish();
    }
}

void MachineHost::vanish(bool mayReturn)
{
    m_mayReturn = mayReturn;
    setStatus(HostStatus::Unavailable, Error(ErrorCode::SshLost, {m_id, QStringLiteral("cut")}));
}

void MachineHost::comeBack()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            publish();
            setStatus(HostStatus::Ready);
        },
        Qt::QueuedConnection);
}

void MachineHost::release()
{
    if (m_held != nullptr) {
        m_held->conclude();
    }
}

std::optional<Error> MachineHost::staleness(quint64 baseGeneration)
{
    publish(); // as a helper that reads its kernel first
    if (baseGeneration == generation()) {
        return std::nullopt;
    }
    return Error(ErrorCode::StaleGeneration,
                 {QString::number(baseGeneration), QString::number(generation())});
}

std::optional<Error> MachineHost::taken(const Plan &plan) const
{
    for (const Step &step : plan.steps) {
        const SetupStep *setup = std::get_if<SetupStep>(&step);
        const AddAddress *add = setup == nullptr ? nullptr : std::get_if<AddAddress>(setup);
        if (add != nullptr && m_isTaken && m_isTaken(add->address.address)) {
            return Error(ErrorCode::AddressInUse,
                         {stepSubject(step), add->address.interface.toString(),
                          QStringLiteral("02:00:00:00:00:42"), add->address.address.toString()});
        }
    }
    return std::nullopt;
}

ApplyJob *MachineHost::check(const Plan &plan, quint64 baseGeneration)
{
    ++m_checks;
    return new MachineJob(
        *this,
        [this, plan, baseGeneration] {
            TransactionReport report;
            if (status() != HostStatus::Ready) {
                report.error = error();
                return report;
            }
            report.error = staleness(baseGeneration);
            if (!report.error) {
                const Result<void> holds = checkPreconditions(plan, m_real);
                report.error = holds ? taken(plan) : std::optional(holds.error());
            }
            return report;
        },
        false);
}

ApplyJob *MachineHost::apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options)
{
    ++m_applies;
    MachineFault fault = MachineFault::None;
    if (!m_faults.empty()) {
        fault = m_faults.front();
        m_faults.pop_front();
    }
    auto *const job = new MachineJob(
        *this, [=, this] { return run(plan, baseGeneration, options, fault); }, fault == MachineFault::Held);
    m_held = fault == MachineFault::Held ? job : m_held;
    return job;
}

TransactionReport MachineHost::run(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options,
                                   MachineFault fault)
{
    TransactionReport report;
    const auto all = [&](StepOutcome outcome) { report.steps.assign(plan.steps.size(), {outcome, {}}); };
    if (fault == MachineFault::Refused) {
        report.error = m_error;
        return report;
    }
    if (fault == MachineFault::LostBefore) {
        report.error = Error(ErrorCode::OutcomeUnknown, {m_id});
        vanish(false);
        return report;
    }
    report.error = staleness(baseGeneration);
    report.error = report.error ? report.error : taken(plan);
    if (report.error) {
        return report;
    }
    if (fault == MachineFault::StepFails) {
        all(StepOutcome::Undone);
        report.steps.back() = {StepOutcome::Failed, m_error};
        report.error = m_error;
        return report;
    }
    HostState after = m_real;
    Plan done = plan;
    if (fault == MachineFault::UndoFails) {
        done.steps.resize(1);
    } else if (fault == MachineFault::NotAsPromised) {
        done.steps.erase(done.steps.begin());
    }
    if (const Result<void> executed = execute(done, after); !executed) {
        report.error = executed.error();
        return report;
    }
    if (fault != MachineFault::UndoFails) { // of which nothing is left to be kept
        keepUnderCheckpoint(m_real, options);
    }
    m_real = after;
    if (fault == MachineFault::LostAfter) {
        report.error = Error(ErrorCode::OutcomeUnknown, {m_id});
        vanish(false);
        return report;
    }
    publish();
    all(fault == MachineFault::UndoFails ? StepOutcome::NotRun : StepOutcome::Done);
    if (fault == MachineFault::UndoFails) {
        report.steps.front() = {StepOutcome::UndoFailed, m_error};
        report.steps.back().outcome =
            report.steps.size() > 1 ? StepOutcome::Failed : report.steps.back().outcome;
        report.error = m_error;
    } else if (fault == MachineFault::NotAsPromised) {
        report.error = Error(ErrorCode::VerificationFailed, {stepSubject(plan.steps.front())});
    } else {
        report.state = m_real;
    }
    return report;
}

} // namespace lvs::test
