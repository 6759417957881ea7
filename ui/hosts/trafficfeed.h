// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/trafficexcerpt.h"
#include "ui/models/trafficsnapshot.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace lvs {

class TrafficWorker;

/// Turns a host's counters into what the tables show, on a thread of its own: with a hundred thousand
/// real servers that is work the window must not wait for.
class TrafficFeed : public QObject
{
    Q_OBJECT
public:
    explicit TrafficFeed(const TrafficHistory::Options &options, QObject *parent = nullptr);
    ~TrafficFeed() override;

    void addSample(const std::shared_ptr<const CountersSample> &sample);
    /// Snapshots carry the real servers of these services, sorted by key.
    void select(const std::vector<ServiceKey> &services);
    /// What the chart shows of this host.
    void ask(const TrafficQuery &query);
    /// The latest; null before the first sample.
    [[nodiscard]] TrafficSnapshotPointer snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void snapshotChanged();
    void answered(const lvs::TrafficExcerpt &excerpt);

private:
    QThread m_thread;
    TrafficWorker *m_worker;
    TrafficSnapshotPointer m_snapshot;
};

} // namespace lvs
