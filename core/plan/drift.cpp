// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/drift.h"

#include "core/plan/planner.h"
#include "core/plan/setupplanner.h"

#include <algorithm>
#include <map>

namespace lvs {

namespace {

/// Several steps on one setting are one; settle() finds out from where to where it goes.
void append(std::vector<Step> &steps, const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    const auto *set = setup != nullptr ? std::get_if<SetSysctl>(setup) : nullptr;
    if (set == nullptr || steps.empty()) {
        steps.push_back(step);
    }
}

/// What hangs on a link or an address that is taken away for a moment goes and comes with it.
bool isPassing(const std::vector<Step> &steps, const HostSetup &reference, const HostSetup &actual)
{
    return sameSubject(std::get<SetupStep>(steps.front()), reference, actual);
}

/// A setting that others write along has steps that only prepare or repair that: what counts is both ends.
void settle(std::vector<Step> &steps, const HostSetup &reference, const HostSetup &actual)
{
    auto *set = std::get_if<SetSysctl>(&std::get<SetupStep>(steps.front()));
    if (set == nullptr) {
        return;
    }
    const auto before = reference.sysctls.find(set->name);
    const auto after = actual.sysctls.find(set->name);
    set->before = before != reference.sysctls.end() ? before->second : set->before;
    set->after = after != actual.sysctls.end() ? after->second : set->after;
}

std::vector<DriftItem> grouped(const std::vector<Step> &steps)
{
    std::map<ObjectKey, std::vector<Step>> objects;
    for (const Step &step : steps) {
        append(objects[objectOf(step)], step);
    }
    std::vector<DriftItem> items;
    items.reserve(objects.size());
    for (auto &[object, its] : objects) {
        items.push_back({object, std::move(its)});
    }
    return items;
}

template <typename Values, typename Names> Values onlyThose(const Values &values, Names isNamed)
{
    Values kept;
    std::copy_if(values.begin(), values.end(), std::back_inserter(kept), isNamed);
    return kept;
}

/// What net.ipv4.ip_forward writes beside itself, as far as it stayed so there.
void writeAlong(const SysctlName &name, const SysctlValue &value, const SysctlState &from, SysctlState &to)
{
    SysctlState written = to;
    setSysctl(written, name, value);
    for (auto &[each, its] : to) {
        const auto there = from.find(each);
        if (there != from.end() && there->second == written.at(each)) {
            its = there->second;
        }
    }
}

} // namespace

AddressKey keyOf(const InterfaceAddress &address)
{
    return {address.interface, address.address, address.prefixLength};
}

RouteKey keyOf(const Route &route)
{
    return {route.table, route.destination, route.prefixLength, route.metric};
}

PortKey keyOf(const EncapsulationPort &port)
{
    return {port.family, port.port};
}

bool isOfIpvs(const ObjectKey &object)
{
    return object.index() <= ObjectKey(SyncDaemonKey {}).index();
}

bool contains(const HostState &state, const ObjectKey &object)
{
    return !isAbsent(valueOf(object, state));
}

void copyObject(const ObjectKey &object, const HostState &from, HostState &to)
{
    const ObjectValue wanted = valueOf(object, from);
    const auto *setting = std::get_if<SysctlName>(&object);
    const auto *value = std::get_if<SysctlValue>(&wanted);
    if (setting != nullptr && value != nullptr && !isPerInterface(setting->key)) {
        writeAlong(*setting, *value, from.setup.sysctls, to.setup.sysctls);
    }
    const auto *link = std::get_if<LinkKey>(&object);
    if (link != nullptr && contains(to, object) != !isAbsent(wanted)) {
        std::erase_if(to.setup.sysctls, [&](const auto &each) { return each.first.interface == link->name; });
        for (const auto &[name, its] : from.setup.sysctls) {
            if (name.interface == link->name) {
                to.setup.sysctls.emplace(name, its);
            }
        }
    }
    setValue(to, object, wanted);
}

void copyObjects(const std::set<ObjectKey> &objects, const HostState &from, HostState &to)
{
    const auto isOfHost = [](const ObjectKey &object) {
        const auto *setting = std::get_if<SysctlName>(&object);
        return setting != nullptr && !isPerInterface(setting->key);
    };
    for (const bool first : {true, false}) {
        for (const ObjectKey &object : objects) {
            if (isOfHost(object) == first) {
                copyObject(object, from, to);
            }
        }
    }
}

std::vector<DriftItem> drift(const HostState &reference, const HostState &actual)
{
    std::vector<DriftItem> items = drift(reference.ipvs, actual.ipvs);
    const std::vector<DriftItem> setup = drift(reference.setup, actual.setup);
    items.insert(items.end(), setup.begin(), setup.end()); // tables sort before what stands around them
    return items;
}

std::vector<DriftItem> drift(const IpvsState &reference, const IpvsState &actual)
{
    return reference == actual ? std::vector<DriftItem>() : grouped(planner(reference, actual).steps);
}

std::vector<DriftItem> drift(const HostSetup &reference, const HostSetup &actual)
{
    const SetupPlan plan = planSetup(reference, actual);
    std::vector<Step> steps;
    for (const std::vector<Step> *part :
         {&plan.first, &plan.removals, &plan.deprecatedAddresses, &plan.additions, &plan.last}) {
        steps.insert(steps.end(), part->begin(), part->end());
    }
    std::vector<DriftItem> items = grouped(steps);
    std::erase_if(items, [&](const DriftItem &item) { return isPassing(item.steps, reference, actual); });
    for (DriftItem &item : items) {
        settle(item.steps, reference, actual);
    }
    return items;
}

QByteArray driftHash(const DriftItem &item)
{
    return planHash({item.steps});
}

HostSetup overlaid(const HostSetup &actual, const HostSetup &saved)
{
    HostState wanted {{}, actual};
    const HostState source {{}, saved};
    const auto take = [&](const ObjectKey &object) { copyObject(object, source, wanted); };
    for (const Link &link : saved.network.links) {
        take(LinkKey {link.name});
    }
    for (const InterfaceAddress &address : saved.network.addresses) {
        take(keyOf(address));
    }
    for (const Route &route : saved.network.routes) {
        take(keyOf(route));
    }
    for (const MarkRule &rule : saved.network.rules) {
        take(rule);
    }
    for (const EncapsulationPort &port : saved.network.encapsulationPorts) {
        take(keyOf(port));
    }
    for (const auto &[name, value] : saved.sysctls) {
        wanted.setup.sysctls[name] = value;
    }
    return wanted.setup;
}

HostState overlaid(const HostState &actual, const HostState &saved, bool keepStrangers)
{
    HostState wanted {saved.ipvs, overlaid(actual.setup, saved.setup)};
    if (keepStrangers) {
        for (const VirtualService &service : actual.ipvs.services) {
            if (wanted.ipvs.service(service.key) == nullptr) {
                wanted.ipvs.setService(service);
            }
        }
    }
    return wanted;
}

HostSetup restricted(const HostSetup &setup, const std::set<ObjectKey> &objects)
{
    const auto isNamed = [&](const ObjectKey &object) { return objects.contains(object); };
    const NetworkState &network = setup.network;
    HostSetup kept;
    kept.network.links =
        onlyThose(network.links, [&](const Link &each) { return isNamed(LinkKey {each.name}); });
    kept.network.addresses =
        onlyThose(network.addresses, [&](const InterfaceAddress &each) { return isNamed(keyOf(each)); });
    kept.network.routes = onlyThose(network.routes, [&](const Route &each) { return isNamed(keyOf(each)); });
    kept.network.rules = onlyThose(network.rules, [&](const MarkRule &each) { return isNamed(each); });
    kept.network.encapsulationPorts = onlyThose(
        network.encapsulationPorts, [&](const EncapsulationPort &each) { return isNamed(keyOf(each)); });
    for (const auto &[name, value] : setup.sysctls) {
        if (isNamed(name)) {
            kept.sysctls.emplace(name, value);
        }
    }
    return kept;
}

std::vector<DriftItem> savedDrift(const HostState &before, const HostState &after)
{
    HostSetup from = before.setup;
    HostSetup to = after.setup;
    const auto fill = [](SysctlState &sysctls, const SysctlState &other) {
        for (const auto &[name, value] : other) {
            sysctls.try_emplace(name, SysctlValue {sysctlRule(name.key).initial, 0});
        }
    };
    fill(from.sysctls, after.setup.sysctls);
    fill(to.sysctls, before.setup.sysctls);
    std::vector<DriftItem> items = drift(before.ipvs, after.ipvs);
    const std::vector<DriftItem> setup = drift(from, to);
    items.insert(items.end(), setup.begin(), setup.end());
    return items;
}

size_t objectCount(const HostSetup &setup)
{
    const NetworkState &network = setup.network;
    return network.links.size() + network.addresses.size() + network.routes.size() + network.rules.size()
        + network.encapsulationPorts.size() + setup.sysctls.size();
}

} // namespace lvs
