// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/checks.h"

#include "core/formats/ldirectord/values.h"
#include "core/model/number.h"

#include <QRegularExpression>

#include <array>

namespace lvs::ldirectord {

namespace {

using keepalived::Checker;
using keepalived::CheckerKind;

std::optional<quint32> secondsAt(const PlacedWord &value, Imported &imported)
{
    const Result<quint64> number = parseNumber(value.text, 1, 1'000'000);
    if (!number) {
        reportProblem(imported, value, number.error().code, number.error().arguments.mid(1));
        return std::nullopt;
    }
    return static_cast<quint32>(*number);
}

void takeTime(const Entry &entry, keepalived::Time &time, Imported &imported)
{
    if (const auto seconds = secondsAt(entry.value, imported)) {
        time = std::chrono::seconds(*seconds);
    }
}

/// What a service on that port speaks, as ldirectord guesses it.
QString serviceOf(const CheckSettings &settings, Port port)
{
    if (!settings.service.isEmpty()) {
        return settings.service;
    }
    static constexpr std::array usual {
        std::pair {quint16 {21}, "ftp"},     std::pair {quint16 {25}, "smtp"},
        std::pair {quint16 {53}, "dns"},     std::pair {quint16 {80}, "http"},
        std::pair {quint16 {110}, "pop"},    std::pair {quint16 {143}, "imap"},
        std::pair {quint16 {389}, "ldap"},   std::pair {quint16 {443}, "https"},
        std::pair {quint16 {3306}, "mysql"}, std::pair {quint16 {8080}, "http"},
    };
    for (const auto &[number, name] : usual) {
        if (port.number() == number) {
            return QLatin1String(name);
        }
    }
    return QStringLiteral("none");
}

CheckerKind negotiationOf(const QString &service)
{
    if (service == QLatin1String("http") || service == QLatin1String("http_proxy")) {
        return CheckerKind::HttpGet;
    }
    if (service == QLatin1String("https")) {
        return CheckerKind::SslGet;
    }
    if (service == QLatin1String("smtp") || service == QLatin1String("submission")) {
        return CheckerKind::SmtpCheck;
    }
    return service == QLatin1String("dns") ? CheckerKind::DnsCheck : CheckerKind::TcpCheck;
}

QString pathOf(const QString &request)
{
    return request.startsWith(u'/') ? request : u'/' + request;
}

} // namespace

bool takeCheck(const Entry &entry, CheckSettings &settings, Imported &imported)
{
    const QString &name = entry.name.text;
    const QString &value = entry.value.text;
    if (name == QLatin1String("checktype")) {
        static const QRegularExpression known(
            QStringLiteral("^(connect|negotiate|external|external-perl|ping|off|on|checktimeout|[0-9]+)$"));
        if (!known.match(value).hasMatch()) {
            reportProblem(imported, entry.value, ErrorCode::KeywordUnknown,
                          {QStringLiteral("connect, negotiate, external, external-perl, ping, off, on")});
            return true;
        }
        settings.type = value;
    } else if (name == QLatin1String("service")) {
        settings.service = value;
    } else if (name == QLatin1String("request")) {
        settings.request = value;
    } else if (name == QLatin1String("receive")) {
        settings.receive = value;
    } else if (name == QLatin1String("virtualhost")) {
        settings.virtualHost = value;
    } else if (name == QLatin1String("checkcommand")) {
        settings.command = value;
    } else if (name == QLatin1String("checkport")) {
        const Result<Port> port = Port::parse(value);
        if (port) {
            settings.port = *port;
        } else {
            reportProblem(imported, entry.value, ErrorCode::PortInvalid);
        }
    } else if (name == QLatin1String("checkinterval")) {
        takeTime(entry, settings.timing.delayLoop, imported);
    } else if (name == QLatin1String("checktimeout") || name == QLatin1String("negotiatetimeout")) {
        takeTime(entry, settings.timing.connectTimeout, imported);
    } else if (name == QLatin1String("checkcount") || name == QLatin1String("failurecount")) {
        if (const auto count = secondsAt(entry.value, imported)) {
            settings.timing.retry = *count - 1; // the first attempt counts there
        }
    } else {
        return false;
    }
    return true;
}

std::optional<Checker> checkerOf(const CheckSettings &settings, Port servicePort)
{
    if (settings.type == QLatin1String("on") || settings.type == QLatin1String("off")) {
        return std::nullopt;
    }
    Checker checker;
    checker.timing = settings.timing;
    checker.timing.delayLoop.reset(); // the virtual server's
    checker.connectPort = settings.port;
    if (settings.type == QLatin1String("external") || settings.type == QLatin1String("external-perl")) {
        checker.kind = CheckerKind::MiscCheck;
        checker.script.command = settings.command;
        checker.scriptTimeout = settings.timing.connectTimeout;
        checker.timing.connectTimeout.reset();
        return settings.command.isEmpty() ? std::nullopt : std::optional(checker);
    }
    if (settings.type == QLatin1String("ping")) {
        checker.kind = CheckerKind::PingCheck;
        return checker;
    }
    if (settings.type == QLatin1String("connect")) {
        return checker;
    }
    checker.kind = negotiationOf(serviceOf(settings, servicePort));
    if (checker.kind == CheckerKind::DnsCheck) {
        checker.name = settings.request;
    } else if (checker.kind == CheckerKind::HttpGet || checker.kind == CheckerKind::SslGet) {
        keepalived::CheckedUrl url;
        url.path = pathOf(settings.request);
        url.regex = settings.receive;
        url.virtualHost = settings.virtualHost;
        checker.urls.push_back(url);
    }
    return checker;
}

bool isExpressible(const CheckSettings &settings, Port servicePort)
{
    if (settings.type == QLatin1String("negotiate") || settings.type[0].isDigit()) {
        const QString service = serviceOf(settings, servicePort);
        return negotiationOf(service) != CheckerKind::TcpCheck || service == QLatin1String("none")
            || service == QLatin1String("simpletcp");
    }
    return true;
}

} // namespace lvs::ldirectord
