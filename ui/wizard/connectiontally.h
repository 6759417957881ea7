// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "ui/hosts/hostsession.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>

namespace lvs {

/// Tells which real servers took the connections of a test, where their answers do not say so: by how far the
/// director's own counters grew meanwhile. Others' connections are counted, too; they cannot be told apart.
class ConnectionTally : public QObject
{
    Q_OBJECT
public:
    /// How long the first counters may take, and how long they may take to grow: the kernel sums them up
    /// every two seconds (net/netfilter/ipvs/ip_vs_est.c).
    static constexpr std::chrono::milliseconds firstPatience {2500};
    static constexpr std::chrono::milliseconds patience {5000};

    ConnectionTally(HostSession &director, const ServiceKey &service, QObject *parent = nullptr);
    ~ConnectionTally() override;

    /// Notes the counters; begun() follows, soon or when it is clear that there are none.
    void begin();
    /// Waits until they have grown by so many connections; ended() follows, always after control has returned
    /// to the event loop.
    void end(quint64 connections);
    /// New connections by real server; empty where nothing is known.
    [[nodiscard]] const std::map<Endpoint, quint64> &shares() const { return m_shares; }

Q_SIGNALS:
    void begun();
    void ended();

private:
    using Counts = std::map<Endpoint, quint64>;

    void look();
    void giveUp();
    [[nodiscard]] Counts countsNow() const;

    enum class Stage { Idle, Beginning, Running, Ending };

    QPointer<HostSession> m_director;
    ServiceKey m_service;
    bool m_wasWatched;
    QTimer m_limit;
    Stage m_stage = Stage::Idle;
    bool m_isKnown = false; ///< whether m_before is
    Counts m_before;
    Counts m_shares;
    quint64 m_expected = 0;
};

} // namespace lvs
