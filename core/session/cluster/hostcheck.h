// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace lvs {

/// Brings one host to the point where a plan can begin on it: waits until it is ready, makes the plan of
/// what it is now, has it checked, and does so again where it has changed meanwhile. Nothing is changed.
/// Errors: those of the host's status and of Host::check(); HelperUnreachable where no answer comes.
class HostCheck : public QObject
{
    Q_OBJECT
public:
    /// The plan for what the host is now, or the reason why there must be none.
    using Planner = std::function<Result<Plan>(const HostState &now)>;

    /// What a host that is unavailable means.
    enum class IfLost {
        GiveUp, ///< at once
        WaitForIt, ///< as long as for one that is connecting: it is tried again
    };

    /// ready is how long a host may take to become ready, answer how long a check may take. The host may be
    /// null, or be deleted meanwhile: NotRun.
    HostCheck(Host *host, Planner planner, std::chrono::milliseconds ready, std::chrono::milliseconds answer,
              IfLost ifLost);
    ~HostCheck() override;

    /// What the host may refuse without that being the end: by the time of the plan it will be otherwise.
    using Tolerance = std::function<bool(const Error &error)>;
    void setTolerance(const Tolerance &tolerance) { m_tolerance = tolerance; }

    void start();

    /// Once finished: the plan that could begin at generation() on state(), or why none can.
    [[nodiscard]] const Result<Plan> &result() const { return m_result; }
    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] const std::shared_ptr<const HostState> &state() const { return m_state; }

Q_SIGNALS:
    /// Once, always after control has returned to the event loop.
    void finished();

private:
    void look();
    void ask();
    void takeAnswer(const TransactionReport &report);
    void giveUp();
    void end(Result<Plan> result);

    QPointer<Host> m_host;
    Planner m_planner;
    Tolerance m_tolerance;
    std::chrono::milliseconds m_ready;
    std::chrono::milliseconds m_answer;
    QTimer m_timer;
    QPointer<ApplyJob> m_job;
    Result<Plan> m_result = Error(ErrorCode::NotRun);
    Plan m_plan;
    quint64 m_generation = 0;
    std::shared_ptr<const HostState> m_state;
    int m_attempts = 0;
    IfLost m_ifLost;
    bool m_waitsForState = false; ///< the one of m_generation is out of date
    bool m_ended = false;
};

} // namespace lvs
