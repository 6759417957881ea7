// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/change.h"

namespace lvs::simulation {

namespace {

/// The step that edits a real server's settings.
template <typename Edit>
std::optional<Step> editOf(const VirtualService &service, const Endpoint &endpoint, Edit edit)
{
    const RealServer *server = service.realServer(endpoint);
    if (server == nullptr) {
        return std::nullopt;
    }
    RealServerSettings after = server->settings;
    edit(after);
    return EditRealServer {service.key, endpoint, server->settings, after};
}

struct StepOf
{
    const VirtualService &service;

    std::optional<Step> operator()(const SetScheduler &action) const
    {
        ServiceSettings after = service.settings;
        after.scheduler = action.scheduler;
        after.schedulerFlags = action.flags;
        return EditService {service.key, service.settings, after};
    }
    std::optional<Step> operator()(const SetWeight &action) const
    {
        return editOf(service, action.server,
                      [&](RealServerSettings &settings) { settings.weight = action.weight; });
    }
    std::optional<Step> operator()(const ReturnServer &action) const
    {
        return editOf(service, action.server,
                      [&](RealServerSettings &settings) { settings.weight = action.weight; });
    }
    std::optional<Step> operator()(const SetThresholds &action) const
    {
        return editOf(service, action.server, [&](RealServerSettings &settings) {
            settings.upperThreshold = action.upper;
            settings.lowerThreshold = action.lower;
        });
    }
    std::optional<Step> operator()(const AddServer &action) const
    {
        return AddRealServer {service.key, action.server};
    }
    std::optional<Step> operator()(const RemoveServer &action) const
    {
        const RealServer *server = service.realServer(action.server);
        return server == nullptr ? std::nullopt
                                 : std::optional<Step>(RemoveRealServer {service.key, *server});
    }
    std::optional<Step> operator()(const FailServer &) const { return std::nullopt; }
    std::optional<Step> operator()(const SlowServer &) const { return std::nullopt; }
    std::optional<Step> operator()(const MoreClients &) const { return std::nullopt; }
};

} // namespace

std::optional<Endpoint> serverOf(const Action &action)
{
    return std::visit(
        [](const auto &a) -> std::optional<Endpoint> {
            if constexpr (requires { a.server.endpoint; }) {
                return a.server.endpoint;
            } else if constexpr (requires { a.server; }) {
                return a.server;
            } else {
                return std::nullopt;
            }
        },
        action);
}

std::optional<Step> stepOf(const Action &action, const VirtualService &service)
{
    return std::visit(StepOf {service}, action);
}

} // namespace lvs::simulation
