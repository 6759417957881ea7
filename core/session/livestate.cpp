// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/livestate.h"

#include "core/plan/planner.h"

namespace lvs {

LiveState::LiveState(Host &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    connect(&host, &Host::stateChanged, this, &LiveState::takeHostState);
    takeHostState();
}

const IpvsState &LiveState::live() const
{
    static const IpvsState empty;
    return m_state ? m_state->ipvs : empty;
}

void LiveState::setPending(const PendingChanges &pending)
{
    PendingChanges relevant = pending.without(live());
    if (relevant == m_pending) {
        return;
    }
    m_pending = std::move(relevant);
    m_desired = m_pending.overlaidOn(live());
    Q_EMIT changed();
    Q_EMIT pendingChanged();
}

Plan LiveState::plan() const
{
    return planner(live(), m_desired);
}

void LiveState::takeHostState()
{
    if (m_state == m_host.state()) {
        return;
    }
    m_state = m_host.state();
    PendingChanges relevant = m_pending.without(live());
    const bool overlayChanged = relevant != m_pending;
    m_pending = std::move(relevant);
    m_desired = m_pending.overlaidOn(live());
    Q_EMIT changed();
    if (overlayChanged) {
        Q_EMIT pendingChanged();
    }
}

} // namespace lvs
