// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/serverspage.h"

#include "ui/hosts/hostsmodel.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/symbolicicon.h"
#include "ui/wizard/clusterdraft.h"
#include "ui/wizard/machinedialog.h"
#include "ui/wizard/serverrow.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace lvs {

namespace {
/// As many known machines have a button of their own; the others are in a menu.
constexpr qsizetype ownButtons = 4;
constexpr int titleWidth = 150;
} // namespace

ServersPage::ServersPage(ClusterDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Which machines do the work?"),
                 tr("Each real server gets its share of the connections. They are set up where they are: "
                    "over ssh, or by a script that you run there yourself."),
                 parent)
    , m_ways(new QWidget(this))
    , m_waysRow(new QHBoxLayout(m_ways))
    , m_list(new QWidget(this))
    , m_grid(nullptr)
    , m_empty(new QLabel(this))
{
    m_waysRow->setContentsMargins({});
    m_waysRow->setSpacing(8);
    auto *ways = new QLabel(tr("Add a real server:"), this);
    m_empty->setObjectName(QStringLiteral("serversEmpty"));
    m_empty->setText(tr("No real server yet. Machines of the list of hosts stand above; two make a cluster "
                        "that survives the loss of one."));
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(10);
    layout->addWidget(ways);
    layout->addWidget(m_ways);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addStretch();
    connect(&draft, &ClusterDraft::changed, this, &ServersPage::showRows);
    connect(&draft, &ClusterDraft::machineChanged, this, &ServersPage::showRows);
    connect(&draft.hosts(), &QAbstractItemModel::rowsInserted, this, &ServersPage::showRows);
    connect(&draft.hosts(), &QAbstractItemModel::rowsRemoved, this, &ServersPage::showRows);
}

void ServersPage::enter()
{
    showRows();
    if (m_rows.isEmpty()) {
        m_ways->findChild<QPushButton *>()->setFocus();
    }
}

void ServersPage::addWay(const QString &name, const QString &text, const QString &explanation,
                         const std::function<void()> &act)
{
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, titleWidth + 40);
    auto *button = new QPushButton(symbolicIcon(QStringLiteral("add-real-server")), shown, m_ways);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(explanation);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    m_waysRow->addWidget(button);
}

void ServersPage::showWays()
{
    const QList<HostSession *> candidates = draft().candidates();
    QStringList wanted;
    for (const HostSession *each : candidates) {
        wanted.append(each->title());
    }
    if (wanted == m_waysShown && m_waysRow->count() > 0) {
        return;
    }
    m_waysShown = wanted;
    while (QLayoutItem *item = m_waysRow->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of them may have been clicked
        }
        delete item;
    }
    for (qsizetype i = 0; i < std::min(candidates.size(), ownButtons); ++i) {
        addWay(QStringLiteral("addKnown%1").arg(i + 1), candidates[i]->title(),
               tr("Makes this machine of the list of hosts a real server."),
               [this, session = candidates[i]] { draft().addServer(session); });
    }
    if (candidates.size() > ownButtons) {
        auto *more = new QPushButton(tr("More"), m_ways);
        more->setObjectName(QStringLiteral("addMore"));
        more->setAccessibleName(tr("More machines"));
        more->setToolTip(tr("The other machines of the list of hosts."));
        more->setAutoDefault(false);
        auto *menu = new QMenu(more);
        for (HostSession *session : candidates.mid(ownButtons)) {
            connect(menu->addAction(session->title()), &QAction::triggered, this,
                    [this, session] { draft().addServer(session); });
        }
        more->setMenu(menu);
        m_waysRow->addWidget(more);
    }
    addWay(QStringLiteral("addOverSsh"), tr("Another machine over ssh…"),
           tr("Names a machine that you reach by ssh, and makes it a real server."), [this] {
               openMachineDialog(draft(), *this,
                                 [this](HostSession *session) { draft().addServer(session); });
           });
    addWay(QStringLiteral("addUnmanaged"), tr("Without access"),
           tr("A machine that this program cannot reach: you get a script for it."),
           [this] { draft().addUnmanagedServer(); });
    m_waysRow->addStretch();
}

void ServersPage::makeRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    delete m_list->layout();
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
    qDeleteAll(m_list->findChildren<QLabel *>(QStringLiteral("serversHeading")));
    const size_t count = draft().choices().servers.size();
    const QStringList headings {tr("Machine"), tr("Address"), tr("Interface"), tr("Weight")};
    for (int column = 0; count > 0 && column < headings.size(); ++column) {
        auto *heading = new QLabel(headings[column], m_list);
        heading->setObjectName(QStringLiteral("serversHeading"));
        QPalette quiet = QApplication::palette();
        quiet.setColor(QPalette::WindowText, SemanticColors::of(quiet).quiet);
        heading->setPalette(quiet);
        m_grid->addWidget(heading, 0, column);
    }
    for (size_t place = 0; place < count; ++place) {
        auto *row = new ServerRow(draft(), place, *m_grid, 1 + 2 * static_cast<int>(place), m_list);
        connect(
            row, &ServerRow::removed, this, [this, place] { draft().removeServer(place); },
            Qt::QueuedConnection); // the row does not outlive it
        m_rows.append(row);
    }
}

void ServersPage::showRows()
{
    showWays();
    const auto count = static_cast<qsizetype>(draft().choices().servers.size());
    if (count != m_rows.size()) {
        const bool added = count > m_rows.size();
        makeRows();
        if (added && isVisible() && !draft().choices().servers.back().isManaged) {
            m_rows.last()->focus();
        }
    } else {
        for (ServerRow *row : std::as_const(m_rows)) {
            row->show();
        }
    }
    m_empty->setVisible(count == 0);
    judge();
}

void ServersPage::judge()
{
    m_refusal.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_refusal.isEmpty() && !m_rows[i]->problem().isEmpty()) {
            m_refusal = tr("Real server %1: %2").arg(QString::number(i + 1), m_rows[i]->problem());
        }
    }
    for (const ChoiceProblem &problem : problemsOf(draft().choices())) {
        const bool isOfAll =
            problem.fault == ChoiceFault::ServersMissing || problem.fault == ChoiceFault::ServersWithoutWork;
        if (m_refusal.isEmpty() && isOfAll) {
            m_refusal = describe(problem);
        }
    }
    Q_EMIT outlookChanged();
}

} // namespace lvs
