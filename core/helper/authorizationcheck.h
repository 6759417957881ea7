// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/authorizer.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QTimer>

namespace lvs {

/// One call's way through polkit: whose it is, a check without a password, perhaps one with. Ends itself.
class AuthorizationCheck : public QObject
{
    Q_OBJECT
public:
    using DemandOf = std::function<Authorizer::Demand(quint32 uid)>;

    AuthorizationCheck(Authorizer &authorizer, const QString &sender, const DemandOf &demandOf,
                       const Authorizer::Answer &answer);

    void start();
    /// Asks polkit; called when it is this check's turn.
    void run();
    /// Ends it with that error, or with a yes.
    void end(const std::optional<Error> &error);

    [[nodiscard]] const QString &sender() const { return m_sender; }
    [[nodiscard]] quint32 uid() const { return m_uid; }
    bool hasUid = false;
    bool isRunning = false;

private:
    void takeUser(const QDBusMessage &reply);
    void ask(bool interactive);
    void takeAnswer(const QDBusMessage &reply, bool interactive);
    void prompt();
    void cancelPrompt();
    void leave();
    [[nodiscard]] Error denied() const
    {
        return Error(ErrorCode::NotAuthorized, {actionId(m_demand.access)});
    }

    Authorizer &m_authorizer;
    QString m_sender;
    DemandOf m_demandOf;
    Authorizer::Demand m_demand {Access::Open, false}; ///< once the user is known
    Authorizer::Answer m_answer;
    quint32 m_uid = 0;
    bool m_hasEnded = false;
    bool m_isAsking = false; ///< polkit, whose answer has not come
    QString m_cancellation; ///< of the prompt that is open; empty if none is
    QTimer m_limit;
};

} // namespace lvs
