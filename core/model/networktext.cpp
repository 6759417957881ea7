// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/networktext.h"

namespace lvs {

QString networkText(const Address &address, quint8 prefixLength)
{
    return address.toString() + u'/' + QString::number(prefixLength);
}

QString addressScopeName(AddressScope scope)
{
    switch (scope) {
    case AddressScope::Global:
        return QStringLiteral("global");
    case AddressScope::Site:
        return QStringLiteral("site");
    case AddressScope::Link:
        return QStringLiteral("link");
    case AddressScope::Host:
        return QStringLiteral("host");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
