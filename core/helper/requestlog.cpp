// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/requestlog.h"

#include <QLoggingCategory>

#include <algorithm>

namespace lvs {

namespace {

Q_LOGGING_CATEGORY(requestLog, "lvsdesk.requests")

} // namespace

RequestLog::RequestLog(const QByteArray &folder)
    : m_file(folder)
{
    for (const NotedRequest &noted : m_file.read()) {
        const auto request = std::make_shared<Request>();
        request->uid = noted.uid;
        request->id = noted.id;
        request->planHash = noted.planHash;
        request->answer = noted.answer;
        request->isInterrupted = !noted.answer;
        m_requests.append(request);
    }
}

std::shared_ptr<RequestLog::Request> RequestLog::find(quint32 uid, const QString &id) const
{
    if (id.isEmpty()) {
        return nullptr;
    }
    for (const auto &request : m_requests) {
        if (request->uid == uid && request->id == id) {
            return request;
        }
    }
    return nullptr;
}

std::shared_ptr<RequestLog::Request> RequestLog::running(const QString &caller, const QString &id) const
{
    for (const auto &request : m_requests) {
        if (request->caller == caller && request->id == id && request->isRunning()) {
            return request;
        }
    }
    return nullptr;
}

void RequestLog::add(const std::shared_ptr<Request> &request)
{
    m_requests.append(request);
    if (request->id.isEmpty()) {
        return; // it is here for as long as it runs, and pushes nobody out
    }
    // One writer at a time: all but one have ended, and the oldest ended ones go.
    const auto ended = [](const auto &candidate) { return !candidate->isRunning(); };
    while (m_requests.size() > mostRequests) {
        const auto oldest = std::find_if(m_requests.begin(), m_requests.end(), ended);
        if (oldest == m_requests.end()) {
            break;
        }
        m_requests.erase(oldest);
    }
    write();
}

void RequestLog::finish(const std::shared_ptr<Request> &request, const PlanAnswer &answer)
{
    request->answer = answer;
    if (request->id.isEmpty()) {
        m_requests.removeOne(request); // nobody can ask for it again
    } else {
        write();
    }
}

void RequestLog::remove(const std::shared_ptr<Request> &request)
{
    if (m_requests.removeOne(request) && !request->id.isEmpty()) {
        write();
    }
}

/// Before anything of a plan is done, and before anybody is answered: whatever ends this helper, the next one
/// knows as much as any caller. Without room there it is as if there were no folder: a plan that is asked for
/// again is stale by then, and is not carried out twice.
void RequestLog::write() const
{
    QList<NotedRequest> noted;
    for (const auto &request : m_requests) {
        if (!request->id.isEmpty()) {
            noted.append({request->uid, request->id, request->planHash, request->answer});
        }
    }
    if (!m_file.write(noted)) {
        qCWarning(requestLog) << "requests cannot be kept";
    }
}

} // namespace lvs
