// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/netplan/writer.h"

#include "core/formats/filehead.h"
#include "core/model/interfacename.h"
#include "core/model/networktext.h"

#include <map>

namespace lvs {

namespace {

/// netplan's word for a tunnel; empty for what it cannot make.
QString tunnelMode(const Link &link)
{
    if (!link.local || !link.remote || link.isFallback()) {
        return {};
    }
    switch (link.kind) {
    case LinkKind::Ipip:
        return QStringLiteral("ipip");
    case LinkKind::Gre:
        return QStringLiteral("gre");
    case LinkKind::Sit:
        return QStringLiteral("sit");
    case LinkKind::Ip6Gre:
        return QStringLiteral("ip6gre");
    default:
        return {};
    }
}

bool canSay(const Link &link)
{
    return link.settings.up && (link.kind == LinkKind::Dummy || !tunnelMode(link).isEmpty());
}

QString addressItem(const InterfaceAddress &address)
{
    QString text = QStringLiteral("        - \"%1\"").arg(networkText(address.address, address.prefixLength));
    if (!address.label.isEmpty() || address.deprecated) {
        text += u':';
    }
    if (!address.label.isEmpty()) {
        text += QStringLiteral("\n            label: \"%1\"").arg(address.label.toString());
    }
    if (address.deprecated) {
        text += QLatin1String("\n            lifetime: 0");
    }
    return text + u'\n';
}

QString routeItem(const Route &route)
{
    QString text =
        QStringLiteral("        - to: \"%1\"\n").arg(networkText(route.destination, route.prefixLength));
    const auto set = [&text](const char *name, const QString &value) {
        text += QStringLiteral("          %1: %2\n").arg(QLatin1String(name), value);
    };
    if (route.gateway) {
        set("via", u'"' + route.gateway->toString() + u'"');
    } else if (route.local) {
        set("type", QStringLiteral("local"));
    } else {
        set("scope", QStringLiteral("link"));
    }
    if (route.onLink) {
        set("on-link", QStringLiteral("true"));
    }
    if (route.preferredSource) {
        set("from", u'"' + route.preferredSource->toString() + u'"');
    }
    if (route.metric != 0) {
        set("metric", QString::number(route.metric));
    }
    if (route.table != Route::mainTable) {
        set("table", QString::number(route.table));
    }
    return text;
}

QString ruleItem(const MarkRule &rule)
{
    const QString everything =
        rule.family == AddressFamily::IPv4 ? QStringLiteral("0.0.0.0/0") : QStringLiteral("::/0");
    return QStringLiteral(
               "        - from: \"%1\"\n          mark: %2\n          priority: %3\n          table: %4\n")
        .arg(everything)
        .arg(rule.mark)
        .arg(rule.priority)
        .arg(rule.table);
}

/// What is said of one interface, list by list.
struct InterfaceLists
{
    QString addresses;
    QString routes;
    QString rules;

    [[nodiscard]] QString text() const
    {
        QString text;
        for (const auto &[name, items] : {std::pair("addresses", addresses), std::pair("routes", routes),
                                          std::pair("routing-policy", rules)}) {
            if (!items.isEmpty()) {
                text += QStringLiteral("      %1:\n").arg(QLatin1String(name)) + items;
            }
        }
        return text;
    }
};

class NetplanWriter
{
public:
    explicit NetplanWriter(const HostPart &part)
        : m_part(part)
        , m_network(part.state.setup.network)
    {
    }

    QList<ExportedFile> write()
    {
        for (const Link &link : m_network.links) {
            canSay(link) ? (void)m_interfaces[link.name] : omit(AddLink {link});
        }
        for (const EncapsulationPort &port : m_network.encapsulationPorts) {
            omit(OpenEncapsulationPort {port});
        }
        addAddresses();
        addRoutes();
        for (const MarkRule &rule : m_network.rules) {
            if (rule.mask != 0xffffffff || rule.mark == 0) {
                omit(AddRule {rule});
            } else {
                m_interfaces[loopbackInterface].rules += ruleItem(rule);
            }
        }
        return files();
    }

private:
    void omit(const SetupStep &step, const QString &detail = {})
    {
        m_omissions.append(omissionOf(step, detail));
    }

    /// Whether an interface is one that netplan does not make.
    [[nodiscard]] bool isLost(const ShortName &interface) const
    {
        const Link *link = m_network.link(interface);
        return link != nullptr && !canSay(*link);
    }

    void addAddresses()
    {
        for (const InterfaceAddress &address : m_network.addresses) {
            if (isLost(address.interface)) {
                omit(AddAddress {address});
                continue;
            }
            m_interfaces[address.interface].addresses += addressItem(address);
            QStringList details;
            if (address.broadcast) {
                details.append(QLatin1String("broadcast ") + address.broadcast->toString());
            }
            if (address.address.isIPv4() && address.scope != AddressScope::Global) {
                details.append(QLatin1String("scope ") + addressScopeName(address.scope));
            }
            if (address.noDuplicateDetection) {
                details.append(QStringLiteral("nodad"));
            }
            if (!details.isEmpty()) {
                omit(AddAddress {address}, details.join(u' '));
            }
        }
    }

    void addRoutes()
    {
        for (const Route &route : m_network.routes) {
            if (isLost(route.interface)) {
                omit(AddRoute {route});
                continue;
            }
            m_interfaces[route.interface.isEmpty() ? loopbackInterface : route.interface].routes +=
                routeItem(route);
            if (route.protocol != Route().protocol) {
                omit(AddRoute {route}, QStringLiteral("protocol %1").arg(route.protocol));
            }
        }
    }

    [[nodiscard]] QString device(const Link &link) const
    {
        QString text = QStringLiteral("    %1:\n").arg(link.name.toString());
        if (isTunnel(link.kind)) {
            text += QStringLiteral("      mode: %1\n      local: \"%2\"\n      remote: \"%3\"\n")
                        .arg(tunnelMode(link), link.local->toString(), link.remote->toString());
        }
        if (link.settings.mtu != 0) {
            text += QStringLiteral("      mtu: %1\n").arg(link.settings.mtu);
        }
        return text;
    }

    QList<ExportedFile> files() const
    {
        std::map<QString, QString> groups;
        for (const auto &[name, lists] : m_interfaces) {
            const Link *link = m_network.link(name);
            if (link == nullptr) {
                groups[QStringLiteral("ethernets")] +=
                    QStringLiteral("    %1:\n").arg(name.toString()) + lists.text();
                continue;
            }
            const QString body = device(*link) + lists.text();
            const bool isEmpty = !body.contains(QLatin1String("      "));
            groups[isTunnel(link->kind) ? QStringLiteral("tunnels") : QStringLiteral("dummy-devices")] +=
                isEmpty ? QStringLiteral("    %1: {}\n").arg(name.toString()) : body;
        }
        if (groups.empty() && m_omissions.isEmpty()) {
            return {};
        }
        QString text = QStringLiteral("network:\n  version: 2\n  renderer: networkd\n");
        for (const auto &[group, interfaces] : groups) {
            text += QStringLiteral("  %1:\n").arg(group) + interfaces;
        }
        const QStringList notes {QStringLiteral(
            "It adds to what other files of netplan say of the same interfaces. Try it with: netplan try")};
        return {{QStringLiteral("etc/netplan/90-lvs.yaml"), fileHead(m_part, notes, m_omissions) + text,
                 FileMode::Private, m_omissions}};
    }

    const HostPart &m_part;
    const NetworkState &m_network;
    std::map<ShortName, InterfaceLists> m_interfaces;
    QList<Error> m_omissions;
};

} // namespace

QList<ExportedFile> writeNetplanFiles(const HostPart &part)
{
    return NetplanWriter(part).write();
}

} // namespace lvs
