// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exporttreepane.h"

#include "ui/support/symbolicicon.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace lvs {

ExportTreePane::ExportTreePane(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_count(new QLabel(this))
{
    m_filter.setSourceModel(&m_model);
    m_search->setObjectName(QStringLiteral("exportSearch"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search hosts, formats and files"));
    m_search->setToolTip(tr("Shows only files that have all these words in their host, format or path: "
                            "“web1 networkd”. Only what is shown is saved when all is saved."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ExportTreePane::search);
    m_tree->setObjectName(QStringLiteral("exportTree"));
    m_tree->setAccessibleName(tr("Hosts, formats and files"));
    m_tree->setModel(&m_filter);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideLeft);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ExportTreeModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ExportTreeModel::Omissions, QHeaderView::ResizeToContents);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExportTreePane::currentChanged);
    m_count->setObjectName(QStringLiteral("exportCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_count);
}

void ExportTreePane::setParts(const ExportSubject &subject, const QList<ExportedPart> &parts,
                              const QString &preferred)
{
    const ExportedFile *shown = m_model.file(current());
    const QString before = shown == nullptr ? QString() : shown->path;
    m_model.setParts(subject, parts);
    const QModelIndexList files = m_model.files();
    const auto first = [&](const auto &fits) {
        const auto found = std::find_if(files.begin(), files.end(), fits);
        return found == files.end() ? QModelIndex() : *found;
    };
    QModelIndex file = first([&](const QModelIndex &each) { return m_model.file(each)->path == before; });
    if (!file.isValid()) {
        file = first([&](const QModelIndex &each) {
            return exportFormatName(m_model.part(each)->format) == preferred;
        });
    }
    m_tree->expandToDepth(0);
    select(file.isValid() ? file : files.value(0));
    if (!m_search->text().isEmpty()) {
        m_tree->expandAll();
    }
    countShown();
}

QModelIndex ExportTreePane::current() const
{
    return m_filter.mapToSource(m_tree->currentIndex());
}

QList<ExportedFile> ExportTreePane::shownFiles() const
{
    QList<ExportedPart> shown(1);
    for (const QModelIndex &file : m_model.files()) {
        if (m_filter.mapFromSource(file).isValid()) {
            shown.first().files.append(*m_model.file(file));
        }
    }
    return filesOf(shown);
}

void ExportTreePane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ExportTreePane::select(const QModelIndex &file)
{
    const QModelIndex shown = m_filter.mapFromSource(file);
    m_tree->setCurrentIndex(shown);
    m_tree->scrollTo(shown);
    Q_EMIT currentChanged();
}

/// The first match is shown at once where what was selected is none.
void ExportTreePane::search(const QString &words)
{
    m_filter.setWords(words);
    if (words.trimmed().isEmpty()) {
        m_tree->scrollTo(m_tree->currentIndex());
    } else {
        m_tree->expandAll();
    }
    if (m_model.file(current()) == nullptr) {
        for (const QModelIndex &file : m_model.files()) {
            if (m_filter.mapFromSource(file).isValid()) {
                select(file);
                break;
            }
        }
    }
    countShown();
}

void ExportTreePane::countShown()
{
    const auto count = static_cast<int>(shownFiles().size());
    m_count->setText(count == 0 ? tr("No file has these words.") : tr("%n file(s) shown", nullptr, count));
    Q_EMIT shownChanged();
}

} // namespace lvs
