// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/listing.h"

#include "core/model/networktext.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/setup/host.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lvs::test {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QString orDash(const std::optional<Address> &address)
{
    return address ? address->toString() : QStringLiteral("-");
}

QString orDash(const ShortName &name)
{
    return orDash(name.toString());
}

QString flag(bool set, const char *text)
{
    return set ? u' ' + QString::fromLatin1(text) : QString();
}

QString line(const Link &link)
{
    return QStringLiteral("link %1 %2 %3 mtu %4 local %5 remote %6")
        .arg(link.name.toString(), linkKindName(link.kind),
             link.settings.up ? QStringLiteral("up") : QStringLiteral("down"))
        .arg(link.settings.mtu)
        .arg(orDash(link.local), orDash(link.remote));
}

QString line(const InterfaceAddress &each)
{
    return QStringLiteral("address %1 %2/%3 label %4 broadcast %5 scope %6")
               .arg(each.interface.toString(), each.address.toString())
               .arg(each.prefixLength)
               .arg(orDash(each.label), orDash(each.broadcast), addressScopeName(each.scope))
        + flag(each.deprecated, "deprecated") + flag(each.noDuplicateDetection, "nodad")
        + flag(each.foreign, "foreign");
}

QString line(const Route &each)
{
    return QStringLiteral("route %1/%2 table %3 metric %4 via %5 dev %6 src %7 proto %8")
               .arg(each.destination.toString())
               .arg(each.prefixLength)
               .arg(each.table)
               .arg(each.metric)
               .arg(orDash(each.gateway), orDash(each.interface), orDash(each.preferredSource))
               .arg(each.protocol)
        + flag(each.local, "local") + flag(each.onLink, "onlink") + flag(each.foreign, "foreign");
}

QString line(const MarkRule &each)
{
    return QStringLiteral("rule %1 %2 mark 0x%3/0x%4 table %5")
        .arg(addressFamilyName(each.family))
        .arg(each.priority)
        .arg(each.mark, 0, 16)
        .arg(each.mask, 0, 16)
        .arg(each.table);
}

QString line(const EncapsulationPort &each)
{
    return QStringLiteral("port %1 %2 %3")
        .arg(addressFamilyName(each.family))
        .arg(each.port)
        .arg(each.gue ? QStringLiteral("gue") : QString::number(each.protocol));
}

template <typename Values> void addLines(QStringList &lines, const Values &values)
{
    for (const auto &each : values) {
        lines.append(line(each));
    }
}

// --- ip(8) ------------------------------------------------------------------------------------------

/// What each of the commands shows, by one process for all: starting one takes longer here than an answer.
QList<QJsonArray> ipJson(const QByteArray &commands, const QStringList &family = {})
{
    const QStringList options {QStringLiteral("-j"), QStringLiteral("-d"), QStringLiteral("-N"),
                               QStringLiteral("-batch"), QStringLiteral("-")};
    const Finished shown = runProgram(QStringLiteral("ip"), family + options, commands);
    if (shown.status != 0) {
        qFatal("ip %s: %s", commands.constData(), shown.errors.constData());
    }
    QList<QJsonArray> found;
    for (const QByteArray &line : shown.output.trimmed().split('\n')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (error.error != QJsonParseError::NoError) {
            qFatal("ip %s: %s", commands.constData(), line.constData());
        }
        found.append(document.array());
    }
    if (found.size() != commands.count('\n')) {
        qFatal("ip %s: %s", commands.constData(), shown.output.constData());
    }
    return found;
}

bool hasFlag(const QJsonObject &object, const char *wanted)
{
    return object.value(u"flags").toArray().contains(QJsonValue(QLatin1String(wanted)));
}

QString kindByIp(const QJsonObject &link)
{
    const QString kind = link.value(u"linkinfo").toObject().value(u"info_kind").toString();
    if (!kind.isEmpty()) {
        return linkKindName(linkKindFromName(kind));
    }
    // Hardware types by number, as ip(8) prints them: ARPHRD_LOOPBACK, ARPHRD_ETHER.
    const QString type = link.value(u"link_type").toString();
    return type == QLatin1String("[772]") ? QStringLiteral("loopback")
        : type == QLatin1String("[1]")    ? QStringLiteral("ethernet")
                                          : QStringLiteral("other");
}

QString endByIp(const QJsonObject &link, QStringView end)
{
    const QString text =
        link.value(u"linkinfo").toObject().value(u"info_data").toObject().value(end).toString();
    return isTunnel(linkKindFromName(kindByIp(link))) && text != QLatin1String("any")
            && text != QLatin1String("::")
        ? orDash(text)
        : QStringLiteral("-");
}

QString linkByIp(const QJsonObject &link)
{
    return QStringLiteral("link %1 %2 %3 mtu %4 local %5 remote %6")
        .arg(link.value(u"ifname").toString(), kindByIp(link),
             hasFlag(link, "UP") ? QStringLiteral("up") : QStringLiteral("down"))
        .arg(link.value(u"mtu").toInt())
        .arg(endByIp(link, u"local"), endByIp(link, u"remote"));
}

QString scopeByIp(const QString &number)
{
    return addressScopeName(static_cast<AddressScope>(number.toUInt()));
}

QString addressByIp(const QString &interface, const QJsonObject &address)
{
    const QString label = address.value(u"label").toString();
    return QStringLiteral("address %1 %2/%3 label %4 broadcast %5 scope %6")
               .arg(interface, address.value(u"local").toString())
               .arg(address.value(u"prefixlen").toInt())
               .arg(label == interface ? QStringLiteral("-") : orDash(label),
                    orDash(address.value(u"broadcast").toString()),
                    scopeByIp(address.value(u"scope").toString()))
        + flag(address.value(u"deprecated").toBool(), "deprecated")
        + flag(address.value(u"nodad").toBool(), "nodad")
        + flag(address.value(u"dynamic").toBool() || address.contains(u"address"), "foreign");
}

/// Nothing for what the model leaves out.
QString routeByIp(const QJsonObject &route, bool six)
{
    const QString type = route.value(u"type").toString();
    const QString protocol = route.value(u"protocol").toString();
    const QString table = route.value(u"table").toString();
    // Neither unicast nor local, of the table "local", or the kernel's own.
    if ((type != QLatin1String("1") && type != QLatin1String("2")) || table == QLatin1String("255")
        || protocol == QLatin1String("2")) {
        return {};
    }
    QString destination = route.value(u"dst").toString();
    if (destination == QLatin1String("default")) {
        destination = six ? QStringLiteral("::/0") : QStringLiteral("0.0.0.0/0");
    } else if (!destination.contains(u'/')) {
        destination += six ? QLatin1String("/128") : QLatin1String("/32");
    }
    return QStringLiteral("route %1 table %2 metric %3 via %4 dev %5 src %6 proto %7")
               .arg(destination, table)
               .arg(route.value(u"metric").toInteger())
               .arg(orDash(route.value(u"gateway").toString()), orDash(route.value(u"dev").toString()),
                    orDash(route.value(u"prefsrc").toString()), protocol)
        + flag(type == QLatin1String("2"), "local") + flag(hasFlag(route, "onlink"), "onlink");
}

QString ruleByIp(const QJsonObject &rule, bool six)
{
    if (!rule.contains(u"fwmark")) {
        return {};
    }
    const QString mask = rule.value(u"fwmask").toString();
    return QStringLiteral("rule %1 %2 mark 0x%3/%4 table %5")
        .arg(six ? QStringLiteral("IPv6") : QStringLiteral("IPv4"))
        .arg(rule.value(u"priority").toInt())
        .arg(rule.value(u"fwmark").toString().toUInt(nullptr, 0), 0, 16)
        .arg(mask.isEmpty() ? QStringLiteral("0xffffffff") : mask, rule.value(u"table").toString());
}

void addPortsByIp(QStringList &lines)
{
    const Finished shown = runProgram(QStringLiteral("ip"), {QStringLiteral("fou"), QStringLiteral("show")});
    for (const QByteArray &text : shown.output.split('\n')) {
        const QStringList words = QString::fromLatin1(text).simplified().split(u' ');
        if (words.value(0) != QLatin1String("port")) {
            continue;
        }
        const bool six = words.contains(QLatin1String("-6"));
        const qsizetype protocol = words.indexOf(QLatin1String("ipproto"));
        lines.append(QStringLiteral("port %1 %2 %3")
                         .arg(six ? QStringLiteral("IPv6") : QStringLiteral("IPv4"), words.value(1),
                              protocol < 0 ? QStringLiteral("gue") : words.value(protocol + 1)));
    }
}

} // namespace

QStringList listingOf(const NetworkState &network)
{
    QStringList lines;
    addLines(lines, network.links);
    addLines(lines, network.addresses);
    addLines(lines, network.routes);
    addLines(lines, network.rules);
    addLines(lines, network.encapsulationPorts);
    lines.sort();
    return lines;
}

QStringList listingByIp()
{
    QStringList lines;
    const QList<QJsonArray> links = ipJson("address show\n");
    for (const QJsonValue &each : links.first()) {
        const QJsonObject link = each.toObject();
        lines.append(linkByIp(link));
        for (const QJsonValue &address : link.value(u"addr_info").toArray()) {
            lines.append(addressByIp(link.value(u"ifname").toString(), address.toObject()));
        }
    }
    for (const bool six : {false, true}) {
        const QList<QJsonArray> shown =
            ipJson("route show table all\nrule show\n", {six ? QStringLiteral("-6") : QStringLiteral("-4")});
        for (const QJsonValue &each : shown.first()) {
            lines.append(routeByIp(each.toObject(), six));
        }
        for (const QJsonValue &each : shown.last()) {
            lines.append(ruleByIp(each.toObject(), six));
        }
    }
    addPortsByIp(lines);
    lines.removeAll(QString());
    lines.sort();
    return lines;
}

SysctlState settingsBySysctl()
{
    const Finished shown =
        runProgram(QStringLiteral("sysctl"),
                   {QStringLiteral("-a"), QStringLiteral("--pattern"), QStringLiteral("^net.ipv")});
    SysctlState state;
    for (const QByteArray &text : shown.output.split('\n')) {
        const QString whole = QString::fromLatin1(text);
        const qsizetype equals = whole.indexOf(QLatin1String(" = "));
        const Result<SysctlName> found = SysctlName::parse(whole.left(equals));
        if (equals < 0 || !found) {
            continue;
        }
        const Result<SysctlValue> value = SysctlValue::parse(found->key, whole.mid(equals + 3));
        if (!value) {
            qFatal("%s", text.constData());
        }
        state[*found] = *value;
    }
    return state;
}

} // namespace lvs::test
