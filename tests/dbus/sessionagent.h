// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFile>
#include <QRegularExpression>

#include <functional>

namespace lvs::test {

/// The authentication agent of this process's session, as a desktop runs one: polkit hands it questions,
/// and whoever uses this decides how each of them ends. That the user gave the right password is told to
/// polkit by root, not by an agent.
class SessionAgent : public QDBusVirtualObject
{
public:
    using Asked = std::function<void(const QString &action, const QString &cookie)>;

    explicit SessionAgent(Asked asked)
        : m_asked(std::move(asked))
        , m_connection(QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("agent")))
    {
    }

    /// An error message, or nothing.
    QString registerForSession()
    {
        m_connection.registerVirtualObject(QStringLiteral("/agent"), this);
        QDBusArgument subject;
        subject.beginStructure();
        subject << QStringLiteral("unix-session")
                << QVariantMap {{QStringLiteral("session-id"), sessionOfThisProcess()}};
        subject.endStructure();
        QDBusMessage message =
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                           QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                           QStringLiteral("org.freedesktop.PolicyKit1.Authority"),
                                           QStringLiteral("RegisterAuthenticationAgent"));
        message.setArguments({QVariant::fromValue(subject), QStringLiteral("C"), QStringLiteral("/agent")});
        return m_connection.call(message).errorMessage();
    }

    /// The dialog is closed after the user has tried; polkit knows from root whether that was right.
    void finish() { m_connection.send(m_question.createReply()); }
    void dismiss()
    {
        m_connection.send(m_question.createErrorReply(
            QStringLiteral("org.freedesktop.PolicyKit1.Error.Cancelled"), QStringLiteral("dismissed")));
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == QLatin1String("BeginAuthentication")) {
            message.setDelayedReply(true);
            m_question = message;
            m_asked(message.arguments().value(0).toString(), message.arguments().value(4).toString());
        } else {
            connection.send(message.createReply());
        }
        return true;
    }
    QString introspect(const QString &) const override { return {}; }

private:
    /// Of the control group "…/session-NUMBER.scope", as libsystemd reads it.
    static QString sessionOfThisProcess()
    {
        QFile file(QStringLiteral("/proc/self/cgroup"));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        static const QRegularExpression session(QStringLiteral("/session-([0-9]+)\\.scope"));
        return session.match(QString::fromUtf8(file.readAll())).captured(1);
    }

    Asked m_asked;
    QDBusConnection m_connection;
    QDBusMessage m_question;
};

} // namespace lvs::test
