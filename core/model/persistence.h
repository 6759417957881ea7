// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

namespace lvs {

/// How many clients share one persistence template: an IPv4 netmask or an IPv6 prefix length.
/// Default-constructed: each IPv4 client for itself.
class PersistenceMask
{
public:
    constexpr PersistenceMask() = default;
    /// Each client for itself: 255.255.255.255 or /128.
    [[nodiscard]] static PersistenceMask single(AddressFamily family);
    /// Any 32 bits, host order, as the kernel stores them; whether they are contiguous is the
    /// validator's business.
    [[nodiscard]] static PersistenceMask forIPv4(quint32 value);
    /// prefix: 1 to 128 (ip_vs_ctl.c, ip_vs_add_service). Errors: NumberOutOfRange.
    [[nodiscard]] static Result<PersistenceMask> forIPv6(quint32 prefix);
    /// "255.255.255.0" or "24" for IPv4, "64" for IPv6. Errors, with their place: MaskInvalid,
    /// MaskNotContiguous, NumberOutOfRange.
    [[nodiscard]] static Result<PersistenceMask> parse(QStringView text, AddressFamily family);

    [[nodiscard]] AddressFamily family() const { return m_family; }
    /// The mask in host order for IPv4, the prefix length for IPv6.
    [[nodiscard]] quint32 value() const { return m_value; }
    [[nodiscard]] bool isSingle() const { return *this == single(m_family); }
    [[nodiscard]] bool isContiguous() const;
    /// "255.255.255.0" or "64": what ipvsadm -M takes.
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const PersistenceMask &, const PersistenceMask &) = default;
    friend bool operator==(const PersistenceMask &, const PersistenceMask &) = default;

private:
    quint32 m_value = 0xffffffffU;
    AddressFamily m_family = AddressFamily::IPv4;
};

/// That a client (or a network of clients) returns to the real server that it had before.
struct Persistence
{
    /// What a bare `-p` means to ipvsadm, in seconds (its code; its manual says 300).
    static constexpr quint32 defaultTimeout = 360;
    /// ipvsadm's and keepalived's limit, in seconds: 31 days.
    static constexpr quint32 longestTimeout = 2678400;

    quint32 timeout = defaultTimeout; ///< seconds
    PersistenceMask mask;

    friend bool operator==(const Persistence &, const Persistence &) = default;
};

} // namespace lvs
