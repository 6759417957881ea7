// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checkspage.h"

#include "core/plan/cluster/fixes.h"
#include "core/plan/wording/wording.h"
#include "ui/cluster/clusterwording.h"
#include "ui/cluster/diagnosis.h"
#include "ui/cluster/hostlookup.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/interfaceoffers.h"

#include <QPointer>
#include <QVBoxLayout>

namespace lvs {

ChecksPage::ChecksPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Does everything fit?"),
                 tr("The machines are looked at as they are now. What is missing for their part is set up by "
                    "the last step; here stands what else there is to know."),
                 parent)
    , m_list(new FindingList(this))
{
    m_list->setObjectName(QStringLiteral("checks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_list);
    layout->addStretch();
    connect(&draft, &ClusterDraft::machineChanged, this, [this] {
        if (isVisible()) {
            check();
        }
    });
}

void ChecksPage::enter()
{
    check();
    // As the machines are now, not as they were when they were chosen.
    for (const auto &[name, host] : draft().clusterHosts()) {
        if (host && host->status() == HostStatus::Ready) {
            host->refresh();
        }
    }
}

void ChecksPage::check()
{
    const ClusterPlan plan = draft().plan();
    const ClusterPlan roles = draft().rolePlan();
    const Cluster cluster = draft().cluster();
    const std::map<QString, QString> titles = draft().titles();
    QList<FindingWords> findings;
    for (const Error &error : plan.errors) {
        findings.append({RowState::Attention, describe(error), {}, tr("Go back and change it."), {}, {}, {}});
    }
    for (const HostPlan &host : plan.hosts) {
        findings.append(stateOf(host, titles.at(host.host)));
    }
    for (const HostPlan &host : roles.hosts) {
        // What has a fix and is not left is what the steps of the role do.
        for (const Finding &finding : findingsAfter(cluster, host)) {
            findings.append(wordsOf(finding, host.host, titles.at(host.host)));
        }
    }
    checkSegment(findings);
    for (const Diagnostic &warning : plan.warnings) {
        findings.append({RowState::Degraded, describe(warning), {}, {}, {}, {}, {}});
    }
    m_list->setFindings(findings);
    m_refusal = refusalOf(plan);
    Q_EMIT outlookChanged();
}

/// Whether that machine can be led to its part, and how far it is from it.
FindingWords ChecksPage::stateOf(const HostPlan &plan, const QString &title) const
{
    if (plan.byScript) {
        return {RowState::Idle,
                tr("%1 gets a script").arg(title),
                tr("Nothing reaches it from here, so it cannot be looked at."),
                tr("Run the script of the next step there, before you test."),
                {},
                {},
                {}};
    }
    if (plan.error) {
        const QPointer<HostSession> session = sessionFor(draft().hosts(), plan.host, plan.destination);
        return {RowState::Attention,
                title,
                describe(*plan.error),
                {},
                {},
                session ? tr("Try again") : QString(),
                [session] {
                    if (session) {
                        session->host().refresh();
                    }
                }};
    }
    const auto steps = static_cast<int>(plan.plan.steps.size());
    return {RowState::Running,
            steps == 0 ? tr("%1 is as its role asks").arg(title)
                       : tr("%1: %n step(s) will make it ready", nullptr, steps).arg(title),
            {},
            {},
            {},
            {},
            {}};
}

/// A finding that no step of the role ends: its fix can be had beside them.
FindingWords ChecksPage::wordsOf(const Finding &finding, const QString &host, const QString &title)
{
    FindingWords words = lvs::wordsOf(finding, title);
    if (finding.fix.isEmpty()) {
        return words;
    }
    const bool isFixed = draft().isFixed(host, finding);
    if (isFixed) {
        words.state = RowState::Running;
        words.remedy = tr("The last step puts this right, too.");
    }
    words.fixText = isFixed ? tr("Leave it") : tr("Fix");
    words.fix = [this, host, finding, isFixed] { draft().setFixed(host, finding, !isFixed); };
    return words;
}

/// What is about where the machines are, beyond what is found on any one of them.
void ChecksPage::checkSegment(QList<FindingWords> &findings) const
{
    const ClusterChoices &choices = draft().choices();
    const std::shared_ptr<const HostState> director = ClusterDraft::stateOf(draft().director());
    if (!director || !choices.address) {
        return;
    }
    const NetworkState &network = director->setup.network;
    if (interfaceTowards(network, *choices.address) != choices.interface) {
        findings.append({RowState::Degraded,
                         tr("The VIP is in no network of the interface %1").arg(choices.interface.toString()),
                         tr("Clients of that network find it; all others need a route to it."),
                         tr("If clients come through a router, give it a route to %1 by way of the director.")
                             .arg(choices.address->toString()),
                         {},
                         {},
                         {}});
    }
    if (!choices.isNat()) {
        return;
    }
    for (const ServerChoice &server : choices.servers) {
        if (server.address && interfaceTowards(network, *server.address).isEmpty()) {
            findings.append({RowState::Attention,
                             tr("%1 is in no network of the director").arg(server.address->toString()),
                             tr("Its gateway must be the director, which it can reach only in a network that "
                                "both are in."),
                             tr("Take another address of it, or TUN, which crosses networks."),
                             {},
                             {},
                             {}});
        }
    }
}

} // namespace lvs
