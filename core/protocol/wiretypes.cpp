// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wiretypes.h"

#include <QDBusMetaType>

namespace lvs::wire {

namespace {

template <typename... Fields> void put(QDBusArgument &argument, const Fields &...fields)
{
    argument.beginStructure();
    (argument << ... << fields);
    argument.endStructure();
}

template <typename... Fields> void take(const QDBusArgument &argument, Fields &...fields)
{
    argument.beginStructure();
    (argument >> ... >> fields);
    argument.endStructure();
}

} // namespace

void registerTypes()
{
    qDBusRegisterMetaType<ServiceKey>();
    qDBusRegisterMetaType<Endpoint>();
    qDBusRegisterMetaType<ServiceSettings>();
    qDBusRegisterMetaType<RealServerSettings>();
    qDBusRegisterMetaType<Timeouts>();
    qDBusRegisterMetaType<SyncDaemon>();
    qDBusRegisterMetaType<Operation>();
    qDBusRegisterMetaType<Error>();
    qDBusRegisterMetaType<StepError>();
    qDBusRegisterMetaType<QList<ServiceSettings>>();
    qDBusRegisterMetaType<QList<RealServerSettings>>();
    qDBusRegisterMetaType<QList<Timeouts>>();
    qDBusRegisterMetaType<QList<SyncDaemon>>();
    qDBusRegisterMetaType<QList<Operation>>();
    qDBusRegisterMetaType<QList<Error>>();
    qDBusRegisterMetaType<QList<StepError>>();
}

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceKey &value)
{
    put(argument, value.mark, value.protocol, value.address, value.port);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceKey &value)
{
    take(argument, value.mark, value.protocol, value.address, value.port);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Endpoint &value)
{
    put(argument, value.address, value.port);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Endpoint &value)
{
    take(argument, value.address, value.port);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceSettings &value)
{
    put(argument, value.scheduler, value.schedulerFlags, value.onePacket, value.persistent,
        value.persistenceTimeout, value.maskFamily, value.mask, value.persistenceEngine);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceSettings &value)
{
    take(argument, value.scheduler, value.schedulerFlags, value.onePacket, value.persistent,
         value.persistenceTimeout, value.maskFamily, value.mask, value.persistenceEngine);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const RealServerSettings &value)
{
    put(argument, value.forwarding, value.tunnelType, value.tunnelPort, value.tunnelChecksum, value.weight,
        value.upperThreshold, value.lowerThreshold);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerSettings &value)
{
    take(argument, value.forwarding, value.tunnelType, value.tunnelPort, value.tunnelChecksum, value.weight,
         value.upperThreshold, value.lowerThreshold);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Timeouts &value)
{
    put(argument, value.tcp, value.tcpFin, value.udp);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Timeouts &value)
{
    take(argument, value.tcp, value.tcpFin, value.udp);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const SyncDaemon &value)
{
    put(argument, value.role, value.interface, value.syncId, value.maximumLength, value.group, value.port,
        value.ttl);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SyncDaemon &value)
{
    take(argument, value.role, value.interface, value.syncId, value.maximumLength, value.group, value.port,
         value.ttl);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Operation &value)
{
    put(argument, value.kind, value.service, value.realServer, value.serviceSettings,
        value.realServerSettings, value.timeouts, value.daemons);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Operation &value)
{
    take(argument, value.kind, value.service, value.realServer, value.serviceSettings,
         value.realServerSettings, value.timeouts, value.daemons);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Error &value)
{
    put(argument, value.code, value.arguments);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Error &value)
{
    take(argument, value.code, value.arguments);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const StepError &value)
{
    put(argument, value.step, value.error);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, StepError &value)
{
    take(argument, value.step, value.error);
    return argument;
}

} // namespace lvs::wire
