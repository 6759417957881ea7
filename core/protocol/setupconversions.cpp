// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/setupconversions.h"

#include "core/plan/overloaded.h"
#include "core/protocol/fieldconversions.h"
#include "core/protocol/wiretypes.h"

namespace lvs {

namespace {

constexpr uchar add = uchar(wire::OperationKind::Add);
constexpr uchar remove = uchar(wire::OperationKind::Remove);

// ---- to the wire -------------------------------------------------------------------------------

wire::Link toWire(const Link &link)
{
    return {link.name.toString(), uchar(link.kind),   link.settings.up,
            link.settings.mtu,    toWire(link.local), toWire(link.remote)};
}

wire::InterfaceAddress toWire(const InterfaceAddress &address)
{
    return {address.interface.toString(), toWire(address.address),      address.prefixLength,
            address.label.toString(),     toWire(address.broadcast),    uchar(address.scope),
            address.deprecated,           address.noDuplicateDetection, address.foreign};
}

wire::Route toWire(const Route &route)
{
    return {route.table,
            toWire(route.destination),
            route.prefixLength,
            route.metric,
            toWire(route.gateway),
            route.interface.toString(),
            toWire(route.preferredSource),
            route.protocol,
            route.local,
            route.onLink,
            route.foreign};
}

wire::RuleOperation toWire(quint32 position, uchar kind, const MarkRule &rule)
{
    return {position, kind, toWire(rule.family), rule.priority, rule.mark, rule.mask, rule.table};
}

wire::PortOperation toWire(quint32 position, uchar kind, const EncapsulationPort &port)
{
    return {position, kind, toWire(port.family), port.port, port.gue, port.protocol};
}

// ---- from the wire -----------------------------------------------------------------------------

Result<void> sameFamily(const Address &address, const std::optional<Address> &other)
{
    if (other && other->family() != address.family()) {
        return Error(ErrorCode::AddressFamilyMismatch,
                     {other->toString(), addressFamilyName(address.family())});
    }
    return {};
}

Result<void> prefixFits(uchar prefixLength, const Address &address)
{
    const uchar most = address.isIPv4() ? 32 : 128;
    return prefixLength > most ? Result<void>(outOfRange(prefixLength, 0, most)) : Result<void>();
}

Result<Link> linkFrom(const wire::Link &wired)
{
    const Result<ShortName> name = ShortName::parse(wired.name);
    if (!name) {
        return name.error();
    }
    if (wired.linkKind > uchar(LinkKind::Ip6Gre)) {
        return outOfRange(wired.linkKind, 0, uchar(LinkKind::Ip6Gre));
    }
    const Result<std::optional<Address>> local = optionalAddressFrom(wired.local);
    const Result<std::optional<Address>> remote = optionalAddressFrom(wired.remote);
    if (!local || !remote) {
        return local ? remote.error() : local.error();
    }
    if (*local) {
        if (const Result<void> same = sameFamily(**local, *remote); !same) {
            return same.error();
        }
    }
    return Link {*name, static_cast<LinkKind>(wired.linkKind), {wired.up, wired.mtu}, *local, *remote};
}

Result<AddressScope> scopeFrom(uchar scope)
{
    switch (static_cast<AddressScope>(scope)) {
    case AddressScope::Global:
    case AddressScope::Site:
    case AddressScope::Link:
    case AddressScope::Host:
        return static_cast<AddressScope>(scope);
    }
    return invalid("scope");
}

Result<InterfaceAddress> interfaceAddressFrom(const wire::InterfaceAddress &wired)
{
    const Result<ShortName> interface = ShortName::parse(wired.interface);
    const Result<ShortName> label = optionalName(wired.label);
    if (!interface || !label) {
        return interface ? label.error() : interface.error();
    }
    const Result<Address> address = addressFrom(wired.address);
    const Result<std::optional<Address>> broadcast = optionalAddressFrom(wired.broadcast);
    if (!address || !broadcast) {
        return address ? broadcast.error() : address.error();
    }
    if (const Result<void> fits = prefixFits(wired.prefixLength, *address); !fits) {
        return fits.error();
    }
    // Aliases and broadcasts are IPv4's alone.
    if (address->isIPv6() && (!label->isEmpty() || *broadcast)) {
        return invalid("label-or-broadcast");
    }
    if (const Result<void> same = sameFamily(*address, *broadcast); !same) {
        return same.error();
    }
    const Result<AddressScope> scope = scopeFrom(wired.scope);
    if (!scope) {
        return scope.error();
    }
    return InterfaceAddress {*interface,   *address, wired.prefixLength, *label,
                             *broadcast,   *scope,   wired.deprecated,   wired.noDuplicateDetection,
                             wired.foreign};
}

Result<Route> routeFrom(const wire::Route &wired)
{
    const Result<Address> destination = addressFrom(wired.destination);
    if (!destination) {
        return destination.error();
    }
    if (const Result<void> fits = prefixFits(wired.prefixLength, *destination); !fits) {
        return fits.error();
    }
    const Result<std::optional<Address>> gateway = optionalAddressFrom(wired.gateway);
    const Result<std::optional<Address>> source = optionalAddressFrom(wired.preferredSource);
    if (!gateway || !source) {
        return gateway ? source.error() : gateway.error();
    }
    for (const std::optional<Address> &other : {*gateway, *source}) {
        if (const Result<void> same = sameFamily(*destination, other); !same) {
            return same.error();
        }
    }
    const Result<ShortName> interface = optionalName(wired.interface);
    if (!interface) {
        return interface.error();
    }
    return Route {wired.table, *destination,   wired.prefixLength, wired.metric, *gateway,     *interface,
                  *source,     wired.protocol, wired.local,        wired.onLink, wired.foreign};
}

Result<SysctlName> sysctlFrom(const QString &text)
{
    constexpr qsizetype longest = 64; // "net.ipv4.conf.", an interface, the longest key
    if (text.size() > longest) {
        return Error(ErrorCode::NameTooLong, {text.left(longest), QString::number(longest)});
    }
    return SysctlName::parse(text);
}

} // namespace

void append(wire::SetupOperations &operations, quint32 position, const SetupStep &step)
{
    std::visit(
        Overloaded {
            [&](const AddLink &s) {
                operations.links.append({position, add, toWire(s.link)});
            },
            [&](const EditLink &s) {
                operations.linkEdits.append(
                    {position, s.name.toString(), s.before.up, s.before.mtu, s.after.up, s.after.mtu});
            },
            [&](const RemoveLink &s) {
                operations.links.append({position, remove, toWire(s.link)});
            },
            [&](const AddAddress &s) {
                operations.addresses.append({position, add, toWire(s.address)});
            },
            [&](const RemoveAddress &s) {
                operations.addresses.append({position, remove, toWire(s.address)});
            },
            [&](const AddRoute &s) {
                operations.routes.append({position, add, toWire(s.route)});
            },
            [&](const EditRoute &s) {
                operations.routeEdits.append({position, toWire(s.before), toWire(s.after)});
            },
            [&](const RemoveRoute &s) {
                operations.routes.append({position, remove, toWire(s.route)});
            },
            [&](const AddRule &s) { operations.rules.append(toWire(position, add, s.rule)); },
            [&](const RemoveRule &s) { operations.rules.append(toWire(position, remove, s.rule)); },
            [&](const OpenEncapsulationPort &s) { operations.ports.append(toWire(position, add, s.port)); },
            [&](const CloseEncapsulationPort &s) {
                operations.ports.append(toWire(position, remove, s.port));
            },
            [&](const SetSysctl &s) {
                operations.sysctls.append({position, s.name.toString(), s.before.first, s.before.second,
                                           s.after.first, s.after.second});
            },
        },
        step);
}

Result<SetupStep> setupStepFrom(const wire::LinkOperation &wired)
{
    const Result<bool> isAddition = adds(wired.kind);
    const Result<Link> link = linkFrom(wired.link);
    if (!isAddition || !link) {
        return isAddition ? link.error() : isAddition.error();
    }
    return *isAddition ? SetupStep(AddLink {*link}) : SetupStep(RemoveLink {*link});
}

Result<SetupStep> setupStepFrom(const wire::LinkEdit &wired)
{
    const Result<ShortName> name = ShortName::parse(wired.name);
    if (!name) {
        return name.error();
    }
    return SetupStep(EditLink {*name, {wired.upBefore, wired.mtuBefore}, {wired.upAfter, wired.mtuAfter}});
}

Result<SetupStep> setupStepFrom(const wire::AddressOperation &wired)
{
    const Result<bool> isAddition = adds(wired.kind);
    const Result<InterfaceAddress> address = interfaceAddressFrom(wired.address);
    if (!isAddition || !address) {
        return isAddition ? address.error() : isAddition.error();
    }
    return *isAddition ? SetupStep(AddAddress {*address}) : SetupStep(RemoveAddress {*address});
}

Result<SetupStep> setupStepFrom(const wire::RouteOperation &wired)
{
    const Result<bool> isAddition = adds(wired.kind);
    const Result<Route> route = routeFrom(wired.route);
    if (!isAddition || !route) {
        return isAddition ? route.error() : isAddition.error();
    }
    return *isAddition ? SetupStep(AddRoute {*route}) : SetupStep(RemoveRoute {*route});
}

Result<SetupStep> setupStepFrom(const wire::RouteEdit &wired)
{
    const Result<Route> before = routeFrom(wired.before);
    const Result<Route> after = routeFrom(wired.after);
    if (!before || !after) {
        return before ? after.error() : before.error();
    }
    // What the kernel tells routes apart by: another one is another route.
    const auto key = [](const Route &route) {
        return std::tie(route.table, route.destination, route.prefixLength, route.metric);
    };
    if (key(*before) != key(*after)) {
        return invalid("route");
    }
    return SetupStep(EditRoute {*before, *after});
}

Result<SetupStep> setupStepFrom(const wire::RuleOperation &wired)
{
    const Result<bool> isAddition = adds(wired.kind);
    const Result<AddressFamily> family = familyFrom(wired.family);
    if (!isAddition || !family) {
        return isAddition ? family.error() : isAddition.error();
    }
    const MarkRule rule {*family, wired.priority, wired.mark, wired.mask, wired.table};
    return *isAddition ? SetupStep(AddRule {rule}) : SetupStep(RemoveRule {rule});
}

Result<SetupStep> setupStepFrom(const wire::PortOperation &wired)
{
    const Result<bool> isAddition = adds(wired.kind);
    const Result<AddressFamily> family = familyFrom(wired.family);
    if (!isAddition || !family) {
        return isAddition ? family.error() : isAddition.error();
    }
    if (wired.port == 0) {
        return Error(ErrorCode::PortInvalid, {QStringLiteral("0")});
    }
    const EncapsulationPort port {*family, wired.port, wired.gue, wired.protocol};
    return *isAddition ? SetupStep(OpenEncapsulationPort {port}) : SetupStep(CloseEncapsulationPort {port});
}

Result<SetupStep> setupStepFrom(const wire::SysctlEdit &wired)
{
    const Result<SysctlName> name = sysctlFrom(wired.name);
    if (!name) {
        return name.error();
    }
    const SysctlValue before {wired.firstBefore, wired.secondBefore};
    const SysctlValue after {wired.firstAfter, wired.secondAfter};
    // What stands there may be anything; what is to stand there may not.
    if (const Result<void> allowed = checkSysctl(name->key, after); !allowed) {
        return allowed.error();
    }
    return SetupStep(SetSysctl {*name, before, after});
}

} // namespace lvs
