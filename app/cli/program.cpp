// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/statejson.h"
#include "app/cli/statetext.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "core/session/bushost.h"
#include "core/session/simulatedhost.h"
#include "core/session/ssh/sshhost.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace lvs::cli {

namespace {

/// How long a host may take to be read for the first time; one over ssh says earlier where it got stuck.
constexpr std::chrono::seconds patience {60};

} // namespace

Program::Program(const Arguments &arguments)
    : m_arguments(arguments)
    , m_out(stdout)
    , m_err(stderr)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { endWith(Error(ErrorCode::HelperUnreachable, {tr("no answer")})); });
}

void Program::start()
{
    switch (m_arguments.verb) {
    case Verb::Check:
        check();
        return;
    case Verb::Plan:
    case Verb::Apply:
        // A file that is wrong is found before anybody is asked anything.
        if (!readFile()) {
            end(ExitStatus::BadInput);
            return;
        }
        break;
    case Verb::Show:
    case Verb::Watch:
        break;
    }
    openHost();
}

bool Program::readFile()
{
    m_file = readServicesFile(m_arguments.file);
    for (const QString &problem : std::as_const(m_file.problems)) {
        m_err << problem << Qt::endl;
    }
    return m_file.problems.isEmpty();
}

void Program::openHost()
{
    if (m_arguments.simulated) {
        m_host = makeSimulatedHost();
    } else if (m_arguments.host) {
        m_host = makeSshHost(*m_arguments.host);
    } else if (m_arguments.bus.isEmpty()) {
        m_host = makeLocalHost();
    } else {
        m_host = makeBusHost(QStringLiteral("bus"), m_arguments.bus);
    }
    connect(m_host.get(), &Host::statusChanged, this, &Program::takeStatus);
    m_patience.start(patience);
    m_host->start();
}

void Program::takeStatus()
{
    switch (m_host->status()) {
    case HostStatus::Connecting:
        return;
    case HostStatus::Unavailable:
        if (m_job == nullptr) { // which ends with a reason of its own
            endWith(m_host->error().value_or(Error(ErrorCode::HelperUnreachable, {QString()})));
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
    case Verb::Plan:
        makePlan();
        printPlan(m_out);
        end(m_plan.isEmpty() ? ExitStatus::Done : ExitStatus::HasChanges);
        return;
    case Verb::Apply:
        makePlan();
        applyPlan();
        return;
    case Verb::Watch:
        watch();
        return;
    case Verb::Check:
        return;
    }
}

// ---- check, show, watch ------------------------------------------------------------------------

void Program::check()
{
    const bool right = readFile();
    for (const QString &warning : std::as_const(m_file.warnings)) {
        m_err << tr("warning: %1").arg(warning) << Qt::endl;
    }
    if (right) {
        m_out << tr("Services: %1. Real servers: %2.")
                     .arg(m_file.state.services.size())
                     .arg(m_file.state.realServerCount())
              << Qt::endl;
    }
    end(right ? ExitStatus::Done : ExitStatus::BadInput);
}

void Program::show()
{
    if (!m_arguments.stats) {
        printState();
        return;
    }
    m_patience.start(patience);
    connect(m_host.get(), &Host::countersArrived, this, &Program::printState);
    m_host->watchCounters(std::chrono::milliseconds(250));
}

void Program::printState()
{
    if (m_ended) {
        return;
    }
    const CountersSample *counters = m_arguments.stats ? m_host->counters().get() : nullptr;
    const IpvsState &state = m_host->state()->ipvs;
    if (m_arguments.json) {
        const QJsonObject json = stateJson(m_host->kernelInfo(), m_host->generation(), state, counters);
        m_out << QString::fromUtf8(QJsonDocument(json).toJson());
    } else {
        m_out << stateText(state, counters);
    }
    end(ExitStatus::Done);
}

void Program::watch()
{
    connect(m_host.get(), &Host::countersArrived, this, &Program::printTraffic);
    m_host->watchCounters(m_arguments.interval);
}

void Program::printTraffic()
{
    const std::shared_ptr<const CountersSample> now = m_host->counters();
    if (m_ended) {
        return;
    }
    if (m_before && now->time > m_before->time) {
        m_out << trafficText(*m_before, *now) << Qt::endl;
        ++m_samples;
    }
    m_before = now;
    if (m_arguments.count > 0 && m_samples >= m_arguments.count) {
        end(ExitStatus::Done);
    }
}

// ---- plan and apply ----------------------------------------------------------------------------

void Program::makePlan()
{
    const IpvsState &live = m_host->state()->ipvs;
    m_plan = planner(live, wantedState(m_file, live));
}

void Program::printPlan(QTextStream &stream)
{
    if (m_plan.isEmpty()) {
        stream << tr("Nothing to do.") << Qt::endl;
        return;
    }
    for (const Step &step : m_plan.steps) {
        stream << describe(step) << u'\n';
    }
    stream << tr("Steps: %1.").arg(m_plan.steps.size()) << Qt::endl;
}

bool Program::isConfirmed()
{
    if (m_arguments.yes) {
        return true;
    }
    printPlan(m_err);
    if (m_arguments.file == u'-' || ::isatty(STDIN_FILENO) == 0) {
        m_err << tr("There is nobody to ask whether to apply this: --yes applies without asking.")
              << Qt::endl;
        return false;
    }
    m_err << tr("Apply this? [y/N] ") << Qt::flush;
    return QTextStream(stdin).readLine().trimmed().compare(u'y', Qt::CaseInsensitive) == 0;
}

void Program::applyPlan()
{
    if (m_plan.isEmpty()) {
        printPlan(m_out);
        end(ExitStatus::Done);
        return;
    }
    if (!isConfirmed()) {
        m_err << tr("Nothing was changed.") << Qt::endl;
        end(ExitStatus::BadInput);
        return;
    }
    m_job = m_host->apply(m_plan, m_host->generation());
    m_job->setParent(this);
    if (::isatty(STDERR_FILENO) != 0) {
        connect(m_job, &ApplyJob::progressed, this, [this](qsizetype done, qsizetype total) {
            m_err << u'\r' << tr("%1 of %2 steps").arg(done).arg(total) << (done == total ? u'\n' : u' ')
                  << Qt::flush;
        });
    }
    connect(m_job, &ApplyJob::phaseChanged, this, [this](ApplyJob::Phase phase) {
        if (phase == ApplyJob::Phase::Interrupted) {
            m_err << tr("The connection was lost. Waiting for it, to learn what became of the plan.")
                  << Qt::endl;
        }
    });
    connect(m_job, &ApplyJob::finished, this, [this] { takeReport(m_job->report()); });
}

void Program::takeReport(const TransactionReport &report)
{
    if (report.succeeded()) {
        m_out << tr("Applied. Steps: %1.").arg(m_plan.steps.size()) << Qt::endl;
        end(ExitStatus::Done);
        return;
    }
    const auto any = [&report](StepOutcome outcome) {
        return std::any_of(report.steps.begin(), report.steps.end(),
                           [outcome](const StepReport &step) { return step.outcome == outcome; });
    };
    printSteps(report);
    if (any(StepOutcome::UndoFailed) || any(StepOutcome::Done)) {
        m_err << describe(*report.error) << u'\n' << tr("Not everything could be taken back.") << Qt::endl;
        end(ExitStatus::NotTakenBack);
    } else if (any(StepOutcome::Undone) || any(StepOutcome::Failed)) {
        m_err << describe(*report.error) << u'\n' << tr("What was done was taken back.") << Qt::endl;
        end(ExitStatus::TakenBack);
    } else if (report.error->code == ErrorCode::OutcomeUnknown) {
        endWith(*report.error);
    } else {
        m_err << describe(*report.error) << u'\n' << tr("Nothing was changed.") << Qt::endl;
        end(statusOf(*report.error));
    }
}

void Program::printSteps(const TransactionReport &report)
{
    for (size_t i = 0; i < report.steps.size() && i < m_plan.steps.size(); ++i) {
        if (report.steps[i].error) {
            m_err << tr("%1: failed: %2").arg(describe(m_plan.steps[i]), describe(*report.steps[i].error))
                  << u'\n';
        }
    }
}

// ---- the end -----------------------------------------------------------------------------------

void Program::endWith(const Error &error)
{
    m_err << tr("lvsdesk-cli: %1").arg(describe(error)) << Qt::endl;
    end(statusOf(error));
}

void Program::end(ExitStatus status)
{
    if (!m_ended) {
        m_ended = true;
        m_out.flush();
        m_err.flush();
        QCoreApplication::exit(static_cast<int>(status));
    }
}

} // namespace lvs::cli
