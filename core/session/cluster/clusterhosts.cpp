// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cluster/clusterhosts.h"

#include <algorithm>

namespace lvs {

HostKnowledge knowledgeOf(const Host *host)
{
    HostKnowledge known;
    if (host == nullptr) {
        known.error = Error(ErrorCode::NotRun);
    } else if (host->status() == HostStatus::Ready && host->state()) {
        known.state = host->state();
        known.generation = host->generation();
        known.surroundings = host->surroundings();
    } else {
        known.error = host->status() == HostStatus::Unavailable && host->error() ? *host->error()
                                                                                 : Error(ErrorCode::NotRun);
    }
    return known;
}

std::map<QString, HostKnowledge> knowledgeOf(const ClusterHosts &hosts)
{
    std::map<QString, HostKnowledge> known;
    for (const auto &[name, host] : hosts) {
        known[name] = knowledgeOf(host);
    }
    return known;
}

bool offerCheckpoints(const ClusterHosts &hosts)
{
    return std::any_of(hosts.begin(), hosts.end(),
                       [](const auto &each) { return each.second && each.second->offersCheckpoints(); });
}

} // namespace lvs
