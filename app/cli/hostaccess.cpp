// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hostaccess.h"

#include "core/session/bushost.h"
#include "core/session/simulatedhost.h"
#include "core/session/ssh/sshhost.h"

#include <QTimer>

#include <algorithm>

namespace lvs::cli {

namespace {

/// For what a helper reads from its kernel and its machine.
constexpr std::chrono::seconds surroundingsPatience {5};
constexpr std::chrono::milliseconds savedPatience {15000};

bool isKnown(const Host *host)
{
    return host->status() != HostStatus::Ready || host->surroundings() != nullptr;
}

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

void awaitSurroundings(QObject &receiver, const std::vector<Host *> &hosts, const std::function<void()> &done)
{
    // Its last signal ends it, whichever that is.
    auto *const timer = new QTimer(&receiver);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, done] {
        timer->deleteLater();
        done();
    });
    const auto look = [timer, hosts] {
        if (timer->isActive() && std::all_of(hosts.begin(), hosts.end(), isKnown)) {
            timer->start(0);
        }
    };
    timer->start(surroundingsPatience);
    for (Host *const host : hosts) {
        QObject::connect(host, &Host::surroundingsChanged, timer, look);
        QObject::connect(host, &Host::statusChanged, timer, look);
    }
    look();
}

void awaitSaved(QObject &receiver, Host &host, const std::function<void()> &done)
{
    auto *const timer = new QTimer(&receiver);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, done] {
        timer->deleteLater();
        done();
    });
    QObject::connect(&host, &Host::savedChanged, timer, [timer] { timer->start(0); });
    timer->start(host.canSave() && host.savedState() == nullptr ? savedPatience
                                                                : std::chrono::milliseconds(0));
}

Surroundings surroundingsOf(const Host &host)
{
    return host.surroundings() ? *host.surroundings() : Surroundings();
}

} // namespace lvs::cli
