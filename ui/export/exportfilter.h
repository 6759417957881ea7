// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace lvs {

/// The part of an export's tree that is looked for: the files with all the words, wherever they stand in
/// host, format and path, and what leads to them.
class ExportFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ExportFilter(QObject *parent = nullptr);

    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace lvs
