// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/endpoint.h"

#include "core/model/number.h"

namespace lvs {

Result<Port> Port::parse(QStringView text)
{
    const Result<quint64> number = parseNumber(text, 0, 65535);
    if (!number) {
        return Error(ErrorCode::PortInvalid, {text.toString()}).at(1, text.size());
    }
    return Port(static_cast<quint16>(*number));
}

Result<Endpoint> Endpoint::parse(QStringView text)
{
    QStringView addressText = text;
    QStringView portText;
    qsizetype addressColumn = 1;
    bool hasPort = false;
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u']');
        if (close < 0) {
            return Error(ErrorCode::AddressInvalid, {text.toString()}).at(1, text.size());
        }
        addressText = text.sliced(1, close - 1);
        addressColumn = 2;
        const QStringView rest = text.sliced(close + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':')) {
            return Error(ErrorCode::PortInvalid, {rest.toString()}).at(close + 2, rest.size());
        }
        hasPort = !rest.isEmpty();
        portText = hasPort ? rest.sliced(1) : rest;
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        addressText = text.first(colon);
        portText = text.sliced(colon + 1);
        hasPort = true;
    }

    const Result<Address> address = Address::parse(addressText);
    if (!address || (text.startsWith(u'[') && address->isIPv4())) {
        return Error(ErrorCode::AddressInvalid, {addressText.toString()})
            .at(addressColumn, addressText.size());
    }
    if (!hasPort) {
        return Endpoint {*address, Port()};
    }
    const Result<Port> port = Port::parse(portText);
    if (!port) {
        return port.error().at(text.size() - portText.size() + 1, portText.size());
    }
    return Endpoint {*address, *port};
}

QString Endpoint::toString() const
{
    return address.isIPv4() ? address.toString() + u':' + port.toString()
                            : u'[' + address.toString() + QLatin1String("]:") + port.toString();
}

} // namespace lvs
