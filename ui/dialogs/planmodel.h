// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "core/plan/plandifference.h"
#include "ui/support/stateglyph.h"

#include <QAbstractTableModel>

namespace lvs {

/// A plan as the review shows it: grouped by service, each step in words and beside it as a command, and
/// once it was applied, with what became of it. Flat, so that a plan of a hundred thousand steps opens at
/// once.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Words, Command, Outcome, Novelty, ColumnCount };
    Q_ENUM(Column)
    enum Role { HeadingRole = Qt::UserRole + 200 }; ///< bool: the row names a group

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan) { setPlan(plan, {}); }
    /// The same with what is new in it since somebody agreed to an earlier one, and what went: the latter
    /// stands at the end, struck through.
    void setPlan(const Plan &plan, const PlanDifference &difference);
    /// One report a step of the plan, in its order.
    void setReports(const std::vector<StepReport> &reports);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString heading; ///< empty for a step
        size_t step = 0;
        bool isGone = false; ///< step is a place among m_difference.gone
    };

    [[nodiscard]] QVariant stepData(const Row &row, int column, int role) const;
    [[nodiscard]] QString outcomeText(size_t step) const;
    [[nodiscard]] QString noveltyText(const Row &row) const;

    Plan m_plan;
    PlanDifference m_difference;
    std::vector<StepReport> m_reports;
    std::vector<Row> m_rows;
};

[[nodiscard]] PendingMark markOf(const Step &step);

} // namespace lvs
