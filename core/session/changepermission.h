// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/polkitcalls.h"

class QDBusConnection;
class QDBusPendingCall;
class QString;

/// What a program on the system bus asks polkit about its own permission to change this machine: the very
/// question that the helper will ask about it. Nothing here waits.
namespace lvs::changepermission {

/// polkit's name of that permission.
[[nodiscard]] QString action();
/// Whether there is a polkit that answers; an error after 5 s of silence.
[[nodiscard]] QDBusPendingCall ping(const QDBusConnection &connection);
/// May whoever holds that connection change this machine? polkit::answerOf() reads the reply. A question
/// without the user is given up after 5 s, one that the user may be asked never.
[[nodiscard]] QDBusPendingCall check(const QDBusConnection &connection, polkit::Interaction interaction);
/// Gives a permission back that was given for a while; an error after 5 s of silence.
[[nodiscard]] QDBusPendingCall revoke(const QDBusConnection &connection, const QString &temporaryId);

} // namespace lvs::changepermission
