// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/protocol/conversions.h"
#include "core/protocol/names.h"
#include "core/protocol/snapshotrecord.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>

namespace lvs::test {

/// A caller of the helper with a connection of its own, who says message by message what it wants.
class Caller
{
public:
    explicit Caller(const QString &name)
        : m_name(name)
        , m_connection(QDBusConnection::connectToBus(QDBusConnection::SystemBus, name))
    {
    }
    Caller(const Caller &) = delete;
    Caller &operator=(const Caller &) = delete;
    ~Caller() { QDBusConnection::disconnectFromBus(m_name); }

    QDBusConnection &connection() { return m_connection; }
    QDBusMessage call(const QString &member, const QVariantList &arguments = {},
                      const QString &interface = bus::directorInterface)
    {
        return m_connection.call(message(member, arguments, interface), QDBus::Block, longest);
    }
    QDBusPendingCall send(const QString &member, const QVariantList &arguments)
    {
        return m_connection.asyncCall(message(member, arguments, bus::directorInterface), longest);
    }
    quint64 generation() { return call(QStringLiteral("GetConfigFd")).arguments().value(0).toULongLong(); }
    IpvsState state() { return host().ipvs; }
    HostState host()
    {
        const QDBusMessage reply = call(QStringLiteral("GetConfig"), {0U});
        return unpackSnapshot(reply.arguments().value(2).toByteArray()).valueOr({});
    }
    QDBusMessage apply(quint64 base, const Plan &plan, const QVariantMap &options = {})
    {
        return call(QStringLiteral("Apply"), applyArguments(base, plan, options));
    }
    static QVariantList applyArguments(quint64 base, const Plan &plan, const QVariantMap &options = {})
    {
        return {base, QVariant::fromValue(toWire(plan.steps)), planHash(plan), options};
    }

private:
    static constexpr int longest = 60000;

    static QDBusMessage message(const QString &member, const QVariantList &arguments,
                                const QString &interface)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(bus::helperName, bus::directorPath, interface, member);
        message.setArguments(arguments);
        return message;
    }

    QString m_name;
    QDBusConnection m_connection;
};

inline Step addService(quint32 mark)
{
    return AddService {ServiceKey::forMark(mark, AddressFamily::IPv4).value(), {}};
}

inline Plan plan(quint32 first, quint32 count)
{
    Plan all;
    for (quint32 i = 0; i < count; ++i) {
        all.steps.push_back(addService(first + i));
    }
    return all;
}

/// Arguments of SubscribeStats: all services, that many milliseconds apart; or some.
inline QVariantList everything(quint32 interval, const std::vector<ServiceKey> &services = {})
{
    return {interval, QVariant::fromValue(toWire(std::span(services)))};
}

inline QString answer(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ErrorMessage ? reply.errorName() : QStringLiteral("ok");
}

inline QVariantMap requestId(const QString &id)
{
    return {{QStringLiteral("request-id"), id}};
}

} // namespace lvs::test
