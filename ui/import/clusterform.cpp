// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/clusterform.h"

#include "core/formats/cluster/ways.h"
#include "core/plan/cluster/clusterplan.h"
#include "core/plan/wording/wording.h"
#include "ui/help/helptopic.h"
#include "ui/panes/datatable.h"
#include "ui/support/celldelegate.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/symbolicicon.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace lvs {

ClusterForm::ClusterForm(const keepalived::Config &config, QWidget *parent)
    : QDialog(parent)
    , m_config(config)
    , m_name(new QLineEdit(this))
    , m_table(new DataTable(this))
    , m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("clusterForm"));
    setWindowTitle(tr("Open as cluster"));
    setHelp(*this, HelpTopic::Import, QStringLiteral("clusters"));
    setModal(true);
    m_model.setCluster(keepalived::clusterOf(config)->cluster);
    auto *explanation = new QLabel(
        tr("A keepalived.conf does not say what the machines are called and how they are reached. Fill that "
           "in, or open the other director's file. Checks, passwords and notifications are keepalived's and "
           "are not part of the cluster."),
        this);
    explanation->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("clusterName"));
    m_name->setAccessibleName(tr("Name of the cluster"));
    m_name->setToolTip(tr("What the cluster is called among yours."));
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_name);
    m_words->setObjectName(QStringLiteral("clusterFormWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    buildTable();
    auto *name = new QHBoxLayout;
    name->addWidget(label);
    name->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(explanation);
    layout->addLayout(name);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
    layout->addWidget(buildButtons());
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setClusterName(text.trimmed());
        showProblem();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ClusterForm::showProblem);
    connect(&m_work, &ImportWork::read, this, &ClusterForm::takePeer);
    resize(780, 420);
    showProblem();
    m_name->setFocus();
}

void ClusterForm::buildTable()
{
    m_table->setObjectName(QStringLiteral("clusterMachines"));
    m_table->setAccessibleName(tr("Machines of the cluster"));
    m_table->setToolTip(tr("The machines of the cluster. F2 or a double click edits a cell."));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setColumnSamples(
        {QString(9, u'm'), QString(10, u'm'), QString(12, u'm'), QString(6, u'm'), QString(10, u'm')});
    m_table->setStretchColumn(MachinesModel::Addresses);
    m_table->horizontalHeader()->setSectionsMovable(false);
}

QWidget *ClusterForm::buildButtons()
{
    auto *peer = labelledButton(
        this, QStringLiteral("openPeer"), {}, tr("Other &director's file…"),
        tr("Reads the other director's keepalived.conf, which tells its name and interfaces."));
    connect(peer, &QPushButton::clicked, this, &ClusterForm::choosePeer);
    auto *cancel =
        labelledButton(this, QStringLiteral("cancelClusterForm"), {}, tr("Cancel"), tr("Opens nothing."));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = labelledButton(this, QStringLiteral("acceptClusterForm"), {}, tr("&Open as cluster"), {});
    m_accept->setIcon(symbolicIcon(QStringLiteral("apply")));
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(peer);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_accept);
    return bar;
}

void ClusterForm::choosePeer()
{
    auto *dialog = new QFileDialog(this, tr("Open the other director's file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ClusterForm::openPeer);
    dialog->open();
}

void ClusterForm::openPeer(const QString &path)
{
    m_work.open({path, {}});
}

void ClusterForm::takePeer(const std::shared_ptr<ReadImport> &read)
{
    if (read->refusal) {
        m_words->setText(describe(*read->refusal));
        return;
    }
    if (!read->pair) {
        m_words->setText(
            tr("%1 is not the keepalived.conf of a director with a partner.").arg(read->source.path));
        return;
    }
    Cluster cluster = keepalived::clusterOf(m_config, &*read->imported.keepalived)->cluster;
    cluster.name = m_model.cluster().name;
    m_model.setCluster(cluster);
    showProblem();
}

QString ClusterForm::problem() const
{
    const Cluster &cluster = m_model.cluster();
    if (cluster.name.isEmpty()) {
        return tr("The cluster needs a name.");
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto isEmpty = [&](int column) {
            return m_model.index(row, column).data(Qt::EditRole).toString().isEmpty();
        };
        const QString role = m_model.index(row, MachinesModel::Role).data().toString();
        if (isEmpty(MachinesModel::Name) || isEmpty(MachinesModel::Interface)) {
            return tr("In row %1 (%2) a name or an interface is missing.").arg(row + 1).arg(role);
        }
    }
    const QList<ClusterProblem> ways = checkWays(cluster);
    if (!ways.isEmpty()) {
        return ways.first().error.code == ErrorCode::ArgumentMissing
            ? tr("Only one machine can be this one; say how ssh reaches the others.")
            : describe(ways.first().error);
    }
    const QList<Error> errors = checkCluster(cluster);
    return errors.isEmpty() ? QString() : describe(errors.first());
}

void ClusterForm::showProblem()
{
    const QString reason = problem();
    m_words->setText(reason);
    m_accept->setEnabled(reason.isEmpty());
    m_accept->setToolTip(reason.isEmpty() ? tr("Shows it among your clusters, to set up all of its machines.")
                                          : tr("Not available: %1").arg(reason));
}

} // namespace lvs
