// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

namespace lvs {

/// The transport protocols that IPVS balances; the values are IP protocol numbers (RFC 5237 registry).
enum class Protocol : quint8 { Tcp = 6, Udp = 17, Sctp = 132 };

/// "TCP", "UDP", "SCTP".
[[nodiscard]] QString protocolName(Protocol protocol);
/// Any case. Errors: ProtocolUnknown.
[[nodiscard]] Result<Protocol> parseProtocol(QStringView text);

/// What the kernel knows a virtual service by: protocol, address and port, or a firewall mark and a
/// family (ip_vs_ctl.c, __ip_vs_service_find and __ip_vs_svc_fwm_find). Two services never share one.
/// Default-constructed it is TCP 0.0.0.0:0.
class ServiceKey
{
public:
    ServiceKey() = default;
    ServiceKey(Protocol protocol, const Endpoint &endpoint)
        : m_endpoint(endpoint)
        , m_protocol(protocol)
    {
    }
    /// mark: 1 to 4294967295. Errors: MarkZero (the kernel would create TCP 0.0.0.0:0).
    [[nodiscard]] static Result<ServiceKey> forMark(quint32 mark, AddressFamily family);

    [[nodiscard]] bool isMark() const { return m_mark != 0; }
    /// 0 for a service by address.
    [[nodiscard]] quint32 mark() const { return m_mark; }
    /// Meaningless for a mark.
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    /// Meaningless for a mark, but for its family.
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] AddressFamily family() const { return m_endpoint.address.family(); }

    /// "TCP 10.0.0.250:80", "FWM 7 IPv6".
    [[nodiscard]] QString toString() const;

    friend auto operator<=>(const ServiceKey &, const ServiceKey &) = default;
    friend bool operator==(const ServiceKey &, const ServiceKey &) = default;

private:
    // In this order services by address sort before marks, then by address, port and protocol.
    quint32 m_mark = 0;
    Endpoint m_endpoint;
    Protocol m_protocol = Protocol::Tcp;
};

[[nodiscard]] inline size_t qHash(const ServiceKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.mark(), key.endpoint(), static_cast<quint8>(key.protocol()));
}

} // namespace lvs
