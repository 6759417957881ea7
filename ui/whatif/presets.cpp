// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace lvs {

using namespace simulation;

namespace {

class Presets
{
    Q_DECLARE_TR_FUNCTIONS(lvs::Presets)
public:
    static QString name(Preset preset)
    {
        switch (preset) {
        case Preset::AnotherScheduler:
            return tr("Another scheduler");
        case Preset::ServerFails:
            return tr("A server fails, and nobody notices");
        case Preset::FailureIsNoticed:
            return tr("A server fails, and a monitor notices");
        case Preset::DrainServer:
            return tr("Drain a server");
        case Preset::Burst:
            return tr("A burst of clients");
        case Preset::ServerComesBack:
            return tr("A server comes back");
        case Preset::RemovedServer:
            return tr("One server less");
        }
        return {};
    }
    static QString explanation(Preset preset)
    {
        switch (preset) {
        case Preset::AnotherScheduler:
            return tr("The service chooses by another scheduler from the beginning.");
        case Preset::ServerFails:
            return tr("A real server refuses its clients from a fifth of the time on; the director goes on "
                      "sending them.");
        case Preset::FailureIsNoticed:
            return tr("The same, but ten seconds later its weight is set to 0.");
        case Preset::DrainServer:
            return tr("A real server gets the weight 0, and keeps the connections that it has.");
        case Preset::Burst:
            return tr("For a fifth of the time come five times as many clients.");
        case Preset::ServerComesBack:
            return tr("A real server is away for a time and then gets its weight back: how is it flooded?");
        case Preset::RemovedServer:
            return tr("A real server is removed at the beginning: who ends on another server?");
        }
        return {};
    }
    static QString noServer() { return tr("the service has no real server with a weight"); }
    static QString oneServer() { return tr("the service has only one real server with a weight"); }
};

/// The real servers that take clients now, the one with the largest weight first.
std::vector<RealServer> working(const VirtualService &service)
{
    std::vector<RealServer> servers;
    std::copy_if(service.realServers.begin(), service.realServers.end(), std::back_inserter(servers),
                 [](const RealServer &server) { return !server.settings.weight.isDraining(); });
    std::stable_sort(servers.begin(), servers.end(), [](const RealServer &left, const RealServer &right) {
        return left.settings.weight > right.settings.weight;
    });
    return servers;
}

/// Something else than what there is: the one that looks at connections where there is one that does not, and
/// the other way round.
Scheduler another(const Scheduler &scheduler)
{
    const QString name = scheduler.name();
    return *Scheduler::parse(name == QLatin1String("wlc") ? u"wrr" : u"wlc");
}

} // namespace

QString presetName(Preset preset)
{
    return Presets::name(preset);
}

QString presetExplanation(Preset preset)
{
    return Presets::explanation(preset);
}

QString whyNoPreset(Preset preset, const VirtualService &service)
{
    const size_t servers = working(service).size();
    if (servers == 0) {
        return Presets::noServer();
    }
    const bool needsOthers = preset != Preset::AnotherScheduler && preset != Preset::Burst;
    return servers == 1 && needsOthers ? Presets::oneServer() : QString();
}

std::vector<Change> presetChanges(Preset preset, const VirtualService &service, qint64 length)
{
    constexpr qint64 untilNoticed = 10'000;
    const std::vector<RealServer> servers = working(service);
    if (servers.empty()) {
        return {};
    }
    const RealServer &first = servers.front();
    const Weight none = *Weight::fromNumber(0);
    const qint64 fifth = length / 5;
    switch (preset) {
    case Preset::AnotherScheduler:
        return {{0, SetScheduler {another(service.settings.scheduler), {}}}};
    case Preset::ServerFails:
        return {{fifth, FailServer {first.endpoint}}};
    case Preset::FailureIsNoticed:
        return {{fifth, FailServer {first.endpoint}},
                {std::min(fifth + untilNoticed, length), SetWeight {first.endpoint, none}}};
    case Preset::DrainServer:
        return {{fifth, SetWeight {first.endpoint, none}}};
    case Preset::Burst:
        return {{2 * fifth, MoreClients {{0, fifth, 500}}}};
    case Preset::ServerComesBack:
        return {{fifth / 2, SetWeight {first.endpoint, none}},
                {3 * fifth, ReturnServer {first.endpoint, first.settings.weight}}};
    case Preset::RemovedServer:
        return {{0, RemoveServer {first.endpoint}}};
    }
    return {};
}

} // namespace lvs
