// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTableView>

namespace lvs {

class ColumnFit;

/// A table as this window wants it: whole rows, no grid, rows as high as the font asks, columns that can
/// be hidden, moved and remembered, Enter that opens a row, Tab that leaves the table.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    /// Call once the model is set: gives each column a width that fits that text in the table's font.
    void setColumnSamples(const QStringList &samples);
    /// The column that takes what room is left, as wide at least as that text.
    void setStretchColumn(int column, const QString &least = {});
    void setHiddenByDefault(const QList<int> &columns);
    /// The columns that are left out while the table is too narrow for all, the first to go first.
    void setYieldingColumns(const QList<int> &columns);
    /// The user's choice, which goes before what the table would do by itself.
    void chooseColumn(int column, bool shown);

    /// Visibility, order, widths and sorting, under the table's object name.
    void saveColumns(QSettings &settings) const;
    void restoreColumns(QSettings &settings);

    /// Rows of the view's model (a proxy, where there is one) that are selected, from top to bottom.
    [[nodiscard]] QList<int> selectedRows() const;
    /// The selected rows (all, where none is) with the visible columns' titles, separated by tabs.
    [[nodiscard]] QString toTable() const;

Q_SIGNALS:
    /// Enter, or a double click on a cell that is not edited in place.
    void rowOpened();
    void rowSelectionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void showColumnMenu(const QPoint &position);
    void fitRowHeight();
    void fitColumns();
    void restoreUsualColumns();
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    ColumnFit *m_fit;
    QStringList m_samples;
    QList<int> m_hiddenByDefault;
};

} // namespace lvs
