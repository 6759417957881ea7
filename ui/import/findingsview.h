// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/findingsmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedLayout;

namespace lvs {

class DataTable;
class PaneHeader;
class TableFilter;

/// What was found in a text, as a table: problems, warnings, what is left out. Whoever selects a row is led
/// to its line.
class FindingsView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);

    void setFindings(std::vector<TextFinding> findings);
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    /// The selected row's place; opened: by Enter or a double click, so that the text is to have the focus.
    void placeWanted(const lvs::TextPosition &position, bool opened);

private:
    void buildTable();
    void showSelected(bool opened);
    void showCounts();

    FindingsModel m_model;
    TableFilter *m_shown;
    PaneHeader *m_header;
    QLineEdit *m_filter;
    QAction *m_copy;
    DataTable *m_table;
    QLabel *m_words; ///< of the selected row, whole
    QLabel *m_nothing;
    QStackedLayout *m_pages;
};

} // namespace lvs
