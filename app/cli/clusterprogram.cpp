// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clusterprogram.h"

#include "app/cli/assessment.h"
#include "app/cli/clusterfile.h"
#include "app/cli/clustertext.h"
#include "app/cli/hostaccess.h"
#include "app/cli/interruption.h"
#include "app/cli/keepquestion.h"
#include "app/cli/planjson.h"
#include "core/formats/shell/hostscript.h"
#include "core/formats/shell/scriptfile.h"
#include "core/plan/explain/diagnosis.h"
#include "core/plan/wording/wording.h"

#include <QDir>

#include <algorithm>

namespace lvs::cli {

namespace {

ClusterGoal goalOf(Verb verb)
{
    return verb == Verb::ClusterRemove ? ClusterGoal::Remove
        : verb == Verb::ClusterDoctor  ? ClusterGoal::Repair
                                       : ClusterGoal::SetUp;
}

} // namespace

ClusterProgram::ClusterProgram(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ClusterProgram::stopWaiting);
}

ClusterProgram::~ClusterProgram() = default;

void ClusterProgram::start()
{
    const ClusterFile file = readClusterFile(m_arguments.file, m_arguments.simulated);
    if (!file.problems.isEmpty()) {
        m_output.printProblems(file.problems);
        m_output.end(ExitStatus::BadInput);
        return;
    }
    m_cluster = file.cluster;
    const std::vector<QString> names = m_cluster.hosts();
    const bool isKnown = m_arguments.machine.isEmpty()
        || std::find(names.begin(), names.end(), m_arguments.machine) != names.end();
    if (!isKnown) {
        m_output.err() << tr("--host: %1")
                              .arg(describe(
                                  Error(ErrorCode::KeywordUnknown,
                                        {m_arguments.machine,
                                         QStringList(names.begin(), names.end()).join(QLatin1String(", "))})))
                       << Qt::endl;
        m_output.end(ExitStatus::BadInput);
        return;
    }
    openHosts();
}

// ---- the machines ------------------------------------------------------------------------------

void ClusterProgram::openHosts()
{
    for (const QString &name : m_cluster.hosts()) {
        if (m_arguments.machine.isEmpty() || m_arguments.machine == name) {
            m_owned[name] = makeMachine(m_arguments, m_cluster, name);
            m_hosts[name] = m_owned[name].get();
            m_awaited.insert(name);
        }
    }
    m_patience.start(hostPatience);
    for (const auto &[name, host] : m_owned) {
        connect(host.get(), &Host::statusChanged, this, [this, name = name] { takeStatus(name); });
        host->start();
    }
}

void ClusterProgram::takeStatus(const QString &name)
{
    if (m_hosts[name]->status() == HostStatus::Connecting) {
        return;
    }
    m_awaited.erase(name);
    if (m_awaited.empty()) {
        stopWaiting();
    }
}

void ClusterProgram::stopWaiting()
{
    if (!m_begun) {
        m_begun = true;
        m_patience.stop();
        // A host is in the middle of telling others.
        QMetaObject::invokeMethod(this, &ClusterProgram::begin, Qt::QueuedConnection);
    }
}

void ClusterProgram::begin()
{
    std::map<QString, HostKnowledge> known = knowledgeOf(m_hosts);
    for (auto &[name, knowledge] : known) {
        if (m_hosts[name]->status() == HostStatus::Connecting) {
            knowledge.error = Error(ErrorCode::SshTimeout,
                                    {name, QString::number(std::chrono::seconds(hostPatience).count())});
        }
    }
    m_plan = planCluster(m_cluster, goalOf(m_arguments.verb), known);
    std::erase_if(m_plan.hosts, [this](const HostPlan &each) { return !m_hosts.contains(each.host); });
    if (m_arguments.verb == Verb::ClusterPlan) {
        endPlan();
    } else if (m_arguments.verb == Verb::ClusterDoctor) {
        std::vector<Host *> hosts;
        for (const auto &[name, host] : m_owned) {
            hosts.push_back(host.get());
        }
        awaitSurroundings(*this, hosts, [this] { takeDiagnosis(); });
    } else {
        applyPlan();
    }
}

// ---- plan --------------------------------------------------------------------------------------

const Error *ClusterProgram::firstError() const
{
    for (const HostPlan &each : m_plan.hosts) {
        if (each.error && !each.byScript) {
            return &*each.error;
        }
    }
    return nullptr;
}

QString ClusterProgram::errorText(const HostPlan &host) const
{
    return tr("%1: %2").arg(host.host, describe(*host.error));
}

void ClusterProgram::printPlan(QTextStream &stream)
{
    for (const HostPlan &each : m_plan.hosts) {
        stream << planTitle(each) << u'\n';
        if (each.error) {
            stream << QLatin1String("  ") << describe(*each.error) << u'\n';
        }
        m_output.printSteps(stream, each.plan, 2);
    }
    for (const Diagnostic &warning : std::as_const(m_plan.warnings)) {
        stream << tr("warning: %1").arg(warningText(warning)) << u'\n';
    }
    stream.flush();
}

void ClusterProgram::endPlan()
{
    if (m_output.isJson()) {
        m_output.print(clusterPlanJson(m_cluster.name, m_plan));
    } else {
        printPlan(m_output.out());
    }
    if (const Error *error = firstError()) {
        m_output.end(statusOf(*error));
    } else {
        const bool isScripted = std::any_of(m_plan.hosts.begin(), m_plan.hosts.end(),
                                            [](const HostPlan &each) { return each.byScript; });
        m_output.end(m_plan.isEmpty() && !isScripted ? ExitStatus::Done : ExitStatus::HasChanges);
    }
}

// ---- doctor ------------------------------------------------------------------------------------

/// What is wrong with every machine as it is now; found for programs, in words for people.
ClusterProgram::Diagnosis ClusterProgram::diagnosis() const
{
    Diagnosis made;
    for (const HostPlan &each : m_plan.hosts) {
        QJsonObject host {{QStringLiteral("host"), each.host},
                          {QStringLiteral("directs"), each.directs},
                          {QStringLiteral("serves"), each.serves}};
        made.text += tr("%1 (%2):").arg(each.host, partText(each)) + u'\n';
        const HostKnowledge known = knowledgeOf(m_hosts.at(each.host));
        if (each.before && known.state) {
            const Assessment assessment = assess(m_cluster, each.host, *known.state, known.around());
            made.somethingIsWrong = made.somethingIsWrong || isWrong(assessment.findings);
            made.text += assessmentText(assessment);
            host.insert(QLatin1String("assessment"), assessmentJson(assessment));
        } else {
            const Error error = each.before ? *known.error : *each.error;
            made.error = made.error ? made.error : error;
            made.text += QLatin1String("  ") + describe(error) + u'\n';
            host.insert(QLatin1String("error"), errorJson(error));
        }
        made.hosts.append(host);
    }
    return made;
}

void ClusterProgram::takeDiagnosis()
{
    const Diagnosis found = diagnosis();
    if (!m_output.isJson()) {
        m_output.out() << found.text << Qt::flush;
    }
    if (m_arguments.fix && (found.error || !m_plan.isEmpty())) {
        applyPlan();
        return;
    }
    m_output.print({{QStringLiteral("cluster"), m_cluster.name}, {QStringLiteral("hosts"), found.hosts}});
    m_output.end(found.error                  ? statusOf(*found.error)
                     : found.somethingIsWrong ? ExitStatus::HasChanges
                                              : ExitStatus::Done);
}

// ---- apply and remove --------------------------------------------------------------------------

void ClusterProgram::applyPlan()
{
    const Error *error = firstError();
    for (const HostPlan &each : m_plan.hosts) {
        if (each.error && (!each.byScript || m_arguments.scripts.isEmpty())) {
            m_output.err() << errorText(each) << Qt::endl;
        }
        if (each.byScript && m_arguments.scripts.isEmpty()) {
            m_output.err()
                << tr("%1 has no helper: --scripts FOLDER writes a script that does its part.").arg(each.host)
                << Qt::endl;
            error = error == nullptr ? &*each.error : error;
        }
    }
    if (error != nullptr) {
        m_output.err() << tr("Nothing was changed.") << Qt::endl;
        m_output.print(clusterPlanJson(m_cluster.name, m_plan));
        m_output.end(statusOf(*error));
        return;
    }
    if (!writeScripts()) {
        return;
    }
    if (m_plan.isEmpty()) {
        runJob(); // which asks every machine again
        return;
    }
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

bool ClusterProgram::writeScripts()
{
    return std::all_of(m_plan.hosts.begin(), m_plan.hosts.end(),
                       [this](const HostPlan &each) { return !each.byScript || writeScript(each); });
}

bool ClusterProgram::writeScript(const HostPlan &host)
{
    const auto [script, word] = writePartScript(m_cluster.name, m_plan.goal, host);
    const QString path =
        QDir(m_arguments.scripts).filePath(QString(host.host).replace(u'/', u'_') + QLatin1String(".sh"));
    if (!script.omissions.isEmpty()) {
        m_output.endWith(script.omissions.first());
        return false;
    }
    if (const Result<void> saved = saveScript(path, script.text); !saved) {
        m_output.endWith(saved.error());
        return false;
    }
    m_output.err() << tr("%1 has no helper: run %2 there as root.").arg(host.host, path + u' ' + word)
                   << Qt::endl;
    return true;
}

void ClusterProgram::runJob()
{
    const OnFailure onFailure = m_arguments.leave ? OnFailure::Leave : OnFailure::Undo;
    m_job = std::make_unique<ClusterJob>(m_cluster, m_plan, m_hosts, onFailure);
    if (m_arguments.options.checkpoint) {
        m_job->setCheckpoint(m_arguments.options,
                             KeepQuestion::canAsk(m_arguments.file != u'-') ? Keep::WhenAsked : Keep::AtOnce);
    }
    connect(m_job.get(), &ClusterJob::phaseChanged, this, &ClusterProgram::takePhase);
    m_interruption = std::make_unique<Interruption>();
    connect(m_interruption.get(), &Interruption::asked, this, [this] {
        m_output.err() << tr("Cancelling…") << Qt::endl;
        m_job->cancel();
    });
    connect(m_job.get(), &ClusterJob::progressed, this, &ClusterProgram::tellProgress);
    connect(m_job.get(), &ClusterJob::finished, this, &ClusterProgram::takeReport);
    m_job->start();
}

void ClusterProgram::tellProgress(const QString &host)
{
    const ClusterJob::HostPhase phase = m_job->progress(host).phase;
    const auto told = m_told.find(host);
    if (told != m_told.end() && told->second == phase) {
        return;
    }
    m_told[host] = phase;
    const QString words = phaseText(phase);
    if (!words.isEmpty()) {
        m_output.err() << tr("%1: %2").arg(host, words) << Qt::endl;
    }
}

void ClusterProgram::takePhase(ClusterJob::Phase phase)
{
    if (phase == ClusterJob::Phase::Unconfirmed) {
        m_question = std::make_unique<KeepQuestion>();
        connect(m_question.get(), &KeepQuestion::answered, this,
                [this](bool keep) { keep ? m_job->keep() : m_job->cancel(); });
        m_question->ask(m_output.err(),
                        std::chrono::ceil<std::chrono::seconds>(
                            m_job->remaining().value_or(std::chrono::milliseconds(0))));
    } else if (phase == ClusterJob::Phase::Confirming) {
        m_output.err() << tr("All machines are told to keep it.") << Qt::endl;
    }
}

void ClusterProgram::takeReport()
{
    const ClusterReport &report = m_job->report();
    const bool wasRepair = m_plan.goal == ClusterGoal::Repair && report.succeeded();
    const Diagnosis left = wasRepair ? diagnosis() : Diagnosis();
    QJsonObject told = clusterReportJson(report);
    if (wasRepair) {
        told.insert(QLatin1String("left"), left.hosts);
    }
    m_output.print(told);
    QTextStream &stream = report.succeeded() ? m_output.out() : m_output.err();
    if (!m_output.isJson() || !report.succeeded()) {
        for (const HostReport &each : report.hosts) {
            stream << reportText(each) << u'\n';
        }
        if (report.error) {
            stream << (report.failedHost.isEmpty()
                           ? describe(*report.error)
                           : tr("%1: %2").arg(report.failedHost, describe(*report.error)))
                   << u'\n';
        }
        if (left.somethingIsWrong) {
            stream << tr("What is left:") << u'\n' << left.text;
        }
        stream.flush();
    }
    m_output.end(left.somethingIsWrong ? ExitStatus::HasChanges : statusOf(report));
}

} // namespace lvs::cli
