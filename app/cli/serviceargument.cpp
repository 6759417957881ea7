// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serviceargument.h"

#include "core/model/number.h"

#include <limits>

namespace lvs::cli {

namespace {

Result<ServiceKey> parseMark(const QString &text)
{
    const QString number = text.section(u':', 0, 0);
    const QString family = text.section(u':', 1);
    const bool isIPv6 = family.compare(addressFamilyName(AddressFamily::IPv6), Qt::CaseInsensitive) == 0;
    if (!isIPv6 && !family.isEmpty()
        && family.compare(addressFamilyName(AddressFamily::IPv4), Qt::CaseInsensitive) != 0) {
        return Error(ErrorCode::KeywordUnknown, {family, QStringLiteral("IPv4, IPv6")});
    }
    const Result<quint64> mark = parseNumber(number, 0, std::numeric_limits<quint32>::max());
    if (!mark) {
        return mark.error();
    }
    return ServiceKey::forMark(static_cast<quint32>(*mark),
                               isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4);
}

} // namespace

Result<ServiceKey> parseServiceArgument(const QString &text)
{
    const QString kind = text.section(u':', 0, 0);
    const QString rest = text.section(u':', 1);
    if (kind.compare(QLatin1String("fwm"), Qt::CaseInsensitive) == 0) {
        return parseMark(rest);
    }
    const Result<Protocol> protocol = parseProtocol(kind);
    if (!protocol) {
        return protocol.error();
    }
    const Result<Endpoint> endpoint = Endpoint::parse(rest);
    if (!endpoint) {
        return endpoint.error();
    }
    return ServiceKey(*protocol, *endpoint);
}

} // namespace lvs::cli
