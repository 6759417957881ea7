// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportfilter.h"
#include "ui/export/exporttreemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace lvs {

/// The tree of an export with the field that searches it. What the tree shows is what is saved when all is
/// saved.
class ExportTreePane : public QWidget
{
    Q_OBJECT
public:
    explicit ExportTreePane(QWidget *parent = nullptr);

    /// Selects the same file as before, else the first of the preferred format, else the first.
    void setParts(const ExportSubject &subject, const QList<ExportedPart> &parts, const QString &preferred);

    [[nodiscard]] const ExportTreeModel &model() const { return m_model; }
    /// Of the model.
    [[nodiscard]] QModelIndex current() const;
    /// That the tree shows, whether their branches are open or not; each path once.
    [[nodiscard]] QList<ExportedFile> shownFiles() const;
    void focusSearch();

Q_SIGNALS:
    void currentChanged();
    /// shownFiles() are others.
    void shownChanged();

private:
    void select(const QModelIndex &file);
    void search(const QString &words);
    void countShown();

    ExportTreeModel m_model;
    ExportFilter m_filter;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QLabel *m_count;
};

} // namespace lvs
