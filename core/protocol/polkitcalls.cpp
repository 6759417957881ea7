// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/polkitcalls.h"

#include <QDBusArgument>
#include <QMap>

namespace lvs::polkit {

namespace {

QDBusMessage authorityCall(const char *method, const char *interface = "org.freedesktop.PolicyKit1.Authority")
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                          QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                          QLatin1String(interface), QLatin1String(method));
}

/// polkit's subject, (sa{sv}).
QVariant busNameSubject(const QString &name)
{
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("system-bus-name") << QVariantMap {{QStringLiteral("name"), name}};
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

QDBusMessage pingCall()
{
    return authorityCall("Ping", "org.freedesktop.DBus.Peer");
}

QDBusMessage checkCall(const QString &uniqueName, const QString &action, Interaction interaction,
                       const QString &cancellation)
{
    QDBusMessage call = authorityCall("CheckAuthorization");
    call << busNameSubject(uniqueName) << action << noDetails() << static_cast<quint32>(interaction)
         << cancellation;
    return call;
}

QDBusMessage cancelCall(const QString &cancellation)
{
    QDBusMessage call = authorityCall("CancelCheckAuthorization");
    call << cancellation;
    return call;
}

QDBusMessage revokeCall(const QString &temporaryId)
{
    QDBusMessage call = authorityCall("RevokeTemporaryAuthorizationById");
    call << temporaryId;
    return call;
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
