// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/authorization/polkitcalls.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QMap>

#include <limits>

namespace lvs::polkit {

namespace {

constexpr int silentTimeout = 5000; // milliseconds
constexpr int noTimeout = std::numeric_limits<int>::max(); // DBUS_TIMEOUT_INFINITE

QDBusMessage authorityCall(const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                          QStringLiteral("/org/freedesktop/PolicyKit1/Authority"), interface,
                                          method);
}

QDBusMessage authorityCall(const QString &method)
{
    return authorityCall(QStringLiteral("org.freedesktop.PolicyKit1.Authority"), method);
}

/// polkit's subject, (sa{sv}): as the helper names its callers, so that both get the same answer.
QVariant holderOf(const QDBusConnection &connection)
{
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("system-bus-name")
            << QVariantMap {{QStringLiteral("name"), connection.baseService()}};
    subject.endStructure();
    return QVariant::fromValue(subject);
}

QVariant noDetails()
{
    QDBusArgument details;
    details.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    details.endMap();
    return QVariant::fromValue(details);
}

} // namespace

QDBusPendingCall ping(const QDBusConnection &connection)
{
    return connection.asyncCall(
        authorityCall(QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping")), silentTimeout);
}

QDBusPendingCall check(const QDBusConnection &connection, const QString &action, Interaction interaction)
{
    QDBusMessage call = authorityCall(QStringLiteral("CheckAuthorization"));
    call << holderOf(connection) << action << noDetails() << static_cast<quint32>(interaction) << QString();
    return connection.asyncCall(call, interaction == Interaction::AskUser ? noTimeout : silentTimeout);
}

QDBusPendingCall revoke(const QDBusConnection &connection, const QString &temporaryId)
{
    QDBusMessage call = authorityCall(QStringLiteral("RevokeTemporaryAuthorizationById"));
    call << temporaryId;
    return connection.asyncCall(call, silentTimeout);
}

std::optional<Answer> answerOf(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("(bba{ss})")) {
        return std::nullopt;
    }
    Answer answer;
    QMap<QString, QString> details;
    const auto argument = reply.arguments().at(0).value<QDBusArgument>();
    argument.beginStructure();
    argument >> answer.isAuthorized >> answer.isChallenge >> details;
    argument.endStructure();
    answer.isDismissed = details.contains(QStringLiteral("polkit.dismissed"));
    answer.temporaryId = details.value(QStringLiteral("polkit.temporary_authorization_id"));
    return answer;
}

} // namespace lvs::polkit
