// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/setupstep.h"

#include "core/model/interfacename.h"
#include "core/model/networktext.h"
#include "core/plan/overloaded.h"

#include <algorithm>

namespace lvs {

namespace {

QString linkSubject(const ShortName &name)
{
    return QLatin1String("link ") + name.toString();
}

QString addressSubject(const InterfaceAddress &address)
{
    return QLatin1String("address ") + networkText(address.address, address.prefixLength)
        + QLatin1String(" on ") + address.interface.toString();
}

QString routeSubject(const Route &route)
{
    QString text = QLatin1String("route ") + networkText(route.destination, route.prefixLength);
    if (route.table != Route::mainTable) {
        text += QLatin1String(" table ") + QString::number(route.table);
    }
    return text;
}

QString ruleSubject(const MarkRule &rule)
{
    return QStringLiteral("rule %1 mark %2").arg(addressFamilyName(rule.family)).arg(rule.mark);
}

QString portSubject(const EncapsulationPort &port)
{
    return QStringLiteral("port %1 UDP %2").arg(addressFamilyName(port.family)).arg(port.port);
}

/// A new link's MTU of 0 left the choice to the kernel.
bool sameSettings(const LinkSettings &left, const LinkSettings &right)
{
    return left.up == right.up && (left.mtu == right.mtu || left.mtu == 0 || right.mtu == 0);
}

bool sameLink(const Link &left, const Link &right)
{
    return left.name == right.name && left.kind == right.kind && sameSettings(left.settings, right.settings)
        && left.local == right.local && left.remote == right.remote;
}

const Link *workingLink(const NetworkState &network, const ShortName &name)
{
    const Link *link = network.link(name);
    return link != nullptr && link->isIdleFallback() ? nullptr : link;
}

const InterfaceAddress *found(const NetworkState &network, const InterfaceAddress &wanted)
{
    return network.address(wanted.interface, wanted.address, wanted.prefixLength);
}

const Route *found(const NetworkState &network, const Route &wanted)
{
    return network.route(wanted.table, wanted.destination, wanted.prefixLength, wanted.metric);
}

template <typename Value> const Value *found(const std::vector<Value> &values, const Value &wanted)
{
    const auto at = std::find(values.begin(), values.end(), wanted);
    return at == values.end() ? nullptr : &*at;
}

/// The kernel tells ports apart by family and number.
const EncapsulationPort *samePort(const NetworkState &network, const EncapsulationPort &wanted)
{
    const auto &ports = network.encapsulationPorts;
    const auto at = std::find_if(ports.begin(), ports.end(), [&](const EncapsulationPort &each) {
        return each.family == wanted.family && each.port == wanted.port;
    });
    return at == ports.end() ? nullptr : &*at;
}

template <typename Value> bool sameOrAbsent(const Value *left, const Value *right)
{
    return left != nullptr && right != nullptr ? *left == *right : left == right;
}

template <typename Value> void insertSorted(std::vector<Value> &values, const Value &value)
{
    values.insert(std::upper_bound(values.begin(), values.end(), value), value);
}

void takeRoutes(NetworkState &network, const ShortName &interface)
{
    std::erase_if(network.routes, [&](const Route &each) { return each.interface == interface; });
}

bool isOfEvery(const ShortName &interface)
{
    return interface == allInterfaces || interface == futureInterfaces;
}

class Precondition
{
public:
    Precondition(const SetupStep &step, const HostSetup &setup)
        : m_step(step)
        , m_setup(setup)
    {
    }

    Result<void> operator()(const AddLink &s) const
    {
        return absent(workingLink(m_setup.network, s.link.name) == nullptr);
    }
    Result<void> operator()(const EditLink &s) const
    {
        const Link *link = m_setup.network.link(s.name);
        return asBefore(link != nullptr, link && sameSettings(link->settings, s.before));
    }
    Result<void> operator()(const RemoveLink &s) const
    {
        const Link *link = workingLink(m_setup.network, s.link.name);
        return asBefore(link != nullptr, link && sameLink(*link, s.link));
    }
    Result<void> operator()(const AddAddress &s) const
    {
        if (const Result<void> there = interfaceThere(s.address.interface); !there) {
            return there;
        }
        return absent(found(m_setup.network, s.address) == nullptr);
    }
    Result<void> operator()(const RemoveAddress &s) const
    {
        if (const Result<void> there = interfaceThere(s.address.interface); !there) {
            return there;
        }
        const InterfaceAddress *address = found(m_setup.network, s.address);
        return asBefore(address != nullptr, address && *address == s.address);
    }
    Result<void> operator()(const AddRoute &s) const
    {
        if (const Result<void> there = interfaceThere(s.route.interface); !there) {
            return there;
        }
        return absent(found(m_setup.network, s.route) == nullptr);
    }
    Result<void> operator()(const EditRoute &s) const
    {
        if (const Result<void> there = interfaceThere(s.after.interface); !there) {
            return there;
        }
        const Route *route = found(m_setup.network, s.before);
        return asBefore(route != nullptr, route && *route == s.before);
    }
    Result<void> operator()(const RemoveRoute &s) const
    {
        if (const Result<void> there = interfaceThere(s.route.interface); !there) {
            return there;
        }
        const Route *route = found(m_setup.network, s.route);
        return asBefore(route != nullptr, route && *route == s.route);
    }
    Result<void> operator()(const AddRule &s) const
    {
        return absent(found(m_setup.network.rules, s.rule) == nullptr);
    }
    Result<void> operator()(const RemoveRule &s) const
    {
        return asBefore(found(m_setup.network.rules, s.rule) != nullptr, true);
    }
    Result<void> operator()(const OpenEncapsulationPort &s) const
    {
        return absent(samePort(m_setup.network, s.port) == nullptr);
    }
    Result<void> operator()(const CloseEncapsulationPort &s) const
    {
        const EncapsulationPort *port = samePort(m_setup.network, s.port);
        return asBefore(port != nullptr, port && *port == s.port);
    }
    Result<void> operator()(const SetSysctl &s) const
    {
        if (!isOfEvery(s.name.interface)) {
            if (const Result<void> there = interfaceThere(s.name.interface); !there) {
                return there;
            }
        }
        const auto value = m_setup.sysctls.find(s.name);
        const bool there = value != m_setup.sysctls.end();
        return asBefore(there, there && value->second == s.before);
    }

private:
    Result<void> absent(bool isAbsent) const
    {
        return isAbsent ? Result<void>() : Error(ErrorCode::PreconditionExists, {stepSubject(m_step)});
    }
    Result<void> asBefore(bool there, bool same) const
    {
        if (!there) {
            return Error(ErrorCode::PreconditionMissing, {stepSubject(m_step)});
        }
        return same ? Result<void>() : Error(ErrorCode::PreconditionChanged, {stepSubject(m_step)});
    }
    Result<void> interfaceThere(const ShortName &name) const
    {
        if (name.isEmpty() || m_setup.network.link(name) != nullptr) {
            return {};
        }
        return Error(ErrorCode::PreconditionMissing, {linkSubject(name)});
    }

    const SetupStep &m_step;
    const HostSetup &m_setup;
};

class Execution
{
public:
    explicit Execution(HostSetup &setup)
        : m_network(setup.network)
        , m_sysctls(setup.sysctls)
    {
    }

    void operator()(const AddLink &s)
    {
        if (Link *idle = m_network.link(s.link.name)) {
            const quint32 mtu = idle->settings.mtu;
            *idle = s.link;
            idle->settings.mtu = s.link.settings.mtu == 0 ? mtu : s.link.settings.mtu;
            return;
        }
        const auto place =
            std::upper_bound(m_network.links.begin(), m_network.links.end(), s.link,
                             [](const Link &left, const Link &right) { return left.name < right.name; });
        m_network.links.insert(place, s.link);
        const SysctlState before = m_sysctls;
        for (const auto &[name, value] : before) {
            if (name.interface == futureInterfaces) {
                m_sysctls.try_emplace(SysctlName {name.key, s.link.name}, value);
            }
        }
    }
    void operator()(const EditLink &s)
    {
        LinkSettings &settings = m_network.link(s.name)->settings;
        settings = {s.after.up, s.after.mtu == 0 ? settings.mtu : s.after.mtu};
        if (!s.after.up) {
            takeWhatDownTakes(s.name);
        }
    }
    void operator()(const RemoveLink &s)
    {
        const ShortName name = s.link.name;
        takeRoutes(m_network, name);
        if (s.link.isFallback()) {
            m_network.link(name)->settings.up = false;
            takeWhatDownTakes(name);
            return;
        }
        std::erase_if(m_network.links, [&](const Link &each) { return each.name == name; });
        std::erase_if(m_network.addresses,
                      [&](const InterfaceAddress &each) { return each.interface == name; });
        std::erase_if(m_sysctls, [&](const auto &each) { return each.first.interface == name; });
    }
    void operator()(const AddAddress &s)
    {
        InterfaceAddress added = s.address;
        added.secondary = std::any_of(m_network.addresses.begin(), m_network.addresses.end(),
                                      [&](const auto &each) { return shareSubnet(each, added); });
        insertSorted(m_network.addresses, added);
    }
    void operator()(const RemoveAddress &s)
    {
        std::erase(m_network.addresses, s.address);
        if (s.address.address.isIPv4()) {
            takeWhatIPv4AddressTakes(s.address);
        } else {
            forgetSource(s.address);
        }
    }
    void operator()(const AddRoute &s) { insertSorted(m_network.routes, s.route); }
    void operator()(const EditRoute &s)
    {
        std::erase(m_network.routes, s.before);
        insertSorted(m_network.routes, s.after);
    }
    void operator()(const RemoveRoute &s) { std::erase(m_network.routes, s.route); }
    void operator()(const AddRule &s) { insertSorted(m_network.rules, s.rule); }
    void operator()(const RemoveRule &s) { std::erase(m_network.rules, s.rule); }
    void operator()(const OpenEncapsulationPort &s) { insertSorted(m_network.encapsulationPorts, s.port); }
    void operator()(const CloseEncapsulationPort &s) { std::erase(m_network.encapsulationPorts, s.port); }
    void operator()(const SetSysctl &s) { setSysctl(m_sysctls, s.name, s.after); }

private:
    /// net/ipv4/fib_frontend.c, fib_disable_ip; net/ipv6/addrconf.c, addrconf_ifdown: the IPv4 addresses
    /// stay.
    void takeWhatDownTakes(const ShortName &name)
    {
        takeRoutes(m_network, name);
        std::erase_if(m_network.addresses, [&](const InterfaceAddress &each) {
            return each.interface == name && each.address.isIPv6();
        });
    }

    /// net/ipv4/fib_frontend.c, fib_inetaddr_event and fib_del_ifaddr: with the last address of an
    /// interface its routes go, with the last place of an address the routes of the main table that
    /// prefer it as source.
    void takeWhatIPv4AddressTakes(const InterfaceAddress &gone)
    {
        const bool isLast = std::none_of(m_network.addresses.begin(), m_network.addresses.end(),
                                         [&](const InterfaceAddress &each) {
                                             return each.interface == gone.interface && each.address.isIPv4();
                                         });
        const bool isNowhere = m_network.places(gone.address).empty();
        std::erase_if(m_network.routes, [&](const Route &each) {
            return each.destination.isIPv4()
                && ((isLast && each.interface == gone.interface)
                    || (isNowhere && each.table == Route::mainTable && each.preferredSource == gone.address));
        });
    }
    /// net/ipv6/route.c, fib6_remove_prefsrc.
    void forgetSource(const InterfaceAddress &gone)
    {
        for (Route &each : m_network.routes) {
            if (each.preferredSource == gone.address && each.interface == gone.interface) {
                each.preferredSource.reset();
            }
        }
    }

    NetworkState &m_network;
    SysctlState &m_sysctls;
};

} // namespace

QString stepSubject(const SetupStep &step)
{
    return std::visit(Overloaded {
                          [](const AddLink &s) { return linkSubject(s.link.name); },
                          [](const EditLink &s) { return linkSubject(s.name); },
                          [](const RemoveLink &s) { return linkSubject(s.link.name); },
                          [](const AddAddress &s) { return addressSubject(s.address); },
                          [](const RemoveAddress &s) { return addressSubject(s.address); },
                          [](const AddRoute &s) { return routeSubject(s.route); },
                          [](const EditRoute &s) { return routeSubject(s.after); },
                          [](const RemoveRoute &s) { return routeSubject(s.route); },
                          [](const AddRule &s) { return ruleSubject(s.rule); },
                          [](const RemoveRule &s) { return ruleSubject(s.rule); },
                          [](const OpenEncapsulationPort &s) { return portSubject(s.port); },
                          [](const CloseEncapsulationPort &s) { return portSubject(s.port); },
                          [](const SetSysctl &s) { return s.name.toString(); },
                      },
                      step);
}

SetupStep inverse(const SetupStep &step)
{
    return std::visit(
        Overloaded {
            [](const AddLink &s) -> SetupStep { return RemoveLink {s.link}; },
            [](const EditLink &s) -> SetupStep {
                return EditLink {s.name, s.after, s.before};
            },
            [](const RemoveLink &s) -> SetupStep { return AddLink {s.link}; },
            [](const AddAddress &s) -> SetupStep { return RemoveAddress {s.address}; },
            [](const RemoveAddress &s) -> SetupStep { return AddAddress {s.address}; },
            [](const AddRoute &s) -> SetupStep { return RemoveRoute {s.route}; },
            [](const EditRoute &s) -> SetupStep {
                return EditRoute {s.after, s.before};
            },
            [](const RemoveRoute &s) -> SetupStep { return AddRoute {s.route}; },
            [](const AddRule &s) -> SetupStep { return RemoveRule {s.rule}; },
            [](const RemoveRule &s) -> SetupStep { return AddRule {s.rule}; },
            [](const OpenEncapsulationPort &s) -> SetupStep { return CloseEncapsulationPort {s.port}; },
            [](const CloseEncapsulationPort &s) -> SetupStep { return OpenEncapsulationPort {s.port}; },
            [](const SetSysctl &s) -> SetupStep {
                return SetSysctl {s.name, s.after, s.before};
            },
        },
        step);
}

Result<void> checkPrecondition(const SetupStep &step, const HostSetup &setup)
{
    return std::visit(Precondition(step, setup), step);
}

Result<void> execute(const SetupStep &step, HostSetup &setup)
{
    const Result<void> allowed = checkPrecondition(step, setup);
    if (allowed) {
        Execution execution(setup);
        std::visit(execution, step);
    }
    return allowed;
}

bool sameSubject(const SetupStep &step, const HostSetup &left, const HostSetup &right)
{
    const auto sameLinks = [&](const ShortName &name) {
        const Link *a = workingLink(left.network, name);
        const Link *b = workingLink(right.network, name);
        return a != nullptr && b != nullptr ? sameLink(*a, *b) : a == b;
    };
    const auto same = [&](const auto &wanted) {
        return sameOrAbsent(found(left.network, wanted), found(right.network, wanted));
    };
    const auto sameIn = [&](auto list, const auto &wanted) {
        return sameOrAbsent(found(left.network.*list, wanted), found(right.network.*list, wanted));
    };
    return std::visit(
        Overloaded {
            [&](const AddLink &s) { return sameLinks(s.link.name); },
            [&](const EditLink &s) { return sameLinks(s.name); },
            [&](const RemoveLink &s) { return sameLinks(s.link.name); },
            [&](const AddAddress &s) { return same(s.address); },
            [&](const RemoveAddress &s) { return same(s.address); },
            [&](const AddRoute &s) { return same(s.route); },
            [&](const EditRoute &s) { return same(s.after); },
            [&](const RemoveRoute &s) { return same(s.route); },
            [&](const AddRule &s) { return sameIn(&NetworkState::rules, s.rule); },
            [&](const RemoveRule &s) { return sameIn(&NetworkState::rules, s.rule); },
            [&](const OpenEncapsulationPort &s) { return sameIn(&NetworkState::encapsulationPorts, s.port); },
            [&](const CloseEncapsulationPort &s) {
                return sameIn(&NetworkState::encapsulationPorts, s.port);
            },
            [&](const SetSysctl &s) {
                const auto a = left.sysctls.find(s.name);
                const auto b = right.sysctls.find(s.name);
                const bool inLeft = a != left.sysctls.end();
                const bool inRight = b != right.sysctls.end();
                return inLeft && inRight ? a->second == b->second : inLeft == inRight;
            },
        },
        step);
}

} // namespace lvs
