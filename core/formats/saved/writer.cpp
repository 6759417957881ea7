// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/saved/writer.h"

#include "core/formats/saved/words.h"
#include "core/model/networktext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace lvs {

namespace {

/// A line in the making: words with a space between them.
class Line
{
public:
    explicit Line(QLatin1String kind)
        : m_text(kind)
    {
    }

    Line &word(const QString &text)
    {
        m_text += u' ' + text;
        return *this;
    }
    Line &field(const char *name, const QString &value)
    {
        m_text += u' ' + QLatin1String(name) + u'=' + value;
        return *this;
    }
    Line &field(const char *name, quint64 value) { return field(name, QString::number(value)); }
    Line &field(const char *name, const ShortName &value)
    {
        return value.isEmpty() ? *this : field(name, value.toString());
    }
    Line &field(const char *name, const std::optional<Address> &value)
    {
        return value ? field(name, value->toString()) : *this;
    }
    Line &flag(const char *name, bool isSet)
    {
        if (isSet) {
            m_text += u' ' + QLatin1String(name);
        }
        return *this;
    }
    [[nodiscard]] QByteArray end() const { return m_text.toLatin1() + '\n'; }

private:
    QString m_text;
};

QByteArray lineOf(const Timeouts &timeouts)
{
    return Line(saved::timeouts)
        .field("tcp", timeouts.tcp)
        .field("tcp-fin", timeouts.tcpFin)
        .field("udp", timeouts.udp)
        .end();
}

QByteArray lineOf(SyncRole role, const SyncDaemon &daemon)
{
    return Line(saved::syncDaemon)
        .word(syncRoleName(role))
        .field("interface", daemon.interface)
        .field("id", daemon.syncId)
        .field("length", daemon.maximumLength)
        .field("group", daemon.group.toString())
        .field("port", daemon.port)
        .field("ttl", daemon.ttl)
        .end();
}

QString flagsText(const ServiceSettings &settings)
{
    QStringList names;
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            names.append(settings.scheduler.flagName(flag));
        }
    }
    return names.join(u',');
}

QByteArray lineOf(const VirtualService &service)
{
    const ServiceSettings &settings = service.settings;
    Line line(saved::service);
    line.word(service.key.toString()).field("scheduler", settings.scheduler.shortName());
    if (settings.schedulerFlags) {
        line.field("flags", flagsText(settings));
    }
    line.flag("one-packet", settings.onePacket);
    if (settings.persistence) {
        line.field("persistence", settings.persistence->timeout);
        line.field("mask", settings.persistence->mask.toString());
    }
    return line.field("engine", settings.persistenceEngine).end();
}

QByteArray lineOf(const ServiceKey &service, const RealServer &server)
{
    const RealServerSettings &settings = server.settings;
    Line line(saved::realServer);
    line.word(service.toString())
        .word(server.endpoint.toString())
        .field("forwarding", forwardingMethodName(settings.forwarding))
        .field("weight", settings.weight.number())
        .field("upper", settings.upperThreshold)
        .field("lower", settings.lowerThreshold);
    if (settings.tunnel != Tunnel()) {
        line.field("tunnel", tunnelTypeName(settings.tunnel.type))
            .field("tunnel-port", settings.tunnel.port.number())
            .field("tunnel-checksum", tunnelChecksumName(settings.tunnel.checksum));
    }
    return line.end();
}

QByteArray lineOf(const Link &link)
{
    return Line(saved::link)
        .word(link.name.toString())
        .field("kind", linkKindName(link.kind))
        .flag("up", link.settings.up)
        .field("mtu", link.settings.mtu)
        .field("local", link.local)
        .field("remote", link.remote)
        .end();
}

QByteArray lineOf(const InterfaceAddress &address)
{
    return Line(saved::address)
        .word(address.interface.toString())
        .word(networkText(address.address, address.prefixLength))
        .field("label", address.label)
        .field("broadcast", address.broadcast)
        .field("scope", addressScopeName(address.scope))
        .flag("deprecated", address.deprecated)
        .flag("no-duplicate-detection", address.noDuplicateDetection)
        .flag("foreign", address.foreign)
        .end();
}

QByteArray lineOf(const Route &route)
{
    return Line(saved::route)
        .word(networkText(route.destination, route.prefixLength))
        .field("table", route.table)
        .field("metric", route.metric)
        .field("gateway", route.gateway)
        .field("interface", route.interface)
        .field("source", route.preferredSource)
        .field("protocol", route.protocol)
        .flag("local", route.local)
        .flag("on-link", route.onLink)
        .flag("foreign", route.foreign)
        .end();
}

QByteArray lineOf(const MarkRule &rule)
{
    return Line(saved::rule)
        .word(addressFamilyName(rule.family))
        .field("priority", rule.priority)
        .field("mark", rule.mark)
        .field("mask", QLatin1String("0x") + QString::number(rule.mask, 16))
        .field("table", rule.table)
        .end();
}

QByteArray lineOf(const EncapsulationPort &port)
{
    return Line(saved::port)
        .word(addressFamilyName(port.family))
        .word(QString::number(port.port))
        .flag("gue", port.gue)
        .field("protocol", port.protocol)
        .end();
}

QByteArray lineOf(const SysctlName &name, const SysctlValue &value)
{
    return Line(saved::sysctl).word(name.toString()).word(value.toString(name.key)).end();
}

template <typename Objects> void append(QByteArray &text, const Objects &objects)
{
    for (const auto &object : objects) {
        text += lineOf(object);
    }
}

QByteArray objectLines(HostState state)
{
    state.ipvs.sort();
    state.setup.network.sort();
    QByteArray text = lineOf(state.ipvs.timeouts);
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (const std::optional<SyncDaemon> &daemon = state.ipvs.daemon(role)) {
            text += lineOf(role, *daemon);
        }
    }
    for (const VirtualService &service : state.ipvs.services) {
        text += lineOf(service);
        for (const RealServer &server : service.realServers) {
            text += lineOf(service.key, server);
        }
    }
    const NetworkState &network = state.setup.network;
    append(text, network.links);
    append(text, network.addresses);
    append(text, network.routes);
    append(text, network.rules);
    append(text, network.encapsulationPorts);
    for (const auto &[name, value] : state.setup.sysctls) {
        text += lineOf(name, value);
    }
    return text;
}

SavedSummary summaryOf(const HostState &state, const QByteArray &lines)
{
    const NetworkState &network = state.setup.network;
    const size_t objects = network.links.size() + network.addresses.size() + network.routes.size()
        + network.rules.size() + network.encapsulationPorts.size() + state.setup.sysctls.size();
    return {static_cast<quint32>(state.ipvs.services.size()),
            static_cast<quint32>(state.ipvs.realServerCount()), static_cast<quint32>(objects),
            QCryptographicHash::hash(lines, QCryptographicHash::Sha256)};
}

QByteArray headerLines(const SavedOrigin &origin, const SavedSummary &summary)
{
    const QString time =
        QDateTime::fromSecsSinceEpoch(origin.time, QTimeZone::utc()).toString(saved::timeFormat);
    QByteArray text = Line(saved::number).word(QString::number(origin.number)).end();
    text += Line(saved::generation).word(QString::number(origin.generation)).end();
    text += Line(saved::time).word(time).end();
    text += origin.user.isEmpty()
        ? Line(saved::user).word(QString::number(origin.uid)).end()
        : Line(saved::user).word(QString::number(origin.uid)).word(origin.user).end();
    text += Line(saved::serviceCount)
                .word(QString::number(summary.services))
                .word(saved::realServerCount)
                .word(QString::number(summary.realServers))
                .word(saved::setupCount)
                .word(QString::number(summary.setupObjects))
                .end();
    return text + Line(saved::content).word(QString::fromLatin1(summary.content.toHex())).end();
}

} // namespace

QString userNameForSaved(const QString &name)
{
    QString made = name.left(saved::longestUserName);
    for (QChar &letter : made) {
        if (letter <= u' ' || letter >= u'\x7f') {
            letter = u'?';
        }
    }
    return made;
}

SavedSummary summaryOf(const HostState &state)
{
    return summaryOf(state, objectLines(state));
}

Result<QByteArray> writeSaved(const SavedFile &file)
{
    const QByteArray lines = objectLines(file.state);
    const SavedSummary summary = summaryOf(file.state, lines);
    const qsizetype objects = lines.count('\n');
    if (objects > saved::mostObjects) {
        return Error(ErrorCode::LimitExceeded,
                     {QStringLiteral("objects"), QString::number(saved::mostObjects)});
    }
    const QByteArray covered = headerLines(file.origin, summary) + '\n' + lines;
    const QByteArray sum = QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex();
    const QByteArray text = Line(saved::magic).word(QString::number(saved::version)).end()
        + Line(saved::checksum).word(QString::fromLatin1(sum)).end() + covered;
    if (text.size() > saved::mostBytes) {
        return Error(ErrorCode::LimitExceeded, {QStringLiteral("bytes"), QString::number(saved::mostBytes)});
    }
    return text;
}

} // namespace lvs
