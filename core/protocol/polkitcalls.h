// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include <optional>

/// polkit's interface as messages: what the helper asks of its callers and the window of itself is the same
/// question, put with different patience.
namespace lvs::polkit {

/// Whether polkit asks the user where it must; the numbers are of polkit's interface
/// (org.freedesktop.PolicyKit1.Authority, CheckAuthorizationFlags).
enum class Interaction : quint32 { None = 0, AskUser = 1 };

/// What polkit says to a check. polkit-qt keeps only the first two of these.
struct Answer
{
    bool isAuthorized = false;
    bool isChallenge = false; ///< the user would have to be asked, and was not
    bool isDismissed = false; ///< the user closed the question
    QString temporaryId; ///< of the permission that was given for a while; empty if it was not
};

/// Answered at once by a polkit that lives.
[[nodiscard]] QDBusMessage pingCall();
/// May whoever has that unique name, which nobody else can take or inherit, do this? With AskUser it is
/// answered when the user has answered, however long that takes. cancellation names the question to
/// cancelCall(); empty for one that is never cancelled.
[[nodiscard]] QDBusMessage checkCall(const QString &uniqueName, const QString &action,
                                     Interaction interaction, const QString &cancellation = {});
/// Ends a question.
[[nodiscard]] QDBusMessage cancelCall(const QString &cancellation);
/// Ends a permission that was given for a while; only its own session may.
[[nodiscard]] QDBusMessage revokeCall(const QString &temporaryId);

/// What a check was answered; nothing where the reply is an error, or not what polkit's interface promises.
[[nodiscard]] std::optional<Answer> answerOf(const QDBusMessage &reply);

} // namespace lvs::polkit
