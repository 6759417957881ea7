// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace lvs {

/// A thread on which large records are packed and unpacked, so that the GUI's has none of it. What it
/// made comes back to the thread that asked.
class RecordThread : public QObject
{
public:
    explicit RecordThread(QObject *parent = nullptr)
        : QObject(parent)
        , m_worker(new QObject)
    {
        m_thread.setObjectName(QStringLiteral("records"));
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start(QThread::LowPriority);
    }
    /// Waits for the piece of work that is under way.
    ~RecordThread() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Runs work there, then done with its value here.
    template <typename Work, typename Done> void run(Work work, Done done)
    {
        QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), done = std::move(done)]() mutable {
            auto value = work();
            QMetaObject::invokeMethod(
                this,
                [done = std::move(done), value = std::move(value)]() mutable { done(std::move(value)); },
                Qt::QueuedConnection);
        });
    }

private:
    QThread m_thread;
    QObject *m_worker;
};

} // namespace lvs
