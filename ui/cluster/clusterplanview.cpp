// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterplanview.h"

#include "core/formats/shell/commands.h"
#include "core/formats/shell/scriptfile.h"
#include "core/plan/wording/wording.h"
#include "ui/cluster/clusterwording.h"
#include "ui/panes/datatable.h"
#include "ui/support/celldelegate.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/symbolicicon.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace lvs {

ClusterPlanView::ClusterPlanView(QWidget *parent)
    : QWidget(parent)
    , m_hosts(new DataTable(this))
    , m_pages(new QStackedWidget(this))
    , m_steps(new DataTable(this))
    , m_script(new QPlainTextEdit(this))
    , m_caption(new QLabel(this))
    , m_copy(new QPushButton(symbolicIcon(QStringLiteral("commands")), tr("&Copy commands"), this))
    , m_save(new QPushButton(symbolicIcon(QStringLiteral("export")), tr("&Save script…"), this))
{
    m_hosts->setObjectName(QStringLiteral("planHosts"));
    m_hosts->setAccessibleName(tr("Hosts"));
    m_hosts->setToolTip(tr("The machines, in the order in which they are set up."));
    m_hosts->setFrameShape(QFrame::StyledPanel);
    m_hosts->setModel(&m_hostsModel);
    m_hosts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_hosts->setItemDelegate(new CellDelegate(this));
    m_hosts->setItemDelegateForColumn(ClusterHostsModel::State, new StateDelegate(this));
    m_hosts->setColumnSamples({QStringLiteral("+"), QString(9, QLatin1Char('m')),
                               QString(7, QLatin1Char('m')), QString(9, QLatin1Char('m'))});
    m_hosts->setStretchColumn(ClusterHostsModel::Condition);
    m_hosts->horizontalHeader()->setSectionsMovable(false);
    m_hosts->setMinimumWidth(250);
    m_hosts->setMaximumWidth(340);
    connect(m_hosts, &DataTable::rowSelectionChanged, this, &ClusterPlanView::showSelected);
    m_caption->setObjectName(QStringLiteral("planCaption"));
    m_caption->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyHostPlan"));
    m_copy->setAccessibleName(tr("Copy commands"));
    m_copy->setToolTip(tr("Copies what is shown, as commands."));
    m_copy->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveScript"));
    m_save->setAccessibleName(tr("Save script"));
    m_save->setToolTip(tr("Saves what is shown as a shell script."));
    m_save->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ClusterPlanView::copyShown);
    connect(m_save, &QPushButton::clicked, this, &ClusterPlanView::saveScript);
    m_pages->addWidget(buildSteps());
    m_pages->addWidget(buildScript());
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_caption, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_pages, 1);
    right->addLayout(foot);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(m_hosts, 1);
    layout->addLayout(right, 2);
}

QWidget *ClusterPlanView::buildSteps()
{
    m_steps->setObjectName(QStringLiteral("hostSteps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setToolTip(tr("What will be done on this machine, in this order: in words, and as commands."));
    m_steps->setFrameShape(QFrame::StyledPanel);
    m_steps->setModel(&m_stepsModel);
    m_steps->setItemDelegate(new CellDelegate(this));
    m_steps->setItemDelegateForColumn(PlanModel::State, new StateDelegate(this));
    m_steps->setItemDelegateForColumn(PlanModel::Command, new CommandDelegate(this));
    m_steps->setColumnSamples({QStringLiteral("+"), QString(18, QLatin1Char('m')),
                               QString(24, QLatin1Char('m')), QStringLiteral("↶ done, then undone")});
    m_steps->setStretchColumn(PlanModel::Words);
    m_steps->horizontalHeader()->setSectionsMovable(false);
    m_steps->setColumnHidden(PlanModel::Outcome, true);
    return m_steps;
}

QWidget *ClusterPlanView::buildScript()
{
    m_script->setObjectName(QStringLiteral("hostScript"));
    m_script->setAccessibleName(tr("Script"));
    m_script->setToolTip(tr("What is to be run on this machine as root."));
    m_script->setReadOnly(true);
    m_script->setTabChangesFocus(true);
    m_script->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_script->setFont(commandFont());
    new CommandHighlighter(m_script->document());
    return m_script;
}

void ClusterPlanView::setPlan(const QString &cluster, const ClusterPlan &plan, const Titles &titles)
{
    m_cluster = cluster;
    const QString before = m_hostsModel.hostAt(m_hosts->selectedRows().value(0, -1));
    m_plan = plan;
    QList<ClusterHostRow> rows;
    for (const HostPlan &each : plan.hosts) {
        const auto title = titles.find(each.host);
        rows.append(rowOf(each, title != titles.end() ? title->second : each.host));
    }
    m_hostsModel.setRows(rows);
    selectHost(before.isEmpty() ? m_hostsModel.hostAt(0) : before);
    showSelected();
}

void ClusterPlanView::selectHost(const QString &host)
{
    for (int row = 0; row < m_hostsModel.rowCount(); ++row) {
        if (m_hostsModel.hostAt(row) == host && m_hosts->selectedRows() != QList<int> {row}) {
            m_hosts->selectRow(row);
        }
    }
}

const HostPlan *ClusterPlanView::selected() const
{
    return m_plan.host(m_hostsModel.hostAt(m_hosts->selectedRows().value(0, -1)));
}

void ClusterPlanView::showSelected()
{
    const HostPlan *host = selected();
    const QString shown = shownText();
    m_copy->setEnabled(host != nullptr && !host->plan.isEmpty() && !shown.isEmpty());
    m_save->setEnabled(m_copy->isEnabled());
    if (host == nullptr) {
        m_stepsModel.setPlan({});
        m_caption->clear();
        return;
    }
    m_pages->setCurrentWidget(host->byScript ? static_cast<QWidget *>(m_script) : m_steps);
    m_stepsModel.setPlan(host->plan);
    m_script->setPlainText(host->byScript ? shown : QString());
    m_caption->setText(captionOf(*host));
}

QString ClusterPlanView::shownText() const
{
    const HostPlan *host = selected();
    return host == nullptr ? QString()
        : host->byScript   ? scriptOf(*host).script.text
                           : shellCommands(host->plan).join(u'\n') + u'\n';
}

void ClusterPlanView::copyShown()
{
    QGuiApplication::clipboard()->setText(shownText());
}

void ClusterPlanView::saveScript()
{
    const HostPlan *host = selected();
    auto *dialog = new QFileDialog(this, tr("Save script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("sh"));
    dialog->selectFile(QStringLiteral("lvs-%1.sh").arg(host->host).replace(u'/', u'-'));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, script = scriptOf(*host).script.text](const QString &path) {
                const Result<void> saved = lvs::saveScript(path, script);
                m_caption->setText(saved ? tr("Saved: %1").arg(path) : describe(saved.error()));
            });
    dialog->open();
}

PartScript ClusterPlanView::scriptOf(const HostPlan &plan) const
{
    return writePartScript(m_cluster, m_plan.goal, plan);
}

QString ClusterPlanView::captionOf(const HostPlan &plan) const
{
    if (plan.byScript) {
        const PartScript part = scriptOf(plan);
        return part.script.omissions.isEmpty()
            ? tr("Nothing reaches this machine: run this there as root, with the word “%1”.").arg(part.word)
            : describe(part.script.omissions.first());
    }
    if (plan.error) {
        return describe(*plan.error);
    }
    return plan.plan.isEmpty() ? tr("This machine is as its role asks: nothing will be done there.")
                               : QString();
}

} // namespace lvs
