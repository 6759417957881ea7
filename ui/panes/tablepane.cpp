// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablepane.h"

#include <QVBoxLayout>

namespace lvs {

TablePane::TablePane(const QString &title, const QString &tableName, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(title, this))
    , m_table(new DataTable(this))
    , m_pages(new QStackedLayout)
{
    m_table->setObjectName(tableName);
    m_table->setAccessibleName(title);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_pages, 1);
}

void TablePane::setTableModel(QAbstractItemModel *model)
{
    m_table->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TablePane::showTableOrWords);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePane::showTableOrWords);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePane::showTableOrWords);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TablePane::showTableOrWords);
    showTableOrWords();
}

void TablePane::setEmptyWords(const QString &title, const QString &explanation)
{
    m_emptyTitle = title;
    m_emptyExplanation = explanation;
    if (m_empty != nullptr) {
        m_empty->setWords(title, explanation);
    }
}

void TablePane::setEmptyAction(QAction *action)
{
    m_emptyAction = action;
}

void TablePane::setWaiting(bool waiting)
{
    m_waiting = waiting;
    showTableOrWords();
}

EmptyPage *TablePane::makeEmptyPage()
{
    auto *page = new EmptyPage(this);
    page->setObjectName(m_table->objectName() + QLatin1String("Empty"));
    page->setWords(m_emptyTitle, m_emptyExplanation);
    if (m_emptyAction != nullptr) {
        page->addAction(m_emptyAction);
    }
    m_pages->addWidget(page);
    return page;
}

void TablePane::showTableOrWords()
{
    // A pane that was never shown has time to find out what stands in it.
    const bool empty = !m_waiting && m_shown && m_table->model()->rowCount() == 0;
    if (empty == (m_empty != nullptr && m_pages->currentWidget() == m_empty)) {
        return;
    }
    if (m_empty == nullptr) {
        m_empty = makeEmptyPage();
    }
    const bool focused = m_table->hasFocus();
    m_pages->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (focused && empty) {
        m_empty->setFocus();
    }
}

void TablePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_shown = true;
    showTableOrWords();
}

} // namespace lvs
