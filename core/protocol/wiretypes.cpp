// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wiretypes.h"

#include "core/protocol/savedwiretypes.h"

#include <QDBusMetaType>

namespace lvs::wire {

namespace {

/// A field that D-Bus knows, as it is.
template <typename Field> void put(QDBusArgument &argument, const Field &field)
{
    argument << field;
}

template <typename Field> void take(const QDBusArgument &argument, Field &field)
{
    argument >> field;
}

template <typename... Fields> void putAll(QDBusArgument &argument, const Fields &...fields);
template <typename... Fields> void takeAll(const QDBusArgument &argument, Fields &...fields);

// Parts of a struct stand in it field by field, without a container of their own.

void put(QDBusArgument &argument, const Address &value)
{
    putAll(argument, value.family, value.high, value.low);
}

void take(const QDBusArgument &argument, Address &value)
{
    takeAll(argument, value.family, value.high, value.low);
}

void put(QDBusArgument &argument, const SetupOperations &value)
{
    putField(argument, value);
}

void take(const QDBusArgument &argument, SetupOperations &value)
{
    takeField(argument, value);
}

void put(QDBusArgument &argument, const Endpoint &value)
{
    putAll(argument, value.address, value.port);
}

void take(const QDBusArgument &argument, Endpoint &value)
{
    takeAll(argument, value.address, value.port);
}

void put(QDBusArgument &argument, const ServiceSettings &value)
{
    putAll(argument, value.scheduler, value.schedulerFlags, value.onePacket, value.persistent,
           value.persistenceTimeout, value.maskFamily, value.mask, value.persistenceEngine);
}

void take(const QDBusArgument &argument, ServiceSettings &value)
{
    takeAll(argument, value.scheduler, value.schedulerFlags, value.onePacket, value.persistent,
            value.persistenceTimeout, value.maskFamily, value.mask, value.persistenceEngine);
}

void put(QDBusArgument &argument, const RealServerSettings &value)
{
    putAll(argument, value.forwarding, value.tunnelType, value.tunnelPort, value.tunnelChecksum, value.weight,
           value.upperThreshold, value.lowerThreshold);
}

void take(const QDBusArgument &argument, RealServerSettings &value)
{
    takeAll(argument, value.forwarding, value.tunnelType, value.tunnelPort, value.tunnelChecksum,
            value.weight, value.upperThreshold, value.lowerThreshold);
}

void put(QDBusArgument &argument, const Timeouts &value)
{
    putAll(argument, value.tcp, value.tcpFin, value.udp);
}

void take(const QDBusArgument &argument, Timeouts &value)
{
    takeAll(argument, value.tcp, value.tcpFin, value.udp);
}

void put(QDBusArgument &argument, const SyncDaemon &value)
{
    putAll(argument, value.role, value.interface, value.syncId, value.maximumLength, value.group, value.port,
           value.ttl);
}

void take(const QDBusArgument &argument, SyncDaemon &value)
{
    takeAll(argument, value.role, value.interface, value.syncId, value.maximumLength, value.group, value.port,
            value.ttl);
}

template <typename... Fields> void putAll(QDBusArgument &argument, const Fields &...fields)
{
    (put(argument, fields), ...);
}

template <typename... Fields> void takeAll(const QDBusArgument &argument, Fields &...fields)
{
    (take(argument, fields), ...);
}

template <typename... Fields> void putStruct(QDBusArgument &argument, const Fields &...fields)
{
    argument.beginStructure();
    putAll(argument, fields...);
    argument.endStructure();
}

template <typename... Fields> void takeStruct(const QDBusArgument &argument, Fields &...fields)
{
    argument.beginStructure();
    takeAll(argument, fields...);
    argument.endStructure();
}

} // namespace

void registerTypes()
{
    qDBusRegisterMetaType<ServiceKey>();
    qDBusRegisterMetaType<QList<ServiceKey>>();
    qDBusRegisterMetaType<ServiceOperation>();
    qDBusRegisterMetaType<QList<ServiceOperation>>();
    qDBusRegisterMetaType<ServiceEdit>();
    qDBusRegisterMetaType<QList<ServiceEdit>>();
    qDBusRegisterMetaType<RealServerOperation>();
    qDBusRegisterMetaType<QList<RealServerOperation>>();
    qDBusRegisterMetaType<RealServerEdit>();
    qDBusRegisterMetaType<QList<RealServerEdit>>();
    qDBusRegisterMetaType<TimeoutsEdit>();
    qDBusRegisterMetaType<QList<TimeoutsEdit>>();
    qDBusRegisterMetaType<DaemonOperation>();
    qDBusRegisterMetaType<QList<DaemonOperation>>();
    registerSetupTypes();
    registerSavedTypes();
    qDBusRegisterMetaType<Operations>();
    qDBusRegisterMetaType<Error>();
    qDBusRegisterMetaType<QList<Error>>();
    qDBusRegisterMetaType<StepError>();
    qDBusRegisterMetaType<QList<StepError>>();
}

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceKey &value)
{
    putStruct(argument, value.mark, value.protocol, value.address, value.port);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceKey &value)
{
    takeStruct(argument, value.mark, value.protocol, value.address, value.port);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceOperation &value)
{
    putStruct(argument, value.position, value.kind, value.service, value.settings);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceOperation &value)
{
    takeStruct(argument, value.position, value.kind, value.service, value.settings);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceEdit &value)
{
    putStruct(argument, value.position, value.service, value.before, value.after);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceEdit &value)
{
    takeStruct(argument, value.position, value.service, value.before, value.after);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const RealServerOperation &value)
{
    putStruct(argument, value.position, value.kind, value.service, value.endpoint, value.settings);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerOperation &value)
{
    takeStruct(argument, value.position, value.kind, value.service, value.endpoint, value.settings);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const RealServerEdit &value)
{
    putStruct(argument, value.position, value.service, value.endpoint, value.before, value.after);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerEdit &value)
{
    takeStruct(argument, value.position, value.service, value.endpoint, value.before, value.after);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const TimeoutsEdit &value)
{
    putStruct(argument, value.position, value.before, value.after);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, TimeoutsEdit &value)
{
    takeStruct(argument, value.position, value.before, value.after);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const DaemonOperation &value)
{
    putStruct(argument, value.position, value.kind, value.daemon);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DaemonOperation &value)
{
    takeStruct(argument, value.position, value.kind, value.daemon);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Operations &value)
{
    putStruct(argument, value.services, value.serviceOperations, value.serviceEdits,
              value.realServerOperations, value.realServerEdits, value.timeoutsEdits, value.daemonOperations,
              value.setup);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Operations &value)
{
    takeStruct(argument, value.services, value.serviceOperations, value.serviceEdits,
               value.realServerOperations, value.realServerEdits, value.timeoutsEdits, value.daemonOperations,
               value.setup);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const Error &value)
{
    putStruct(argument, value.code, value.arguments);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Error &value)
{
    takeStruct(argument, value.code, value.arguments);
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const StepError &value)
{
    putStruct(argument, value.step, value.error);
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, StepError &value)
{
    takeStruct(argument, value.step, value.error);
    return argument;
}

} // namespace lvs::wire
