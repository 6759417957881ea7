// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/recovery.h"

#include "core/kernel/transaction.h"
#include "core/plan/planner.h"
#include "core/plan/restore/restoration.h"

#include <algorithm>

namespace lvs {

namespace {

/// Each round leaves out one object more, or starts anew after somebody else was at work.
constexpr int mostRounds = 64;
constexpr int mostNamed = 5;

class Rollback
{
public:
    Rollback(Kernel &kernel, ObjectHistory history,
             const std::function<void(const ObjectHistory &)> &remember)
        : m_kernel(kernel)
        , m_history(std::move(history))
        , m_remember(remember)
    {
    }

    RollbackReport run()
    {
        for (int round = 0; round < mostRounds; ++round) {
            Result<HostState> current = m_kernel.read();
            if (!current) {
                m_report.error = current.error();
                return std::move(m_report);
            }
            const Restoration wanted = restoration(*current, m_history, m_skipped);
            const Plan plan = planner(*current, wanted.target);
            if (round == 0) {
                m_atFirst = differing(*current);
            }
            if (plan.isEmpty()) {
                return end(std::move(*current), wanted.left);
            }
            extendHistory(plan, *current, wanted.target);
            const TransactionReport done = runTransaction(m_kernel, plan, std::move(*current));
            if (done.error) {
                leaveOut(plan, done);
            }
        }
        m_report.error = Error(ErrorCode::KernelUnstable, {QStringLiteral("IPVS")});
        return std::move(m_report);
    }

private:
    [[nodiscard]] std::set<ObjectKey> differing(const HostState &state) const
    {
        std::set<ObjectKey> keys;
        for (const auto &[key, values] : m_history) {
            if (!isSame(valueOf(key, state), values.front())) {
                keys.insert(key);
            }
        }
        return keys;
    }

    RollbackReport end(HostState state, const std::vector<ObjectKey> &left)
    {
        for (const ObjectKey &key : left) {
            m_report.left.append(subjectOf(key));
            m_atFirst.erase(key);
        }
        m_report.restored = m_atFirst.size();
        m_report.state = std::move(state);
        return std::move(m_report);
    }

    /// Whoever goes on after us in the middle of this must know what we made on the way, too.
    void extendHistory(const Plan &plan, const HostState &current, const HostState &target)
    {
        const Result<ObjectHistory> ours = historyOf(plan, current.setup);
        if (!ours) {
            return; // the plan's own preconditions will say so
        }
        bool isNew = false;
        for (const auto &[key, values] : *ours) {
            const auto [entry, added] = m_history.try_emplace(key);
            if (added) {
                // An object that was not of the change, and has to be moved for a while.
                entry->second.push_back(valueOf(key, target));
            }
            isNew = isNew || added;
            for (const ObjectValue &value : values) {
                const bool known = std::any_of(entry->second.begin(), entry->second.end(),
                                               [&](const ObjectValue &each) { return each == value; });
                if (!known) {
                    entry->second.push_back(value);
                    isNew = true;
                }
            }
        }
        if (isNew) {
            m_remember(m_history);
        }
    }

    void leaveOut(const Plan &plan, const TransactionReport &done)
    {
        for (size_t i = 0; i < done.steps.size(); ++i) {
            if (done.steps[i].outcome == StepOutcome::Failed) {
                m_skipped.insert(objectOf(plan.steps[i]));
                return;
            }
        }
    }

    Kernel &m_kernel;
    ObjectHistory m_history;
    const std::function<void(const ObjectHistory &)> &m_remember;
    std::set<ObjectKey> m_skipped;
    std::set<ObjectKey> m_atFirst; ///< not as before when it began
    RollbackReport m_report;
};

} // namespace

std::optional<Error> RollbackReport::asError() const
{
    if (error || left.isEmpty()) {
        return error;
    }
    return Error(ErrorCode::RevertIncomplete,
                 {left.mid(0, mostNamed).join(QLatin1String(", ")), QString::number(left.size())});
}

RollbackReport rollBack(Kernel &kernel, ObjectHistory history,
                        const std::function<void(const ObjectHistory &)> &remember)
{
    return Rollback(kernel, std::move(history), remember).run();
}

} // namespace lvs
