// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/call.h"
#include "core/helper/requestfile.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <optional>

namespace lvs {

/// The latest plans that carried a request id, running or ended: a client that lost an answer asks again
/// with the same id and is answered, without the plan being carried out twice; also by the next helper, where
/// this one ended meanwhile. An id belongs to a user.
class RequestLog
{
public:
    static constexpr qsizetype mostRequests = 64;

    /// folder: where they are kept from one helper to the next; empty for nowhere.
    explicit RequestLog(const QByteArray &folder);

    struct Request
    {
        quint32 uid = 0;
        QString id;
        QByteArray planHash;
        bool rearmsCheckpoint = false; ///< it gives a checkpoint that lives new time
        QString caller; ///< who asked first: only that one may cancel it
        std::shared_ptr<std::atomic<bool>> cancelled; ///< null for one of an earlier helper
        std::optional<PlanAnswer> answer; ///< nothing while it runs
        bool isInterrupted = false; ///< it was running when an earlier helper ended
        QList<CallPointer> waiting; ///< calls to be answered when it ends

        [[nodiscard]] bool isRunning() const { return !answer && !isInterrupted; }
    };

    /// The request of that user with that id, or null; null for an empty id.
    [[nodiscard]] std::shared_ptr<Request> find(quint32 uid, const QString &id) const;
    /// The running request of that caller with that id, or null.
    [[nodiscard]] std::shared_ptr<Request> running(const QString &caller, const QString &id) const;
    void add(const std::shared_ptr<Request> &request);
    /// It has ended, and how.
    void finish(const std::shared_ptr<Request> &request, const PlanAnswer &answer);
    void remove(const std::shared_ptr<Request> &request);
    [[nodiscard]] const QList<std::shared_ptr<Request>> &requests() const { return m_requests; }

private:
    void write() const;

    RequestFile m_file;
    QList<std::shared_ptr<Request>> m_requests; ///< the oldest first
};

} // namespace lvs
