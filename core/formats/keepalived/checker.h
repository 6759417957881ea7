// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/directive.h"
#include "core/model/endpoint.h"
#include "core/model/shortname.h"

namespace lvs::keepalived {

/// How often and how patiently something is checked; of a virtual server, a real server or a checker. What
/// is nothing is taken from the next one outside.
struct Timing
{
    Time delayLoop; ///< delay_loop: between two checks
    Time delayBeforeRetry; ///< delay_before_retry
    Time connectTimeout; ///< connect_timeout
    Time warmup; ///< longest random delay before the first check
    std::optional<quint32> retry;
    std::optional<bool> alpha; ///< counts as down until the first check succeeded

    friend bool operator==(const Timing &, const Timing &) = default;
};

/// keepalived's kinds of checks, by their blocks' names.
enum class CheckerKind : quint8 {
    HttpGet,
    SslGet,
    TcpCheck,
    SmtpCheck,
    DnsCheck,
    MiscCheck,
    BfdCheck,
    UdpCheck,
    PingCheck,
    FileCheck,
};

/// "HTTP_GET" … "FILE_CHECK".
[[nodiscard]] QString checkerKindName(CheckerKind kind);

/// Status codes of HTTP from first to last, 100 to 999.
struct StatusRange
{
    quint16 first = 200;
    quint16 last = 200;

    friend bool operator==(const StatusRange &, const StatusRange &) = default;
};

/// A page that HTTP_GET or SSL_GET asks for, and what the answer must be.
struct CheckedUrl
{
    QString path; ///< "/" where the file has none
    QString digest; ///< MD5 of the body in hexadecimal digits; empty: any
    std::vector<StatusRange> statusCodes; ///< empty: keepalived's own
    QString virtualHost;
    QString regex; ///< PCRE that the body must match; empty: any
    bool regexNoMatch = false; ///< it must not match
    QStringList regexOptions;
    std::vector<Directive> others; ///< regex_stack, regex_min_offset, tls_compliant …

    friend bool operator==(const CheckedUrl &, const CheckedUrl &) = default;
};

/// A check of a real server: what keepalived does and IPVS knows nothing of.
struct Checker
{
    CheckerKind kind = CheckerKind::TcpCheck;
    Timing timing;
    // Of every kind that connects:
    std::optional<Address> connectAddress; ///< connect_ip; nothing: the real server's
    std::optional<Port> connectPort; ///< connect_port
    std::optional<Address> bindAddress; ///< bindto
    std::optional<Port> bindPort; ///< bind_port
    ShortName bindInterface; ///< bind_if
    quint32 mark = 0; ///< fwmark; 0: none
    bool logAllFailures = false;
    // HTTP_GET, SSL_GET:
    std::vector<CheckedUrl> urls;
    QString virtualHost;
    QString httpProtocol; ///< "1.0", "1.0C", "1.1"; empty: keepalived's own
    bool fastRecovery = false;
    bool enableSni = false; ///< SSL_GET
    QString sniName; ///< SSL_GET
    // SMTP_CHECK:
    QString helloName; ///< helo_name
    // DNS_CHECK, BFD_CHECK:
    QString name; ///< what is asked for; the BFD instance
    QString dnsType; ///< "A", "SOA" …; empty: keepalived's own
    // MISC_CHECK:
    Script script; ///< misc_path, user
    Time scriptTimeout; ///< misc_timeout
    bool dynamicWeight = false; ///< misc_dynamic; FILE_CHECK: dynamic
    // UDP_CHECK:
    QString payload; ///< hexadecimal digits
    bool requireReply = false;
    QString reply; ///< hexadecimal digits; empty: any
    std::optional<quint32> shortestReply; ///< bytes
    std::optional<quint32> longestReply; ///< bytes
    // FILE_CHECK:
    QString trackFile;
    std::optional<qint32> weight;
    bool reverseWeight = false;

    std::vector<Directive> others; ///< of any kind

    friend bool operator==(const Checker &, const Checker &) = default;
};

} // namespace lvs::keepalived
