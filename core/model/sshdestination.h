// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lvs {

/// Where ssh(1) goes: a machine or an alias of ~/.ssh/config, as which user, at which port. One that exists
/// can be handed to ssh as it is: nothing in it is an option, a command or more than one word, so that also
/// a ProxyCommand of the user's configuration may repeat it.
class SshDestination
{
public:
    /// machine, user@machine, user@machine:port, [address]:port, or ssh://user@machine:port. An IPv6
    /// address without brackets has no port.
    /// Errors, with their place: NameEmpty, NameTooLong, NumberInvalid, NumberOutOfRange and those that
    /// begin with SshDestination.
    [[nodiscard]] static Result<SshDestination> parse(QStringView text);

    /// Empty where ssh shall choose.
    [[nodiscard]] const QString &user() const { return m_user; }
    /// A name, an alias or an address, without brackets.
    [[nodiscard]] const QString &machine() const { return m_machine; }
    /// Nothing where ssh shall choose.
    [[nodiscard]] std::optional<quint16> port() const { return m_port; }
    /// As parse() reads it; the same for the same destination.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const SshDestination &, const SshDestination &) = default;

private:
    SshDestination() = default;

    QString m_user;
    QString m_machine;
    std::optional<quint16> m_port;
};

} // namespace lvs
