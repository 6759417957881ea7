// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/forwarding.h"

namespace lvs {

/// A real server's share of the work, 0 to 2147483647 (the kernel's s32; ERANGE below 0). 0 means no
/// new connections: the server drains.
class Weight
{
public:
    static constexpr quint32 largest = 2147483647;

    /// 1, ipvsadm's default.
    constexpr Weight() = default;
    /// Errors: NumberOutOfRange.
    [[nodiscard]] static Result<Weight> fromNumber(quint64 number);
    /// Errors, with their place: NumberInvalid, NumberOutOfRange.
    [[nodiscard]] static Result<Weight> parse(QStringView text);

    [[nodiscard]] constexpr quint32 number() const { return m_number; }
    [[nodiscard]] constexpr bool isDraining() const { return m_number == 0; }
    [[nodiscard]] QString toString() const { return QString::number(m_number); }

    friend constexpr auto operator<=>(const Weight &, const Weight &) = default;

private:
    constexpr explicit Weight(quint32 number)
        : m_number(number)
    {
    }

    quint32 m_number = 1;
};

/// All that can be changed of a real server without removing it (IPVS_CMD_SET_DEST, always whole).
struct RealServerSettings
{
    ForwardingMethod forwarding = ForwardingMethod::DirectRouting;
    Tunnel tunnel; ///< meaningful only with ForwardingMethod::Tunnel
    Weight weight;
    quint32 upperThreshold = 0; ///< connections with which it is passed over. 0: none
    quint32 lowerThreshold = 0; ///< connections; below it an overloaded server comes back. 0: 3/4 of upper

    friend auto operator<=>(const RealServerSettings &, const RealServerSettings &) = default;
    friend bool operator==(const RealServerSettings &, const RealServerSettings &) = default;
};

/// A machine that does the work of a virtual service, known within it by its endpoint.
struct RealServer
{
    Endpoint endpoint;
    RealServerSettings settings;

    friend auto operator<=>(const RealServer &, const RealServer &) = default;
    friend bool operator==(const RealServer &, const RealServer &) = default;
};

} // namespace lvs
