// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>

namespace lvs {

/// The two families that IPVS balances.
enum class AddressFamily : quint8 { IPv4, IPv6 };

/// "IPv4" or "IPv6": names, the same in every language.
[[nodiscard]] QString addressFamilyName(AddressFamily family);

/// An IPv4 or IPv6 address without zone, small enough to be copied by the hundred thousand.
/// Default-constructed it is 0.0.0.0.
class Address
{
public:
    using Bytes = std::array<quint8, 16>;

    constexpr Address() = default;
    /// From a number in host order: 0x0a000001 is 10.0.0.1.
    [[nodiscard]] static Address fromIPv4(quint32 hostOrder);
    /// From 16 bytes in network order.
    [[nodiscard]] static Address fromIPv6(const Bytes &bytes);
    /// Strict text: four decimal numbers, or RFC 4291 text without zone or brackets.
    /// Errors: AddressInvalid.
    [[nodiscard]] static Result<Address> parse(QStringView text);

    [[nodiscard]] AddressFamily family() const { return m_family; }
    [[nodiscard]] bool isIPv4() const { return m_family == AddressFamily::IPv4; }
    [[nodiscard]] bool isIPv6() const { return m_family == AddressFamily::IPv6; }
    /// Host order; only for IPv4.
    [[nodiscard]] quint32 toIPv4() const;
    /// Network order; an IPv4 address fills the first four.
    [[nodiscard]] const Bytes &bytes() const { return m_bytes; }

    [[nodiscard]] bool isUnspecified() const;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool isMulticast() const;
    /// 255.255.255.255.
    [[nodiscard]] bool isBroadcast() const;
    /// 169.254.0.0/16 or fe80::/10.
    [[nodiscard]] bool isLinkLocal() const;
    /// What the kernel takes as a real server's address beside the host's own (ip_vs_ctl.c,
    /// __ip_vs_update_dest via ip_vs_add_dest): neither unspecified, multicast nor broadcast.
    [[nodiscard]] bool isUnicast() const;

    /// Canonical text: dotted decimal, or RFC 5952.
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const Address &, const Address &) = default;
    friend bool operator==(const Address &, const Address &) = default;

private:
    AddressFamily m_family = AddressFamily::IPv4;
    Bytes m_bytes {};
};

[[nodiscard]] size_t qHash(const Address &address, size_t seed = 0) noexcept;

} // namespace lvs
