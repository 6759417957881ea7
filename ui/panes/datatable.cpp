// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/datatable.h"

#include "ui/panes/columnfit.h"
#include "ui/panes/quietheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace lvs {

namespace {
/// Counts up when columns are added or change their meaning: older settings are then left alone.
constexpr int columnsVersion = 2;
} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | AnyKeyPressed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setHorizontalHeader(new QuietHeader(this));
    m_fit = new ColumnFit(*horizontalHeader());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &DataTable::showColumnMenu);
    fitRowHeight();
}

void DataTable::fitRowHeight()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

int DataTable::widthFor(int column, const QString &text) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    return std::max(fontMetrics().horizontalAdvance(text),
                    horizontalHeader()->fontMetrics().horizontalAdvance(title) + 2)
        + 15;
}

void DataTable::setColumnSamples(const QStringList &samples)
{
    m_samples = samples;
    for (int column = 0; column < samples.size(); ++column) {
        setColumnWidth(column, widthFor(column, samples[column]));
    }
    m_fit->noteWidths();
}

void DataTable::setStretchColumn(int column, const QString &least)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_fit->setStretch(column, widthFor(column, least));
}

void DataTable::setHiddenByDefault(const QList<int> &columns)
{
    m_hiddenByDefault = columns;
    for (const int column : columns) {
        setColumnHidden(column, true);
    }
}

void DataTable::setYieldingColumns(const QList<int> &columns)
{
    m_fit->setYielding(columns);
}

void DataTable::chooseColumn(int column, bool shown)
{
    m_fit->choose(column, shown);
    fitColumns();
}

void DataTable::fitColumns()
{
    m_fit->fit(viewport()->width());
}

void DataTable::restoreUsualColumns()
{
    m_fit->forgetChoices();
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setColumnHidden(column, m_hiddenByDefault.contains(column));
    }
    setColumnSamples(m_samples);
    fitColumns();
}

void DataTable::saveColumns(QSettings &settings) const
{
    settings.setValue(objectName() + QLatin1String("/version"), columnsVersion);
    settings.setValue(objectName() + QLatin1String("/header"), horizontalHeader()->saveState());
    m_fit->save(settings, objectName() + QLatin1String("/chosen"));
}

void DataTable::restoreColumns(QSettings &settings)
{
    if (settings.value(objectName() + QLatin1String("/version")).toInt() != columnsVersion) {
        return;
    }
    QList<QHeaderView::ResizeMode> modes;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        modes.append(horizontalHeader()->sectionResizeMode(column));
    }
    horizontalHeader()->restoreState(settings.value(objectName() + QLatin1String("/header")).toByteArray());
    for (int column = 0; column < modes.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, modes[column]);
    }
    m_fit->restore(settings, objectName() + QLatin1String("/chosen"));
    m_fit->noteWidths();
    fitColumns();
}

QList<int> DataTable::selectedRows() const
{
    QList<int> rows;
    if (selectionModel() != nullptr) {
        for (const QModelIndex &index : selectionModel()->selectedRows()) {
            rows.append(index.row());
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString DataTable::toTable() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    QList<int> rows = selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            rows.append(row);
        }
    }
    const auto textOf = [this](int row, int column) {
        const QModelIndex index = model()->index(row, column);
        const QString shown = index.data().toString();
        // Cells that are drawn, the state for instance, say the same in words.
        return shown.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : shown;
    };
    QStringList lines;
    QStringList cells;
    for (const int column : columns) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        cells.append(title.isEmpty() ? tr("State") : title);
    }
    lines.append(cells.join(QLatin1Char('\t')));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns) {
            cells.append(textOf(row, column).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        Q_EMIT rowOpened();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT rowOpened();
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        fitRowHeight();
    }
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT rowSelectionChanged();
}

void DataTable::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty()) {
            title = tr("State");
        }
        QAction *toggle = menu->addAction(title);
        toggle->setCheckable(true);
        toggle->setChecked(!isColumnHidden(column));
        connect(toggle, &QAction::toggled, this, [this, column](bool shown) { chooseColumn(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Usual columns and widths")), &QAction::triggered, this,
            &DataTable::restoreUsualColumns);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace lvs
