// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/fieldconversions.h"

#include "core/protocol/wiretypes.h"

#include <QtEndian>

namespace lvs {

wire::Address toWire(const Address &address)
{
    if (address.isIPv4()) {
        return {4, 0, address.toIPv4()};
    }
    const quint8 *bytes = address.bytes().data();
    return {6, qFromBigEndian<quint64>(bytes), qFromBigEndian<quint64>(bytes + 8)};
}

wire::Address toWire(const std::optional<Address> &address)
{
    return address ? toWire(*address) : wire::Address {};
}

uchar toWire(AddressFamily family)
{
    return family == AddressFamily::IPv4 ? 4 : 6;
}

Error invalid(const char *what)
{
    return Error(ErrorCode::InvalidPlan, {QLatin1String(what)});
}

Error outOfRange(quint64 found, quint64 smallest, quint64 largest)
{
    return Error(ErrorCode::NumberOutOfRange,
                 {QString::number(found), QString::number(smallest), QString::number(largest)});
}

Result<Address> addressFrom(const wire::Address &wired)
{
    if (wired.family == 4 && wired.high == 0 && wired.low <= 0xffffffffU) {
        return Address::fromIPv4(static_cast<quint32>(wired.low));
    }
    if (wired.family != 6) {
        return Error(ErrorCode::AddressInvalid,
                     {QStringLiteral("%1:%2:%3").arg(wired.family).arg(wired.high).arg(wired.low)});
    }
    Address::Bytes bytes {};
    qToBigEndian(wired.high, bytes.data());
    qToBigEndian(wired.low, bytes.data() + 8);
    return Address::fromIPv6(bytes);
}

Result<std::optional<Address>> optionalAddressFrom(const wire::Address &wired)
{
    if (wired == wire::Address {}) {
        return std::optional<Address>();
    }
    const Result<Address> address = addressFrom(wired);
    if (!address) {
        return address.error();
    }
    return std::optional(*address);
}

Result<AddressFamily> familyFrom(uchar family)
{
    if (family != 4 && family != 6) {
        return invalid("family");
    }
    return family == 4 ? AddressFamily::IPv4 : AddressFamily::IPv6;
}

Result<ShortName> optionalName(const QString &text)
{
    return text.isEmpty() ? Result<ShortName>(ShortName()) : ShortName::parse(text);
}

Result<bool> adds(uchar kind)
{
    if (kind > uchar(wire::OperationKind::Remove)) {
        return invalid("kind");
    }
    return kind == uchar(wire::OperationKind::Add);
}

} // namespace lvs
