// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hostaccess.h"

#include "core/session/bushost.h"
#include "core/session/simulatedhost.h"
#include "core/session/ssh/sshhost.h"

namespace lvs::cli {

namespace {

std::unique_ptr<Host> makeNearHost(const QString &bus)
{
    return bus.isEmpty() ? makeLocalHost() : makeBusHost(QStringLiteral("bus"), bus);
}

} // namespace

std::unique_ptr<Host> makeHost(const Arguments &arguments)
{
    if (arguments.simulated) {
        return makeSimulatedHost();
    }
    return arguments.host ? makeSshHost(*arguments.host) : makeNearHost(arguments.bus);
}

std::unique_ptr<Host> makeMachine(const Arguments &arguments, const Cluster &cluster, const QString &name)
{
    const Director *director = cluster.director(name);
    const ClusterServer *server = cluster.server(name);
    if (arguments.simulated) {
        std::vector<ShortName> cards;
        if (director != nullptr) {
            cards = {director->interface, director->insideInterface};
        }
        if (server != nullptr) {
            cards.push_back(server->interface);
        }
        return makeSimulatedMachine(cards);
    }
    const QString destination = director != nullptr ? director->destination : server->destination;
    const Result<SshDestination> way = SshDestination::parse(destination);
    return way ? makeSshHost(*way) : makeNearHost(arguments.bus);
}

} // namespace lvs::cli
