// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/applypage.h"

#include "core/plan/wording/wording.h"
#include "ui/cluster/clusterprogress.h"
#include "ui/cluster/diagnosis.h"
#include "ui/cluster/findinglist.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/hosts/hostsession.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/connectiontally.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace lvs {

namespace {
/// Enough for each of a few real servers to have its turn.
constexpr int leastRequests = 4;
constexpr int mostRequests = 12;
} // namespace

ApplyPage::ApplyPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Apply and test"),
                 tr("First the machines are set up, then the VIP is asked from here, as a client would."),
                 parent)
    , m_progress(new ClusterProgress(this))
    , m_test(buildTest())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(14);
    layout->addWidget(m_progress, 3);
    layout->addWidget(m_test, 2);
    connect(m_progress, &ClusterProgress::finished, this, &ApplyPage::takeReport);
    // What is to be kept is tried first; then there is the whole time to decide.
    connect(m_progress, &ClusterProgress::answerAwaited, this, &ApplyPage::test);
    connect(this, &ApplyPage::testEnded, m_progress, [this] {
        if (m_progress->awaitsAnswer()) {
            m_progress->job()->extend();
        }
        Q_EMIT outlookChanged();
    });
}

QWidget *ApplyPage::buildTest()
{
    auto *area = new QWidget(this);
    m_testHeadline = new QLabel(area);
    m_testHeadline->setObjectName(QStringLiteral("testHeadline"));
    QFont strong = m_testHeadline->font();
    strong.setWeight(QFont::DemiBold);
    m_testHeadline->setFont(strong);
    m_testDetail = new QLabel(area);
    m_testDetail->setObjectName(QStringLiteral("testDetail"));
    for (QLabel *label : {m_testHeadline, m_testDetail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_again = new QPushButton(tr("&Ask again"), area);
    m_again->setObjectName(QStringLiteral("askAgain"));
    m_again->setAccessibleName(tr("Ask again"));
    m_again->setToolTip(tr("Sends the same requests to the VIP once more."));
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &ApplyPage::test);
    m_findings = new FindingList(area);
    auto *top = new QHBoxLayout;
    top->addWidget(m_testHeadline, 1);
    top->addWidget(m_again, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_testDetail);
    layout->addWidget(m_findings);
    layout->addStretch();
    area->hide();
    return area;
}

void ApplyPage::enter()
{
    m_succeeded = false;
    m_isTested = false;
    m_answers.clear();
    m_test->hide();
    const ClusterHosts hosts = draft().clusterHosts();
    m_progress->start(draft().cluster(), draft().plan(), hosts, draft().titles(), draft().onFailure(),
                      offerCheckpoints(hosts)
                          ? CheckpointChoice::chosenLast(CheckpointChoice::Danger::OfTheWay)
                          : ApplyOptions());
    Q_EMIT outlookChanged();
}

bool ApplyPage::isAtWork() const
{
    return m_progress->isRunning();
}

QString ApplyPage::refusal() const
{
    return m_progress->awaitsAnswer() ? tr("Keep what was done, or revert it.")
        : isAtWork()                  ? tr("The machines are being set up.")
                                      : QString();
}

bool ApplyPage::mayGoBack() const
{
    return !isAtWork() && !m_succeeded;
}

void ApplyPage::takeReport()
{
    m_succeeded = m_progress->report().succeeded();
    if (m_succeeded) {
        Q_EMIT clusterMade(draft().cluster());
        if (!m_isTested) {
            test();
        }
    }
    Q_EMIT outlookChanged();
}

QString ApplyPage::whyNoTest() const
{
    const ClusterChoices &choices = draft().choices();
    const HostSession *director = draft().director();
    const QString address = choices.address->toString();
    if (director != nullptr && director->isSimulated()) {
        return tr("The director is simulated: there is nothing to ask.");
    }
    if (choices.protocol != Protocol::Tcp) {
        return tr("%1 has no connection that could be tried from here: ask %2 with a client of the service.")
            .arg(protocolName(choices.protocol), address);
    }
    if (director != nullptr && director->host().kind() == HostKind::Local && !choices.isNat()) {
        return tr("This machine is the director itself, and cannot be its own client: the real servers would "
                  "have to answer to the VIP, which they have, too. Ask from another machine: %1")
            .arg(QStringLiteral("curl http://%1/").arg(Endpoint {*choices.address, choices.port}.toString()));
    }
    return {};
}

void ApplyPage::test()
{
    m_isTested = true;
    m_test->show();
    m_answers.clear();
    m_findings->setFindings({});
    const QString why = whyNoTest();
    m_again->setVisible(why.isEmpty());
    if (!why.isEmpty()) {
        m_testHeadline->setText(tr("Not tested from here"));
        m_testDetail->setText(why);
        Q_EMIT testEnded();
        return;
    }
    m_again->setEnabled(false);
    const ClusterChoices &choices = draft().choices();
    const int times = std::clamp(static_cast<int>(choices.servers.size()) * 4, leastRequests, mostRequests);
    const ServiceKey service(choices.protocol, {*choices.address, choices.port});
    m_fetch = new ServiceFetch(service, times, this);
    connect(m_fetch, &ServiceFetch::answered, this, [this](const FetchAnswer &answer) {
        m_answers.append(answer);
        showAnswers();
    });
    connect(m_fetch, &ServiceFetch::finished, this, [this] {
        m_fetch->deleteLater();
        m_fetch = nullptr;
        if (m_tally != nullptr) {
            m_tally->end(static_cast<quint64>(m_answers.size()));
        } else {
            endTest();
        }
    });
    m_testHeadline->setText(tr("Asking %1…").arg(clusterName(choices)));
    m_testDetail->clear();
    HostSession *director = draft().director();
    if (director == nullptr || ServiceFetch::speaksHttp(service)) {
        m_fetch->start();
        return;
    }
    // A connection alone does not say who took it; the director's counters do.
    m_tally = new ConnectionTally(*director, service, this);
    connect(m_tally, &ConnectionTally::begun, m_fetch, &ServiceFetch::start);
    connect(m_tally, &ConnectionTally::ended, this, &ApplyPage::endTest);
    m_tally->begin();
}

void ApplyPage::endTest()
{
    QStringList shares;
    if (m_tally != nullptr) {
        for (const auto &[endpoint, count] : m_tally->shares()) {
            shares.append(
                tr("%1 × %2", "how often an answer came, and its words").arg(count).arg(endpoint.toString()));
        }
        m_tally->deleteLater(); // it may be the sender
        m_tally = nullptr;
    }
    if (!shares.isEmpty()) {
        m_testDetail->setText(m_testDetail->text() + u'\n'
                              + tr("By the director's counters: %1").arg(listWords(shares)));
    }
    m_again->setEnabled(true);
    if (!m_answers.isEmpty() && !m_answers.last().answered) {
        explainSilence();
    }
    Q_EMIT testEnded();
}

void ApplyPage::showAnswers()
{
    std::map<QString, int> tally;
    int answered = 0;
    for (const FetchAnswer &answer : std::as_const(m_answers)) {
        if (answer.answered) {
            ++answered;
            ++tally[answer.words];
        }
    }
    QStringList lines;
    for (const auto &[words, count] : tally) {
        lines.append(tr("%1 × %2", "how often an answer came, and its words").arg(count).arg(words));
    }
    const FetchAnswer &last = m_answers.last();
    if (!last.answered) {
        lines.append(last.words);
    }
    m_testHeadline->setText(tr("%1 of %2 requests to %3 were answered")
                                .arg(QString::number(answered), QString::number(m_answers.size()),
                                     clusterName(draft().choices())));
    m_testDetail->setText(lines.join(u'\n'));
}

void ApplyPage::explainSilence()
{
    QList<FindingWords> findings =
        diagnoseCluster(draft().cluster(), draft().clusterHosts(), draft().titles());
    for (const HostPlan &host : draft().plan().hosts) {
        if (host.byScript) {
            findings.append({RowState::Degraded,
                             tr("Has the script been run on %1?").arg(host.host),
                             tr("Until then it does not know the VIP, and drops what comes to it."),
                             {},
                             {},
                             {},
                             {}});
        }
    }
    findings.append({RowState::Idle,
                     tr("Does the service run on every real server?"),
                     tr("The director hands connections on; it does not look whether anybody listens there."),
                     {},
                     QStringLiteral("ss -ltn"),
                     {},
                     {}});
    m_findings->setFindings(findings);
}

} // namespace lvs
