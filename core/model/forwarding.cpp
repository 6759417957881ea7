// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/forwarding.h"

namespace lvs {

QString forwardingMethodName(ForwardingMethod method)
{
    switch (method) {
    case ForwardingMethod::Masquerading:
        return QStringLiteral("NAT");
    case ForwardingMethod::Local:
        return QStringLiteral("Local");
    case ForwardingMethod::Tunnel:
        return QStringLiteral("TUN");
    case ForwardingMethod::DirectRouting:
        return QStringLiteral("DR");
    case ForwardingMethod::Bypass:
        return QStringLiteral("Bypass");
    }
    Q_UNREACHABLE();
}

QString tunnelTypeName(TunnelType type)
{
    switch (type) {
    case TunnelType::Ipip:
        return QStringLiteral("ipip");
    case TunnelType::Gue:
        return QStringLiteral("gue");
    case TunnelType::Gre:
        return QStringLiteral("gre");
    }
    Q_UNREACHABLE();
}

QString tunnelChecksumName(TunnelChecksum checksum)
{
    switch (checksum) {
    case TunnelChecksum::None:
        return QStringLiteral("nocsum");
    case TunnelChecksum::Checksum:
        return QStringLiteral("csum");
    case TunnelChecksum::RemoteChecksum:
        return QStringLiteral("remcsum");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
