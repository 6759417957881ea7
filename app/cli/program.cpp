// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/assessment.h"
#include "app/cli/checkpointtext.h"
#include "app/cli/fileprogram.h"
#include "app/cli/hostaccess.h"
#include "app/cli/interruption.h"
#include "app/cli/keepquestion.h"
#include "app/cli/loglisting.h"
#include "app/cli/planjson.h"
#include "app/cli/statejson.h"
#include "app/cli/statetext.h"
#include "core/plan/explain/foreignrules.h"
#include "core/plan/planadvice.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/driftwatch.h"

#include <QJsonDocument>

#include <algorithm>
#include <unistd.h>

namespace lvs::cli {

namespace {

/// Others who change the host all the time are no reason to go on for ever.
constexpr int mostPlansAgain = 40;
constexpr std::chrono::milliseconds busyPause {250};

/// Whether a plan was refused because the host is no longer what it was made for.
bool isOvertaken(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StaleGeneration:
    case ErrorCode::PreconditionExists:
    case ErrorCode::PreconditionMissing:
    case ErrorCode::PreconditionChanged:
        return true;
    default:
        return false;
    }
}

CountersSample only(const CountersSample &sample, const std::vector<ServiceKey> &services)
{
    CountersSample part = sample;
    std::erase_if(part.services, [&services](const ServiceCounters &service) {
        return !services.empty()
            && std::find(services.begin(), services.end(), service.key) == services.end();
    });
    return part;
}

} // namespace

Program::Program(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { m_output.endWith(Error(ErrorCode::HelperUnreachable, {tr("no answer")})); });
}

Program::~Program() = default;

void Program::start()
{
    switch (m_arguments.verb) {
    case Verb::Import:
    case Verb::Diff:
        if (!readImport()) {
            m_output.end(ExitStatus::BadInput);
            return;
        }
        break;
    case Verb::Plan:
    case Verb::Apply:
        // A file that is wrong is found before anybody is asked anything.
        if (!readFile()) {
            m_output.end(ExitStatus::BadInput);
            return;
        }
        break;
    default:
        break;
    }
    openHost();
}

bool Program::readFile()
{
    m_file = readServicesFile(m_arguments.file);
    if (!m_file.problems.isEmpty()) {
        m_output.printProblems(m_file.problems);
    }
    return m_file.problems.isEmpty();
}

bool Program::readImport()
{
    m_import = readImportedFile(m_arguments.file, m_arguments.format);
    const bool right = printFindings(*m_import, m_output);
    const bool isUsable = right || (m_arguments.partial && !m_import->imported.problems.isEmpty());
    if (!isUsable) {
        m_output.print(findingsJson(*m_import));
    }
    return isUsable;
}

void Program::openHost()
{
    m_host = makeHost(m_arguments);
    connect(m_host.get(), &Host::statusChanged, this, &Program::takeStatus);
    m_patience.start(hostPatience);
    m_host->start();
}

void Program::takeStatus()
{
    switch (m_host->status()) {
    case HostStatus::Connecting:
        return;
    case HostStatus::Unavailable:
        if (m_interruption != nullptr) {
            m_output.err() << tr(
                "The host cannot be reached. It takes the changes back by itself unless you come "
                "back and keep them.")
                           << Qt::endl;
        } else if (m_job == nullptr) { // which ends with a reason of its own
            m_output.endWith(m_host->error().value_or(Error(ErrorCode::HelperUnreachable, {QString()})));
        }
        return;
    case HostStatus::Ready:
        break;
    }
    if (!m_begun) {
        m_begun = true;
        m_patience.stop();
        // The host is in the middle of telling others.
        QMetaObject::invokeMethod(this, &Program::begin, Qt::QueuedConnection);
    }
}

void Program::begin()
{
    switch (m_arguments.verb) {
    case Verb::Show:
        show();
        return;
    case Verb::Export:
        exportState();
        return;
    case Verb::Plan:
        awaitSurroundings(*this, {m_host.get()}, [this] { showPlan(); });
        return;
    case Verb::Diff:
        makePlan();
        printDifference(m_plan, {*m_import}, m_output);
        return;
    case Verb::Apply:
    case Verb::Import:
        awaitSurroundings(*this, {m_host.get()}, [this] {
            makePlan();
            applyPlan();
        });
        return;
    case Verb::Log:
        (new LogListing(*m_host, m_output, m_arguments, this))->start();
        return;
    case Verb::Watch:
        watch();
        return;
    case Verb::RoleShow:
        awaitSurroundings(*this, {m_host.get()}, [this] { showRole(); });
        return;
    case Verb::Save:
        save();
        return;
    default:
        if (isOfSaved(m_arguments.verb)) {
            // Whose services are in the tables decides what counts as a difference.
            awaitSurroundings(*this, {m_host.get()},
                              [this] { awaitSaved(*this, *m_host, [this] { doSaved(); }); });
        }
        return;
    }
}

// ---- show, watch -------------------------------------------------------------------------------

void Program::show()
{
    if (!m_arguments.stats) {
        printState();
        return;
    }
    m_patience.start(hostPatience);
    connect(m_host.get(), &Host::countersArrived, this, &Program::printState);
    m_host->watchCounters(std::chrono::milliseconds(250));
}

void Program::printState()
{
    if (m_output.hasEnded()) {
        return;
    }
    const CountersSample *counters = m_arguments.stats ? m_host->counters().get() : nullptr;
    const IpvsState &state = m_host->state()->ipvs;
    if (m_arguments.json) {
        m_output.print(stateJson(m_host->kernelInfo(), m_host->generation(), state, counters));
    } else {
        m_output.out() << stateText(state, counters);
    }
    m_output.end(ExitStatus::Done);
}

void Program::showRole()
{
    if (m_output.hasEnded()) {
        return;
    }
    const Recognition recognition = recognise(*m_host->state(), surroundingsOf(*m_host));
    m_output.print(recognitionJson(recognition));
    if (!m_output.isJson()) {
        m_output.out() << recognitionText(recognition);
    }
    m_output.end(isWrong(recognition.findings) ? ExitStatus::HasChanges : ExitStatus::Done);
}

void Program::watch()
{
    connect(m_host.get(), &Host::countersArrived, this, &Program::printTraffic);
    m_host->watchServices(m_arguments.services);
    m_host->watchCounters(m_arguments.interval);
}

void Program::printTraffic()
{
    // Others may watch more, and then it is read for all.
    const auto now = std::make_shared<const CountersSample>(only(*m_host->counters(), m_arguments.services));
    if (m_output.hasEnded()) {
        return;
    }
    if (m_before && now->time > m_before->time) {
        // A line a sample, so that a reader need not wait for the end.
        m_output.out() << (m_output.isJson() ? QString::fromUtf8(
                               QJsonDocument(trafficJson(*m_before, *now)).toJson(QJsonDocument::Compact))
                                             : trafficText(*m_before, *now))
                       << Qt::endl;
        ++m_samples;
    }
    m_before = now;
    if (m_arguments.count > 0 && m_samples >= m_arguments.count) {
        m_output.end(ExitStatus::Done);
    }
}

// ---- plan and apply ----------------------------------------------------------------------------

void Program::makePlan()
{
    m_generation = m_host->generation();
    if (m_saved) {
        m_plan = planner(*m_host->state(), DriftWatch(*m_host).reference(*m_saved));
        return;
    }
    if (m_import) {
        m_plan = planner(*m_host->state(), lvs::wantedState(m_import->imported, *m_host->state()));
        return;
    }
    const IpvsState &live = m_host->state()->ipvs;
    m_plan = planner(live, wantedState(m_file, live));
}

void Program::showPlan()
{
    if (m_output.hasEnded()) {
        return;
    }
    makePlan();
    QStringList owners;
    for (const RulesOwner owner : ownersTouchedBy(m_plan, surroundingsOf(*m_host))) {
        owners.append(rulesOwnerName(owner));
    }
    m_output.print({{QStringLiteral("steps"), stepsJson(m_plan)},
                    {QStringLiteral("owners"), QJsonArray::fromStringList(owners)},
                    {QStringLiteral("warnings"), warningsJson(adviseOn(m_plan, m_host->state()->setup))}});
    warnOfOwners();
    if (!m_output.isJson()) {
        printPlan(m_output.out());
    }
    m_output.end(m_plan.isEmpty() ? ExitStatus::Done : ExitStatus::HasChanges);
}

void Program::warnOfOwners()
{
    for (const RulesOwner owner : ownersTouchedBy(m_plan, surroundingsOf(*m_host))) {
        m_output.err() << tr("warning: %1").arg(ownerWarning(owner)) << Qt::endl;
    }
}

void Program::printPlan(QTextStream &stream)
{
    if (m_plan.isEmpty()) {
        stream << tr("Nothing to do.") << Qt::endl;
        return;
    }
    m_output.printSteps(stream, m_plan);
    for (const Diagnostic &advice : adviseOn(m_plan, m_host->state()->setup)) {
        stream << tr("warning: %1").arg(warningText(advice)) << u'\n';
    }
    stream << tr("Steps: %1.").arg(m_plan.steps.size()) << Qt::endl;
}

void Program::applyPlan()
{
    if (m_output.hasEnded()) {
        return;
    }
    if (m_plan.isEmpty()) {
        m_output.print(reportJson(m_plan, {}));
        if (!m_output.isJson()) {
            printPlan(m_output.out());
        }
        m_output.end(ExitStatus::Done);
        return;
    }
    if (m_arguments.options.checkpoint && !m_host->offersCheckpoints()) {
        m_output.endWith(Error(ErrorCode::Unsupported, {QStringLiteral("--checkpoint")}));
        return;
    }
    warnOfOwners();
    if (!m_arguments.yes) {
        printPlan(m_output.err());
    }
    if (!m_output.isConfirmed(m_arguments.file != u'-')) {
        m_output.err() << tr("Nothing was changed.") << Qt::endl;
        m_output.end(ExitStatus::BadInput);
        return;
    }
    runJob();
}

void Program::runJob()
{
    m_job = m_host->apply(m_plan, m_generation, m_arguments.options);
    m_job->setParent(this);
    if (::isatty(STDERR_FILENO) != 0) {
        connect(m_job, &ApplyJob::progressed, this, [this](qsizetype done, qsizetype total) {
            m_output.err() << u'\r' << tr("%1 of %2 steps").arg(done).arg(total)
                           << (done == total ? u'\n' : u' ') << Qt::flush;
        });
    }
    connect(m_job, &ApplyJob::phaseChanged, this, [this](ApplyJob::Phase phase) {
        if (phase == ApplyJob::Phase::Interrupted) {
            m_output.err() << tr("The connection was lost. Waiting for it, to learn what became of the plan.")
                           << Qt::endl;
        }
    });
    connect(m_job, &ApplyJob::finished, this, [this] { takeReport(m_job->report()); });
}

/// Somebody else was there first, and nothing was done: the plan is made again from what is there now.
void Program::planAgain(const Error &error)
{
    const Plan before = m_plan;
    makePlan();
    const PlanDifference found = difference(before, m_plan);
    if (mayGoOn(found, error)) {
        runJob();
    }
}

bool Program::mayGoOn(const PlanDifference &found, const Error &error)
{
    QTextStream &err = m_output.err();
    if (found.isEmpty()) {
        err << tr(
            "Somebody else changed the host meanwhile. The plan was made again: its steps are the same.")
            << Qt::endl;
        return true;
    }
    err << tr("Somebody else changed the host meanwhile. The plan was made again, and is another one:")
        << u'\n';
    for (const Step &step : found.gone) {
        err << tr("  no longer: %1").arg(describe(step)) << u'\n';
    }
    for (const size_t place : found.added) {
        err << tr("  new: %1").arg(describe(m_plan.steps[place])) << u'\n';
    }
    err.flush();
    if (m_plan.isEmpty()) {
        applyPlan(); // which says that there is nothing to do
        return false;
    }
    if (!m_arguments.yes && m_output.isConfirmed(m_arguments.file != u'-')) {
        return true;
    }
    Plan gone;
    gone.steps = found.gone;
    Plan added;
    for (const size_t place : found.added) {
        added.steps.push_back(m_plan.steps[place]);
    }
    m_output.print({{QStringLiteral("outcome"), QStringLiteral("refused")},
                    {QStringLiteral("error"), errorJson(error)},
                    {QStringLiteral("gone"), stepsJson(gone)},
                    {QStringLiteral("new"), stepsJson(added)}});
    err << tr("Nothing was changed.") << Qt::endl;
    m_output.end(ExitStatus::Conflict);
    return false;
}

void Program::takeReport(const TransactionReport &report)
{
    if (report.succeeded() && m_arguments.options.checkpoint && m_host->checkpoint()) {
        keepOrNot();
        return;
    }
    if (report.error && report.steps.empty() && m_plansAgain < mostPlansAgain) {
        if (report.error->code == ErrorCode::Busy) {
            ++m_plansAgain;
            QTimer::singleShot(busyPause, this, &Program::runJob);
            return;
        }
        if (isOvertaken(*report.error)) {
            ++m_plansAgain;
            planAgain(*report.error);
            return;
        }
    }
    m_output.print(reportJson(m_plan, report));
    if (report.succeeded()) {
        if (!m_output.isJson()) {
            m_output.out() << tr("Applied. Steps: %1.").arg(m_plan.steps.size()) << Qt::endl;
        }
        m_output.end(ExitStatus::Done);
        return;
    }
    const auto any = [&report](StepOutcome outcome) {
        return std::any_of(report.steps.begin(), report.steps.end(),
                           [outcome](const StepReport &step) { return step.outcome == outcome; });
    };
    printFailures(report);
    QTextStream &err = m_output.err();
    err << tr("lvsdesk-cli: %1").arg(describe(*report.error)) << u'\n';
    if (any(StepOutcome::UndoFailed) || any(StepOutcome::Done)) {
        err << tr("Not everything could be taken back.") << Qt::endl;
        m_output.end(ExitStatus::NotTakenBack);
    } else if (any(StepOutcome::Undone) || any(StepOutcome::Failed)) {
        err << tr("What was done was taken back.") << Qt::endl;
        m_output.end(ExitStatus::TakenBack);
    } else {
        if (report.error->code != ErrorCode::OutcomeUnknown) {
            err << tr("Nothing was changed.") << Qt::endl;
        }
        m_output.end(statusOf(*report.error));
    }
}

/// The changes are applied, and the host takes them back unless somebody keeps them.
void Program::keepOrNot()
{
    const Checkpoint living = *m_host->checkpoint();
    const bool canAsk = KeepQuestion::canAsk(m_arguments.file != u'-');
    if (!m_output.isJson()) {
        m_output.out() << tr("Applied. Steps: %1.").arg(m_plan.steps.size()) << u'\n'
                       << checkpointText(living) << Qt::endl;
    }
    if (!canAsk && !m_arguments.options.revertWhenLost) {
        QJsonObject report = reportJson(m_plan, m_job->report());
        report.insert(QStringLiteral("checkpoint"), checkpointJson(living));
        m_output.print(report);
        m_output.end(ExitStatus::Done);
        return;
    }
    const auto rollBack = [this, id = living.id] {
        CheckpointJob *const job = m_host->rollBackCheckpoint(id);
        job->setParent(this);
    };
    connect(m_host.get(), &Host::checkpointEnded, this,
            [this, id = living.id](const Checkpoint &checkpoint, CheckpointEnd why) {
                if (checkpoint.id == id) {
                    takeEnd(why);
                }
            });
    m_interruption = std::make_unique<Interruption>();
    connect(m_interruption.get(), &Interruption::asked, this, rollBack);
    if (canAsk) {
        m_question = std::make_unique<KeepQuestion>();
        connect(m_question.get(), &KeepQuestion::answered, this, [this, rollBack, id = living.id](bool keep) {
            if (keep) {
                m_host->confirmCheckpoint(id)->setParent(this);
            } else {
                rollBack();
            }
        });
        m_question->ask(m_output.err(), living.remainingSeconds());
    }
}

void Program::takeEnd(CheckpointEnd why)
{
    QJsonObject report = reportJson(m_plan, m_job->report());
    report.insert(QStringLiteral("ended"), checkpointEndName(why));
    m_output.print(report);
    if (!m_output.isJson()) {
        m_output.out() << endText(why) << Qt::endl;
    }
    m_output.end(statusOf(why));
}

void Program::printFailures(const TransactionReport &report)
{
    for (size_t i = 0; i < report.steps.size() && i < m_plan.steps.size(); ++i) {
        if (report.steps[i].error) {
            m_output.err()
                << tr("%1: failed: %2").arg(describe(m_plan.steps[i]), describe(*report.steps[i].error))
                << u'\n';
        }
    }
}

} // namespace lvs::cli
