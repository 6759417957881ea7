// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A race, for the thread sanitizer to find: a call on another thread counts, and so does who sent it.
#include <QTest>
#include <QThread>

#include <atomic>

class RaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void races()
    {
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        std::atomic<bool> hasCounted = false;
        QMetaObject::invokeMethod(&worker, [this, &hasCounted] {
            ++m_count;
            hasCounted.store(true, std::memory_order_relaxed); // says nothing of what was before it
        });
        while (!hasCounted.load(std::memory_order_relaxed)) {
            QThread::yieldCurrentThread();
        }
        ++m_count;
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(m_count, 2);
    }

private:
    int m_count = 0;
};

QTEST_GUILESS_MAIN(RaceTest)
#include "race_test.moc"
