// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/networkmanager/writer.h"

#include "core/formats/filehead.h"
#include "core/formats/networkmanager/keyfile.h"
#include "core/model/interfacename.h"
#include "core/model/networktext.h"

#include <QUuid>

#include <map>

namespace lvs {

namespace {

/// What one interface gets.
struct Profile
{
    KeyfileFamily ipv4;
    KeyfileFamily ipv6;
    QList<Error> omissions;

    [[nodiscard]] KeyfileFamily &of(AddressFamily family)
    {
        return family == AddressFamily::IPv4 ? ipv4 : ipv6;
    }
};

/// What NetworkManager cannot say of an address.
QStringList unsaid(const InterfaceAddress &address)
{
    QStringList details;
    if (!address.label.isEmpty()) {
        details.append(QLatin1String("label ") + address.label.toString());
    }
    if (address.broadcast) {
        details.append(QLatin1String("broadcast ") + address.broadcast->toString());
    }
    if (address.address.isIPv4() && address.scope != AddressScope::Global) {
        details.append(QLatin1String("scope ") + addressScopeName(address.scope));
    }
    if (address.deprecated) {
        details.append(QStringLiteral("deprecated"));
    }
    if (address.noDuplicateDetection) {
        details.append(QStringLiteral("nodad"));
    }
    return details;
}

class NetworkManagerWriter
{
public:
    explicit NetworkManagerWriter(const HostPart &part)
        : m_part(part)
        , m_network(part.state.setup.network)
    {
    }

    QList<ExportedFile> write()
    {
        for (const Link &link : m_network.links) {
            if (!canSay(link)) {
                m_profiles[loopbackInterface].omissions.append(omissionOf(SetupStep(AddLink {link})));
            } else {
                m_profiles[link.name];
            }
        }
        for (const EncapsulationPort &port : m_network.encapsulationPorts) {
            m_profiles[loopbackInterface].omissions.append(
                omissionOf(SetupStep(OpenEncapsulationPort {port})));
        }
        addAddresses();
        addRoutes();
        for (const MarkRule &rule : m_network.rules) {
            m_profiles[loopbackInterface].of(rule.family).addRule(rule);
        }
        for (const auto &[name, profile] : m_profiles) {
            addFile(name, profile);
        }
        return std::move(m_files);
    }

private:
    [[nodiscard]] static bool canSay(const Link &link)
    {
        return link.settings.up && (link.kind == LinkKind::Dummy || keyfileTunnelMode(link).has_value());
    }

    /// Whether an interface is one that NetworkManager does not make.
    [[nodiscard]] bool isLost(const ShortName &interface) const
    {
        const Link *link = m_network.link(interface);
        return link != nullptr && !canSay(*link);
    }

    void addAddresses()
    {
        for (const InterfaceAddress &address : m_network.addresses) {
            const SetupStep step = AddAddress {address};
            if (isLost(address.interface)) {
                m_profiles[loopbackInterface].omissions.append(omissionOf(step));
                continue;
            }
            Profile &profile = m_profiles[address.interface];
            profile.of(address.address.family()).addAddress(address);
            if (const QStringList details = unsaid(address); !details.isEmpty()) {
                profile.omissions.append(omissionOf(step, details.join(u' ')));
            }
        }
    }

    void addRoutes()
    {
        for (const Route &route : m_network.routes) {
            const SetupStep step = AddRoute {route};
            if (isLost(route.interface)) {
                m_profiles[loopbackInterface].omissions.append(omissionOf(step));
                continue;
            }
            Profile &profile = m_profiles[route.interface.isEmpty() ? loopbackInterface : route.interface];
            profile.of(route.destination.family()).addRoute(route);
            if (route.protocol != Route().protocol) {
                profile.omissions.append(omissionOf(step, QStringLiteral("protocol %1").arg(route.protocol)));
            }
        }
    }

    void addFile(const ShortName &name, const Profile &profile)
    {
        const Link *link = m_network.link(name);
        const bool isCard = link == nullptr && name != loopbackInterface;
        const QString connection = QLatin1String("lvs-") + name.toString();
        // The same for the same host and interface, so that a second export changes the connection.
        const QUuid space(QStringLiteral("{6f0e3c0d-6a4c-4b0b-9d50-1f2f6e0f6c11}"));
        const QUuid uuid =
            QUuid::createUuidV5(space, m_part.cluster + u'/' + m_part.host + u'/' + connection);
        QString text =
            keyfileConnection(connection, uuid.toString(QUuid::WithoutBraces), name, link, !isCard);
        text += profile.ipv4.text(AddressFamily::IPv4, name == loopbackInterface);
        text += profile.ipv6.text(AddressFamily::IPv6, name == loopbackInterface);
        QStringList notes {QStringLiteral("Read with: nmcli connection reload")};
        if (isCard) {
            notes << QStringLiteral("%1 has a connection already. Give it the same, with its name for NAME:")
                         .arg(name.toString());
            notes += profile.ipv4.commands(AddressFamily::IPv4) + profile.ipv6.commands(AddressFamily::IPv6);
        }
        m_files.append({QStringLiteral("etc/NetworkManager/system-connections/%1.nmconnection")
                            .arg(plainName(connection)),
                        fileHead(m_part, notes, profile.omissions) + text.trimmed() + u'\n',
                        FileMode::Private, profile.omissions});
    }

    const HostPart &m_part;
    const NetworkState &m_network;
    std::map<ShortName, Profile> m_profiles;
    QList<ExportedFile> m_files;
};

} // namespace

QList<ExportedFile> writeNetworkManagerFiles(const HostPart &part)
{
    return NetworkManagerWriter(part).write();
}

} // namespace lvs
