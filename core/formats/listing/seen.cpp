// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/seen.h"

#include "core/plan/validator.h"

namespace lvs::listing {

namespace {

void addMissing(const TextPosition &position, const QString &column, Imported &imported)
{
    Error error(ErrorCode::OptionMissing, {column});
    error.position = position;
    imported.problems.append(error);
}

} // namespace

void takeSeen(const Seen &seen, Imported &imported)
{
    std::vector<VirtualService> &services = imported.state.ipvs.services;
    services.reserve(seen.size());
    for (const auto &[key, each] : seen) {
        VirtualService &service = services.emplace_back(VirtualService {key, each.settings, {}});
        service.realServers.reserve(each.servers.size());
        for (const auto &[endpoint, server] : each.servers) {
            service.realServers.push_back({endpoint, server.settings});
        }
    }
}

void reportMissing(const Seen &seen, Imported &imported)
{
    for (const auto &[key, service] : seen) {
        if (!service.hasScheduler) {
            addMissing(service.position, QStringLiteral("Scheduler"), imported);
        }
        for (const auto &[endpoint, server] : service.servers) {
            QStringList missing;
            if (!server.hasMethod) {
                missing.append(QStringLiteral("Forward"));
            }
            if (!server.hasWeight) {
                missing.append(QStringLiteral("Weight"));
            }
            if (!missing.isEmpty()) {
                addMissing(server.position, missing.join(QLatin1String(", ")), imported);
            }
        }
    }
}

void reportRefusals(const Seen &seen, Imported &imported)
{
    for (const Diagnostic &finding : validate(imported.state.ipvs)) {
        const auto service = seen.find(finding.service);
        if (!finding.error || service == seen.end()) {
            continue;
        }
        Error error = *finding.error;
        error.position = service->second.position;
        const std::map<Endpoint, SeenServer> &servers = service->second.servers;
        const auto server = finding.realServer ? servers.find(*finding.realServer) : servers.end();
        if (server != servers.end()) {
            error.position = server->second.position;
        }
        imported.problems.append(error);
    }
}

} // namespace lvs::listing
