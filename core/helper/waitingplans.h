// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/callers.h"
#include "core/plan/plan.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <vector>

namespace lvs {

/// Plans that travel in several calls and are not applied yet: one for each caller, a few in all, for a
/// while after the last call, so that nobody fills the helper's memory.
class WaitingPlans : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostPlans = 8;
    /// Of them one user's: nobody takes all places.
    static constexpr qsizetype mostPlansPerUser = 2;
    /// Operations of all of them: some 250 MB at most.
    static constexpr size_t mostOperations = 1'000'000;

    struct WaitingPlan
    {
        quint32 id = 0;
        quint64 baseGeneration = 0;
        Plan plan;
        QTimer *limit = nullptr;
    };

    /// callers must outlive this; patience: after the last call.
    WaitingPlans(Callers &callers, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// The new plan's id; one that the caller left waiting is dropped. Errors: LimitExceeded.
    [[nodiscard]] Result<quint32> begin(const QString &caller, quint64 baseGeneration);
    /// How many steps the plan has now. Errors: InvalidPlan, LimitExceeded.
    [[nodiscard]] Result<quint32> append(const QString &caller, quint32 id, const std::vector<Step> &steps);
    /// Looks at a waiting plan. Errors: InvalidPlan.
    [[nodiscard]] Result<const WaitingPlan *> find(const QString &caller, quint32 id) const;
    /// Gives the plan away. Errors: InvalidPlan.
    [[nodiscard]] Result<WaitingPlan> take(const QString &caller, quint32 id);
    [[nodiscard]] bool isEmpty() const { return m_plans.isEmpty(); }

private:
    void drop(const QString &caller);
    [[nodiscard]] size_t operations() const;

    Callers &m_callers;
    std::chrono::milliseconds m_patience;
    QHash<QString, WaitingPlan> m_plans;
    quint32 m_lastId = 0;
};

} // namespace lvs
