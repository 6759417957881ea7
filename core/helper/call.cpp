// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/call.h"

#include "core/protocol/errorname.h"

namespace lvs {

Call::Call(const QDBusMessage &message, const QDBusConnection &connection, const MethodRule &rule)
    : m_message(message)
    , m_connection(connection)
    , m_rule(rule)
{
    m_message.setDelayedReply(true);
}

Call::~Call()
{
    if (!m_answered) {
        fail(Error(ErrorCode::Cancelled));
    }
}

void Call::reply(const QVariantList &values)
{
    send(m_message.createReply(values));
}

void Call::fail(const Error &error)
{
    send(m_message.createErrorReply(errorBusName(error.code), errorBusText(error)));
}

void Call::refuse(QDBusError::ErrorType type, const QString &text)
{
    send(m_message.createErrorReply(type, text));
}

void Call::send(const QDBusMessage &answer)
{
    if (m_answered) {
        return;
    }
    m_answered = true;
    if (m_message.isReplyRequired()) {
        m_connection.send(answer);
    }
}

} // namespace lvs
