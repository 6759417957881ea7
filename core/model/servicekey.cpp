// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/servicekey.h"

#include <array>

namespace lvs {

namespace {

constexpr std::array protocols {Protocol::Tcp, Protocol::Udp, Protocol::Sctp};

} // namespace

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tcp:
        return QStringLiteral("TCP");
    case Protocol::Udp:
        return QStringLiteral("UDP");
    case Protocol::Sctp:
        return QStringLiteral("SCTP");
    }
    Q_UNREACHABLE();
}

Result<Protocol> parseProtocol(QStringView text)
{
    for (const Protocol protocol : protocols) {
        if (text.compare(protocolName(protocol), Qt::CaseInsensitive) == 0) {
            return protocol;
        }
    }
    return Error(ErrorCode::ProtocolUnknown, {text.toString()}).at(1, text.size());
}

Result<ServiceKey> ServiceKey::forMark(quint32 mark, AddressFamily family)
{
    if (mark == 0) {
        return Error(ErrorCode::MarkZero);
    }
    ServiceKey key;
    key.m_mark = mark;
    if (family == AddressFamily::IPv6) {
        key.m_endpoint.address = Address::fromIPv6({});
    }
    return key;
}

QString ServiceKey::toString() const
{
    if (isMark()) {
        return QStringLiteral("FWM %1 %2").arg(m_mark).arg(addressFamilyName(family()));
    }
    return protocolName(m_protocol) + u' ' + m_endpoint.toString();
}

} // namespace lvs
