// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/storequeue.h"

#include "core/protocol/snapshotrecord.h"

#include <QDateTime>

#include <array>
#include <pwd.h>

namespace lvs {

namespace {

StoreQueue::Packed packed(const SavedFile &file, const std::optional<Error> &alarm)
{
    return {file.origin.number, file.origin.generation, packSnapshot(file.state), alarm};
}

} // namespace

StoreQueue::StoreQueue(const QByteArray &folder, FileCalls &calls, QObject *parent)
    : QObject(parent)
    , m_store(folder, calls)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

StoreQueue::~StoreQueue()
{
    m_thread.quit();
    m_thread.wait();
}

/// Runs work on the worker, then done with its value on this object's thread.
template <typename Work, typename Done> void StoreQueue::onWorker(Work work, Done done)
{
    ++m_pending;
    QMetaObject::invokeMethod(m_worker, [this, work, done] {
        auto value = work();
        QMetaObject::invokeMethod(
            this,
            [this, done, value = std::move(value)] {
                --m_pending;
                done(value);
            },
            Qt::QueuedConnection);
    });
}

void StoreQueue::latest(const Answer<Result<Store::Latest>> &answer)
{
    onWorker([this] { return m_store.latest(); }, answer);
}

void StoreQueue::fetch(quint64 number, const Answer<Result<Packed>> &answer)
{
    onWorker(
        [this, number]() -> Result<Packed> {
            if (number == 0) {
                const Result<Store::Latest> latest = m_store.latest();
                return latest ? Result<Packed>(packed(latest->file, latest->alarm)) : latest.error();
            }
            const Result<SavedFile> file = m_store.numbered(number);
            return file ? Result<Packed>(packed(*file, std::nullopt)) : file.error();
        },
        answer);
}

void StoreQueue::history(const Answer<QList<SavedHeader>> &answer)
{
    onWorker([this] { return m_store.history(); }, answer);
}

void StoreQueue::save(const SavedOrigin &origin, const std::shared_ptr<const HostState> &state,
                      const Answer<Result<SavedHeader>> &answer)
{
    onWorker(
        [this, origin, state] {
            SavedOrigin complete = origin;
            complete.time = QDateTime::currentSecsSinceEpoch();
            complete.user = userName(origin.uid); // here: a directory service may take its time
            return m_store.save(complete, *state);
        },
        answer);
}

QString userName(quint32 uid)
{
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    const int error = ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
    return error == 0 && found != nullptr ? userNameForSaved(QString::fromLocal8Bit(found->pw_name))
                                          : QString();
}

} // namespace lvs
