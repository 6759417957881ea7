// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

namespace lvs {

/// A TCP, UDP or SCTP port, 0 to 65535. 0 stands for "every port" in a persistent service and for
/// "the client's port" in a service by firewall mark.
class Port
{
public:
    constexpr Port() = default;
    constexpr explicit Port(quint16 number)
        : m_number(number)
    {
    }
    /// Decimal digits only. Errors: PortInvalid.
    [[nodiscard]] static Result<Port> parse(QStringView text);

    [[nodiscard]] constexpr quint16 number() const { return m_number; }
    [[nodiscard]] constexpr bool isAny() const { return m_number == 0; }
    [[nodiscard]] QString toString() const { return QString::number(m_number); }

    friend constexpr auto operator<=>(const Port &, const Port &) = default;

private:
    quint16 m_number = 0;
};

/// Where a service is reached or a real server listens: an address and a port.
struct Endpoint
{
    Address address;
    Port port;

    /// "10.0.0.1:80", "[2001:db8::1]:80", or an address alone, which gives port 0.
    /// Errors, with their place: AddressInvalid, PortInvalid.
    [[nodiscard]] static Result<Endpoint> parse(QStringView text);

    /// "10.0.0.1:80" or "[2001:db8::1]:80"; the port is always written.
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const Endpoint &, const Endpoint &) = default;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

[[nodiscard]] inline size_t qHash(const Endpoint &endpoint, size_t seed = 0) noexcept
{
    return qHashMulti(seed, endpoint.address, endpoint.port.number());
}

} // namespace lvs
