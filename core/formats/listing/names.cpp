// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/names.h"

#include "core/formats/ipvsadm/tokenvalues.h"

#include <algorithm>

namespace lvs::listing {

Result<Endpoint> endpointOf(const ipvsadm::Token &token)
{
    const Result<Endpoint> endpoint = Endpoint::parse(token.text);
    const bool isName = token.text.count(u':') <= 1 && !token.text.contains(u'[')
        && std::any_of(token.text.begin(), token.text.end(), [](QChar c) { return c.isLetter(); });
    if (!endpoint && isName) {
        return ipvsadm::errorAt(token, ErrorCode::NameResolutionRefused);
    }
    return endpoint ? endpoint : Result<Endpoint>(ipvsadm::moved(endpoint.error(), token));
}

Result<ServiceKey> keyOf(const std::vector<ipvsadm::Token> &tokens, size_t &next)
{
    const ipvsadm::Token &name = tokens[1];
    next = 2;
    if (tokens.front().text != QLatin1String("FWM")) {
        const Result<Endpoint> endpoint = endpointOf(name);
        const Result<Protocol> protocol = parseProtocol(tokens.front().text);
        return endpoint ? Result<ServiceKey>(ServiceKey(*protocol, *endpoint)) : endpoint.error();
    }
    const bool isIPv6 = tokens.size() > 2 && tokens[2].text == QLatin1String("IPv6");
    next += isIPv6 ? 1 : 0;
    bool isSigned = false;
    const qint32 number = name.text.toInt(&isSigned); // marks over INT_MAX are printed as negative numbers
    const Result<quint64> mark = isSigned && number < 0 ? Result<quint64>(static_cast<quint32>(number))
                                                        : ipvsadm::numberAt(name, 1, 0xffffffffU);
    if (!mark) {
        return mark.error();
    }
    return ServiceKey::forMark(static_cast<quint32>(*mark),
                               isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4);
}

} // namespace lvs::listing
