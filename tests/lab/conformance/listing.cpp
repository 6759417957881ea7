// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/listing.h"

#include <QMap>

namespace lvs::test {

namespace {

QString keyText(const ServiceKey &key)
{
    if (key.isMark()) {
        // ipvsadm prints a mark as a signed number.
        return QStringLiteral("FWM %1%2")
            .arg(static_cast<qint32>(key.mark()))
            .arg(key.family() == AddressFamily::IPv6 ? QStringLiteral(" IPv6") : QString());
    }
    return protocolName(key.protocol()) + u' ' + key.endpoint().toString();
}

QString flagsText(const ServiceSettings &settings)
{
    QStringList names;
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            names.append(settings.scheduler.flagName(flag));
        }
    }
    return names.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(names.join(u','));
}

QString settingsText(const ServiceSettings &settings)
{
    QString text = settings.scheduler.name() + flagsText(settings);
    if (settings.persistence) {
        text += QStringLiteral(" persistent %1").arg(settings.persistence->timeout);
        if (!settings.persistence->mask.isSingle()) {
            text += QStringLiteral(" mask ") + settings.persistence->mask.toString();
        }
        if (!settings.persistenceEngine.isEmpty()) {
            text += QStringLiteral(" pe ") + settings.persistenceEngine.toString();
        }
    }
    if (settings.onePacket) {
        text += QStringLiteral(" ops");
    }
    return text;
}

QString methodText(ForwardingMethod method)
{
    switch (method) {
    case ForwardingMethod::Masquerading:
        return QStringLiteral("Masq");
    case ForwardingMethod::Local:
        return QStringLiteral("Local");
    case ForwardingMethod::Tunnel:
        return QStringLiteral("Tunnel");
    case ForwardingMethod::DirectRouting:
        return QStringLiteral("Route");
    case ForwardingMethod::Bypass:
        return QStringLiteral("(null)"); // it has no word for it
    }
    Q_UNREACHABLE();
}

QString tunnelText(const RealServerSettings &settings)
{
    if (settings.forwarding != ForwardingMethod::Tunnel) {
        return QStringLiteral("n/a");
    }
    const Tunnel &tunnel = settings.tunnel;
    const QString checksum = tunnel.checksum == TunnelChecksum::None ? QStringLiteral("-c")
        : tunnel.checksum == TunnelChecksum::Checksum                ? QStringLiteral("+c")
                                                                     : QStringLiteral("r+c");
    switch (tunnel.type) {
    case TunnelType::Ipip:
        return QStringLiteral("ipip");
    case TunnelType::Gue:
        return QStringLiteral("gue:%1:%2").arg(tunnel.port.number()).arg(checksum);
    case TunnelType::Gre:
        return QStringLiteral("gre:%1").arg(checksum);
    }
    Q_UNREACHABLE();
}

QString countersText(const Counters &counters)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(counters.connections)
        .arg(counters.inPackets)
        .arg(counters.outPackets)
        .arg(counters.inBytes)
        .arg(counters.outBytes);
}

QString serverText(const RealServer &server, const RealServerCounters &counters, Listing listing)
{
    const RealServerSettings &settings = server.settings;
    const QString connections = QStringLiteral("%1 %2").arg(counters.active).arg(counters.inactive);
    const QString start = QStringLiteral("-> %1 ").arg(server.endpoint.toString());
    switch (listing) {
    case Listing::Plain:
        return start
            + QStringLiteral("%1 %2 %3")
                  .arg(methodText(settings.forwarding), settings.weight.toString(), connections);
    case Listing::Statistics:
        return start + countersText(counters.counters);
    case Listing::Thresholds:
        return start
            + QStringLiteral("%1 %2 %3")
                  .arg(settings.upperThreshold)
                  .arg(settings.lowerThreshold)
                  .arg(connections);
    case Listing::TunnelInfo:
        return start
            + QStringLiteral("%1 %2 %3 %4")
                  .arg(methodText(settings.forwarding), tunnelText(settings), settings.weight.toString(),
                       connections);
    case Listing::PersistentConnections:
        return start
            + QStringLiteral("%1 %2 %3")
                  .arg(settings.weight.toString())
                  .arg(counters.persistent)
                  .arg(connections);
    }
    Q_UNREACHABLE();
}

RealServerCounters countersOf(const ServiceCounters *service, const Endpoint &endpoint)
{
    if (service != nullptr) {
        for (const RealServerCounters &server : service->realServers) {
            if (server.endpoint == endpoint) {
                return server;
            }
        }
    }
    return {endpoint, {}, 0, 0, 0};
}

/// A service's line, then its real servers' sorted as text, a service sorted as text, too.
QStringList sorted(const QMap<QString, QStringList> &serversOfService)
{
    QStringList lines;
    for (auto service = serversOfService.begin(); service != serversOfService.end(); ++service) {
        lines.append(service.key());
        QStringList servers = service.value();
        servers.sort();
        lines += servers;
    }
    return lines;
}

} // namespace

QString listingOptions(Listing listing)
{
    switch (listing) {
    case Listing::Plain:
        return QStringLiteral("-Ln");
    case Listing::Statistics:
        return QStringLiteral("-Ln --stats --exact");
    case Listing::Thresholds:
        return QStringLiteral("-Ln --thresholds");
    case Listing::TunnelInfo:
        return QStringLiteral("-Ln --tun-info");
    case Listing::PersistentConnections:
        return QStringLiteral("-Ln --persistent-conn");
    }
    Q_UNREACHABLE();
}

QStringList expectedListing(const IpvsState &state, Listing listing, const CountersSample &counters)
{
    QMap<QString, QStringList> lines;
    for (const VirtualService &service : state.services) {
        const ServiceCounters *counted = counters.service(service.key);
        const QString rest = listing == Listing::Statistics
            ? countersText(counted ? counted->counters : Counters())
            : settingsText(service.settings);
        QStringList &servers = lines[keyText(service.key) + u' ' + rest];
        for (const RealServer &server : service.realServers) {
            servers.append(serverText(server, countersOf(counted, server.endpoint), listing));
        }
    }
    return sorted(lines);
}

QStringList printedListing(const QByteArray &output)
{
    QMap<QString, QStringList> lines;
    QString service;
    const QStringList printed = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    // Version, and two lines that name the columns.
    for (qsizetype i = 3; i < printed.size(); ++i) {
        const QString line = printed[i].simplified();
        if (line.startsWith(QLatin1String("->"))) {
            lines[service].append(line);
        } else {
            service = line;
            lines[service];
        }
    }
    return sorted(lines);
}

QByteArray expectedTimeouts(const Timeouts &timeouts)
{
    return QStringLiteral("Timeout (tcp tcpfin udp): %1 %2 %3\n")
        .arg(timeouts.tcp)
        .arg(timeouts.tcpFin)
        .arg(timeouts.udp)
        .toUtf8();
}

QByteArray expectedDaemons(const IpvsState &state)
{
    QString text;
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (const std::optional<SyncDaemon> &daemon = state.daemon(role)) {
            text +=
                QStringLiteral("%1 sync daemon (mcast=%2, syncid=%3, maxlen=%4, group=%5, port=%6, ttl=%7)\n")
                    .arg(syncRoleName(role), daemon->interface.toString())
                    .arg(daemon->syncId)
                    .arg(daemon->maximumLength)
                    .arg(daemon->group.toString())
                    .arg(daemon->port)
                    .arg(daemon->ttl);
        }
    }
    return text.toUtf8();
}

} // namespace lvs::test
