// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/requestlog.h"

#include <algorithm>

namespace lvs {

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
        if (request->caller == caller && request->id == id && !request->reply) {
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
    const auto ended = [](const auto &candidate) { return candidate->reply.has_value(); };
    while (m_requests.size() > mostRequests) {
        const auto oldest = std::find_if(m_requests.begin(), m_requests.end(), ended);
        if (oldest == m_requests.end()) {
            return;
        }
        m_requests.erase(oldest);
    }
}

} // namespace lvs
