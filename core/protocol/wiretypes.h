// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QList>
#include <QString>
#include <QStringList>

/// What crosses the bus: plain structs of D-Bus types, each with its signature behind it. Nothing is
/// believed of them; core/protocol/conversions.h turns them into values of the model or refuses.
namespace lvs::wire {

/// (uyayq) mark, or protocol number, address (4 or 16 bytes in network order) and port.
struct ServiceKey
{
    quint32 mark = 0;
    uchar protocol = 0; ///< 0 with a mark
    QByteArray address; ///< with a mark: 4 or 16 zero bytes, for the family
    quint16 port = 0;

    friend bool operator==(const ServiceKey &, const ServiceKey &) = default;
};

/// (ayq)
struct Endpoint
{
    QByteArray address;
    quint16 port = 0;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// (sybbuyus)
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

/// (yyqyuuu)
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

/// (uuu) seconds
struct Timeouts
{
    quint32 tcp = 0;
    quint32 tcpFin = 0;
    quint32 udp = 0;

    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

/// (ysyqayqy)
struct SyncDaemon
{
    uchar role = 0;
    QString interface;
    uchar syncId = 0;
    quint16 maximumLength = 0;
    QByteArray group;
    quint16 port = 0;
    uchar ttl = 0;

    friend bool operator==(const SyncDaemon &, const SyncDaemon &) = default;
};

/// What an operation does; the values are the order of Step's alternatives.
enum class OperationKind : uchar {
    AddService,
    EditService,
    RemoveService,
    AddRealServer,
    EditRealServer,
    RemoveRealServer,
    SetTimeouts,
    StartSyncDaemon,
    StopSyncDaemon,
};

/// (y(uyayq)(ayq)a(sybbuyus)a(yyqyuuu)a(uuu)a(ysyqayqy)) one step. D-Bus knows no optional value: of the
/// four lists only that of the kind is filled, with what is added or removed, or, for an edit, with what
/// was before and what shall be. A key that the kind does not need is all zero and empty.
struct Operation
{
    uchar kind = 0;
    ServiceKey service;
    Endpoint realServer;
    QList<ServiceSettings> serviceSettings;
    QList<RealServerSettings> realServerSettings;
    QList<Timeouts> timeouts;
    QList<SyncDaemon> daemons;

    friend bool operator==(const Operation &, const Operation &) = default;
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

inline constexpr QLatin1String operationsSignature {"a(y(uyayq)(ayq)a(sybbuyus)a(yyqyuuu)a(uuu)a(ysyqayqy))"};

/// Makes the types known to QtDBus; once, before the first message. May be called again.
void registerTypes();

QDBusArgument &operator<<(QDBusArgument &argument, const ServiceKey &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceKey &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Endpoint &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Endpoint &value);
QDBusArgument &operator<<(QDBusArgument &argument, const ServiceSettings &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, ServiceSettings &value);
QDBusArgument &operator<<(QDBusArgument &argument, const RealServerSettings &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, RealServerSettings &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Timeouts &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Timeouts &value);
QDBusArgument &operator<<(QDBusArgument &argument, const SyncDaemon &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, SyncDaemon &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Operation &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Operation &value);
QDBusArgument &operator<<(QDBusArgument &argument, const Error &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, Error &value);
QDBusArgument &operator<<(QDBusArgument &argument, const StepError &value);
const QDBusArgument &operator>>(const QDBusArgument &argument, StepError &value);

} // namespace lvs::wire
