// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/waitingplans.h"

#include "core/protocol/names.h"

#include <numeric>

namespace lvs {

namespace {

Error unknownPlan(quint32 id)
{
    return Error(ErrorCode::InvalidPlan, {QStringLiteral("no-waiting-plan"), QString::number(id)});
}

} // namespace

WaitingPlans::WaitingPlans(Callers &callers, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_callers(callers)
    , m_patience(patience)
{
    connect(&m_callers, &Callers::gone, this, &WaitingPlans::drop);
}

Result<quint32> WaitingPlans::begin(const QString &caller, quint64 baseGeneration)
{
    drop(caller);
    if (m_plans.size() >= mostPlans) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("plans"), QString::number(mostPlans)});
    }
    if (m_callers.countOfUser(caller, m_plans) >= mostPlansPerUser) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("plans"), QString::number(mostPlansPerUser)});
    }
    m_callers.hold(caller);
    WaitingPlan &waiting = m_plans[caller];
    waiting.id = ++m_lastId;
    waiting.baseGeneration = baseGeneration;
    waiting.limit = new QTimer(this);
    waiting.limit->setSingleShot(true);
    connect(waiting.limit, &QTimer::timeout, this, [this, caller] { drop(caller); });
    waiting.limit->start(m_patience);
    return waiting.id;
}

Result<quint32> WaitingPlans::append(const QString &caller, quint32 id, const std::vector<Step> &steps)
{
    const auto waiting = m_plans.find(caller);
    if (waiting == m_plans.end() || waiting->id != id) {
        return unknownPlan(id);
    }
    std::vector<Step> &all = waiting->plan.steps;
    if (all.size() + steps.size() > static_cast<size_t>(bus::mostOperationsPerPlan)) {
        return Error(ErrorCode::LimitExceeded,
                     {QStringLiteral("operations"), QString::number(bus::mostOperationsPerPlan)});
    }
    if (operations() + steps.size() > mostOperations) {
        return Error(ErrorCode::LimitExceeded,
                     {QStringLiteral("operations"), QString::number(mostOperations)});
    }
    all.insert(all.end(), steps.begin(), steps.end());
    waiting->limit->start(m_patience);
    return static_cast<quint32>(all.size());
}

Result<const WaitingPlans::WaitingPlan *> WaitingPlans::find(const QString &caller, quint32 id) const
{
    const auto waiting = m_plans.constFind(caller);
    if (waiting == m_plans.constEnd() || waiting->id != id) {
        return unknownPlan(id);
    }
    return &*waiting;
}

Result<WaitingPlans::WaitingPlan> WaitingPlans::take(const QString &caller, quint32 id)
{
    const auto waiting = m_plans.find(caller);
    if (waiting == m_plans.end() || waiting->id != id) {
        return unknownPlan(id);
    }
    WaitingPlan taken = std::move(*waiting);
    waiting->plan = {};
    drop(caller);
    taken.limit = nullptr;
    return taken;
}

size_t WaitingPlans::operations() const
{
    return std::accumulate(m_plans.begin(), m_plans.end(), size_t {0},
                           [](size_t sum, const WaitingPlan &plan) { return sum + plan.plan.steps.size(); });
}

void WaitingPlans::drop(const QString &caller)
{
    const auto waiting = m_plans.find(caller);
    if (waiting == m_plans.end()) {
        return;
    }
    waiting->limit->deleteLater();
    m_plans.erase(waiting);
    m_callers.release(caller);
}

} // namespace lvs
