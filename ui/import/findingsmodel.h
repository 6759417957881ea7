// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QAbstractTableModel>

#include <vector>

namespace lvs {

/// Something to be said about a text that was read.
struct TextFinding
{
    enum class Severity : quint8 {
        Problem, ///< it is wrong
        Doubt, ///< understood, and probably not meant
        LeftOut, ///< it has no meaning here
    };

    Severity severity = Severity::Problem;
    TextPosition position; ///< line 0: of the whole
    QString words;

    friend bool operator==(const TextFinding &, const TextFinding &) = default;
};

/// "✗", "⚠", "○": what a severity is drawn as, and how it is read out.
[[nodiscard]] QString severitySign(TextFinding::Severity severity);
[[nodiscard]] QString severityName(TextFinding::Severity severity);

/// What was found in a text, a line of it a row, in the order in which it stands there.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Severity, Place, Words, ColumnCount };
    Q_ENUM(Column)
    enum Role { SeverityRole = Qt::UserRole + 300 }; ///< int: a TextFinding::Severity

    explicit FindingsModel(QObject *parent = nullptr);

    /// Sorts them.
    void setFindings(std::vector<TextFinding> findings);
    [[nodiscard]] const TextFinding &finding(int row) const { return m_findings[static_cast<size_t>(row)]; }
    [[nodiscard]] const std::vector<TextFinding> &findings() const { return m_findings; }
    /// Whether the first row comes before the second, sorted by that column.
    [[nodiscard]] bool isLess(int column, int first, int second) const;
    /// Whether the text stands in the row, whatever its case.
    [[nodiscard]] bool matches(int row, const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString display(const TextFinding &finding, int column);

    std::vector<TextFinding> m_findings;
};

} // namespace lvs
