// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/changepermission.h"

#include "core/protocol/names.h"

#include <QDBusConnection>
#include <QDBusPendingCall>

#include <limits>

namespace lvs::changepermission {

namespace {

constexpr int silentTimeout = 5000; // milliseconds
constexpr int noTimeout = std::numeric_limits<int>::max(); // DBUS_TIMEOUT_INFINITE

} // namespace

QString action()
{
    return bus::changeAction;
}

QDBusPendingCall ping(const QDBusConnection &connection)
{
    return connection.asyncCall(polkit::pingCall(), silentTimeout);
}

QDBusPendingCall check(const QDBusConnection &connection, polkit::Interaction interaction)
{
    return connection.asyncCall(polkit::checkCall(connection.baseService(), bus::changeAction, interaction),
                                interaction == polkit::Interaction::AskUser ? noTimeout : silentTimeout);
}

QDBusPendingCall revoke(const QDBusConnection &connection, const QString &temporaryId)
{
    return connection.asyncCall(polkit::revokeCall(temporaryId), silentTimeout);
}

} // namespace lvs::changepermission
