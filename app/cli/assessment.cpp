// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessment.h"

#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "core/formats/shell/commands.h"
#include "core/plan/wording/findings.h"
#include "core/plan/wording/recognition.h"
#include "core/plan/wording/wording.h"

#include <algorithm>

namespace lvs::cli {

namespace {

/// What puts it right, as commands: those of its fix, else its own.
QStringList commandsOf(const Finding &finding)
{
    return finding.fix.isEmpty() ? finding.commands : shellCommands(finding.fix);
}

QString findingText(const Finding &finding)
{
    QString text = QStringLiteral("  ")
        + CommandLine::tr("%1: %2").arg(severityWords(finding.severity), findingTitle(finding)) + u'\n';
    for (const QString &sentence : {findingReason(finding), findingRemedy(finding)}) {
        if (!sentence.isEmpty()) {
            text += QLatin1String("    ") + sentence + u'\n';
        }
    }
    if (finding.obstacle) {
        text += QLatin1String("    ") + describe(*finding.obstacle) + u'\n';
    }
    for (const QString &command : commandsOf(finding)) {
        text += QLatin1String("    # ") + command + u'\n';
    }
    return text;
}

QJsonObject findingJson(const Finding &finding)
{
    QJsonObject object {{QStringLiteral("code"), findingCodeName(finding.code)},
                        {QStringLiteral("severity"), severityName(finding.severity)},
                        {QStringLiteral("arguments"), QJsonArray::fromStringList(finding.arguments)},
                        {QStringLiteral("message"), findingTitle(finding)},
                        {QStringLiteral("reason"), findingReason(finding)},
                        {QStringLiteral("remedy"), findingRemedy(finding)},
                        {QStringLiteral("steps"), stepsJson(finding.fix)},
                        {QStringLiteral("commands"), QJsonArray::fromStringList(commandsOf(finding))}};
    if (finding.obstacle) {
        object.insert(QLatin1String("obstacle"), errorJson(*finding.obstacle));
    }
    return object;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &each : findings) {
        array.append(findingJson(each));
    }
    return array;
}

QJsonObject roleJson(const RecognisedRole &role)
{
    QJsonArray addresses;
    for (const Address &each : role.addresses) {
        addresses.append(each.toString());
    }
    QJsonArray evidence;
    for (const Evidence &each : role.evidence) {
        evidence.append(describe(each));
    }
    return {{QStringLiteral("part"), partName(role.part)},
            {QStringLiteral("forwarding"), forwardingMethodName(role.method)},
            {QStringLiteral("addresses"), addresses},
            {QStringLiteral("message"), describe(role)},
            {QStringLiteral("evidence"), evidence}};
}

} // namespace

QString assessmentText(const Assessment &assessment)
{
    QString text;
    for (const Requirement &each : assessment.requirements) {
        text += QLatin1String("  ")
            + CommandLine::tr("%1: %2").arg(each.met ? CommandLine::tr("right") : CommandLine::tr("missing"),
                                            describe(each))
            + u'\n';
    }
    for (const Finding &each : assessment.findings) {
        text += findingText(each);
    }
    return text;
}

QJsonObject assessmentJson(const Assessment &assessment)
{
    QJsonArray requirements;
    for (const Requirement &each : assessment.requirements) {
        requirements.append(
            QJsonObject {{QStringLiteral("arguments"), QJsonArray::fromStringList(each.arguments)},
                         {QStringLiteral("met"), each.met},
                         {QStringLiteral("message"), describe(each)}});
    }
    return {{QStringLiteral("requirements"), requirements},
            {QStringLiteral("findings"), findingsJson(assessment.findings)}};
}

bool isWrong(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &each) { return each.severity != Severity::Note; });
}

QString recognitionText(const Recognition &recognition)
{
    QString text;
    for (const RecognisedRole &role : recognition.roles) {
        text += describe(role) + u'\n';
        for (const Evidence &each : role.evidence) {
            text += QLatin1String("  ") + describe(each) + u'\n';
        }
    }
    if (recognition.roles.empty()) {
        text += CommandLine::tr("Nothing on this machine has to do with LVS.") + u'\n';
    }
    for (const Finding &each : recognition.findings) {
        text += findingText(each);
    }
    return text;
}

QJsonObject recognitionJson(const Recognition &recognition)
{
    QJsonArray roles;
    for (const RecognisedRole &each : recognition.roles) {
        roles.append(roleJson(each));
    }
    return {{QStringLiteral("roles"), roles},
            {QStringLiteral("findings"), findingsJson(recognition.findings)}};
}

} // namespace lvs::cli
