// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/persistence.h"

#include "core/model/number.h"

namespace lvs {

PersistenceMask PersistenceMask::single(AddressFamily family)
{
    PersistenceMask mask;
    mask.m_family = family;
    mask.m_value = family == AddressFamily::IPv4 ? 0xffffffffU : 128;
    return mask;
}

PersistenceMask PersistenceMask::forIPv4(quint32 value)
{
    PersistenceMask mask;
    mask.m_value = value;
    return mask;
}

Result<PersistenceMask> PersistenceMask::forIPv6(quint32 prefix)
{
    if (prefix < 1 || prefix > 128) {
        return Error(ErrorCode::NumberOutOfRange,
                     {QString::number(prefix), QStringLiteral("1"), QStringLiteral("128")});
    }
    PersistenceMask mask;
    mask.m_family = AddressFamily::IPv6;
    mask.m_value = prefix;
    return mask;
}

Result<PersistenceMask> PersistenceMask::parse(QStringView text, AddressFamily family)
{
    const Error invalid = Error(ErrorCode::MaskInvalid, {text.toString()}).at(1, text.size());
    if (family == AddressFamily::IPv6 || !text.contains(u'.')) {
        const quint64 longest = family == AddressFamily::IPv6 ? 128 : 32;
        const Result<quint64> prefix = parseNumber(text, 1, longest);
        if (!prefix) {
            return prefix.error().code == ErrorCode::NumberOutOfRange ? prefix.error() : invalid;
        }
        if (family == AddressFamily::IPv6) {
            return forIPv6(static_cast<quint32>(*prefix));
        }
        return forIPv4(0xffffffffU << (32 - *prefix));
    }
    const Result<Address> address = Address::parse(text);
    if (!address) {
        return invalid;
    }
    const PersistenceMask mask = forIPv4(address->toIPv4());
    if (mask.value() == 0) {
        return invalid;
    }
    if (!mask.isContiguous()) {
        return Error(ErrorCode::MaskNotContiguous, {text.toString()}).at(1, text.size());
    }
    return mask;
}

bool PersistenceMask::isContiguous() const
{
    const quint32 hostBits = ~m_value;
    return m_family == AddressFamily::IPv6 || (hostBits & (hostBits + 1)) == 0;
}

QString PersistenceMask::toString() const
{
    return m_family == AddressFamily::IPv4 ? Address::fromIPv4(m_value).toString() : QString::number(m_value);
}

} // namespace lvs
