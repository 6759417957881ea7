// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/diagnosis.h"

#include "core/plan/wording/findings.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

RowState stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Fault:
        return RowState::Attention;
    case Severity::Warning:
        return RowState::Degraded;
    case Severity::Note:
        return RowState::Idle;
    }
    Q_UNREACHABLE();
}

} // namespace

FindingWords wordsOf(const Finding &finding)
{
    FindingWords words;
    words.state = stateOf(finding.severity);
    words.title = findingTitle(finding);
    words.reason = findingReason(finding);
    words.remedy = findingRemedy(finding);
    words.command = finding.commands.join(u'\n');
    return words;
}

FindingWords wordsOf(const Finding &finding, const QString &machine)
{
    FindingWords words = wordsOf(finding);
    words.title =
        QCoreApplication::translate("lvs::Diagnosis", "%1: %2", "a machine, and what is wrong with it")
            .arg(machine, words.title);
    return words;
}

QList<FindingWords> diagnoseHost(const Cluster &cluster, const QString &host, const HostKnowledge &known,
                                 const QString &title, const FixReviewer &review)
{
    QList<FindingWords> findings;
    if (!known.state) {
        const bool isUnknown = !known.error || known.error->code == ErrorCode::NotRun;
        const QString why = isUnknown ? QCoreApplication::translate(
                                "lvs::Diagnosis", "It is not in the list of hosts, or not connected yet.")
                                      : describe(*known.error);
        findings.append({RowState::Attention, title, why, {}, {}, {}, {}});
        return findings;
    }
    const QList<Finding> found = findingsOn(cluster, host, known);
    for (qsizetype i = 0; i < found.size(); ++i) {
        FindingWords words = wordsOf(found[i]);
        if (review && !found[i].fix.isEmpty()) {
            words.fixText = QCoreApplication::translate("lvs::Diagnosis", "Fix…");
            words.fix = [=] { review(planFix(cluster, host, known, found, i)); };
        }
        findings.append(words);
    }
    return findings;
}

QList<FindingWords> diagnoseCluster(const Cluster &cluster, const ClusterHosts &hosts,
                                    const std::map<QString, QString> &titles)
{
    QList<FindingWords> findings;
    for (const auto &[name, host] : hosts) {
        const auto title = titles.find(name);
        const QString called = title != titles.end() ? title->second : name;
        const HostKnowledge known = knowledgeOf(host);
        if (!known.state) {
            findings.append(diagnoseHost(cluster, name, known, called));
        }
        for (const Finding &each : findingsOn(cluster, name, known)) {
            findings.append(wordsOf(each, called));
        }
    }
    return findings;
}

} // namespace lvs
