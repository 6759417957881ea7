// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/savedtext.h"

#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "app/cli/statejson.h"
#include "app/cli/statetext.h"
#include "app/cli/table.h"
#include "core/plan/wording/wording.h"

#include <QDateTime>
#include <QJsonArray>

namespace lvs::cli {

namespace {

/// A state's set-up, as the steps that would make it.
std::vector<DriftItem> setupItems(const SavedState &saved)
{
    return savedDrift({}, {{}, saved.state.setup});
}

Plan planOf(const std::vector<DriftItem> &items)
{
    Plan plan;
    for (const DriftItem &item : items) {
        plan.steps.insert(plan.steps.end(), item.steps.begin(), item.steps.end());
    }
    return plan;
}

} // namespace

QString historyText(const std::vector<SavedEntry> &history)
{
    if (history.empty()) {
        return CommandLine::tr("Nothing was ever saved.") + u'\n';
    }
    Table table({CommandLine::tr("Saved"), CommandLine::tr("Who"), CommandLine::tr("Number"),
                 CommandLine::tr("Services"), CommandLine::tr("Real servers"), CommandLine::tr("Set-up")},
                2);
    for (const SavedEntry &entry : history) {
        table.add({QDateTime::fromSecsSinceEpoch(entry.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                   entry.user.isEmpty() ? QString::number(entry.uid) : entry.user,
                   QString::number(entry.number), QString::number(entry.services),
                   QString::number(entry.realServers), QString::number(entry.setupObjects)});
    }
    return table.toString();
}

QJsonObject historyJson(const std::vector<SavedEntry> &history)
{
    QJsonArray entries;
    for (const SavedEntry &entry : history) {
        entries.append(
            QJsonObject {{QStringLiteral("number"), static_cast<qint64>(entry.number)},
                         {QStringLiteral("time"),
                          QDateTime::fromSecsSinceEpoch(entry.time, Qt::UTC).toString(Qt::ISODate)},
                         {QStringLiteral("uid"), static_cast<qint64>(entry.uid)},
                         {QStringLiteral("user"), entry.user},
                         {QStringLiteral("services"), static_cast<qint64>(entry.services)},
                         {QStringLiteral("realServers"), static_cast<qint64>(entry.realServers)},
                         {QStringLiteral("setupObjects"), static_cast<qint64>(entry.setupObjects)},
                         {QStringLiteral("sha256"), QString::fromLatin1(entry.hash.toHex())}});
    }
    return {{QStringLiteral("history"), entries}};
}

QString savedText(const SavedState &saved)
{
    QString text = CommandLine::tr("Saved state %1").arg(saved.number) + QLatin1String("\n\n")
        + stateText(saved.state.ipvs, nullptr);
    const Plan setup = planOf(setupItems(saved));
    if (!setup.isEmpty()) {
        text += u'\n' + CommandLine::tr("Set-up:") + u'\n';
        for (const Step &step : setup.steps) {
            text += QLatin1String("  ") + describe(step) + u'\n';
        }
    }
    return text;
}

QJsonObject savedJson(const SavedState &saved, const KernelInfo &kernel)
{
    QJsonObject object = stateJson(kernel, saved.generation, saved.state.ipvs, nullptr);
    object.remove(QLatin1String("kernel"));
    object.insert(QLatin1String("number"), static_cast<qint64>(saved.number));
    object.insert(QLatin1String("setup"), stepsJson(planOf(setupItems(saved))));
    return object;
}

QString differencesText(const std::vector<Difference> &differences)
{
    if (differences.empty()) {
        return CommandLine::tr("The host runs what is saved.") + u'\n';
    }
    QString text;
    for (const Difference &difference : differences) {
        for (const Step &step : difference.item.steps) {
            text += describe(step) + u'\n';
        }
    }
    return text + CommandLine::tr("Differences: %1.").arg(differences.size()) + u'\n';
}

QJsonObject differencesJson(quint64 number, const std::vector<Difference> &differences)
{
    QJsonArray objects;
    for (const Difference &difference : differences) {
        objects.append(QJsonObject {{QStringLiteral("subject"), stepSubject(difference.item.steps.front())},
                                    {QStringLiteral("steps"), stepsJson({difference.item.steps})}});
    }
    return {{QStringLiteral("number"), static_cast<qint64>(number)},
            {QStringLiteral("differences"), objects}};
}

} // namespace lvs::cli
