// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statejson.h"

#include "core/stats/rates.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

namespace lvs::cli {

namespace {

/// JSON's numbers end at 2^63 here; a counter that comes there has been running for centuries.
QJsonValue number(quint64 value)
{
    constexpr auto largest = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(std::min(value, largest));
}

void insertCounters(QJsonObject &object, const Counters &counters, quint64 active, quint64 inactive,
                    quint64 persistent)
{
    object.insert(QLatin1String("connections"), number(counters.connections));
    object.insert(QLatin1String("inPackets"), number(counters.inPackets));
    object.insert(QLatin1String("outPackets"), number(counters.outPackets));
    object.insert(QLatin1String("inBytes"), number(counters.inBytes));
    object.insert(QLatin1String("outBytes"), number(counters.outBytes));
    object.insert(QLatin1String("active"), number(active));
    object.insert(QLatin1String("inactive"), number(inactive));
    object.insert(QLatin1String("persistent"), number(persistent));
}

void insertKey(QJsonObject &object, const ServiceKey &key)
{
    if (key.isMark()) {
        object.insert(QLatin1String("mark"), number(key.mark()));
        object.insert(QLatin1String("family"), addressFamilyName(key.family()));
        return;
    }
    object.insert(QLatin1String("protocol"), protocolName(key.protocol()));
    object.insert(QLatin1String("address"), key.endpoint().address.toString());
    object.insert(QLatin1String("port"), key.endpoint().port.number());
}

void insertSettings(QJsonObject &object, const ServiceSettings &settings)
{
    object.insert(QLatin1String("scheduler"), settings.scheduler.name());
    QJsonArray flags;
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            flags.append(settings.scheduler.flagName(flag));
        }
    }
    object.insert(QLatin1String("schedulerFlags"), flags);
    object.insert(QLatin1String("onePacket"), settings.onePacket);
    if (settings.persistence) {
        object.insert(QLatin1String("persistence"),
                      QJsonObject {{QStringLiteral("timeout"), number(settings.persistence->timeout)},
                                   {QStringLiteral("mask"), settings.persistence->mask.toString()}});
    }
    if (!settings.persistenceEngine.isEmpty()) {
        object.insert(QLatin1String("persistenceEngine"), settings.persistenceEngine.toString());
    }
}

QJsonObject realServerJson(const RealServer &server, const ServiceCounters *counted)
{
    const RealServerSettings &settings = server.settings;
    QJsonObject object {{QStringLiteral("address"), server.endpoint.address.toString()},
                        {QStringLiteral("port"), server.endpoint.port.number()},
                        {QStringLiteral("forwarding"), forwardingMethodName(settings.forwarding)},
                        {QStringLiteral("weight"), number(settings.weight.number())},
                        {QStringLiteral("upperThreshold"), number(settings.upperThreshold)},
                        {QStringLiteral("lowerThreshold"), number(settings.lowerThreshold)}};
    if (settings.forwarding == ForwardingMethod::Tunnel) {
        object.insert(
            QLatin1String("tunnel"),
            QJsonObject {{QStringLiteral("type"), tunnelTypeName(settings.tunnel.type)},
                         {QStringLiteral("port"), settings.tunnel.port.number()},
                         {QStringLiteral("checksum"), tunnelChecksumName(settings.tunnel.checksum)}});
    }
    if (counted != nullptr) {
        for (const RealServerCounters &own : counted->realServers) {
            if (own.endpoint == server.endpoint) {
                insertCounters(object, own.counters, own.active, own.inactive, own.persistent);
            }
        }
    }
    return object;
}

QJsonObject serviceJson(const VirtualService &service, const ServiceCounters *counted)
{
    QJsonObject object;
    insertKey(object, service.key);
    insertSettings(object, service.settings);
    if (counted != nullptr) {
        insertCounters(object, counted->counters, counted->active(), counted->inactive(),
                       counted->persistent());
    }
    QJsonArray servers;
    for (const RealServer &server : service.realServers) {
        servers.append(realServerJson(server, counted));
    }
    object.insert(QLatin1String("realServers"), servers);
    return object;
}

QJsonObject daemonJson(SyncRole role, const SyncDaemon &daemon)
{
    return {{QStringLiteral("role"), syncRoleName(role)},
            {QStringLiteral("interface"), daemon.interface.toString()},
            {QStringLiteral("syncId"), daemon.syncId},
            {QStringLiteral("maximumLength"), daemon.maximumLength},
            {QStringLiteral("group"), daemon.group.toString()},
            {QStringLiteral("port"), daemon.port},
            {QStringLiteral("ttl"), daemon.ttl}};
}

void insertRates(QJsonObject &object, const Counters &before, const Counters &now, qint64 elapsed)
{
    constexpr std::array names {"connectionsPerSecond", "inPacketsPerSecond", "outPacketsPerSecond",
                                "inBytesPerSecond", "outBytesPerSecond"};
    static_assert(names.size() == rateCount);
    const Rates rates = ratesBetween(before, now, elapsed).value_or(Rates {});
    for (size_t i = 0; i < names.size(); ++i) {
        object.insert(QLatin1String(names[i]), static_cast<double>(rates[i]));
    }
}

Counters earlierOf(const ServiceCounters *service, const Endpoint &endpoint)
{
    if (service != nullptr) {
        for (const RealServerCounters &server : service->realServers) {
            if (server.endpoint == endpoint) {
                return server.counters;
            }
        }
    }
    return {};
}

} // namespace

QJsonObject stateJson(const KernelInfo &kernel, quint64 generation, const IpvsState &state,
                      const CountersSample *counters)
{
    QJsonArray services;
    for (const VirtualService &service : state.services) {
        services.append(serviceJson(service, counters ? counters->service(service.key) : nullptr));
    }
    QJsonArray daemons;
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (state.daemon(role)) {
            daemons.append(daemonJson(role, *state.daemon(role)));
        }
    }
    return {{QStringLiteral("kernel"),
             QJsonObject {{QStringLiteral("release"), kernel.release},
                          {QStringLiteral("ipvs"), kernel.ipvsVersion},
                          {QStringLiteral("connectionTableSize"), number(kernel.connectionTableSize)}}},
            {QStringLiteral("generation"), QString::number(generation)},
            {QStringLiteral("timeouts"),
             QJsonObject {{QStringLiteral("tcp"), number(state.timeouts.tcp)},
                          {QStringLiteral("tcpFin"), number(state.timeouts.tcpFin)},
                          {QStringLiteral("udp"), number(state.timeouts.udp)}}},
            {QStringLiteral("syncDaemons"), daemons},
            {QStringLiteral("services"), services}};
}

QJsonObject trafficJson(const CountersSample &before, const CountersSample &now)
{
    const qint64 elapsed = now.time - before.time;
    QJsonArray services;
    for (const ServiceCounters &service : now.services) {
        const ServiceCounters *earlier = before.service(service.key);
        QJsonObject object;
        insertKey(object, service.key);
        object.insert(QLatin1String("active"), number(service.active()));
        object.insert(QLatin1String("inactive"), number(service.inactive()));
        insertRates(object, earlier ? earlier->counters : Counters(), service.counters, elapsed);
        QJsonArray servers;
        for (const RealServerCounters &server : service.realServers) {
            QJsonObject own {{QStringLiteral("address"), server.endpoint.address.toString()},
                             {QStringLiteral("port"), server.endpoint.port.number()},
                             {QStringLiteral("active"), number(server.active)},
                             {QStringLiteral("inactive"), number(server.inactive)}};
            insertRates(own, earlierOf(earlier, server.endpoint), server.counters, elapsed);
            servers.append(own);
        }
        object.insert(QLatin1String("realServers"), servers);
        services.append(object);
    }
    return {{QStringLiteral("services"), services}};
}

} // namespace lvs::cli
