// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cluster/hostcheck.h"

namespace lvs {

namespace {

/// A host that changes each time before it can be asked is not one to change.
constexpr int mostAttempts = 8;

} // namespace

HostCheck::HostCheck(Host *host, Planner planner, std::chrono::milliseconds ready,
                     std::chrono::milliseconds answer, IfLost ifLost)
    : m_host(host)
    , m_planner(std::move(planner))
    , m_ready(ready)
    , m_answer(answer)
    , m_ifLost(ifLost)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HostCheck::giveUp);
}

HostCheck::~HostCheck()
{
    if (m_job) {
        m_job->deleteLater();
    }
}

void HostCheck::start()
{
    m_timer.start(m_ready);
    if (m_host) {
        connect(m_host, &Host::statusChanged, this, &HostCheck::look);
        connect(m_host, &Host::stateChanged, this, &HostCheck::look);
        connect(m_host, &QObject::destroyed, this, [this] { end(Error(ErrorCode::NotRun)); });
        if (m_ifLost == IfLost::WaitForIt && m_host->status() == HostStatus::Unavailable) {
            m_host->refresh();
        }
    }
    QMetaObject::invokeMethod(this, &HostCheck::look, Qt::QueuedConnection);
}

void HostCheck::look()
{
    if (m_ended || m_job) {
        return;
    }
    if (!m_host) {
        end(Error(ErrorCode::NotRun));
        return;
    }
    switch (m_host->status()) {
    case HostStatus::Connecting:
        return;
    case HostStatus::Unavailable:
        if (m_ifLost == IfLost::GiveUp) {
            end(m_host->error().value_or(Error(ErrorCode::HelperUnreachable, {QString()})));
        }
        return;
    case HostStatus::Ready:
        break;
    }
    const bool isTheOldOne = m_waitsForState && m_host->generation() == m_generation;
    if (m_host->state() && !isTheOldOne) {
        ask();
    }
}

void HostCheck::ask()
{
    m_waitsForState = false;
    m_state = m_host->state();
    m_generation = m_host->generation();
    const Result<Plan> plan = m_planner(*m_state);
    if (!plan) {
        end(plan.error());
        return;
    }
    m_plan = *plan;
    m_job = m_host->check(m_plan, m_generation);
    m_timer.start(m_answer);
    connect(m_job, &ApplyJob::finished, this, [this, job = m_job.data()] {
        const TransactionReport report = job->report();
        job->deleteLater();
        m_job.clear();
        takeAnswer(report);
    });
}

void HostCheck::takeAnswer(const TransactionReport &report)
{
    if (m_ended) {
        return;
    }
    if (!report.error || (m_tolerance && m_tolerance(*report.error))) {
        end(m_plan);
        return;
    }
    if (report.error->code != ErrorCode::StaleGeneration || ++m_attempts == mostAttempts) {
        const bool isLost = m_host && m_host->status() != HostStatus::Ready;
        if (isLost && m_ifLost == IfLost::WaitForIt) {
            return; // until it is back, or the time is up
        }
        end(*report.error);
        return;
    }
    m_waitsForState = true;
    look();
}

void HostCheck::giveUp()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->deleteLater();
        m_job.clear();
    }
    const bool hasReason = m_host && m_host->status() == HostStatus::Unavailable && m_host->error();
    end(hasReason ? *m_host->error() : Error(ErrorCode::HelperUnreachable, {QStringLiteral("no answer")}));
}

void HostCheck::end(Result<Plan> result)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_timer.stop();
    m_result = std::move(result);
    QMetaObject::invokeMethod(this, &HostCheck::finished, Qt::QueuedConnection);
}

} // namespace lvs
