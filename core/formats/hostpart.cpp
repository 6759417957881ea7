// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hostpart.h"

#include "core/model/interfacename.h"
#include "core/plan/cluster/clusterplan.h"
#include "core/plan/planner.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// Whether somebody wrote the route down, rather than a router, a lease or the kernel itself (rtnetlink(7)).
bool isWritten(const Route &route)
{
    constexpr quint8 boot = 3;
    constexpr quint8 byAdministrator = 4;
    return !route.foreign && (route.protocol == boot || route.protocol == byAdministrator);
}

bool isLoopbacksOwn(const InterfaceAddress &address)
{
    return address.interface == loopbackInterface && address.address.isLoopback();
}

/// Devices that come and go by our steps; the others are the machine's.
bool isMakable(LinkKind kind)
{
    return kind == LinkKind::Dummy || isTunnel(kind);
}

HostState withoutWhatOthersKeep(HostState state)
{
    NetworkState &network = state.setup.network;
    std::erase_if(network.addresses, [](const InterfaceAddress &each) {
        return each.foreign || isAutomatic(each) || isLoopbacksOwn(each);
    });
    std::erase_if(network.routes, [](const Route &each) { return !isWritten(each); });
    std::erase_if(network.links, [](const Link &each) { return each.isIdleFallback(); });
    return state;
}

/// What a setting is before anybody writes it.
SysctlValue initialValue(SysctlKey key, const SysctlValue &now)
{
    if (key == SysctlKey::IpvsSyncQlenMax) {
        return now; // it follows the memory, so nobody can tell
    }
    constexpr SysctlValue threshold {3, 50};
    return sysctlRule(key).pair ? threshold : SysctlValue {sysctlRule(key).initial, 0};
}

/// The machine before anybody did anything to it, as far as it shows now.
HostState bareMachine(const HostState &state)
{
    HostState bare;
    for (const Link &link : state.setup.network.links) {
        if (!isMakable(link.kind)) {
            bare.setup.network.links.push_back(link);
        }
    }
    for (const auto &[name, value] : state.setup.sysctls) {
        bare.setup.sysctls[name] = initialValue(name.key, value);
    }
    return bare;
}

void take(const SetupStep &step, HostSetup &setup)
{
    NetworkState &network = setup.network;
    std::visit(Overloaded {
                   [&](const AddLink &s) { network.links.push_back(s.link); },
                   [&](const AddAddress &s) { network.addresses.push_back(s.address); },
                   [&](const AddRoute &s) { network.routes.push_back(s.route); },
                   [&](const EditRoute &s) { network.routes.push_back(s.after); },
                   [&](const AddRule &s) { network.rules.push_back(s.rule); },
                   [&](const OpenEncapsulationPort &s) { network.encapsulationPorts.push_back(s.port); },
                   [&](const SetSysctl &s) { setup.sysctls[s.name] = s.after; },
                   [](const auto &) {},
               },
               step);
}

HostState made(const Plan &plan)
{
    HostState state;
    for (const Step &step : plan.steps) {
        if (const auto *setup = std::get_if<SetupStep>(&step)) {
            take(*setup, state.setup);
        } else {
            (void)execute(step, state.ipvs);
        }
    }
    state.setup.network.sort();
    return state;
}

void addInterface(const SetupStep &step, std::set<ShortName> &used, std::set<ShortName> &brought)
{
    std::visit(Overloaded {
                   [&](const AddLink &s) { brought.insert(s.link.name); },
                   [&](const AddAddress &s) { used.insert(s.address.interface); },
                   [&](const AddRoute &s) { used.insert(s.route.interface); },
                   [&](const EditLink &s) { used.insert(s.name); },
                   [&](const SetSysctl &s) { used.insert(s.name.interface); },
                   [](const auto &) {},
               },
               step);
}

/// Letters, digits, ".", "_" and "-", with a letter or digit first; a label has ":", too. Nothing is one,
/// too.
bool isPlainName(const ShortName &name)
{
    const QString text = name.toString();
    const auto isWord = [](QChar each) {
        return (each >= u'a' && each <= u'z') || (each >= u'A' && each <= u'Z')
            || (each >= u'0' && each <= u'9');
    };
    return std::all_of(text.begin(), text.end(),
                       [&](QChar each) { return isWord(each) || QStringLiteral("._:-").contains(each); })
        && (text.isEmpty() || isWord(text.front()));
}

std::vector<ShortName> namesOf(const HostState &state)
{
    std::vector<ShortName> names;
    for (const Link &each : state.setup.network.links) {
        names.push_back(each.name);
    }
    for (const InterfaceAddress &each : state.setup.network.addresses) {
        names.insert(names.end(), {each.interface, each.label});
    }
    for (const Route &each : state.setup.network.routes) {
        names.push_back(each.interface);
    }
    for (const auto &[name, value] : state.setup.sysctls) {
        names.push_back(name.interface);
    }
    for (const VirtualService &each : state.ipvs.services) {
        names.insert(names.end(), {each.settings.scheduler.shortName(), each.settings.persistenceEngine});
    }
    for (const auto &daemon : {state.ipvs.master, state.ipvs.backup}) {
        names.push_back(daemon ? daemon->interface : ShortName());
    }
    return names;
}

Result<HostPart> checked(HostPart part)
{
    const std::vector<ShortName> names = namesOf(part.state);
    const auto strange = std::find_if_not(names.begin(), names.end(), isPlainName);
    return strange == names.end() ? Result<HostPart>(std::move(part))
                                  : Error(ErrorCode::NameInvalid, {strange->toString()});
}

Plan planFromNothing(const Cluster &cluster, const QString &host)
{
    const HostKnowledge nothing {nullptr, 0, Error(ErrorCode::HelperUnreachable), nullptr};
    return planHost(cluster, ClusterGoal::SetUp, host, nothing).plan;
}

/// What the first director gets, on that one's interface: only the first has the VIPs by its role.
std::vector<InterfaceAddress> movedAddresses(const Cluster &cluster, const Director &director)
{
    Cluster asFirst = cluster;
    asFirst.directors.front() = director;
    asFirst.directors.resize(1);
    std::erase_if(asFirst.servers, [&](const ClusterServer &each) { return each.host == director.host; });
    std::vector<InterfaceAddress> moved =
        made(planFromNothing(asFirst, director.host)).setup.network.addresses;
    std::erase_if(moved, [&](const InterfaceAddress &each) { return each.interface != director.interface; });
    return moved;
}

} // namespace

Result<HostPart> hostPart(const Cluster &cluster, const QString &host)
{
    const std::vector<QString> hosts = cluster.hosts();
    if (std::find(hosts.begin(), hosts.end(), host) == hosts.end()) {
        const QStringList known(hosts.begin(), hosts.end());
        return Error(ErrorCode::KeywordUnknown, {host, known.join(QLatin1String(", "))});
    }
    HostPart part {cluster.name, host, planFromNothing(cluster, host), {}, {}, false};
    part.state = made(part.plan);
    const Director *director = cluster.director(host);
    if (cluster.directors.size() > 1 && director != nullptr) {
        part.moved = movedAddresses(cluster, *director);
    }
    return checked(std::move(part));
}

Result<HostPart> hostPart(const HostState &state, const QString &host)
{
    return hostPart(planner(bareMachine(state), withoutWhatOthersKeep(state)), host);
}

Result<HostPart> hostPart(const Plan &plan, const QString &host)
{
    HostPart part {{}, host, plan, {}, {}, false};
    part.state = made(part.plan);
    return checked(std::move(part));
}

HostPart lastingPart(const HostPart &part)
{
    HostPart lasting = part;
    lasting.isLasting = true;
    const auto moves = [&](const InterfaceAddress &address) {
        return std::find(part.moved.begin(), part.moved.end(), address) != part.moved.end();
    };
    std::erase_if(lasting.state.setup.network.addresses, moves);
    std::erase_if(lasting.plan.steps, [&](const Step &step) {
        const auto *setup = std::get_if<SetupStep>(&step);
        const auto *addition = setup == nullptr ? nullptr : std::get_if<AddAddress>(setup);
        return addition != nullptr && moves(addition->address);
    });
    return lasting;
}

std::vector<ShortName> neededInterfaces(const Plan &plan)
{
    std::set<ShortName> used;
    std::set<ShortName> brought {ShortName(), loopbackInterface, allInterfaces, futureInterfaces};
    for (const Step &step : plan.steps) {
        if (const auto *setup = std::get_if<SetupStep>(&step)) {
            addInterface(*setup, used, brought);
        }
    }
    std::vector<ShortName> needed;
    std::set_difference(used.begin(), used.end(), brought.begin(), brought.end(), std::back_inserter(needed));
    return needed;
}

} // namespace lvs
