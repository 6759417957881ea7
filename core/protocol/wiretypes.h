// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/setupwiretypes.h"
#include "core/protocol/wireaddress.h"

#include <QByteArray>
#include <QDBusArgument>
#include <QList>
#include <QString>
#include <QStringList>

/// What crosses the bus: plain structs of D-Bus types, each with its signature behind it. Nothing is
/// believed of them; core/protocol/conversions.h turns them into values of the model or refuses.
namespace lvs::wire {

/// (uyyttq) mark, or protocol number, address and port.
struct ServiceKey
{
    quint32 mark = 0;
    uchar protocol = 0; ///< 0 with a mark
    Address address; ///< with a mark all zero but for its family
    quint16 port = 0;

    friend bool operator==(const ServiceKey &, const ServiceKey &) = default;
};

/// yttq
struct Endpoint
{
    Address address;
    quint16 port = 0;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// sybbuyus
struct ServiceSettings
{
    QString scheduler;
    uchar schedulerFlags = 0; ///< bits 1, 2, 4
    bool onePacket = false;
    bool persistent = false;
    quint32 persistenceTimeout = 0; ///< seconds; 0 unless persistent
    uchar maskFamily = 0; ///< 4 or 6; 0 unless persistent
    quint32 mask = 0; ///< the mask in host order, or the prefix length; 0 unless persistent
    QString persistenceEngine;

    friend bool operator==(const ServiceSettings &, const ServiceSettings &) = default;
};

/// yyqyuuu
struct RealServerSettings
{
    uchar forwarding = 0;
    uchar tunnelType = 0;
    quint16 tunnelPort = 0;
    uchar tunnelChecksum = 0;
    quint32 weight = 0;
    quint32 upperThreshold = 0;
    quint32 lowerThreshold = 0;

    friend bool operator==(const RealServerSettings &, const RealServerSettings &) = default;
};

/// uuu, seconds
struct Timeouts
{
    quint32 tcp = 0;
    quint32 tcpFin = 0;
    quint32 udp = 0;

    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

/// ysyqyttqy
struct SyncDaemon
{
    uchar role = 0;
    QString interface;
    uchar syncId = 0;
    quint16 maximumLength = 0;
    Address group;
    quint16 port = 0;
    uchar ttl = 0;

    friend bool operator==(const SyncDaemon &, const SyncDaemon &) = default;
};

/// Whether something comes or goes.
enum class OperationKind : uchar { Add, Remove };

/// (uyusybbuyus) adds or removes a service.
struct ServiceOperation
{
    quint32 position = 0; ///< in the plan, from 0
    uchar kind = 0;
    quint32 service = 0; ///< its place among the keys, from 0
    ServiceSettings settings;

    friend bool operator==(const ServiceOperation &, const ServiceOperation &) = default;
};

/// (uusybbuyussybbuyus) changes a service.
struct ServiceEdit
{
    quint32 position = 0;
    quint32 service = 0;
    ServiceSettings before;
    ServiceSettings after;

    friend bool operator==(const ServiceEdit &, const ServiceEdit &) = default;
};

/// (uyuyttqyyqyuuu) adds or removes a real server.
struct RealServerOperation
{
    quint32 position = 0;
    uchar kind = 0;
    quint32 service = 0;
    Endpoint endpoint;
    RealServerSettings settings;

    friend bool operator==(const RealServerOperation &, const RealServerOperation &) = default;
};

/// (uuyttqyyqyuuuyyqyuuu) changes a real server.
struct RealServerEdit
{
    quint32 position = 0;
    quint32 service = 0;
    Endpoint endpoint;
    RealServerSettings before;
    RealServerSettings after;

    friend bool operator==(const RealServerEdit &, const RealServerEdit &) = default;
};

/// (uuuuuuu) changes the time-outs.
struct TimeoutsEdit
{
    quint32 position = 0;
    Timeouts before;
    Timeouts after;

    friend bool operator==(const TimeoutsEdit &, const TimeoutsEdit &) = default;
};

/// (uyysyqyttqy) starts or stops a sync daemon.
struct DaemonOperation
{
    quint32 position = 0;
    uchar kind = 0;
    SyncDaemon daemon;

    friend bool operator==(const DaemonOperation &, const DaemonOperation &) = default;
};

/// The steps of a plan, sorted by what they are about, each with its position in the plan; what one
/// position holds in two lists, or none, is no plan. A list a kind, of flat structs, and each service's
/// key once: a bus marshals containers ten times as slowly as numbers.
struct Operations
{
    QList<ServiceKey> services;
    QList<ServiceOperation> serviceOperations;
    QList<ServiceEdit> serviceEdits;
    QList<RealServerOperation> realServerOperations;
    QList<RealServerEdit> realServerEdits;
    QList<TimeoutsEdit> timeoutsEdits;
    QList<DaemonOperation> daemonOperations;
    SetupOperations setup; ///< its lists, not a struct of its own

    friend bool operator==(const Operations &, const Operations &) = default;
};

/// (sas) the name of an error code, empty for none, and its arguments.
struct Error
{
    QString code;
    QStringList arguments;

    friend bool operator==(const Error &, const Error &) = default;
};

/// (u(sas)) why one step of a plan failed.
struct StepError
{
    quint32 step = 0;
    Error error;

    friend bool operator==(const StepError &, const StepError &) = default;
};

// As one string literal, so that others can be put together with it.
#define LVS_OPERATIONS_SIGNATURE                                                                             \
    "(a(uyyttq)a(uyusybbuyus)a(uusybbuyussybbuyus)a(uyuyttqyyqyuuu)a(uuyttqyyqyuuuyyqyuuu)a(uuuuuuu)"        \
    "a(uyysyqyttqy)" LVS_SETUP_OPERATIONS_SIGNATURE ")"
inline constexpr QLatin1String operationsSignature {LVS_OPERATIONS_SIGNATURE};

/// Makes the types known to QtDBus; once, before the first message. May be called again.
void registerTypes();

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceKey &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceKey &value);
QDBusArgument &operator<<(QDBusArgument &argument, const ServiceOperation &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceOperation &value);
QDBusArgument &operator<<(QDBusArgument &argument, const ServiceEdit &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceEdit &value);
QDBusArgument &operator<<(QDBusArgument &argument, const RealServerOperation &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerOperation &value);
QDBusArgument &operator<<(QDBusArgument &argument, const RealServerEdit &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerEdit &value);
QDBusArgument &operator<<(QDBusArgument &argument, const TimeoutsEdit &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, TimeoutsEdit &value);
QDBusArgument &operator<<(QDBusArgument &argument, const DaemonOperation &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, DaemonOperation &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Operations &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Operations &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Error &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Error &value);
QDBusArgument &operator<<(QDBusArgument &argument, const StepError &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, StepError &value);

} // namespace lvs::wire
