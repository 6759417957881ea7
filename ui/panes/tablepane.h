// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/datatable.h"
#include "ui/panes/emptypage.h"
#include "ui/panes/paneheader.h"

#include <QStackedLayout>

namespace lvs {

/// A header, a table, and what stands there while the table is empty: the frame of the panes.
class TablePane : public QWidget
{
    Q_OBJECT
public:
    TablePane(const QString &title, const QString &tableName, QWidget *parent = nullptr);

    [[nodiscard]] DataTable *table() const { return m_table; }
    /// May be taken out to be the title bar of a dock.
    [[nodiscard]] PaneHeader *header() const { return m_header; }
    [[nodiscard]] EmptyPage *emptyPage() const { return m_empty; }

protected:
    /// Sets the table's model and watches when it is empty.
    void setTableModel(QAbstractItemModel *model);

private:
    void showTableOrWords();

    PaneHeader *m_header;
    DataTable *m_table;
    EmptyPage *m_empty;
    QStackedLayout *m_pages;
};

} // namespace lvs
