// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/networkmanager/keyfile.h"

#include "core/model/interfacename.h"
#include "core/model/networktext.h"

namespace lvs {

namespace {

QString familyName(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

QString typeOf(const ShortName &interface, const Link *link)
{
    if (link == nullptr) {
        return interface == loopbackInterface ? QStringLiteral("loopback") : QStringLiteral("ethernet");
    }
    return link->kind == LinkKind::Dummy ? QStringLiteral("dummy") : QStringLiteral("ip-tunnel");
}

QString tunnelSection(const Link &link)
{
    QString text = QStringLiteral("[ip-tunnel]\nmode=%1\n").arg(*keyfileTunnelMode(link));
    if (link.local) {
        text += QLatin1String("local=") + link.local->toString() + u'\n';
    }
    text += QLatin1String("remote=") + link.remote->toString() + u'\n';
    if (link.settings.mtu != 0) {
        text += QStringLiteral("mtu=%1\n").arg(link.settings.mtu);
    }
    return text + u'\n';
}

} // namespace

void KeyfileFamily::addAddress(const InterfaceAddress &address)
{
    m_addresses.append(networkText(address.address, address.prefixLength));
}

void KeyfileFamily::addRoute(const Route &route)
{
    WrittenRoute written {networkText(route.destination, route.prefixLength), {}};
    const QString gateway = route.gateway ? route.gateway->toString() : QString();
    const QString none = route.destination.isIPv4() ? QStringLiteral("0.0.0.0") : QStringLiteral("::");
    if (route.gateway || route.metric != 0) {
        written.way += u',' + (gateway.isEmpty() ? none : gateway);
    }
    if (route.metric != 0) {
        written.way += u',' + QString::number(route.metric);
    }
    QStringList options;
    if (route.onLink) {
        options.append(QStringLiteral("onlink=true"));
    }
    if (route.preferredSource) {
        options.append(QLatin1String("src=") + route.preferredSource->toString());
    }
    if (route.table != Route::mainTable) {
        options.append(QStringLiteral("table=%1").arg(route.table));
    }
    if (route.local) {
        options.append(QStringLiteral("type=local"));
    }
    written.options = options.join(u',');
    m_routes.append(written);
}

void KeyfileFamily::addRule(const MarkRule &rule)
{
    m_rules.append(
        QStringLiteral("priority %1 from %2 fwmark 0x%3/0x%4 table %5")
            .arg(rule.priority)
            .arg(rule.family == AddressFamily::IPv4 ? QStringLiteral("0.0.0.0/0") : QStringLiteral("::/0"))
            .arg(rule.mark, 0, 16)
            .arg(rule.mask, 0, 16)
            .arg(rule.table));
}

QString KeyfileFamily::text(AddressFamily family, bool isLoopback) const
{
    const bool isIPv4 = family == AddressFamily::IPv4;
    QStringList addresses = m_addresses;
    if (isLoopback && addresses.isEmpty()) {
        addresses.append(isIPv4 ? QStringLiteral("127.0.0.1/8") : QStringLiteral("::1/128"));
    }
    QString method = QStringLiteral("manual");
    if (addresses.isEmpty()) {
        method = isIPv4 ? QStringLiteral("disabled") : QStringLiteral("link-local");
    }
    QString text = QStringLiteral("[%1]\nmethod=%2\n").arg(familyName(family), method);
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        text += QStringLiteral("address%1=%2\n").arg(i + 1).arg(addresses.at(i));
    }
    for (qsizetype i = 0; i < m_routes.size(); ++i) {
        text += QStringLiteral("route%1=%2\n").arg(i + 1).arg(m_routes.at(i).way);
        if (!m_routes.at(i).options.isEmpty()) {
            text += QStringLiteral("route%1_options=%2\n").arg(i + 1).arg(m_routes.at(i).options);
        }
    }
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        text += QStringLiteral("routing-rule%1=%2\n").arg(i + 1).arg(m_rules.at(i));
    }
    return text + u'\n';
}

QStringList KeyfileFamily::commands(AddressFamily family) const
{
    const QString begin = QLatin1String("  nmcli connection modify NAME +") + familyName(family);
    QStringList commands;
    for (const QString &address : m_addresses) {
        commands.append(begin + QLatin1String(".addresses ") + address);
    }
    for (const WrittenRoute &route : m_routes) {
        QString way = route.way;
        way.replace(u',', u' ');
        QString options = route.options;
        options.replace(u',', u' ');
        commands.append(begin + QStringLiteral(".routes '%1'").arg(QString(way + u' ' + options).trimmed()));
    }
    for (const QString &rule : m_rules) {
        commands.append(begin + QStringLiteral(".routing-rules '%1'").arg(rule));
    }
    return commands;
}

std::optional<int> keyfileTunnelMode(const Link &link)
{
    if (!link.remote || link.isFallback()) {
        return std::nullopt;
    }
    switch (link.kind) {
    case LinkKind::Ipip:
        return 1;
    case LinkKind::Gre:
        return 2;
    case LinkKind::Sit:
        return 3;
    case LinkKind::Ip6Gre:
        return 8;
    default:
        return std::nullopt; // of those in IPv6, ours carry anything: NetworkManager's one family
    }
}

QString keyfileConnection(const QString &name, const QString &uuid, const ShortName &interface,
                          const Link *link, bool beginsByItself)
{
    QString text = QStringLiteral("[connection]\nid=%1\nuuid=%2\ntype=%3\ninterface-name=%4\n")
                       .arg(name, uuid, typeOf(interface, link), interface.toString());
    text += beginsByItself ? QStringLiteral("autoconnect=true\n\n") : QStringLiteral("autoconnect=false\n\n");
    if (link == nullptr) {
        return text;
    }
    if (isTunnel(link->kind)) {
        return text + tunnelSection(*link);
    }
    // A dummy's MTU stands where a card's would.
    return link->settings.mtu == 0 ? text
                                   : text + QStringLiteral("[ethernet]\nmtu=%1\n\n").arg(link->settings.mtu);
}

} // namespace lvs
