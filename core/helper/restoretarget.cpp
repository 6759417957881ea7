// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/restoretarget.h"

#include "core/helper/savedpart.h"
#include "core/model/interfacename.h"
#include "core/plan/planner.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/validator.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

bool comesAndGoes(LinkKind kind)
{
    return kind == LinkKind::Dummy || isTunnel(kind);
}

bool isOfIpvs(const ObjectKey &key)
{
    return std::holds_alternative<ServiceKey>(key) || std::holds_alternative<RealServerKey>(key)
        || std::holds_alternative<TimeoutsKey>(key) || std::holds_alternative<SyncDaemonKey>(key);
}

/// The setting of every interface that one of the host sets along; nothing for others.
std::optional<SysctlKey> ownForwarding(SysctlKey key)
{
    switch (key) {
    case SysctlKey::IPv4Forward:
        return SysctlKey::IPv4InterfaceForwarding;
    case SysctlKey::IPv6Forward:
        return SysctlKey::IPv6InterfaceForwarding;
    default:
        return std::nullopt;
    }
}

Error interfaceMissing(const ObjectKey &key, const ShortName &interface)
{
    return {ErrorCode::KernelInterfaceMissing, {subjectOf(key), interface.toString()}};
}

} // namespace

RestoreTarget::RestoreTarget(const HostState &saved, const HostState &host, const Managed &managed,
                             const Surroundings &surroundings)
    : m_saved(saved)
    , m_host(host)
    , m_target(host)
{
    for (const ObjectKey &key : objectsIn(saved)) {
        want(key, valueOf(key, saved), managed, surroundings);
    }
    // A saved service has the real servers that were saved, and no others.
    for (const VirtualService &service : saved.ipvs.services) {
        VirtualService *target = m_target.ipvs.service(service.key);
        const bool isTheirs = m_host.ipvs.service(service.key) != nullptr
            && foreignOwner(service.key, m_host, managed, surroundings);
        if (target != nullptr && !isTheirs) {
            std::erase_if(target->realServers, [&](const RealServer &each) {
                return service.realServer(each.endpoint) == nullptr;
            });
        }
    }
}

void RestoreTarget::want(const ObjectKey &key, const ObjectValue &value, const Managed &managed,
                         const Surroundings &surroundings)
{
    const ObjectValue there = valueOf(key, m_host);
    if (isSame(there, value)) {
        return;
    }
    // A real server goes the way of its service, also into one that differs in nothing else.
    const auto *server = std::get_if<RealServerKey>(&key);
    const bool isThere =
        server != nullptr ? m_host.ipvs.service(server->service) != nullptr : !isAbsent(there);
    if (isOfIpvs(key) && isThere) {
        if (const std::optional<RulesOwner> owner = foreignOwner(key, m_host, managed, surroundings)) {
            const Error reason(ErrorCode::ForeignOwner, {rulesOwnerName(*owner)});
            m_leftAlone.emplace(key, reason);
            if (server != nullptr) {
                m_leftAlone.emplace(server->service, reason);
            }
            return;
        }
    }
    if (const std::optional<Error> refused = objection(key, value, there)) {
        const bool isForeign = refused->code == ErrorCode::ForeignObject;
        (isForeign ? m_leftAlone : m_failed).emplace(key, *refused);
        return;
    }
    const auto *name = std::get_if<SysctlName>(&key);
    if (name != nullptr && ownForwarding(name->key)) {
        // As the kernel does it; what was saved of single interfaces comes behind it.
        setSysctl(m_target.setup.sysctls, *name, std::get<SysctlValue>(value));
    } else {
        setValue(m_target, key, value);
    }
}

/// What the planner would take for something else, or pass over in silence.
std::optional<Error> RestoreTarget::objection(const ObjectKey &key, const ObjectValue &value,
                                              const ObjectValue &there) const
{
    const Error foreign(ErrorCode::ForeignObject, {subjectOf(key)});
    if (const auto *link = std::get_if<Link>(&value)) {
        const auto *other = std::get_if<Link>(&there);
        if (other == nullptr) {
            return comesAndGoes(link->kind) ? std::nullopt : std::optional(interfaceMissing(key, link->name));
        }
        const bool isAnother =
            other->kind != link->kind || other->local != link->local || other->remote != link->remote;
        return isAnother ? std::optional(foreign) : std::nullopt;
    }
    if (const auto *address = std::get_if<InterfaceAddress>(&there); address && address->foreign) {
        return foreign;
    }
    if (const auto *route = std::get_if<Route>(&there); route && route->foreign) {
        return foreign;
    }
    if (const auto *name = std::get_if<SysctlName>(&key);
        name && isAbsent(there) && isPerInterface(name->key)) {
        // Of a device that is to come its settings come with it; those of all are those of a family.
        if (name->interface == allInterfaces || name->interface == futureInterfaces) {
            return Error(ErrorCode::KernelFeatureMissing, {subjectOf(key)});
        }
        return m_target.setup.network.link(name->interface) != nullptr
            ? std::nullopt
            : std::optional(interfaceMissing(key, name->interface));
    }
    const auto *address = std::get_if<InterfaceAddress>(&value);
    if (address != nullptr && m_target.setup.network.link(address->interface) == nullptr) {
        return interfaceMissing(key, address->interface);
    }
    const auto *route = std::get_if<Route>(&value);
    if (route != nullptr && !route->interface.isEmpty()
        && m_target.setup.network.link(route->interface) == nullptr) {
        return interfaceMissing(key, route->interface);
    }
    return std::nullopt;
}

bool RestoreTarget::isWanted(const ObjectKey &key) const
{
    return !m_failed.contains(key) && !m_leftAlone.contains(key) && !isAbsent(valueOf(key, m_saved));
}

void RestoreTarget::takeOut(const ObjectKey &key, const Error &reason)
{
    if (!m_failed.emplace(key, reason).second) {
        return;
    }
    setValue(m_target, key, valueOf(key, m_host));
    if (const auto *service = std::get_if<ServiceKey>(&key)) {
        const VirtualService *before = m_host.ipvs.service(*service);
        if (before != nullptr) {
            m_target.ipvs.setService(*before);
        }
    }
    const auto *name = std::get_if<SysctlName>(&key);
    if (name != nullptr && ownForwarding(name->key)) {
        for (auto &[each, value] : m_target.setup.sysctls) {
            const auto before = m_host.setup.sysctls.find(each);
            if (each.key == ownForwarding(name->key) && before != m_host.setup.sysctls.end()
                && !m_saved.setup.sysctls.contains(each)) {
                value = before->second;
            }
        }
    }
    const bool isOfSilence =
        name != nullptr && (name->key == SysctlKey::ArpIgnore || name->key == SysctlKey::ArpAnnounce);
    // An interface that is not there hears no question.
    if (isOfSilence && reason.code != ErrorCode::KernelInterfaceMissing) {
        holdBackSilentAddresses(reason);
    }
}

void RestoreTarget::holdBackSilentAddresses(const Error &reason)
{
    const std::vector<InterfaceAddress> addresses = m_saved.setup.network.addresses;
    for (const InterfaceAddress &address : addresses) {
        const AddressKey key {address.interface, address.address, address.prefixLength};
        const Link *link = m_target.setup.network.link(address.interface);
        const bool isSilent = address.address.isIPv4() && link != nullptr
            && (link->kind == LinkKind::Loopback || comesAndGoes(link->kind));
        if (isSilent && isAbsent(valueOf(key, m_host)) && isWanted(key)) {
            takeOut(key, reason);
        }
    }
}

bool RestoreTarget::drop(const Plan &plan, size_t step, const Error &reason, bool farther)
{
    const size_t end = farther ? plan.steps.size() : step + 1;
    for (size_t i = step; i < end; ++i) {
        const ObjectKey key = objectOf(plan.steps[i]);
        // A real server that goes from a saved service is the service's matter.
        const auto *server = std::get_if<RealServerKey>(&key);
        const ObjectKey wanted = server != nullptr && isAbsent(valueOf(key, m_saved)) ? server->service : key;
        if (isWanted(wanted)) {
            takeOut(wanted, reason);
            return true;
        }
    }
    return false;
}

bool RestoreTarget::dropRefused(const Plan &plan, const HostState &now)
{
    bool dropped = false;
    for (const SetupFinding &finding : validateSetup(plan, now.setup)) {
        dropped = drop(plan, finding.step, finding.error, !dropped) || dropped;
    }
    return dropped;
}

bool RestoreTarget::dropBrokenRules(const Plan &plan, const HostState &now)
{
    HostState after = now;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        if (const Result<void> executed = execute(plan.steps[i], after); !executed) {
            return drop(plan, i, executed.error(), true);
        }
    }
    std::set<ServiceKey> touched;
    for (const Step &step : plan.steps) {
        if (const std::optional<ServiceKey> key = serviceOf(step)) {
            touched.insert(*key);
        }
    }
    bool dropped = false;
    for (const ServiceKey &key : touched) {
        const VirtualService *service = after.ipvs.service(key);
        const QList<Diagnostic> findings = service ? validate(*service, after.ipvs) : QList<Diagnostic>();
        for (const Diagnostic &finding : findings) {
            const ObjectKey about =
                finding.realServer ? ObjectKey(RealServerKey {key, *finding.realServer}) : ObjectKey(key);
            if (finding.error && isWanted(about)) {
                takeOut(about, *finding.error);
                dropped = true;
            }
        }
    }
    return dropped;
}

Plan RestoreTarget::plan(const HostState &now)
{
    for (;;) {
        Plan made = planner(now, m_target);
        if (!dropRefused(made, now) && !dropBrokenRules(made, now)) {
            return made;
        }
    }
}

} // namespace lvs
