// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/findingsview.h"

#include "ui/import/severitydelegate.h"
#include "ui/models/tablefilter.h"
#include "ui/panes/datatable.h"
#include "ui/panes/paneheader.h"
#include "ui/support/symbolicicon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace lvs {

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_shown(new TableFilter(
          [this](int column, int first, int second) { return m_model.isLess(column, first, second); },
          [this](int row, const QString &text) { return m_model.matches(row, text); },
          FindingsModel::ColumnCount, FindingsModel::ColumnCount, this))
    , m_header(new PaneHeader(tr("Found in it"), this))
    , m_filter(new QLineEdit(this))
    , m_copy(new QAction(symbolicIcon(QStringLiteral("copy")), tr("Copy what was found"), this))
    , m_table(new DataTable(this))
    , m_words(new QLabel(this))
    , m_nothing(new QLabel(tr("Every line was understood."), this))
    , m_pages(new QStackedLayout)
{
    setObjectName(QStringLiteral("findingsView"));
    m_shown->setSourceModel(&m_model);
    m_filter->setObjectName(QStringLiteral("findingsFilter"));
    m_filter->setAccessibleName(tr("Filter what was found"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(tr("Shows only rows that contain this text."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(150);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &TableFilter::setFilterText);
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setToolTip(tr("Copies the selected rows, or all of them, separated by tabs."));
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->toTable()); });
    m_header->addWidgetAtEnd(m_filter);
    m_header->addAction(m_copy);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setBackgroundRole(QPalette::Base);
    m_nothing->setAutoFillBackground(true);
    m_words->setObjectName(QStringLiteral("findingWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setMargin(6);
    m_words->hide();
    buildTable();
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_words);
    showCounts();
}

void FindingsView::buildTable()
{
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setAccessibleName(tr("Found in it"));
    m_table->setToolTip(
        tr("What is to be said about the text. Select a row to see its line, Enter goes there."));
    m_table->setModel(m_shown);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(FindingsModel::Severity, new SeverityDelegate(this));
    m_table->setColumnSamples({QStringLiteral("✗"), QStringLiteral("00000:000"), QString()});
    m_table->setStretchColumn(FindingsModel::Words);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->addAction(m_copy);
    connect(m_table, &DataTable::rowSelectionChanged, this, [this] { showSelected(false); });
    connect(m_table, &DataTable::rowOpened, this, [this] { showSelected(true); });
}

void FindingsView::setFindings(std::vector<TextFinding> findings)
{
    m_model.setFindings(std::move(findings));
    m_words->hide();
    m_pages->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_nothing) : m_table);
    m_filter->setVisible(m_model.rowCount() > 0);
    m_copy->setEnabled(m_model.rowCount() > 0);
    showCounts();
}

void FindingsView::showCounts()
{
    const auto count = [this](TextFinding::Severity severity) {
        return std::count_if(m_model.findings().begin(), m_model.findings().end(),
                             [severity](const TextFinding &each) { return each.severity == severity; });
    };
    QStringList parts;
    if (const auto problems = count(TextFinding::Severity::Problem); problems > 0) {
        parts.append(tr("problems: %1").arg(problems));
    }
    if (const auto doubts = count(TextFinding::Severity::Doubt); doubts > 0) {
        parts.append(tr("warnings: %1").arg(doubts));
    }
    if (const auto leftOut = count(TextFinding::Severity::LeftOut); leftOut > 0) {
        parts.append(tr("left out: %1").arg(leftOut));
    }
    m_header->setDetail(parts.join(QStringLiteral("  ·  ")));
}

void FindingsView::showSelected(bool opened)
{
    const QList<int> rows = m_table->selectedRows();
    m_words->setVisible(!rows.isEmpty());
    if (rows.isEmpty()) {
        return;
    }
    const QModelIndex source = m_shown->mapToSource(m_shown->index(rows.first(), 0));
    const TextFinding &finding = m_model.finding(source.row());
    m_words->setText(finding.words);
    Q_EMIT placeWanted(finding.position, opened);
}

} // namespace lvs
