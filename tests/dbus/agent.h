// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

namespace lvs::test {

inline QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// An authentication agent that has been told what to do with whoever asks.
class Agent : public QDBusVirtualObject
{
public:
    explicit Agent(bool isSilent)
        : m_isSilent(isSilent)
    {
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == QLatin1String("BeginAuthentication") && m_isSilent) {
            message.setDelayedReply(true);
        } else if (message.member() == QLatin1String("BeginAuthentication")) {
            connection.send(message.createErrorReply(
                QStringLiteral("org.freedesktop.PolicyKit1.Error.Cancelled"), QStringLiteral("no")));
        } else {
            out() << message.member() << Qt::endl;
            connection.send(message.createReply());
        }
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

private:
    bool m_isSilent;
};

inline quint64 startTime()
{
    QFile status(QStringLiteral("/proc/self/stat"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = status.readAll();
    // The fields after the name, which may hold spaces; start time is the 22nd of all (proc(5)).
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toULongLong();
}

/// Makes it the agent of this process. Tells so, or what polkit says.
inline bool registerAgent(QDBusConnection connection, Agent &agent)
{
    connection.registerVirtualObject(QStringLiteral("/agent"), &agent);
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("unix-process")
            << QVariantMap {{QStringLiteral("pid"), static_cast<quint32>(::getpid())},
                            {QStringLiteral("start-time"), startTime()},
                            {QStringLiteral("uid"), static_cast<int>(::getuid())}};
    subject.endStructure();
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.PolicyKit1"), QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
        QStringLiteral("org.freedesktop.PolicyKit1.Authority"),
        QStringLiteral("RegisterAuthenticationAgent"));
    message.setArguments({QVariant::fromValue(subject), QStringLiteral("C"), QStringLiteral("/agent")});
    const QDBusMessage reply = connection.call(message);
    out() << (reply.type() == QDBusMessage::ErrorMessage ? reply.errorMessage() : QStringLiteral("agent"))
          << Qt::endl;
    return reply.type() != QDBusMessage::ErrorMessage;
}

} // namespace lvs::test
