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

protected:
    /// Sets the table's model and watches when it is empty.
    void setTableModel(QAbstractItemModel *model);
    /// What stands there while the table is empty, and the button that fills it, if there is one.
    void setEmptyWords(const QString &title, const QString &explanation);
    void setEmptyAction(QAction *action);
    /// While it is not known yet what is in the table, its emptiness means nothing and is not spoken of.
    void setWaiting(bool waiting);

    void showEvent(QShowEvent *event) override;

private:
    void showTableOrWords();
    [[nodiscard]] EmptyPage *makeEmptyPage();

    PaneHeader *m_header;
    DataTable *m_table;
    EmptyPage *m_empty = nullptr; ///< built when it is first shown
    QStackedLayout *m_pages;
    QString m_emptyTitle;
    QString m_emptyExplanation;
    QAction *m_emptyAction = nullptr;
    bool m_waiting = false;
    bool m_shown = false;
};

} // namespace lvs
