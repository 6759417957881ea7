// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checkspage.h"

#include "core/plan/explain/diagnosis.h"
#include "core/plan/wording/wording.h"
#include "ui/cluster/clusterwording.h"
#include "ui/cluster/diagnosis.h"
#include "ui/cluster/hostlookup.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/interfaceoffers.h"

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
    QList<FindingWords> findings;
    for (const Error &error : plan.errors) {
        findings.append({RowState::Attention, describe(error), {}, tr("Go back and change it."), {}, {}, {}});
    }
    for (const HostPlan &host : plan.hosts) {
        checkHost(host, findings);
    }
    checkSegment(findings);
    for (const Diagnostic &warning : plan.warnings) {
        findings.append({RowState::Degraded, describe(warning), {}, {}, {}, {}, {}});
    }
    m_list->setFindings(findings);
    m_refusal = refusalOf(plan);
    Q_EMIT outlookChanged();
}

void ChecksPage::checkHost(const HostPlan &plan, QList<FindingWords> &findings)
{
    const auto titles = draft().titles();
    const QString title = titles.at(plan.host);
    if (plan.byScript) {
        findings.append({RowState::Idle,
                         tr("%1 gets a script").arg(title),
                         tr("Nothing reaches it from here, so it cannot be looked at."),
                         tr("Run the script of the next step there, before you test."),
                         {},
                         {},
                         {}});
        return;
    }
    if (plan.error) {
        HostSession *session = sessionFor(draft().hosts(), plan.host, plan.destination);
        findings.append({RowState::Attention,
                         title,
                         describe(*plan.error),
                         {},
                         {},
                         session != nullptr ? tr("Try again") : QString(),
                         [session] {
                             if (session != nullptr) {
                                 session->host().refresh();
                             }
                         }});
        return;
    }
    findings.append({RowState::Running,
                     plan.plan.isEmpty() ? tr("%1 is as its role asks").arg(title)
                                         : tr("%1: %n step(s) will make it ready", nullptr,
                                              static_cast<int>(plan.plan.steps.size()))
                                               .arg(title),
                     {},
                     {},
                     {},
                     {},
                     {}});
    // What has a fix is what those steps do.
    for (const Finding &finding : diagnose(draft().cluster(), plan.host, *plan.before)) {
        if (finding.fix.isEmpty()) {
            FindingWords words = wordsOf(finding);
            words.title = title + QStringLiteral(": ") + words.title;
            findings.append(words);
        }
    }
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
