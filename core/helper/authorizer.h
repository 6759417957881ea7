// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/helper/limits.h"
#include "core/helper/methodtable.h"

#include <QDBusConnection>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace lvs {

class AuthorizationCheck;

/// polkit's answer to one call. Only one without an error is a yes.
struct Authorization
{
    quint32 uid = 0;
    std::optional<Error> error;
};

/// Asks polkitd, for each call anew, whether its sender may do what it asks for. The subject is the
/// sender's unique bus name; the answer belongs to the call that it was asked for; and whatever is not a
/// yes (an error, a time-out, a caller who left) is a no. First without a password; then, where polkit
/// wants one and the caller allows to be asked, with. The number of such prompts is bounded, for each user
/// and in all: polkitd answers nobody any more when too many are open.
class Authorizer : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Authorization &)>;
    /// What is asked of a caller, and whether it may be asked for a password.
    struct Demand
    {
        Access access;
        bool mayInteract;
    };

    static constexpr int mostPromptsPerUser = 2;
    static constexpr int mostPrompts = 64;
    /// Checks of one user under way at once; further ones wait in line, up to that many.
    static constexpr int mostChecksPerUser = 8;
    static constexpr qsizetype longestLine = 256;
    /// Of all users. A bus lets one connection wait for 128 answers (max_replies_per_connection,
    /// dbus-daemon(1)) and refuses what comes then, root's checks, too.
    static constexpr int mostChecks = 112;

    Authorizer(const QDBusConnection &connection, const Limits &limits, QObject *parent = nullptr);
    ~Authorizer() override;

    /// Errors: NotAuthorized (0 action), AuthorizationCancelled, LimitExceeded (0 what, 1 limit).
    void check(const QString &sender, Access access, bool mayInteract, const Answer &answer);
    /// The same where what is asked depends on the caller's user.
    void check(const QString &sender, const std::function<Demand(quint32 uid)> &demand, const Answer &answer);
    /// Ends the checks of a caller who left: denied, and polkit's dialog is closed.
    void drop(const QString &sender);

private:
    friend class AuthorizationCheck;

    /// Those of one user.
    struct Line
    {
        int running = 0;
        int prompts = 0;
        QList<AuthorizationCheck *> waiting;
    };

    /// True if it may begin now; else it is called when it may, or it is one too many.
    void enqueue(AuthorizationCheck *check);
    [[nodiscard]] bool takePrompt(quint32 uid);
    void releasePrompt(quint32 uid);
    void leave(AuthorizationCheck *check);
    void runNext();

    QDBusConnection m_connection;
    Limits m_limits;
    QList<AuthorizationCheck *> m_checks;
    QHash<quint32, Line> m_lines;
    int m_running = 0;
    int m_prompts = 0;
    quint64 m_lastCancellation = 0;
};

} // namespace lvs
