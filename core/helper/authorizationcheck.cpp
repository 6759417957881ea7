// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/authorizationcheck.h"

#include "core/protocol/polkitcalls.h"

#include <QDBusPendingCallWatcher>

#include <chrono>

namespace lvs {

namespace {

/// Longer than the limit: an answer that comes late is ignored, not mistaken for a failed call.
std::chrono::milliseconds withGrace(std::chrono::milliseconds limit)
{
    return limit + std::min(limit, std::chrono::milliseconds(5000));
}

} // namespace

AuthorizationCheck::AuthorizationCheck(Authorizer &authorizer, const QString &sender,
                                       const DemandOf &demandOf, const Authorizer::Answer &answer)
    : QObject(&authorizer)
    , m_authorizer(authorizer)
    , m_sender(sender)
    , m_demandOf(demandOf)
    , m_answer(answer)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(denied()); });
}

void AuthorizationCheck::start()
{
    m_limit.start(m_authorizer.m_limits.silentAnswer);
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    call << m_sender;
    auto *const watcher = new QDBusPendingCallWatcher(m_authorizer.m_connection.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (!m_hasEnded) {
            takeUser(watcher->reply());
        }
    });
}

void AuthorizationCheck::takeUser(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("u")) {
        end(denied()); // it has left the bus
        return;
    }
    m_uid = reply.arguments().at(0).toUInt();
    hasUid = true;
    m_demand = m_demandOf(m_uid);
    if (m_demand.access == Access::Open) {
        end(std::nullopt);
        return;
    }
    m_limit.stop(); // waiting in line is not polkit's fault
    m_authorizer.enqueue(this);
}

void AuthorizationCheck::run()
{
    isRunning = true;
    m_limit.start(m_authorizer.m_limits.silentAnswer);
    ask(false);
}

void AuthorizationCheck::ask(bool interactive)
{
    const QDBusMessage call = polkit::checkCall(
        m_sender, actionId(m_demand.access),
        interactive ? polkit::Interaction::AskUser : polkit::Interaction::None, m_cancellation);
    const Limits &limits = m_authorizer.m_limits;
    const auto limit = withGrace(interactive ? limits.prompt : limits.silentAnswer);
    m_isAsking = true;
    auto *const watcher = new QDBusPendingCallWatcher(
        m_authorizer.m_connection.asyncCall(call, static_cast<int>(limit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, interactive] {
        watcher->deleteLater();
        m_isAsking = false;
        if (m_hasEnded) {
            leave();
        } else {
            takeAnswer(watcher->reply(), interactive);
        }
    });
}

void AuthorizationCheck::takeAnswer(const QDBusMessage &reply, bool interactive)
{
    if (interactive) {
        m_cancellation.clear();
        m_authorizer.releasePrompt(m_uid);
    }
    const std::optional<polkit::Answer> answer = polkit::answerOf(reply);
    if (answer && answer->isAuthorized) {
        end(std::nullopt);
    } else if (answer && interactive && answer->isDismissed) {
        end(Error(ErrorCode::AuthorizationCancelled));
    } else if (answer && !interactive && answer->isChallenge && m_demand.mayInteract) {
        prompt();
    } else {
        end(denied());
    }
}

void AuthorizationCheck::prompt()
{
    if (!m_authorizer.takePrompt(m_uid)) {
        end(Error(ErrorCode::LimitExceeded,
                  {QStringLiteral("prompts"), QString::number(Authorizer::mostPromptsPerUser)}));
        return;
    }
    m_cancellation = QStringLiteral("lvsdesk-%1").arg(++m_authorizer.m_lastCancellation);
    m_limit.start(m_authorizer.m_limits.prompt);
    ask(true);
}

void AuthorizationCheck::cancelPrompt()
{
    m_authorizer.m_connection.send(polkit::cancelCall(m_cancellation));
    m_cancellation.clear();
    m_authorizer.releasePrompt(m_uid);
}

void AuthorizationCheck::end(const std::optional<Error> &error)
{
    if (m_hasEnded) {
        return;
    }
    if (!m_cancellation.isEmpty()) {
        cancelPrompt();
    }
    m_limit.stop();
    m_hasEnded = true; // what polkit still says comes too late
    // A question that polkit has not answered keeps its place in the line: a bus lets one connection wait for
    // so many answers, and whoever leaves again and again would else use them up.
    if (!m_isAsking) {
        leave();
    }
    m_answer(Authorization {m_uid, error});
}

void AuthorizationCheck::leave()
{
    deleteLater();
    m_authorizer.leave(this);
}

} // namespace lvs
