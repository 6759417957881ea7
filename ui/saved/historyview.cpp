// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved/historyview.h"

#include "ui/help/helptopic.h"
#include "ui/panes/auditpage.h"
#include "ui/panes/datatable.h"
#include "ui/saved/savedstatespane.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace lvs {

HistoryView::HistoryView(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_savedStates(new SavedStatesPane(actions, m_tabs))
    , m_audit(new AuditPage(actions, m_tabs))
{
    setObjectName(QStringLiteral("historyView"));
    setHelp(*this, HelpTopic::Saved, QStringLiteral("history"));
    m_tabs->setObjectName(QStringLiteral("historyTabs"));
    m_tabs->setAccessibleName(tr("History"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setTabPosition(QTabWidget::South);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setObjectName(QStringLiteral("historyTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("History"));
    m_tabs->tabBar()->setToolTip(tr("What is kept of the past."));
    addPage(m_savedStates, tr("Saved states"), tr("What was saved, and what each saving changed."));
    addPage(m_audit, tr("Log of changes"), tr("Who changed what on this host, and what became of it."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    setFocusProxy(m_savedStates->table());
}

void HistoryView::addPage(QWidget *page, const QString &title, const QString &explanation)
{
    m_tabs->setTabToolTip(m_tabs->addTab(page, title), explanation);
}

void HistoryView::setSession(HostSession *session)
{
    m_savedStates->setSession(session);
    m_audit->setSession(session);
}

QList<DataTable *> HistoryView::tables() const
{
    return {m_savedStates->table(), m_savedStates->changes(), m_audit->table()};
}

void HistoryView::saveLayout(QSettings &settings) const
{
    for (const DataTable *table : tables()) {
        table->saveColumns(settings);
    }
}

void HistoryView::restoreLayout(QSettings &settings)
{
    for (DataTable *table : tables()) {
        table->restoreColumns(settings);
    }
}

} // namespace lvs
