// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterprogress.h"

#include "ui/cluster/clusterwording.h"
#include "ui/panes/checkpointbar.h"
#include "ui/panes/datatable.h"
#include "ui/support/celldelegate.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/symbolicicon.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lvs {

namespace {
constexpr std::chrono::milliseconds tick(200); // so that no second is shown late by much
}

ClusterProgress::ClusterProgress(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_table(new DataTable(this))
    , m_cancel(labelledButton(this, QStringLiteral("stopJob"), {}, tr("&Stop"),
                              tr("Stops, and takes back what was done.")))
    , m_moreTime(labelledButton(this, QStringLiteral("moreTime"), QStringLiteral("timeouts"),
                                tr("&More time"), tr("Begins to count anew, on all machines.")))
    , m_revert(labelledButton(this, QStringLiteral("revertNow"), QStringLiteral("revert"), tr("&Revert now"),
                              tr("All machines become what they were before.")))
    , m_keep(labelledButton(this, QStringLiteral("keepChanges"), QStringLiteral("apply"), tr("&Keep"),
                            tr("All machines stay as they are now.")))
{
    QFont font = m_headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);
    m_headline->setObjectName(QStringLiteral("clusterHeadline"));
    m_detail->setObjectName(QStringLiteral("clusterDetail"));
    for (QLabel *label : {m_headline, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    connect(m_cancel, &QPushButton::clicked, this, &ClusterProgress::cancel);
    connect(m_revert, &QPushButton::clicked, this, &ClusterProgress::cancel);
    connect(m_moreTime, &QPushButton::clicked, this, [this] { m_job->extend(); });
    connect(m_keep, &QPushButton::clicked, this, [this] { m_job->keep(); });
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &ClusterProgress::showCountdown);
    m_table->setObjectName(QStringLiteral("progressHosts"));
    m_table->setAccessibleName(tr("Hosts"));
    m_table->setToolTip(tr("How far each machine is."));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(ClusterHostsModel::State, new StateDelegate(this));
    m_table->setColumnSamples({QStringLiteral("+"), QString(12, QLatin1Char('m')),
                               QString(8, QLatin1Char('m')), QString(20, QLatin1Char('m'))});
    m_table->setStretchColumn(ClusterHostsModel::Condition);
    m_table->horizontalHeader()->setSectionsMovable(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    for (QPushButton *button : {m_moreTime, m_revert, m_keep, m_cancel}) {
        top->addWidget(button, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
}

void ClusterProgress::start(const Cluster &cluster, const ClusterPlan &plan, const ClusterHosts &hosts,
                            const Titles &titles, OnFailure onFailure, const ApplyOptions &options)
{
    m_plan = plan;
    m_titles = titles;
    m_report = {};
    m_job = new ClusterJob(cluster, plan, hosts, onFailure, {}, this);
    if (options.checkpoint) {
        m_job->setCheckpoint(options, Keep::WhenAsked);
    }
    connect(m_job, &ClusterJob::phaseChanged, this, &ClusterProgress::takePhase);
    connect(m_job, &ClusterJob::progressed, this, &ClusterProgress::showProgress);
    connect(m_job, &ClusterJob::finished, this, [this] {
        m_report = m_job->report();
        m_job->deleteLater();
        m_job = nullptr;
        showButtons();
        showReport();
        Q_EMIT finished();
    });
    m_cancel->setEnabled(true);
    showButtons();
    showProgress();
    m_job->start();
}

void ClusterProgress::cancel()
{
    if (m_job != nullptr) {
        m_cancel->setEnabled(false);
        m_job->cancel();
    }
}

bool ClusterProgress::awaitsAnswer() const
{
    return m_job != nullptr && m_job->phase() == ClusterJob::Phase::Unconfirmed;
}

void ClusterProgress::takePhase(ClusterJob::Phase phase)
{
    showButtons();
    showProgress();
    if (phase == ClusterJob::Phase::Unconfirmed) {
        m_keep->setFocus();
        Q_EMIT answerAwaited();
    }
}

void ClusterProgress::showButtons()
{
    const bool asks = awaitsAnswer();
    for (QPushButton *button : {m_moreTime, m_revert, m_keep}) {
        button->setVisible(asks);
    }
    m_cancel->setVisible(m_job != nullptr && !asks);
    asks ? m_tick.start() : m_tick.stop();
}

void ClusterProgress::showCountdown()
{
    const std::chrono::milliseconds left = m_job != nullptr
        ? m_job->remaining().value_or(std::chrono::milliseconds(0))
        : std::chrono::milliseconds(0);
    setHeadline(QStringLiteral("timeouts"),
                tr("Keeping these changes? Reverting in %1")
                    .arg(countdownWords(std::chrono::ceil<std::chrono::seconds>(left))),
                tr("Every machine is changed. Unless you keep that, each takes it back by itself."));
}

QString ClusterProgress::titleOf(const QString &host) const
{
    const auto title = m_titles.find(host);
    return title != m_titles.end() ? title->second : host;
}

void ClusterProgress::showProgress()
{
    if (m_job == nullptr) {
        return;
    }
    QList<ClusterHostRow> rows;
    for (const HostPlan &host : m_plan.hosts) {
        rows.append(host.byScript ? rowOf(host, titleOf(host.host))
                                  : rowOf(host, m_job->progress(host.host), titleOf(host.host)));
    }
    m_model.setRows(rows);
    switch (m_job->phase()) {
    case ClusterJob::Phase::Checking:
        setHeadline(QStringLiteral("refresh"), tr("Checking all machines"),
                    tr("Nothing is changed before every one of them has said that it can be."));
        break;
    case ClusterJob::Phase::Applying:
        setHeadline(QStringLiteral("apply"), tr("Setting up, one machine after the other"),
                    tr("A machine may ask for permission."));
        break;
    case ClusterJob::Phase::Unconfirmed:
        showCountdown();
        break;
    case ClusterJob::Phase::Confirming:
        setHeadline(QStringLiteral("apply"), tr("Keeping the changes"),
                    tr("First every machine shows that it can be told, then all are."));
        break;
    case ClusterJob::Phase::Undoing:
        setHeadline(QStringLiteral("revert"), tr("Taking back what was done"),
                    tr("The machines become what they were before."));
        break;
    case ClusterJob::Phase::Finished:
        break;
    }
}

void ClusterProgress::showReport()
{
    QList<ClusterHostRow> rows;
    for (const HostPlan &host : m_plan.hosts) {
        const HostReport *report = m_report.host(host.host);
        rows.append(report == nullptr || host.byScript ? rowOf(host, titleOf(host.host))
                                                       : rowOf(host, *report, titleOf(host.host)));
    }
    m_model.setRows(rows);
    setHeadline(m_report.succeeded() ? QStringLiteral("apply") : QStringLiteral("warning"),
                headlineOf(m_report, m_plan.goal), detailOf(m_report));
}

void ClusterProgress::setHeadline(const QString &icon, const QString &text, const QString &detail)
{
    m_icon->setPixmap(symbolicIcon(icon).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_headline->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

} // namespace lvs
