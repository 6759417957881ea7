// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterview.h"

#include "core/plan/wording/wording.h"
#include "ui/cluster/clusterdialog.h"
#include "ui/cluster/clusterstore.h"
#include "ui/cluster/clusterwording.h"
#include "ui/cluster/diagnosis.h"
#include "ui/cluster/findinglist.h"
#include "ui/cluster/hostlookup.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/panes/datatable.h"
#include "ui/panes/emptypage.h"
#include "ui/support/celldelegate.h"
#include "ui/support/labelledbutton.h"
#include "ui/support/symbolicicon.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace lvs {

namespace {
constexpr std::chrono::milliseconds readingInterval(5000);
}

ClusterView::ClusterView(ClusterStore &store, HostsModel &hosts, QAction *wizard, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_hosts(hosts)
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyPage(this))
    , m_content(new QWidget(this))
    , m_clusters(new QComboBox(m_content))
    , m_summary(new QLabel(m_content))
    , m_table(new DataTable(m_content))
    , m_detailsTitle(new QLabel(m_content))
    , m_findings(new FindingList(m_content))
{
    setObjectName(QStringLiteral("clusterView"));
    setHelp(*this, HelpTopic::Clusters);
    auto *open = new QAction(symbolicIcon(QStringLiteral("export")), tr("&Open a cluster…"), this);
    open->setObjectName(QStringLiteral("openCluster"));
    open->setIconText(tr("Open a cluster"));
    open->setToolTip(tr("Reads a cluster from a document, as the command line takes it, too."));
    connect(open, &QAction::triggered, this, &ClusterView::openDocument);
    m_empty->setObjectName(QStringLiteral("clustersEmpty"));
    m_empty->setWords(tr("No cluster yet"),
                      tr("A cluster is a director and its real servers, set up together. The wizard asks for "
                         "what it needs and does the rest."));
    m_empty->addAction(wizard);
    m_empty->addAction(open);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(buildBar());
    layout->addWidget(buildHosts(), 2);
    layout->addWidget(buildDetails(), 3);
    connect(&store, &ClusterStore::changed, this, &ClusterView::showClusters);
    connect(&m_watch, &ClusterWatch::standingChanged, this, &ClusterView::showHosts);
    connect(&m_watch, &ClusterWatch::surroundingsChanged, this, &ClusterView::showDetails);
    connect(&hosts, &QAbstractItemModel::rowsInserted, this, &ClusterView::watch);
    connect(&hosts, &QAbstractItemModel::rowsRemoved, this, &ClusterView::watch);
    m_refresh.setInterval(readingInterval);
    connect(&m_refresh, &QTimer::timeout, this, &ClusterView::readAgain);
    showClusters();
}

QWidget *ClusterView::buildBar()
{
    auto *bar = new QWidget(m_content);
    m_clusters->setObjectName(QStringLiteral("clusters"));
    m_clusters->setAccessibleName(tr("Cluster"));
    m_clusters->setToolTip(tr("Which of your clusters is shown."));
    m_clusters->setMinimumWidth(230);
    connect(m_clusters, &QComboBox::activated, this, [this] { show(m_clusters->currentText()); });
    m_summary->setObjectName(QStringLiteral("clusterSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_apply =
        labelledButton(m_content, QStringLiteral("applyCluster"), QStringLiteral("apply"),
                       tr("Review and apply…"), tr("Shows what every machine still needs, then does it."));
    connect(m_apply, &QPushButton::clicked, this, [this] { review(ClusterGoal::SetUp, {}); });
    auto *documents =
        labelledButton(m_content, QStringLiteral("clusterDocument"), QStringLiteral("export"), tr("Document"),
                       tr("Opens a cluster from a document, or saves this one as one."));
    auto *documentMenu = new QMenu(documents);
    documentMenu->addAction(findChild<QAction *>(QStringLiteral("openCluster")));
    auto *save = documentMenu->addAction(tr("&Save this cluster as…"), this, &ClusterView::saveDocument);
    save->setObjectName(QStringLiteral("saveCluster"));
    auto *exports =
        documentMenu->addAction(tr("&Export for its machines…"), this, &ClusterView::exportWanted);
    exports->setObjectName(QStringLiteral("exportCluster"));
    documents->setMenu(documentMenu);
    m_remove = labelledButton(m_content, QStringLiteral("removeCluster"), QStringLiteral("remove"),
                              tr("Remove"), tr("Takes the cluster apart, or only forgets it."));
    auto *removeMenu = new QMenu(m_remove);
    auto *apart = removeMenu->addAction(tr("&Take it apart on all machines…"), this,
                                        [this] { review(ClusterGoal::Remove, {}); });
    apart->setObjectName(QStringLiteral("takeApart"));
    auto *forgets = removeMenu->addAction(tr("Only &forget it; the machines stay as they are"), this,
                                          &ClusterView::forget);
    forgets->setObjectName(QStringLiteral("forgetCluster"));
    m_remove->setMenu(removeMenu);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_clusters);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_apply);
    layout->addWidget(documents);
    layout->addWidget(m_remove);
    return bar;
}

QWidget *ClusterView::buildHosts()
{
    m_table->setObjectName(QStringLiteral("clusterHosts"));
    m_table->setAccessibleName(tr("Machines of the cluster"));
    m_table->setToolTip(tr("The machines of the cluster, with their roles and how they stand to them."));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(ClusterHostsModel::State, new StateDelegate(this));
    m_table->setColumnSamples({QStringLiteral("+"), QString(14, QLatin1Char('m')),
                               QString(12, QLatin1Char('m')), QString(20, QLatin1Char('m'))});
    m_table->setStretchColumn(ClusterHostsModel::Condition);
    m_table->horizontalHeader()->setSectionsMovable(false);
    connect(m_table, &DataTable::rowSelectionChanged, this, &ClusterView::showDetails);
    connect(m_table, &DataTable::rowOpened, this, [this] { review(ClusterGoal::SetUp, selectedHost()); });
    return m_table;
}

QWidget *ClusterView::buildDetails()
{
    auto *area = new QWidget(m_content);
    QFont strong = m_detailsTitle->font();
    strong.setWeight(QFont::DemiBold);
    m_detailsTitle->setFont(strong);
    m_detailsTitle->setObjectName(QStringLiteral("clusterHostTitle"));
    m_detailsTitle->setTextFormat(Qt::PlainText);
    m_applyHost = labelledButton(m_content, QStringLiteral("applyClusterHost"), QStringLiteral("apply"),
                                 tr("Review and apply on this host…"),
                                 tr("Shows what this machine still needs, then does it there only."));
    connect(m_applyHost, &QPushButton::clicked, this, [this] { review(ClusterGoal::SetUp, selectedHost()); });
    m_findings->setObjectName(QStringLiteral("clusterFindings"));
    auto *inner = new QWidget(area);
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(4, 0, 4, 0);
    innerLayout->addWidget(m_findings);
    innerLayout->addStretch();
    auto *scroll = new QScrollArea(area);
    scroll->setObjectName(QStringLiteral("clusterFindingsArea"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What is wrong with the machine"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_detailsTitle, 1);
    top->addWidget(m_applyHost);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    return area;
}

void ClusterView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What is kept is read, and machines are opened, when somebody looks.
    if (!m_shown) {
        m_shown = true;
        m_store.load();
    }
    m_refresh.start();
}

void ClusterView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_refresh.stop();
}

/// Others change machines, too; one that cannot be reached is tried by its host itself.
void ClusterView::readAgain()
{
    for (const auto &[name, host] : m_watch.hosts()) {
        if (host && host->status() == HostStatus::Ready) {
            host->refresh();
        }
    }
}

void ClusterView::showClusters()
{
    const QString before = current();
    m_clusters->clear();
    for (const Cluster &cluster : m_store.clusters()) {
        m_clusters->addItem(cluster.name);
    }
    m_pages->setCurrentWidget(m_store.clusters().empty() ? static_cast<QWidget *>(m_empty) : m_content);
    if (m_store.clusters().empty()) {
        m_watch.watch({}, {});
        m_model.setRows({});
        return;
    }
    show(m_store.cluster(before) != nullptr ? before : m_store.clusters().front().name);
}

void ClusterView::show(const QString &cluster)
{
    if (m_store.cluster(cluster) == nullptr) {
        return;
    }
    m_clusters->setCurrentText(cluster);
    m_watch.watch(*m_store.cluster(cluster), {});
    watch();
}

void ClusterView::watch()
{
    if (current().isEmpty() || !m_shown) {
        return;
    }
    const Cluster cluster = m_watch.cluster();
    m_watch.watch(cluster, hostsOf(cluster, m_hosts));
    showHosts();
    if (m_table->selectedRows().isEmpty() && m_model.rowCount() > 0) {
        m_table->selectRow(0);
    }
}

void ClusterView::showHosts()
{
    const std::map<QString, QString> titles = titlesOf(m_watch.cluster(), m_hosts);
    QList<ClusterHostRow> rows;
    int ready = 0;
    for (const HostStanding &standing : m_watch.standings()) {
        rows.append(rowOf(standing, titles.at(standing.host)));
        ready += standing.condition == HostCondition::Ready ? 1 : 0;
    }
    m_model.setRows(rows);
    QStringList services;
    for (const VirtualService &service : m_watch.cluster().services) {
        services.append(service.key.toString());
    }
    const auto count = static_cast<int>(rows.size());
    m_summary->setText(ready == count ? tr("all of %n machine(s) ready", nullptr, count)
                                      : tr("%1 of %n machine(s) ready", nullptr, count).arg(ready));
    m_summary->setToolTip(services.join(u'\n'));
    showDetails();
}

QString ClusterView::selectedHost() const
{
    return m_model.hostAt(m_table->selectedRows().value(0, -1));
}

void ClusterView::showDetails()
{
    const QString host = selectedHost();
    const HostStanding *standing = m_watch.standing(host);
    m_applyHost->setVisible(standing != nullptr);
    if (standing == nullptr) {
        m_detailsTitle->clear();
        m_findings->setFindings({});
        return;
    }
    const ClusterHosts &hosts = m_watch.hosts();
    const auto found = hosts.find(host);
    const QString title = titlesOf(m_watch.cluster(), m_hosts).at(host);
    m_detailsTitle->setText(title);
    QList<FindingWords> findings = diagnoseHost(
        m_watch.cluster(), host, knowledgeOf(found != hosts.end() ? found->second.data() : nullptr), title,
        [this](const ClusterPlan &fix) { reviewFix(fix); });
    if (standing->condition == HostCondition::Ready && findings.isEmpty()) {
        findings.append({RowState::Running, tr("Everything is as its role asks"), {}, {}, {}, {}, {}});
    }
    m_findings->setFindings(findings);
    const bool needs = standing->condition == HostCondition::NeedsChanges
        || standing->condition == HostCondition::NoHelper
        || standing->condition == HostCondition::Unreachable;
    m_applyHost->setEnabled(needs);
    m_applyHost->setToolTip(needs ? tr("Shows what this machine still needs, then does it there only.")
                                  : tr("Not available: %1").arg(rowOf(*standing, title).condition));
}

void ClusterView::review(ClusterGoal goal, const QString &only)
{
    auto *dialog = new ClusterDialog(m_watch.cluster(), goal, only, m_hosts, this);
    if (goal == ClusterGoal::Remove) {
        connect(dialog, &ClusterDialog::ended, this,
                [this, dialog, name = current()](const ClusterReport &report) {
                    if (report.succeeded()) {
                        // Not under the dialog that still says so.
                        connect(dialog, &QDialog::finished, this, [this, name] { m_store.forget(name); });
                    }
                });
    }
    open(dialog);
}

void ClusterView::reviewFix(const ClusterPlan &fix)
{
    open(new ClusterDialog(m_watch.cluster(), fix, m_hosts, this));
}

void ClusterView::open(ClusterDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClusterDialog::begun, this, [this](ClusterJob *job) { m_watch.follow(job); });
    dialog->open();
}

void ClusterView::openDocument()
{
    auto *dialog = new QFileDialog(this, tr("Open a cluster"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Clusters (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<Cluster> cluster = m_store.open(path);
        if (cluster) {
            show(cluster->name);
            return;
        }
        const Error &error = cluster.error();
        const QString words = error.position
            ? tr("%1, line %2: %3").arg(path, QString::number(error.position->line), describe(error))
            : tr("%1: %2").arg(path, describe(error));
        auto *box =
            new QMessageBox(QMessageBox::Warning, tr("Open a cluster"), words, QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

void ClusterView::saveDocument()
{
    auto *dialog = new QFileDialog(this, tr("Save the cluster"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setNameFilter(tr("Clusters (*.json)"));
    dialog->selectFile(QStringLiteral("cluster.json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, cluster = m_watch.cluster()](const QString &path) {
                const Result<void> saved = ClusterStore::save(cluster, path);
                m_summary->setText(saved ? tr("Saved: %1").arg(path) : describe(saved.error()));
            });
    dialog->open();
}

void ClusterView::forget()
{
    m_store.forget(current());
}

} // namespace lvs
