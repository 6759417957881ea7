// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/trafficfeed.h"

#include "ui/hosts/trafficworker.h"

namespace lvs {

TrafficFeed::TrafficFeed(const TrafficHistory::Options &options, QObject *parent)
    : QObject(parent)
    , m_worker(new TrafficWorker(options))
{
    qRegisterMetaType<lvs::TrafficSnapshotPointer>("lvs::TrafficSnapshotPointer");
    qRegisterMetaType<lvs::TrafficExcerpt>("lvs::TrafficExcerpt");
    m_thread.setObjectName(QStringLiteral("traffic"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TrafficWorker::made, this, [this](const TrafficSnapshotPointer &snapshot) {
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged();
    });
    connect(m_worker, &TrafficWorker::answered, this, &TrafficFeed::answered);
    m_thread.start(QThread::LowPriority);
}

TrafficFeed::~TrafficFeed()
{
    m_thread.quit();
    m_thread.wait();
}

void TrafficFeed::addSample(const std::shared_ptr<const CountersSample> &sample)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, sample] { worker->take(sample); });
}

void TrafficFeed::ask(const TrafficQuery &query)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, query] { worker->ask(query); });
}

void TrafficFeed::select(const std::vector<ServiceKey> &services)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, services] { worker->select(services); });
}

} // namespace lvs
