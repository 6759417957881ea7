// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/trafficexcerpt.h"
#include "ui/models/trafficsnapshot.h"

#include <QObject>

namespace lvs {

/// The part of TrafficFeed that lives on its thread: keeps the history and makes snapshots of it.
class TrafficWorker : public QObject
{
    Q_OBJECT
public:
    explicit TrafficWorker(const TrafficHistory::Options &options);

    void take(const std::shared_ptr<const CountersSample> &sample);
    /// The services whose real servers are wanted in snapshots, sorted.
    void select(const std::vector<ServiceKey> &services);
    /// What the chart shows: answered at once and after each sample.
    void ask(const TrafficQuery &query);

Q_SIGNALS:
    void made(const lvs::TrafficSnapshotPointer &snapshot);
    void answered(const lvs::TrafficExcerpt &excerpt);

private:
    void publish();
    void answer();
    [[nodiscard]] ServiceSnapshot serviceSnapshot(const ServiceCounters &service) const;
    void fillServers(ServiceSnapshot &traffic, const ServiceCounters &service) const;

    TrafficHistory m_history;
    std::vector<ServiceKey> m_selected;
    TrafficQuery m_query;
    std::shared_ptr<const CountersSample> m_sample;
};

} // namespace lvs
