// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/networkstate.h"

#include <QStringList>

#include <optional>

namespace lvs {

/// What the section [ipv4] or [ipv6] of a connection says: addresses, routes and rules, numbered in the order
/// in which they come.
class KeyfileFamily
{
public:
    void addAddress(const InterfaceAddress &address);
    void addRoute(const Route &route);
    void addRule(const MarkRule &rule);

    /// The section, with an empty line behind it. Of "lo" it names the address that "lo" has anyway, where it
    /// has no other.
    [[nodiscard]] QString text(AddressFamily family, bool isLoopback) const;
    /// The same as commands for a connection NAME that is there already.
    [[nodiscard]] QStringList commands(AddressFamily family) const;

private:
    struct WrittenRoute
    {
        QString way; ///< "10.0.0.0/24,10.0.0.1,100"
        QString options; ///< "table=100,src=10.0.0.5"
    };

    QStringList m_addresses;
    QList<WrittenRoute> m_routes;
    QStringList m_rules;
};

/// NetworkManager's number for a tunnel's kind (NMIPTunnelMode); nothing for a link that it cannot make: one
/// without a remote end, or one that the kernel makes.
[[nodiscard]] std::optional<int> keyfileTunnelMode(const Link &link);

/// The sections before [ipv4]. link: the device that the connection makes, or null for one that is there.
[[nodiscard]] QString keyfileConnection(const QString &name, const QString &uuid, const ShortName &interface,
                                        const Link *link, bool beginsByItself);

} // namespace lvs
