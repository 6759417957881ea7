// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/findingsmodel.h"

#include "core/plan/wording/wording.h"

#include <algorithm>
#include <tuple>

namespace lvs {

namespace {

auto placeOf(const TextFinding &finding)
{
    return std::make_tuple(finding.position.line, finding.position.column);
}

} // namespace

QString severitySign(TextFinding::Severity severity)
{
    switch (severity) {
    case TextFinding::Severity::Problem:
        return QStringLiteral("✗");
    case TextFinding::Severity::Doubt:
        return QStringLiteral("⚠");
    case TextFinding::Severity::LeftOut:
        return QStringLiteral("○");
    }
    Q_UNREACHABLE();
}

QString severityName(TextFinding::Severity severity)
{
    switch (severity) {
    case TextFinding::Severity::Problem:
        return FindingsModel::tr("problem");
    case TextFinding::Severity::Doubt:
        return FindingsModel::tr("warning");
    case TextFinding::Severity::LeftOut:
        return FindingsModel::tr("left out");
    }
    Q_UNREACHABLE();
}

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingsModel::setFindings(std::vector<TextFinding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const TextFinding &a, const TextFinding &b) { return placeOf(a) < placeOf(b); });
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

bool FindingsModel::isLess(int column, int first, int second) const
{
    const TextFinding &a = finding(first);
    const TextFinding &b = finding(second);
    switch (column) {
    case Severity:
        return a.severity < b.severity;
    case Place:
        return placeOf(a) < placeOf(b);
    default:
        return a.words < b.words;
    }
}

bool FindingsModel::matches(int row, const QString &text) const
{
    for (int column = 0; column < ColumnCount; ++column) {
        const QString shown =
            column == Severity ? severityName(finding(row).severity) : display(finding(row), column);
        if (shown.contains(text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingsModel::display(const TextFinding &finding, int column)
{
    switch (column) {
    case Severity:
        return severitySign(finding.severity);
    case Place:
        return finding.position.line == 0
            ? QString()
            : QStringLiteral("%1:%2").arg(finding.position.line).arg(finding.position.column);
    default:
        return finding.words;
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TextFinding &finding = this->finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(finding, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Severity ? severityName(finding.severity)
            : index.column() == Place     ? describe(finding.position)
                                          : finding.words;
    case Qt::ToolTipRole:
        return index.column() == Severity ? severityName(finding.severity) : finding.words;
    case Qt::TextAlignmentRole:
        return index.column() == Place ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SeverityRole:
        return static_cast<int>(finding.severity);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool words = role == Qt::DisplayRole;
    switch (section) {
    case Severity:
        return words ? QString() : tr("✗ is wrong, ⚠ is probably not meant, ○ is left out.");
    case Place:
        return words ? tr("Place") : tr("Line and column, both from 1.");
    case Words:
        return words ? tr("What was found") : tr("What is to be said about the line.");
    default:
        return {};
    }
}

} // namespace lvs
