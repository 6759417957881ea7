// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/sectionwriters.h"

namespace lvs::keepalived {

namespace {

QString text(const std::optional<Address> &address)
{
    return address ? address->toString() : QString();
}

QString text(const std::optional<Port> &port)
{
    return port ? port->toString() : QString();
}

void writeUrl(const CheckedUrl &url, BlockText &text)
{
    text.open(QStringLiteral("url"));
    text.word("path", url.path);
    text.word("digest", url.digest);
    QStringList codes;
    for (const StatusRange &each : url.statusCodes) {
        codes.append(each.first == each.last ? QString::number(each.first)
                                             : QStringLiteral("%1-%2").arg(each.first).arg(each.last));
    }
    if (!codes.isEmpty()) {
        text.line(QLatin1String("status_code ") + codes.join(u' '));
    }
    text.word("virtualhost", url.virtualHost);
    text.word(url.regexNoMatch ? "regex_no_match" : "regex", url.regex);
    if (!url.regexOptions.isEmpty()) {
        text.line(QLatin1String("regex_options ") + url.regexOptions.join(u' '));
    }
    text.directives(url.others);
    text.close();
}

void writeConnection(const Checker &checker, BlockText &out)
{
    out.word("connect_ip", text(checker.connectAddress));
    out.word("connect_port", text(checker.connectPort));
    out.word("bindto", text(checker.bindAddress));
    out.word("bind_if", checker.bindInterface.toString());
    out.word("bind_port", text(checker.bindPort));
    out.number("fwmark", checker.mark == 0 ? std::nullopt : std::optional(checker.mark));
}

void writeHttp(const Checker &checker, BlockText &text)
{
    for (const CheckedUrl &each : checker.urls) {
        writeUrl(each, text);
    }
    text.word("virtualhost", checker.virtualHost);
    text.word("http_protocol", checker.httpProtocol);
    text.flag("fast_recovery", checker.fastRecovery);
    text.flag("enable_sni", checker.enableSni);
    text.word("sni_name", checker.sniName);
}

void writeFileCheck(const Checker &checker, BlockText &text)
{
    text.word("track_file", checker.trackFile);
    text.flag("dynamic", checker.dynamicWeight);
    if (checker.weight) {
        text.line(QStringLiteral("weight %1%2")
                      .arg(*checker.weight)
                      .arg(checker.reverseWeight ? QStringLiteral(" reverse") : QString()));
    }
}

void writeUdp(const Checker &checker, BlockText &text)
{
    text.word("payload", checker.payload);
    if (checker.requireReply) {
        text.line(checker.reply.isEmpty() ? QStringLiteral("require_reply")
                                          : QLatin1String("require_reply ") + quotedWord(checker.reply));
    }
    text.number("min_reply_length", checker.shortestReply);
    text.number("max_reply_length", checker.longestReply);
}

} // namespace

void writeTiming(const Timing &timing, BlockText &text)
{
    text.time("delay_loop", timing.delayLoop);
    text.time("delay_before_retry", timing.delayBeforeRetry);
    text.time("connect_timeout", timing.connectTimeout);
    text.time("warmup", timing.warmup);
    text.number("retry", timing.retry);
    text.truth("alpha", timing.alpha);
}

void writeChecker(const Checker &checker, BlockText &text)
{
    text.open(checkerKindName(checker.kind));
    switch (checker.kind) {
    case CheckerKind::HttpGet:
    case CheckerKind::SslGet:
        writeHttp(checker, text);
        break;
    case CheckerKind::SmtpCheck:
        text.word("helo_name", checker.helloName);
        break;
    case CheckerKind::DnsCheck:
        text.word("type", checker.dnsType);
        text.word("name", checker.name);
        break;
    case CheckerKind::BfdCheck:
        text.word("name", checker.name);
        break;
    case CheckerKind::MiscCheck:
        text.word("misc_path", checker.script.command);
        text.time("misc_timeout", checker.scriptTimeout);
        text.flag("misc_dynamic", checker.dynamicWeight);
        if (!checker.script.user.isEmpty()) {
            const QString group = checker.script.group;
            text.line(QLatin1String("user ") + quotedWord(checker.script.user)
                      + (group.isEmpty() ? QString() : u' ' + quotedWord(group)));
        }
        break;
    case CheckerKind::UdpCheck:
        writeUdp(checker, text);
        break;
    case CheckerKind::FileCheck:
        writeFileCheck(checker, text);
        break;
    case CheckerKind::TcpCheck:
    case CheckerKind::PingCheck:
        break;
    }
    writeConnection(checker, text);
    writeTiming(checker.timing, text);
    text.flag("log_all_failures", checker.logAllFailures);
    text.directives(checker.others);
    text.close();
}

} // namespace lvs::keepalived
