// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/reconcile.h"

#include <QHash>

namespace lvs::ipvs {

namespace {

bool hasSettings(const IpvsState &state, const ServiceKey &key, const ServiceSettings &settings)
{
    const VirtualService *service = state.service(key);
    return service != nullptr && service->settings == settings;
}

const RealServer *realServer(const IpvsState &state, const ServiceKey &key, const Endpoint &endpoint)
{
    const VirtualService *service = state.service(key);
    return service != nullptr ? service->realServer(endpoint) : nullptr;
}

bool hasRealServer(const IpvsState &state, const ServiceKey &key, const RealServer &wanted)
{
    const RealServer *found = realServer(state, key, wanted.endpoint);
    return found != nullptr && *found == wanted;
}

bool shows(const IpvsState &state, const Step &step)
{
    return std::visit(Overloaded {
                          [&](const AddService &s) { return hasSettings(state, s.key, s.settings); },
                          [&](const EditService &s) { return hasSettings(state, s.key, s.after); },
                          [&](const RemoveService &s) { return state.service(s.key) == nullptr; },
                          [&](const AddRealServer &s) { return hasRealServer(state, s.service, s.server); },
                          [&](const EditRealServer &s) {
                              return hasRealServer(state, s.service, RealServer {s.endpoint, s.after});
                          },
                          [&](const RemoveRealServer &s) {
                              return realServer(state, s.service, s.server.endpoint) == nullptr;
                          },
                          [&](const SetTimeouts &s) { return state.timeouts == s.after; },
                          [&](const StartSyncDaemon &s) { return state.daemon(s.role) == s.daemon; },
                          [&](const StopSyncDaemon &s) { return !state.daemon(s.role).has_value(); },
                          [](const SetupStep &) { return false; },
                      },
                      step);
}

} // namespace

std::vector<bool> stepsThatTookPlace(std::span<const Step> steps, const IpvsState &found)
{
    std::vector<bool> tookPlace(steps.size());
    QHash<QString, bool> lastOfObject;
    for (size_t i = steps.size(); i-- > 0;) {
        const QString object = stepSubject(steps[i]);
        const auto later = lastOfObject.constFind(object);
        tookPlace[i] = later != lastOfObject.constEnd() ? *later : shows(found, steps[i]);
        lastOfObject.insert(object, tookPlace[i]);
    }
    return tookPlace;
}

} // namespace lvs::ipvs
