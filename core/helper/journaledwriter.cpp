// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/journaledwriter.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>

namespace lvs {

namespace {

Q_LOGGING_CATEGORY(log, "lvsdesk.journal")

void warnOf(const Result<void> &written)
{
    if (!written) {
        qCWarning(log).noquote() << "the journal cannot be written:"
                                 << written.error().arguments.join(QLatin1String(", errno "));
    }
}

bool has(const TransactionReport &report, StepOutcome outcome)
{
    return std::any_of(report.steps.begin(), report.steps.end(),
                       [outcome](const StepReport &step) { return step.outcome == outcome; });
}

} // namespace

JournaledWriter::JournaledWriter(Kernel &kernel, Journal &journal, const BootTime &time)
    : m_kernel(kernel)
    , m_journal(journal)
    , m_time(time)
{
}

std::optional<LivingCheckpoint> JournaledWriter::checkpoint() const
{
    const std::optional<CheckpointRecord> &record = m_journal.content().checkpoint;
    if (!record) {
        return std::nullopt;
    }
    return LivingCheckpoint {record->id,     record->uid,   record->requestId,  record->deadline,
                             record->caller, record->steps, record->isReverting};
}

Recovery JournaledWriter::recover()
{
    Recovery recovery;
    if (const Result<void> loaded = m_journal.load(); !loaded) {
        recovery.journalError = loaded.error();
    }
    if (const auto &change = m_journal.content().change) {
        recovery.change = ChangeRecord {change->uid, change->requestId, change->planHash, {}};
        recovery.rollback = rollBackChange();
    }
    recovery.checkpoint = checkpoint();
    return recovery;
}

Result<void> JournaledWriter::finishRecovery()
{
    if (!m_journal.content().change) {
        return {};
    }
    const RollbackReport report = rollBackChange();
    if (report.error) {
        return *report.error;
    }
    qCInfo(log).noquote() << QStringLiteral("recovered restored=%1 left=%2 objects=%3")
                                 .arg(report.restored)
                                 .arg(report.left.size())
                                 .arg(report.left.join(QLatin1String("; ")));
    return {};
}

RollbackReport JournaledWriter::rollBackChange()
{
    const RollbackReport report =
        rollBack(m_kernel, m_journal.content().change->objects, [this](const ObjectHistory &objects) {
            JournalContent content = m_journal.content();
            content.change->objects = objects;
            warnOf(m_journal.write(std::move(content)));
        });
    if (!report.error) {
        forgetChange();
    }
    return report;
}

void JournaledWriter::forgetChange()
{
    JournalContent content = m_journal.content();
    content.change.reset();
    warnOf(m_journal.forget(std::move(content)));
}

TransactionReport JournaledWriter::apply(const Plan &plan, HostState before, const TransactionHooks &hooks,
                                         const ChangeTerms &terms)
{
    TransactionReport report;
    Result<ObjectHistory> objects = historyOf(plan, before.setup);
    if (!objects) {
        report.error = objects.error();
        return report;
    }
    JournalContent content = m_journal.content();
    content.change = ChangeRecord {terms.uid, terms.requestId, terms.planHash, std::move(*objects)};
    if (const Result<void> written = m_journal.write(content); !written) {
        // It may stand there all the same, and must not be found.
        warnOf(m_journal.write(m_journal.content()));
        report.error = written.error();
        return report;
    }
    report = runTransaction(m_kernel, plan, std::move(before), hooks);
    settle(report, terms);
    return report;
}

void JournaledWriter::settle(TransactionReport &report, const ChangeTerms &terms)
{
    const bool isDone = !report.steps.empty()
        && std::all_of(report.steps.begin(), report.steps.end(),
                       [](const StepReport &step) { return step.outcome == StepOutcome::Done; });
    // What was done in whole and is not what was promised is somebody else's work: it is reported, and stays.
    if (isDone || (report.succeeded() && report.steps.empty())) {
        if (const Result<void> kept = m_journal.write(afterwards(report.steps.size(), terms)); !kept) {
            report.error = kept.error();
            takeBack(report);
        }
        return;
    }
    if (has(report, StepOutcome::UndoFailed)) {
        takeBack(report);
        return;
    }
    forgetChange();
}

/// Object by object, where the steps' inverses were not enough or cannot be decided upon.
void JournaledWriter::takeBack(TransactionReport &report)
{
    RollbackReport rollback = rollBackChange();
    for (StepReport &step : report.steps) {
        const bool wasDone = step.outcome == StepOutcome::Done || step.outcome == StepOutcome::UndoFailed;
        if (wasDone && !rollback.error && rollback.left.isEmpty()) {
            step = {StepOutcome::Undone, std::nullopt};
        } else if (step.outcome == StepOutcome::Done) {
            step = {StepOutcome::UndoFailed, report.error};
        }
    }
    if (rollback.state) {
        report.state = std::move(rollback.state);
    }
}

/// What is left to be remembered of a change that was carried out.
JournalContent JournaledWriter::afterwards(size_t steps, const ChangeTerms &terms) const
{
    JournalContent content = m_journal.content();
    const ChangeRecord change = *std::exchange(content.change, std::nullopt);
    if (!terms.checkpoint && !content.checkpoint) {
        return content;
    }
    if (!content.checkpoint) {
        content.checkpoint.emplace();
        content.checkpoint->id = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
        content.checkpoint->uid = terms.uid;
        content.checkpoint->requestId = terms.requestId;
    }
    CheckpointRecord &checkpoint = *content.checkpoint;
    append(checkpoint.objects, change.objects);
    checkpoint.steps += steps;
    if (terms.checkpoint) {
        checkpoint.deadline = m_time.now() + std::chrono::milliseconds(*terms.checkpoint).count();
    }
    if (!terms.caller.isEmpty()) {
        checkpoint.caller = terms.caller;
    }
    return content;
}

RollbackReport JournaledWriter::revert()
{
    if (!m_journal.content().checkpoint) {
        return {};
    }
    JournalContent content = m_journal.content();
    content.checkpoint->isReverting = true;
    warnOf(m_journal.write(std::move(content)));
    RollbackReport report =
        rollBack(m_kernel, m_journal.content().checkpoint->objects, [this](const ObjectHistory &objects) {
            JournalContent extended = m_journal.content();
            extended.checkpoint->objects = objects;
            warnOf(m_journal.write(std::move(extended)));
        });
    if (!report.error) {
        JournalContent ended = m_journal.content();
        ended.checkpoint.reset();
        warnOf(m_journal.forget(std::move(ended)));
    }
    return report;
}

Result<void> JournaledWriter::confirm()
{
    JournalContent content = m_journal.content();
    content.checkpoint.reset();
    return m_journal.write(std::move(content));
}

Result<void> JournaledWriter::setDeadline(qint64 deadline)
{
    JournalContent content = m_journal.content();
    if (!content.checkpoint) {
        return Error(ErrorCode::NoCheckpoint);
    }
    content.checkpoint->deadline = deadline;
    return m_journal.write(std::move(content));
}

} // namespace lvs
