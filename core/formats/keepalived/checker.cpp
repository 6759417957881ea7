// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/checker.h"

namespace lvs::keepalived {

QString checkerKindName(CheckerKind kind)
{
    switch (kind) {
    case CheckerKind::HttpGet:
        return QStringLiteral("HTTP_GET");
    case CheckerKind::SslGet:
        return QStringLiteral("SSL_GET");
    case CheckerKind::TcpCheck:
        return QStringLiteral("TCP_CHECK");
    case CheckerKind::SmtpCheck:
        return QStringLiteral("SMTP_CHECK");
    case CheckerKind::DnsCheck:
        return QStringLiteral("DNS_CHECK");
    case CheckerKind::MiscCheck:
        return QStringLiteral("MISC_CHECK");
    case CheckerKind::BfdCheck:
        return QStringLiteral("BFD_CHECK");
    case CheckerKind::UdpCheck:
        return QStringLiteral("UDP_CHECK");
    case CheckerKind::PingCheck:
        return QStringLiteral("PING_CHECK");
    case CheckerKind::FileCheck:
        return QStringLiteral("FILE_CHECK");
    }
    Q_UNREACHABLE();
}

} // namespace lvs::keepalived
