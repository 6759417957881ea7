// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/shellstep.h"

#include "core/formats/modules/linkmodule.h"

namespace lvs {

namespace {

constexpr quint8 wholeIPv4 = 32;

QString netmask(quint8 prefixLength)
{
    const quint64 bits = quint64(0xffffffff) << (wholeIPv4 - prefixLength);
    return Address::fromIPv4(static_cast<quint32>(bits)).toString();
}

template <typename Kind> const Kind *setupStep(const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    return setup == nullptr ? nullptr : std::get_if<Kind>(setup);
}

/// Whether ifconfig gives that address as it is, but for the broadcast that it always has: as an alias, which
/// needs a label. Of a larger network it would compute a broadcast.
bool isClassic(const InterfaceAddress &address)
{
    const QString label = address.label.toString();
    return address.address.isIPv4() && label.startsWith(address.interface.toString() + u':')
        && address.scope == AddressScope::Global && !address.deprecated
        && (address.broadcast || address.prefixLength == wholeIPv4);
}

ShellStep classicAddress(const InterfaceAddress &address)
{
    const QString alias = address.label.toString();
    const QString text = address.address.toString();
    const QString broadcast = address.broadcast.value_or(address.address).toString();
    return {QStringLiteral("ifconfig %1 %2 broadcast %3 netmask %4 up")
                .arg(alias, text, broadcast, netmask(address.prefixLength)),
            QStringLiteral("ifconfig %1 down").arg(alias),
            QStringLiteral("ifconfig %1 2>/dev/null | grep -qF \"%2 \"").arg(alias, text)};
}

bool isClassic(const Route &route)
{
    return route.destination.isIPv4() && route.table == Route::mainTable && !route.local && !route.onLink
        && !route.preferredSource && !route.interface.isEmpty();
}

QString routeWords(const Route &route)
{
    QString text = route.destination.toString();
    if (route.prefixLength == 0) {
        text = QStringLiteral("default");
    } else if (route.prefixLength == wholeIPv4) {
        text.prepend(QLatin1String("-host "));
    } else {
        text = QStringLiteral("-net %1 netmask %2").arg(text, netmask(route.prefixLength));
    }
    if (route.gateway) {
        text += QLatin1String(" gw ") + route.gateway->toString();
    }
    if (route.metric != 0) {
        text += QStringLiteral(" metric %1").arg(route.metric);
    }
    return text + QLatin1String(" dev ") + route.interface.toString();
}

ShellStep classicRoute(const Route &route)
{
    const QString words = routeWords(route);
    const QString gateway = route.gateway ? route.gateway->toString() : QStringLiteral("0.0.0.0");
    // Destination Gateway Genmask Flags Metric Ref Use Iface
    const QString check = QStringLiteral("route -n | grep -q \"^%1 *%2 *%3 *[A-Z!]* *%4 .* %5$\"")
                              .arg(route.destination.toString(), gateway, netmask(route.prefixLength))
                              .arg(route.metric)
                              .arg(route.interface.toString());
    return {QLatin1String("route add ") + words, QLatin1String("route del ") + words, check};
}

ShellStep classicFallback(const Link &link)
{
    const QString name = link.name.toString();
    const QString mtu = link.settings.mtu == 0 ? QString() : QStringLiteral(" mtu %1").arg(link.settings.mtu);
    return {QStringLiteral("modprobe %1 && ifconfig %2%3 up").arg(moduleOf(link.kind), name, mtu),
            QStringLiteral("ifconfig %1 down").arg(name),
            QStringLiteral("ifconfig %1 2>/dev/null | grep -q \"UP\"").arg(name)};
}

} // namespace

ShellStep classicShellStep(const Step &step)
{
    if (const auto *address = setupStep<AddAddress>(step);
        address != nullptr && isClassic(address->address)) {
        return classicAddress(address->address);
    }
    if (const auto *route = setupStep<AddRoute>(step); route != nullptr && isClassic(route->route)) {
        return classicRoute(route->route);
    }
    if (const auto *link = setupStep<AddLink>(step);
        link != nullptr && link->link.isFallback() && link->link.settings.up) {
        return classicFallback(link->link);
    }
    return shellStep(step);
}

QString classicDifference(const Step &step)
{
    const auto *address = setupStep<AddAddress>(step);
    return address != nullptr && isClassic(address->address) && !address->address.broadcast
        ? QStringLiteral("without broadcast")
        : QString();
}

QString classicAlias(const Step &step)
{
    const auto *address = setupStep<AddAddress>(step);
    return address != nullptr && isClassic(address->address) ? address->address.label.toString() : QString();
}

} // namespace lvs
