// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/setupplanner.h"

#include "core/model/interfacename.h"

#include <algorithm>

namespace lvs {

namespace {

bool contains(const std::vector<MarkRule> &rules, const MarkRule &rule)
{
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

bool contains(const std::vector<EncapsulationPort> &ports, const EncapsulationPort &port)
{
    return std::find(ports.begin(), ports.end(), port) != ports.end();
}

const Route *sameKey(const NetworkState &network, const Route &route)
{
    return network.route(route.table, route.destination, route.prefixLength, route.metric);
}

const InterfaceAddress *samePlace(const NetworkState &network, const InterfaceAddress &address)
{
    return network.address(address.interface, address.address, address.prefixLength);
}

/// Whether the value must be there before addresses come, and stay until they went.
bool belongsFirst(SysctlKey key, const SysctlValue &before, const SysctlValue &after)
{
    switch (key) {
    case SysctlKey::ReversePathFilter:
    case SysctlKey::SendRedirects:
        return after < before;
    case SysctlKey::IPv4Forward:
    case SysctlKey::IPv6Forward:
    case SysctlKey::ArpIgnore:
    case SysctlKey::ArpAnnounce:
    case SysctlKey::IPv4InterfaceForwarding:
    case SysctlKey::IPv6InterfaceForwarding:
    case SysctlKey::AcceptRouterAdvertisements:
        return before < after;
    default:
        return true;
    }
}

class SetupBuilder
{
public:
    SetupBuilder(const HostSetup &from, const HostSetup &to)
        : m_now(from)
        , m_from(from)
        , m_to(to)
    {
    }

    SetupPlan build()
    {
        planAdvertisements();
        planForwarding(m_plan.first, true);
        planNewLinks();
        planSettings(m_plan.first, true);
        planLinkEdits(m_plan.first, true);
        planPorts(m_plan.first, true);
        planRemovals();
        planAdditions();
        planLinkEdits(m_plan.last, false);
        planPorts(m_plan.last, false);
        planGoneLinks();
        planForwarding(m_plan.last, false);
        planSettings(m_plan.last, false);
        return std::move(m_plan);
    }

private:
    /// Each step is done on a value at once, so that what it does beside its own is not planned again.
    void add(std::vector<Step> &part, const SetupStep &step)
    {
        part.emplace_back(step);
        (void)execute(step, m_now);
    }

    /// The same for a step that takes other things along: those go by steps of their own before, so that
    /// the inverse of the steps gives them back.
    void addTaking(std::vector<Step> &part, const SetupStep &step)
    {
        HostSetup after = m_now;
        if (execute(step, after)) {
            takeRoutes(part, step, after.network);
            takeAddresses(part, step, after.network);
            resetSettings(part, after);
        }
        add(part, step);
    }

    void takeRoutes(std::vector<Step> &part, const SetupStep &step, const NetworkState &after)
    {
        const std::vector<Route> before = m_now.network.routes;
        for (const Route &route : before) {
            const Route *left = sameKey(after, route);
            if (route.foreign || step == SetupStep(RemoveRoute {route})) {
                continue;
            }
            if (left == nullptr) {
                add(part, RemoveRoute {route});
            } else if (*left != route) {
                add(part, EditRoute {route, *left});
            }
        }
    }

    void takeAddresses(std::vector<Step> &part, const SetupStep &step, const NetworkState &after)
    {
        const std::vector<InterfaceAddress> before = m_now.network.addresses;
        for (const bool secondary : {true, false}) {
            for (const InterfaceAddress &address : before) {
                const bool isSubject = step == SetupStep(RemoveAddress {address});
                if (address.secondary == secondary && !isSubject && !isAutomatic(address) && !address.foreign
                    && samePlace(after, address) == nullptr) {
                    add(part, RemoveAddress {address});
                }
            }
        }
    }

    /// A new device begins with the settings of "default".
    void resetSettings(std::vector<Step> &part, const HostSetup &after)
    {
        const SysctlState before = m_now.sysctls;
        for (const auto &[name, value] : before) {
            const auto initial = before.find(SysctlName {name.key, futureInterfaces});
            if (!after.sysctls.contains(name) && initial != before.end() && initial->second != value) {
                set(part, name, initial->second);
            }
        }
    }

    void set(std::vector<Step> &part, const SysctlName &name, const SysctlValue &value)
    {
        const auto now = m_now.sysctls.find(name);
        add(part, SetSysctl {name, now == m_now.sysctls.end() ? SysctlValue() : now->second, value});
    }

    /// A host that begins to forward forgets what routers told it on interfaces where it does not go on
    /// listening to them (net/ipv6/route.c, rt6_purge_dflt_routers).
    void planAdvertisements()
    {
        for (const auto &[name, value] : m_to.sysctls) {
            const auto now = m_now.sysctls.find(name);
            if (name.key == SysctlKey::AcceptRouterAdvertisements && now != m_now.sysctls.end()
                && now->second < value) {
                set(m_plan.first, name, value);
            }
        }
    }

    /// Writing one of these sets every interface's own. Those that differ are brought in line before, so
    /// that the inverse of the steps gives them back.
    void planForwarding(std::vector<Step> &part, bool first)
    {
        const std::pair<SysctlKey, SysctlKey> keys[] = {
            {SysctlKey::IPv4Forward, SysctlKey::IPv4InterfaceForwarding},
            {SysctlKey::IPv6Forward, SysctlKey::IPv6InterfaceForwarding},
        };
        for (const auto &[host, own] : keys) {
            const auto now = m_now.sysctls.find(SysctlName {host, {}});
            const auto wanted = m_to.sysctls.find(SysctlName {host, {}});
            if (now == m_now.sysctls.end() || wanted == m_to.sysctls.end() || now->second == wanted->second
                || belongsFirst(host, now->second, wanted->second) != first) {
                continue;
            }
            const SysctlState before = m_now.sysctls;
            for (const auto &[name, value] : before) {
                if (name.key == own && value != now->second) {
                    set(part, name, now->second);
                }
            }
            set(part, wanted->first, wanted->second);
        }
    }

    void planSettings(std::vector<Step> &part, bool first)
    {
        for (const auto &[name, value] : m_to.sysctls) {
            const auto now = m_now.sysctls.find(name);
            if (now == m_now.sysctls.end()) {
                // An interface that is gone: the step's precondition will say so.
                if (first && !isPerInterface(name.key)) {
                    set(part, name, value);
                }
                continue;
            }
            const bool host = name.key == SysctlKey::IPv4Forward || name.key == SysctlKey::IPv6Forward;
            // Whatever is left in the end belongs there: forwarding of the host may have set it.
            const bool due = !first || belongsFirst(name.key, now->second, value);
            if (!host && now->second != value && due) {
                set(part, name, value);
            }
        }
    }

    [[nodiscard]] static bool isOtherDevice(const Link &a, const Link &b)
    {
        return a.kind != b.kind || a.local != b.local || a.remote != b.remote;
    }

    void planNewLinks()
    {
        for (const Link &link : m_to.network.links) {
            const Link *now = m_now.network.link(link.name);
            if (now != nullptr && isOtherDevice(*now, link)) {
                addTaking(m_plan.first, RemoveLink {*now});
                now = nullptr;
            }
            if (now == nullptr && !link.isIdleFallback()) {
                add(m_plan.first, AddLink {link});
            }
        }
    }

    void planLinkEdits(std::vector<Step> &part, bool first)
    {
        for (const Link &link : m_to.network.links) {
            const Link *now = m_now.network.link(link.name);
            if (now == nullptr) {
                continue;
            }
            LinkSettings wanted = link.settings;
            wanted.mtu = wanted.mtu == 0 ? now->settings.mtu : wanted.mtu;
            const bool goesDown = now->settings.up && !wanted.up;
            if (now->settings != wanted && goesDown != first) {
                addTaking(part, EditLink {link.name, now->settings, wanted});
            }
        }
    }

    void planGoneLinks()
    {
        for (const Link &link : m_from.network.links) {
            const Link *now = m_now.network.link(link.name);
            if (m_to.network.link(link.name) == nullptr && now != nullptr && !now->isIdleFallback()) {
                addTaking(m_plan.last, RemoveLink {*now});
            }
        }
    }

    void planPorts(std::vector<Step> &part, bool open)
    {
        const std::vector<EncapsulationPort> now = m_now.network.encapsulationPorts;
        const std::vector<EncapsulationPort> &wanted = m_to.network.encapsulationPorts;
        if (open) {
            for (const EncapsulationPort &port : wanted) {
                if (contains(now, port)) {
                    continue;
                }
                for (const EncapsulationPort &each : now) {
                    if (each.family == port.family && each.port == port.port) {
                        add(part, CloseEncapsulationPort {each});
                    }
                }
                add(part, OpenEncapsulationPort {port});
            }
            return;
        }
        for (const EncapsulationPort &port : now) {
            if (!contains(wanted, port)) {
                add(part, CloseEncapsulationPort {port});
            }
        }
    }

    void planRemovals()
    {
        const NetworkState now = m_now.network;
        for (const MarkRule &rule : now.rules) {
            if (!contains(m_to.network.rules, rule)) {
                add(m_plan.removals, RemoveRule {rule});
            }
        }
        for (const Route &route : now.routes) {
            if (sameKey(m_to.network, route) == nullptr) {
                add(m_plan.removals, RemoveRoute {route});
            }
        }
        // One that came first to its subnet takes the others along, so it goes last, and comes back first.
        for (const bool secondary : {true, false}) {
            for (const InterfaceAddress &address : now.addresses) {
                const InterfaceAddress *wanted = samePlace(m_to.network, address);
                if (address.secondary == secondary && !isAutomatic(address)
                    && (wanted == nullptr || *wanted != address)) {
                    addTaking(m_plan.removals, RemoveAddress {address});
                }
            }
        }
    }

    void planAdditions()
    {
        for (const bool secondary : {false, true}) {
            for (const InterfaceAddress &address : m_to.network.addresses) {
                const InterfaceAddress *now = samePlace(m_now.network, address);
                if (address.secondary == secondary && !isAutomatic(address) && now == nullptr) {
                    add(address.deprecated ? m_plan.deprecatedAddresses : m_plan.additions,
                        AddAddress {address});
                }
            }
        }
        for (const Route &route : m_to.network.routes) {
            const Route *now = sameKey(m_now.network, route);
            if (now == nullptr) {
                add(m_plan.additions, AddRoute {route});
            } else if (*now != route) {
                add(m_plan.additions, EditRoute {*now, route});
            }
        }
        for (const MarkRule &rule : m_to.network.rules) {
            if (!contains(m_now.network.rules, rule)) {
                add(m_plan.additions, AddRule {rule});
            }
        }
    }

    SetupPlan m_plan;
    HostSetup m_now;
    const HostSetup &m_from;
    const HostSetup &m_to;
};

} // namespace

SetupPlan planSetup(const HostSetup &from, const HostSetup &to)
{
    if (from == to) {
        return {};
    }
    return SetupBuilder(from, to).build();
}

} // namespace lvs
