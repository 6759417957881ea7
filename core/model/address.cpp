// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

namespace lvs {

QString addressFamilyName(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6");
}

Address Address::fromIPv4(quint32 hostOrder)
{
    Address address;
    for (int i = 0; i < 4; ++i) {
        address.m_bytes[static_cast<size_t>(i)] = static_cast<quint8>(hostOrder >> (24 - 8 * i));
    }
    return address;
}

Address Address::fromIPv6(const Bytes &bytes)
{
    Address address;
    address.m_family = AddressFamily::IPv6;
    address.m_bytes = bytes;
    return address;
}

Result<Address> Address::parse(QStringView text)
{
    const QByteArray latin = text.toLatin1();
    Bytes bytes {};
    // inet_pton takes no zone, no shortened IPv4 and no surrounding space: just the strict forms.
    if (latin.size() == text.size() && !latin.contains('\0')) {
        if (inet_pton(AF_INET, latin.constData(), bytes.data()) == 1) {
            Address address;
            address.m_bytes = bytes;
            return address;
        }
        if (inet_pton(AF_INET6, latin.constData(), bytes.data()) == 1) {
            return fromIPv6(bytes);
        }
    }
    return Error(ErrorCode::AddressInvalid, {text.toString()}).at(1, text.size());
}

quint32 Address::toIPv4() const
{
    return (quint32(m_bytes[0]) << 24) | (quint32(m_bytes[1]) << 16) | (quint32(m_bytes[2]) << 8)
        | quint32(m_bytes[3]);
}

bool Address::isUnspecified() const
{
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](quint8 byte) { return byte == 0; });
}

bool Address::isLoopback() const
{
    if (isIPv4()) {
        return m_bytes[0] == 127;
    }
    return std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](quint8 byte) { return byte == 0; })
        && m_bytes[15] == 1;
}

bool Address::isMulticast() const
{
    return isIPv4() ? (m_bytes[0] & 0xf0) == 0xe0 : m_bytes[0] == 0xff;
}

bool Address::isBroadcast() const
{
    return isIPv4() && toIPv4() == 0xffffffffU;
}

bool Address::isLinkLocal() const
{
    return isIPv4() ? m_bytes[0] == 169 && m_bytes[1] == 254
                    : m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80;
}

bool Address::isUnicast() const
{
    return !isUnspecified() && !isMulticast() && !isBroadcast();
}

QString Address::toString() const
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(isIPv4() ? AF_INET : AF_INET6, m_bytes.data(), text, sizeof text);
    return QString::fromLatin1(text);
}

size_t qHash(const Address &address, size_t seed) noexcept
{
    quint64 words[2];
    std::memcpy(words, address.bytes().data(), sizeof words);
    return qHashMulti(seed, words[0], words[1], static_cast<quint8>(address.family()));
}

} // namespace lvs
