// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/diagnosis.h"

#include "core/plan/wording/wording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

QString text(const char *words, int number = -1)
{
    return QCoreApplication::translate("lvs::Diagnosis", words, nullptr, number);
}

} // namespace

QList<FindingWords> diagnoseHost(const Cluster &cluster, const QString &host, const HostKnowledge &known,
                                 const QString &title)
{
    QList<FindingWords> findings;
    const HostPlan plan = planHost(cluster, ClusterGoal::SetUp, host, known);
    if (plan.error && !plan.byScript) {
        findings.append({RowState::Attention, title, describe(*plan.error), {}, {}, {}, {}});
    } else {
        for (const Step &step : plan.plan.steps) {
            findings.append({RowState::Degraded, title, describe(step), {}, {}, {}, {}});
        }
    }
    Q_UNUSED(text(""));
    return findings;
}

QList<FindingWords> diagnoseCluster(const Cluster &cluster, const ClusterHosts &hosts,
                                    const std::map<QString, QString> &titles)
{
    QList<FindingWords> findings;
    for (const auto &[name, host] : hosts) {
        const auto title = titles.find(name);
        findings += diagnoseHost(cluster, name, knowledgeOf(host),
                                 title != titles.end() ? title->second : name);
    }
    return findings;
}

} // namespace lvs
