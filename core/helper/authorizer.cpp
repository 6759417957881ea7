// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/authorizer.h"

#include "core/helper/authorizationcheck.h"

namespace lvs {

Authorizer::Authorizer(const QDBusConnection &connection, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_limits(limits)
{
}

Authorizer::~Authorizer()
{
    qDeleteAll(m_checks);
}

void Authorizer::check(const QString &sender, Access access, bool mayInteract, const Answer &answer)
{
    check(
        sender,
        [access, mayInteract](quint32) {
            return Demand {access, mayInteract};
        },
        answer);
}

void Authorizer::check(const QString &sender, const std::function<Demand(quint32 uid)> &demand,
                       const Answer &answer)
{
    auto *const check = new AuthorizationCheck(*this, sender, demand, answer);
    m_checks.append(check);
    check->start();
}

void Authorizer::drop(const QString &sender)
{
    const QList<AuthorizationCheck *> checks = m_checks;
    for (AuthorizationCheck *check : checks) {
        if (m_checks.contains(check) && check->sender() == sender) {
            check->end(Error(ErrorCode::NotAuthorized));
        }
    }
}

void Authorizer::enqueue(AuthorizationCheck *check)
{
    Line &line = m_lines[check->uid()];
    if (line.waiting.size() >= longestLine) {
        check->end(Error(ErrorCode::LimitExceeded, {QStringLiteral("calls"), QString::number(longestLine)}));
        return;
    }
    line.waiting.append(check);
    runNext();
}

void Authorizer::runNext()
{
    while (m_running < mostChecks) {
        // Of the users whose turn it could be the one with the fewest: nobody waits for somebody's many.
        auto next = m_lines.end();
        for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
            if (!line->waiting.isEmpty() && line->running < mostChecksPerUser
                && (next == m_lines.end() || line->running < next->running)) {
                next = line;
            }
        }
        if (next == m_lines.end()) {
            return;
        }
        ++next->running;
        ++m_running;
        next->waiting.takeFirst()->run();
    }
}

bool Authorizer::takePrompt(quint32 uid)
{
    Line &line = m_lines[uid];
    if (line.prompts >= mostPromptsPerUser || m_prompts >= mostPrompts) {
        return false;
    }
    ++line.prompts;
    ++m_prompts;
    return true;
}

void Authorizer::releasePrompt(quint32 uid)
{
    --m_lines[uid].prompts;
    --m_prompts;
}

void Authorizer::leave(AuthorizationCheck *check)
{
    m_checks.removeOne(check);
    if (!check->hasUid) {
        return;
    }
    Line &line = m_lines[check->uid()];
    line.waiting.removeOne(check);
    if (check->isRunning) {
        check->isRunning = false;
        --line.running;
        --m_running;
    }
    if (line.running == 0 && line.waiting.isEmpty()) {
        m_lines.remove(check->uid());
    }
    runNext();
}

} // namespace lvs
