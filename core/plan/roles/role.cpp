// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roles/role.h"

#include "core/plan/roles/directorrole.h"
#include "core/plan/roles/serverrole.h"

namespace lvs {

namespace {

Error unknownHost(const Cluster &cluster, const QString &host)
{
    QStringList names;
    for (const QString &each : cluster.hosts()) {
        names.append(each);
    }
    return {ErrorCode::KeywordUnknown, {host, names.join(QLatin1String(", "))}};
}

Result<void> checkInterface(const QString &host, const ShortName &interface, const NetworkState &network)
{
    if (interface.isEmpty() || network.link(interface) != nullptr) {
        return {};
    }
    return Error(ErrorCode::KernelInterfaceMissing, {host, interface.toString()});
}

Result<void> checkMachine(const Cluster &cluster, const QString &host, const NetworkState &network)
{
    const Director *director = cluster.director(host);
    const ClusterServer *server = cluster.server(host);
    if (director == nullptr && server == nullptr) {
        return unknownHost(cluster, host);
    }
    if (director != nullptr) {
        for (const ShortName &interface : {director->interface, director->insideInterface}) {
            if (const Result<void> there = checkInterface(host, interface, network); !there) {
                return there;
            }
        }
    }
    return server == nullptr ? Result<void>() : checkInterface(host, server->interface, network);
}

} // namespace

Result<HostState> requiredState(const Cluster &cluster, const QString &host, const HostState &actual)
{
    if (const Result<void> fits = checkMachine(cluster, host, actual.setup.network); !fits) {
        return fits.error();
    }
    HostState required = actual;
    const Director *director = cluster.director(host);
    const ClusterServer *server = cluster.server(host);
    if (director != nullptr) {
        requireDirector(cluster, *director, required);
    }
    // A director that serves, too, has the VIP where clients come in, and answers itself.
    if (server != nullptr && director == nullptr) {
        requireServer(cluster, *server, required.setup);
    }
    return required;
}

Result<HostState> releasedState(const Cluster &cluster, const QString &host, const HostState &actual)
{
    const Director *director = cluster.director(host);
    const ClusterServer *server = cluster.server(host);
    if (director == nullptr && server == nullptr) {
        return unknownHost(cluster, host);
    }
    HostState released = actual;
    if (director != nullptr) {
        releaseDirector(cluster, *director, released);
    }
    if (server != nullptr && director == nullptr) {
        releaseServer(cluster, *server, released.setup);
    }
    return released;
}

} // namespace lvs
