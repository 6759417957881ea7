// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include <algorithm>

namespace lvs {

namespace {

bool keepsPort(const RealServer &server)
{
    return server.settings.forwarding == ForwardingMethod::DirectRouting
        || server.settings.forwarding == ForwardingMethod::Tunnel;
}

/// The kernel keeps such a port, and never uses it: packets go to the port that the client asked for.
void examinePorts(const VirtualService &wanted, const VirtualService &now, Examination &examination)
{
    const QString key = wanted.key.toString();
    for (const RealServer &each : now.realServers) {
        const Port port = wanted.key.isMark() ? Port() : wanted.key.endpoint().port;
        if (!keepsPort(each) || each.endpoint.port == port) {
            continue;
        }
        const QStringList arguments {key, each.endpoint.toString(), port.toString()};
        if (wanted.realServer(each.endpoint) != nullptr) {
            examination.report(FindingCode::PortDiffers, Severity::Fault, arguments);
            continue;
        }
        examination.report(FindingCode::PortDiffers, Severity::Fault, arguments, [&](HostState &state) {
            VirtualService *service = state.ipvs.service(wanted.key);
            service->removeRealServer(each.endpoint);
            const Endpoint corrected {each.endpoint.address, port};
            if (const RealServer *right = wanted.realServer(corrected)) {
                service->setRealServer(*right);
            }
        });
    }
}

} // namespace

void examineServices(const Cluster &cluster, Examination &examination)
{
    for (const VirtualService &wanted : cluster.services) {
        const qsizetype before = examination.findings();
        const QString key = wanted.key.toString();
        const auto take = [&](HostState &state) { state.ipvs.setService(wanted); };
        if (const VirtualService *now = examination.now().ipvs.service(wanted.key)) {
            examinePorts(wanted, VirtualService(*now), examination);
            if (*examination.now().ipvs.service(wanted.key) != wanted) {
                examination.report(FindingCode::ServiceDiffers, Severity::Warning, {key}, take);
            }
        } else {
            examination.report(FindingCode::ServiceMissing, Severity::Fault, {key}, take);
        }
        examination.require(Need::Service, {key}, examination.findings() == before);
    }
}

void examineMarkRouting(const Cluster &cluster, Examination &examination)
{
    const NetworkState &required = examination.required().setup.network;
    for (const VirtualService &service : cluster.services) {
        if (!service.key.isMark()) {
            continue;
        }
        const auto rule =
            std::find_if(required.rules.begin(), required.rules.end(), [&](const MarkRule &each) {
                return each.mark == service.key.mark() && each.family == service.key.family();
            });
        if (rule == required.rules.end()) {
            continue; // its VIPs stand on the interface
        }
        const auto route =
            std::find_if(required.routes.begin(), required.routes.end(), [&](const Route &each) {
                return each.table == rule->table && each.local && each.prefixLength == 0
                    && each.destination.family() == rule->family;
            });
        const NetworkState &now = examination.network();
        const bool hasRule = std::find(now.rules.begin(), now.rules.end(), *rule) != now.rules.end();
        const bool hasRoute = route == required.routes.end()
            || std::find(now.routes.begin(), now.routes.end(), *route) != now.routes.end();
        if (!hasRule || !hasRoute) {
            examination.report(FindingCode::MarkRoutingMissing, Severity::Fault, {service.key.toString()},
                               [&](HostState &state) {
                                   if (!hasRoute) {
                                       std::erase_if(state.setup.network.routes, [&](const Route &each) {
                                           return each.table == route->table
                                               && each.destination == route->destination
                                               && each.prefixLength == 0 && each.metric == route->metric;
                                       });
                                       state.setup.network.routes.push_back(*route);
                                   }
                                   if (!hasRule) {
                                       state.setup.network.rules.push_back(*rule);
                                   }
                               });
        }
        examination.require(Need::MarkRouting, {service.key.toString()}, hasRule && hasRoute);
    }
}

} // namespace lvs
