// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/outcome.h"

#include <algorithm>
#include <cmath>

namespace lvs::simulation {

const ServerOutcome *Outcome::server(const Endpoint &endpoint) const
{
    const auto found = std::lower_bound(
        servers.begin(), servers.end(), endpoint,
        [](const ServerOutcome &server, const Endpoint &wanted) { return server.endpoint < wanted; });
    return found != servers.end() && found->endpoint == endpoint ? &*found : nullptr;
}

Spread spreadOf(const std::vector<ServerOutcome> &servers, bool byWeight)
{
    std::vector<double> shares;
    double sum = 0;
    for (const ServerOutcome &server : servers) {
        if (server.weight > 0) {
            const auto connections = static_cast<double>(server.connections);
            shares.push_back(byWeight ? connections / server.weight : connections);
            sum += shares.back();
        }
    }
    if (sum <= 0) {
        return {};
    }
    const double mean = sum / static_cast<double>(shares.size());
    double squares = 0;
    for (const double share : shares) {
        squares += (share - mean) * (share - mean);
    }
    return {*std::max_element(shares.begin(), shares.end()) / mean,
            std::sqrt(squares / static_cast<double>(shares.size())) / mean};
}

} // namespace lvs::simulation
