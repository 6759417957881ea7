// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"
#include "core/session/pendingchanges.h"

namespace lvs {

/// One host with the user's pending changes over it: what the panes show and what an apply turns into a
/// plan. The live state, the overlay and the desired state always belong together when changed() comes.
class LiveState : public QObject
{
    Q_OBJECT
public:
    /// host must outlive this.
    explicit LiveState(Host &host, QObject *parent = nullptr);

    [[nodiscard]] Host &host() const { return m_host; }
    /// What the kernel holds; empty before the first reading.
    [[nodiscard]] const IpvsState &live() const { return liveHost().ipvs; }
    /// live() overlaid by pending().
    [[nodiscard]] const IpvsState &desired() const { return m_desired.ipvs; }
    /// The same with what stands around the tables.
    [[nodiscard]] const HostState &liveHost() const;
    [[nodiscard]] const HostState &desiredHost() const { return m_desired; }
    [[nodiscard]] const PendingChanges &pending() const { return m_pending; }
    /// Replaces the overlay: edits, undo, redo and discard all come here.
    void setPending(const PendingChanges &pending);

    /// planner(liveHost(), desiredHost()).
    [[nodiscard]] Plan plan() const;
    /// The pending changes that somebody else's change beneath has overtaken.
    [[nodiscard]] std::vector<PendingConflict> conflicts() const { return m_pending.conflicts(liveHost()); }

Q_SIGNALS:
    /// The live state or the overlay changed.
    void changed();
    /// The overlay changed, by the user or because changes came true.
    void pendingChanged();

private:
    void takeHostState();

    Host &m_host;
    std::shared_ptr<const HostState> m_state;
    PendingChanges m_pending;
    HostState m_desired;
};

} // namespace lvs
