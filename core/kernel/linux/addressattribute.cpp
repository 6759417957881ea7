// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/addressattribute.h"

#include "core/kernel/linux/message.h"

#include <QtEndian>

#include <sys/socket.h>

#include <cstring>

namespace lvs::ipvs {

quint16 addressFamilyNumber(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? AF_INET : AF_INET6;
}

std::optional<AddressFamily> addressFamilyOf(quint16 number)
{
    switch (number) {
    case AF_INET:
        return AddressFamily::IPv4;
    case AF_INET6:
        return AddressFamily::IPv6;
    default:
        return std::nullopt;
    }
}

void putAddress(Message &message, int type, const Address &address)
{
    const void *bytes = address.bytes().data();
    message.putBytes(type, {static_cast<const char *>(bytes), address.isIPv4() ? size_t(4) : size_t(16)});
}

std::optional<Address> parseAddress(quint16 familyNumber, std::span<const char> bytes)
{
    if (familyNumber == AF_INET && bytes.size() >= 4) {
        return Address::fromIPv4(qFromBigEndian<quint32>(bytes.data()));
    }
    if (familyNumber == AF_INET6 && bytes.size() >= 16) {
        Address::Bytes content;
        std::memcpy(content.data(), bytes.data(), content.size());
        return Address::fromIPv6(content);
    }
    return std::nullopt;
}

} // namespace lvs::ipvs
