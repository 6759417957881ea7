// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planjson.h"

#include "core/formats/shell/commands.h"
#include "core/plan/wording/wording.h"

#include <QJsonDocument>

namespace lvs::cli {

namespace {

QString outcomeName(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::NotRun:
        return QStringLiteral("not-run");
    case StepOutcome::Done:
        return QStringLiteral("done");
    case StepOutcome::Failed:
        return QStringLiteral("failed");
    case StepOutcome::Undone:
        return QStringLiteral("undone");
    case StepOutcome::UndoFailed:
        return QStringLiteral("undo-failed");
    }
    Q_UNREACHABLE();
}

QString outcomeName(HostOutcome outcome)
{
    switch (outcome) {
    case HostOutcome::Untouched:
        return QStringLiteral("untouched");
    case HostOutcome::Changed:
        return QStringLiteral("changed");
    case HostOutcome::Undone:
        return QStringLiteral("taken-back");
    case HostOutcome::UndoFailed:
        return QStringLiteral("not-taken-back");
    case HostOutcome::Unknown:
        return QStringLiteral("unknown");
    case HostOutcome::RevertsItself:
        return QStringLiteral("reverts-itself");
    }
    Q_UNREACHABLE();
}

QJsonObject stepJson(const Step &step)
{
    return {{QStringLiteral("subject"), stepSubject(step)},
            {QStringLiteral("message"), describe(step)},
            {QStringLiteral("command"), shellCommand(step)}};
}

QJsonArray errorsJson(const QList<Error> &errors)
{
    QJsonArray array;
    for (const Error &each : errors) {
        array.append(errorJson(each));
    }
    return array;
}

QString goalName(ClusterGoal goal)
{
    switch (goal) {
    case ClusterGoal::SetUp:
        return QStringLiteral("set-up");
    case ClusterGoal::Remove:
        return QStringLiteral("remove");
    case ClusterGoal::Repair:
        return QStringLiteral("repair");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject errorJson(const Error &error)
{
    return {{QStringLiteral("code"), errorCodeName(error.code)},
            {QStringLiteral("arguments"), QJsonArray::fromStringList(error.arguments)},
            {QStringLiteral("message"), describe(error)}};
}

QJsonArray stepsJson(const Plan &plan)
{
    QJsonArray array;
    for (const Step &step : plan.steps) {
        array.append(stepJson(step));
    }
    return array;
}

QJsonArray warningsJson(const QList<Diagnostic> &warnings)
{
    QJsonArray array;
    for (const Diagnostic &each : warnings) {
        QJsonObject object {{QStringLiteral("message"), describe(each)}};
        if (each.object.isEmpty()) {
            object.insert(QLatin1String("service"), each.service.toString());
        } else {
            object.insert(QLatin1String("object"), each.object);
        }
        if (each.realServer) {
            object.insert(QLatin1String("realServer"), each.realServer->toString());
        }
        array.append(object);
    }
    return array;
}

QString warningText(const Diagnostic &warning)
{
    if (!warning.object.isEmpty()) {
        return warning.object + QLatin1String(": ") + describe(warning);
    }
    QString about = warning.service.toString();
    if (warning.realServer) {
        about += QLatin1String(" -> ") + warning.realServer->toString();
    }
    return about + QLatin1String(": ") + describe(warning);
}

QJsonObject reportJson(const Plan &plan, const TransactionReport &report)
{
    const HostOutcome outcome = outcomeOf(report);
    QJsonObject object {{QStringLiteral("outcome"), outcomeName(outcome)}};
    if (report.error) {
        object.insert(QLatin1String("error"), errorJson(*report.error));
    }
    QJsonArray steps;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        QJsonObject step = stepJson(plan.steps[i]);
        const StepReport told = i < report.steps.size() ? report.steps[i] : StepReport();
        step.insert(QLatin1String("outcome"), outcomeName(told.outcome));
        if (told.error) {
            step.insert(QLatin1String("error"), errorJson(*told.error));
        }
        steps.append(step);
    }
    object.insert(QLatin1String("steps"), steps);
    return object;
}

QJsonObject clusterPlanJson(const QString &cluster, const ClusterPlan &plan)
{
    QJsonArray hosts;
    for (const HostPlan &each : plan.hosts) {
        QJsonObject host {
            {QStringLiteral("host"), each.host},         {QStringLiteral("ssh"), each.destination},
            {QStringLiteral("directs"), each.directs},   {QStringLiteral("serves"), each.serves},
            {QStringLiteral("byScript"), each.byScript}, {QStringLiteral("steps"), stepsJson(each.plan)}};
        if (each.error) {
            host.insert(QLatin1String("error"), errorJson(*each.error));
        }
        hosts.append(host);
    }
    return {{QStringLiteral("cluster"), cluster},
            {QStringLiteral("goal"), goalName(plan.goal)},
            {QStringLiteral("errors"), errorsJson(plan.errors)},
            {QStringLiteral("warnings"), warningsJson(plan.warnings)},
            {QStringLiteral("hosts"), hosts}};
}

QJsonObject clusterReportJson(const ClusterReport &report)
{
    QJsonArray hosts;
    for (const HostReport &each : report.hosts) {
        QJsonObject host {{QStringLiteral("host"), each.host},
                          {QStringLiteral("outcome"), outcomeName(each.outcome)},
                          {QStringLiteral("steps"), each.steps},
                          {QStringLiteral("left"), QJsonArray::fromStringList(each.left)},
                          {QStringLiteral("byScript"), each.byScript},
                          {QStringLiteral("withoutCheckpoint"), each.withoutCheckpoint}};
        if (each.error) {
            host.insert(QLatin1String("error"), errorJson(*each.error));
        }
        hosts.append(host);
    }
    QJsonObject object {{QStringLiteral("hosts"), hosts}};
    if (report.error) {
        object.insert(QLatin1String("error"), errorJson(*report.error));
        object.insert(QLatin1String("failedHost"), report.failedHost);
    }
    return object;
}

void printJson(QTextStream &stream, const QJsonObject &object)
{
    stream << QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace lvs::cli
