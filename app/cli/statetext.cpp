// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statetext.h"

#include "app/cli/commandline.h"
#include "app/cli/table.h"
#include "core/stats/rates.h"

namespace lvs::cli {

namespace {

QString settingsText(const ServiceSettings &settings)
{
    QStringList words {settings.scheduler.name()};
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            words.append(settings.scheduler.flagName(flag));
        }
    }
    if (settings.persistence) {
        words.append(CommandLine::tr("persistent %1 s").arg(settings.persistence->timeout));
        if (!settings.persistence->mask.isSingle()) {
            words.append(CommandLine::tr("mask %1").arg(settings.persistence->mask.toString()));
        }
    }
    if (!settings.persistenceEngine.isEmpty()) {
        words.append(CommandLine::tr("engine %1").arg(settings.persistenceEngine.toString()));
    }
    if (settings.onePacket) {
        words.append(CommandLine::tr("one-packet"));
    }
    return words.join(u' ');
}

QString forwardingText(const RealServerSettings &settings)
{
    QString text = forwardingMethodName(settings.forwarding);
    if (settings.forwarding != ForwardingMethod::Tunnel) {
        return text;
    }
    text += u' ' + tunnelTypeName(settings.tunnel.type);
    if (settings.tunnel.type == TunnelType::Gue) {
        text += u':' + settings.tunnel.port.toString();
    }
    if (settings.tunnel.checksum != TunnelChecksum::None) {
        text += u' ' + tunnelChecksumName(settings.tunnel.checksum);
    }
    return text;
}

QString thresholdsText(const RealServerSettings &settings)
{
    return settings.upperThreshold == 0 && settings.lowerThreshold == 0
        ? QString()
        : QStringLiteral("%1/%2").arg(settings.upperThreshold).arg(settings.lowerThreshold);
}

QStringList countersText(const Counters &counters)
{
    QStringList words;
    for (const quint64 number : {counters.connections, counters.inPackets, counters.outPackets,
                                 counters.inBytes, counters.outBytes}) {
        words.append(QString::number(number));
    }
    return words;
}

QStringList ratesText(const Rates &rates)
{
    QStringList words;
    for (const float rate : rates) {
        words.append(QString::number(static_cast<double>(rate), 'f', 1));
    }
    return words;
}

template <typename Number> QStringList connectionsText(Number active, Number inactive)
{
    return {QString::number(active), QString::number(inactive)};
}

const RealServerCounters *countersOf(const ServiceCounters *service, const Endpoint &endpoint)
{
    if (service == nullptr) {
        return nullptr;
    }
    for (const RealServerCounters &server : service->realServers) {
        if (server.endpoint == endpoint) {
            return &server;
        }
    }
    return nullptr;
}

QString serverName(const Endpoint &endpoint)
{
    return QLatin1String("  ") + endpoint.toString();
}

} // namespace

QString stateText(const IpvsState &state, const CountersSample *counters)
{
    QStringList titles {CommandLine::tr("Service, real server"), CommandLine::tr("Scheduler, forwarding"),
                        CommandLine::tr("Thresholds"), CommandLine::tr("Weight")};
    if (counters != nullptr) {
        titles +=
            {CommandLine::tr("Active"),     CommandLine::tr("Inactive"),    CommandLine::tr("Connections"),
             CommandLine::tr("Packets in"), CommandLine::tr("Packets out"), CommandLine::tr("Bytes in"),
             CommandLine::tr("Bytes out")};
    }
    Table table(titles, 3);
    for (const VirtualService &service : state.services) {
        const ServiceCounters *counted = counters ? counters->service(service.key) : nullptr;
        QStringList row {service.key.toString(), settingsText(service.settings), QString(), QString()};
        if (counted != nullptr) {
            row += connectionsText(counted->active(), counted->inactive()) + countersText(counted->counters);
        }
        table.add(row);
        for (const RealServer &server : service.realServers) {
            QStringList serverRow {serverName(server.endpoint), forwardingText(server.settings),
                                   thresholdsText(server.settings), server.settings.weight.toString()};
            if (const RealServerCounters *own = countersOf(counted, server.endpoint)) {
                serverRow += connectionsText(own->active, own->inactive) + countersText(own->counters);
            }
            table.add(serverRow);
        }
    }
    return table.toString();
}

QString trafficText(const CountersSample &before, const CountersSample &now)
{
    Table table({CommandLine::tr("Service, real server"), CommandLine::tr("Active"),
                 CommandLine::tr("Inactive"), CommandLine::tr("Connections/s"),
                 CommandLine::tr("Packets in/s"), CommandLine::tr("Packets out/s"),
                 CommandLine::tr("Bytes in/s"), CommandLine::tr("Bytes out/s")},
                1);
    const qint64 elapsed = now.time - before.time;
    for (const ServiceCounters &service : now.services) {
        const ServiceCounters *earlier = before.service(service.key);
        const Counters from = earlier ? earlier->counters : Counters();
        table.add(QStringList {service.key.toString()} + connectionsText(service.active(), service.inactive())
                  + ratesText(ratesBetween(from, service.counters, elapsed).value_or(Rates {})));
        for (const RealServerCounters &server : service.realServers) {
            const RealServerCounters *serverEarlier = countersOf(earlier, server.endpoint);
            const Counters serverFrom = serverEarlier ? serverEarlier->counters : Counters();
            table.add(QStringList {serverName(server.endpoint)}
                      + connectionsText(server.active, server.inactive)
                      + ratesText(ratesBetween(serverFrom, server.counters, elapsed).value_or(Rates {})));
        }
    }
    return table.toString();
}

} // namespace lvs::cli
