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

const HostState &LiveState::liveHost() const
{
    static const HostState empty;
    return m_state ? *m_state : empty;
}

void LiveState::setPending(const PendingChanges &pending)
{
    PendingChanges relevant = pending.without(liveHost());
    if (relevant == m_pending) {
        return;
    }
    m_pending = std::move(relevant);
    m_desired = m_pending.overlaidOn(liveHost());
    Q_EMIT changed();
    Q_EMIT pendingChanged();
}

Plan LiveState::plan() const
{
    return planner(liveHost(), m_desired);
}

void LiveState::takeHostState()
{
    if (m_state == m_host.state()) {
        return;
    }
    m_state = m_host.state();
    PendingChanges relevant = m_pending.without(liveHost());
    const bool overlayChanged = relevant != m_pending;
    m_pending = std::move(relevant);
    m_desired = m_pending.overlaidOn(liveHost());
    Q_EMIT changed();
    if (overlayChanged) {
        Q_EMIT pendingChanged();
    }
}

} // namespace lvs
