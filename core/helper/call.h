// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/helper/methodtable.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <memory>

namespace lvs {

/// One message that waits for its answer. It is answered exactly once: one that nobody answered says so
/// when the last hold of it goes.
class Call
{
public:
    Call(const QDBusMessage &message, const QDBusConnection &connection, const MethodRule &rule);
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
    ~Call();

    [[nodiscard]] const QDBusMessage &message() const { return m_message; }
    [[nodiscard]] const MethodRule &rule() const { return m_rule; }
    /// The caller's unique name on the bus.
    [[nodiscard]] QString sender() const { return m_message.service(); }
    [[nodiscard]] bool mayInteract() const { return m_message.isInteractiveAuthorizationAllowed(); }
    [[nodiscard]] QVariant argument(qsizetype index) const { return m_message.arguments().at(index); }

    void reply(const QVariantList &values = {});
    void fail(const Error &error);
    /// An error of D-Bus itself, for what is wrong before it means anything.
    void refuse(QDBusError::ErrorType type, const QString &text);

private:
    void send(const QDBusMessage &answer);

    QDBusMessage m_message;
    QDBusConnection m_connection;
    const MethodRule &m_rule;
    bool m_answered = false;
};

using CallPointer = std::shared_ptr<Call>;

} // namespace lvs
