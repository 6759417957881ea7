// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>

#include <optional>

namespace lvs::polkit {

/// Whether polkit asks the user where it must; the numbers are of polkit's interface
/// (org.freedesktop.PolicyKit1.Authority, CheckAuthorizationFlags).
enum class Interaction : quint32 { None = 0, AskUser = 1 };

/// What polkit says to a check. polkit-qt keeps only the first two of these.
struct Answer
{
    bool isAuthorized = false;
    bool isChallenge = false; ///< the user would have to be asked, and was not: there was nobody to ask
    bool isDismissed = false; ///< the user closed the question
    QString temporaryId; ///< of the permission that was given for a while; empty if it was not
};

/// Answered at once by a polkit that lives.
[[nodiscard]] QDBusPendingCall ping(const QDBusConnection &connection);
/// May whoever holds that connection do this? With AskUser it is answered when the user has answered,
/// however long that takes.
[[nodiscard]] QDBusPendingCall check(const QDBusConnection &connection, const QString &action,
                                     Interaction interaction);
/// Ends a permission that was given for a while; only its own session may.
[[nodiscard]] QDBusPendingCall revoke(const QDBusConnection &connection, const QString &temporaryId);

/// Nothing where the reply is an error, or not what polkit's interface promises.
[[nodiscard]] std::optional<Answer> answerOf(const QDBusMessage &reply);

} // namespace lvs::polkit
