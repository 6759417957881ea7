// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/counters.h"
#include "ui/models/trafficsnapshot.h"

#include <QObject>


namespace lvs {

/// The part of TrafficFeed that lives on its thread.
class TrafficWorker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void take(const std::shared_ptr<const CountersSample> &sample);

Q_SIGNALS:
    void made(const lvs::TrafficSnapshotPointer &snapshot);

private:
    std::shared_ptr<const CountersSample> m_previous;
    TrafficSnapshotPointer m_snapshot;
};

} // namespace lvs
