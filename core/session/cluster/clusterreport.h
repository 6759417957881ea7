// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"

#include <QStringList>

namespace lvs {

/// What became of one machine of a cluster.
enum class HostOutcome {
    Untouched, ///< as it was
    Changed, ///< its plan is carried out
    Undone, ///< its plan was begun or carried out, and is taken back
    UndoFailed, ///< its plan was begun or carried out, and something of it is left
    Unknown, ///< the connection was lost while its plan was carried out, taken back or kept
    /// It cannot be told anything, and what was changed there under a checkpoint it takes back by itself.
    RevertsItself,
};

/// What became of one machine, and why.
struct HostReport
{
    QString host; ///< its name in the cluster
    HostOutcome outcome = HostOutcome::Untouched;
    std::optional<Error> error; ///< why it failed, or why taking back did
    /// The subjects of steps (stepSubject()) that are not as the outcome would have them: with UndoFailed
    /// what is left of the plan, with Changed and an error what is not as the plan promised.
    QStringList left;
    qsizetype steps = 0; ///< of its plan
    bool byScript = false; ///< it has no helper, and was left out
    bool withoutCheckpoint = false; ///< one was asked for, and its helper has none: it was led without

    friend bool operator==(const HostReport &, const HostReport &) = default;
};

/// What became of a cluster's plan.
struct ClusterReport
{
    std::optional<Error> error; ///< why it was not carried out
    QString failedHost; ///< the machine that the error is of; empty where it is of none
    std::vector<HostReport> hosts; ///< in the plan's order

    [[nodiscard]] bool succeeded() const { return !error; }
    /// Of that name, or null.
    [[nodiscard]] const HostReport *host(const QString &name) const;
    /// Whether any machine ended so.
    [[nodiscard]] bool any(HostOutcome outcome) const;
};

/// Whether the error is the way's: the host may have been asked, and its answer was not heard.
[[nodiscard]] bool isOfTheWay(ErrorCode code);

/// How a transaction that was asked for left its host. Where no answer came that names its steps, and the
/// error is that of the way to the host, it is Unknown: it may have been heard.
[[nodiscard]] HostOutcome outcomeOf(const TransactionReport &report);

/// The subjects of steps that the report says stand there although the plan failed.
[[nodiscard]] QStringList subjectsLeft(const Plan &plan, const TransactionReport &report);

} // namespace lvs
