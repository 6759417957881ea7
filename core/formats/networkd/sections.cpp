// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/networkd/sections.h"

#include "core/model/networktext.h"

namespace lvs {

namespace {

/// A section with those of its settings that have a value.
class Section
{
public:
    explicit Section(const char *name)
        : m_text(QStringLiteral("[%1]\n").arg(QLatin1String(name)))
    {
    }
    Section &set(const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            m_text += QLatin1String(name) + u'=' + value + u'\n';
        }
        return *this;
    }
    Section &set(const char *name, quint32 value) { return set(name, QString::number(value)); }
    [[nodiscard]] QString text() const { return m_text + u'\n'; }

private:
    QString m_text;
};

QString mtuOf(const Link &link)
{
    return link.settings.mtu == 0 ? QString() : QString::number(link.settings.mtu);
}

QString end(const std::optional<Address> &address)
{
    return address ? address->toString() : QStringLiteral("any");
}

} // namespace

QString networkdDevice(const Link &link)
{
    Section device("NetDev");
    device.set("Name", link.name.toString())
        .set("Kind", linkKindName(link.kind))
        .set("MTUBytes", mtuOf(link));
    if (!isTunnel(link.kind)) {
        return device.text();
    }
    Section tunnel("Tunnel");
    tunnel.set("Local", end(link.local)).set("Remote", end(link.remote));
    if (link.kind == LinkKind::Ip6Tunnel) {
        tunnel.set("Mode", QStringLiteral("any"));
    }
    // It is nobody's child: it comes without another interface's file that names it.
    return device.text() + tunnel.set("Independent", QStringLiteral("yes")).text();
}

QString networkdLink(const Link &link)
{
    Section section("Link");
    section.set("ActivationPolicy", link.settings.up ? QStringLiteral("up") : QStringLiteral("down"))
        .set("RequiredForOnline", QStringLiteral("no"));
    if (link.isFallback()) {
        section.set("MTUBytes", mtuOf(link));
    }
    Section network("Network");
    network.set("IPv6AcceptRA", QStringLiteral("no"));
    return section.text() + network.text();
}

QString networkdAddress(const InterfaceAddress &address)
{
    Section section("Address");
    section.set("Address", networkText(address.address, address.prefixLength));
    if (address.address.isIPv4()) {
        // What is not asked for networkd computes from the prefix length.
        section.set("Broadcast", address.broadcast ? address.broadcast->toString() : QStringLiteral("no"))
            .set("Label", address.label.toString())
            .set("Scope", addressScopeName(address.scope));
    }
    if (address.deprecated) {
        section.set("PreferredLifetime", QStringLiteral("0"));
    }
    if (address.noDuplicateDetection) {
        section.set("DuplicateAddressDetection", QStringLiteral("none"));
    }
    return section.text();
}

QString networkdRoute(const Route &route)
{
    Section section("Route");
    section.set("Destination", networkText(route.destination, route.prefixLength));
    if (route.gateway) {
        section.set("Gateway", route.gateway->toString());
    }
    if (route.onLink) {
        section.set("GatewayOnLink", QStringLiteral("yes"));
    }
    if (route.preferredSource) {
        section.set("PreferredSource", route.preferredSource->toString());
    }
    if (route.metric != 0) {
        section.set("Metric", route.metric);
    }
    if (route.table != Route::mainTable) {
        section.set("Table", route.table);
    }
    if (route.local) {
        section.set("Type", QStringLiteral("local"));
    }
    return section.set("Protocol", route.protocol).text();
}

QString networkdRule(const MarkRule &rule)
{
    QString mark = QString::number(rule.mark);
    if (rule.mask != 0xffffffff) {
        mark += u'/' + QString::number(rule.mask);
    }
    Section section("RoutingPolicyRule");
    section
        .set("Family", rule.family == AddressFamily::IPv6 ? QStringLiteral("ipv6") : QStringLiteral("ipv4"))
        .set("FirewallMark", mark)
        .set("Priority", rule.priority)
        .set("Table", rule.table);
    return section.text();
}

} // namespace lvs
