// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablepane.h"

#include <QVBoxLayout>

namespace lvs {

TablePane::TablePane(const QString &title, const QString &tableName, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(title, this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyPage(this))
    , m_pages(new QStackedLayout)
{
    m_table->setObjectName(tableName);
    m_table->setAccessibleName(title);
    m_empty->setObjectName(tableName + QLatin1String("Empty"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
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

void TablePane::showTableOrWords()
{
    const bool empty = m_table->model()->rowCount() == 0;
    if (empty != (m_pages->currentIndex() == 1)) {
        const bool focused = m_table->hasFocus();
        m_pages->setCurrentIndex(empty ? 1 : 0);
        if (focused && empty) {
            m_empty->setFocus();
        }
    }
}

} // namespace lvs
