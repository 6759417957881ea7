// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace lvs {

/// The way to a helper: a bus connection, the helper's unique name on it, and the watch that tells when it
/// goes. Connecting happens on a thread of its own, since a peer that stays silent would hold up the one
/// that asks; nothing here waits. A link that was lost is opened again by itself, ever more slowly.
class HelperLink : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QDBusMessage &reply)>;

    /// How long an answer is waited for, unless somebody says otherwise.
    static constexpr std::chrono::milliseconds patience {25000};

    /// address: of a bus (D-Bus specification, "Server Addresses"); empty for the system bus.
    explicit HelperLink(const QString &address, QObject *parent = nullptr);
    ~HelperLink() override;

    /// Opens the link, or tries again at once.
    void open();
    [[nodiscard]] bool isOpen() const { return !m_helper.isEmpty(); }
    /// Closes the link because of what the helper answered, and tries again later.
    void giveUp(const Error &error);
    /// The helper has proved useful: the next attempt after a loss comes soon again.
    void prove() { m_failures = 0; }

    /// Whether files can be received over it.
    [[nodiscard]] bool passesFiles() const;
    /// A call of the helper's object, to its unique name.
    [[nodiscard]] QDBusMessage message(const QString &method, const QVariantList &arguments = {}) const;
    /// Sends it; the answer, or an error, comes back while the link and the receiver live.
    void send(const QDBusMessage &message, QObject *receiver, const Answer &answer,
              std::chrono::milliseconds timeout = patience);
    void call(const QString &method, const QVariantList &arguments, QObject *receiver, const Answer &answer)
    {
        send(message(method, arguments), receiver, answer);
    }
    /// For who marshals on another thread.
    [[nodiscard]] QDBusConnection connection() const { return *m_connection; }
    /// Waits for the answer of a call that was sent already.
    void await(const QDBusPendingCall &call, QObject *receiver, const Answer &answer);
    /// Signals of the helper go to a slot of the receiver, until the link is lost.
    void connectSignal(const QString &signal, QObject *receiver, const char *slot);

Q_SIGNALS:
    void opened();
    /// It cannot be opened, or is no longer: why.
    void lost(const lvs::Error &error);

private Q_SLOTS:
    void takeDisconnection();

private:
    void connectToBus();
    void takeConnection(const QDBusConnection &connection);
    void startHelper();
    void askOwner();
    void close();
    void callBus(const QString &method, const QVariantList &arguments, const Answer &answer);

    struct SignalHook
    {
        QString signal;
        QObject *receiver;
        QByteArray slot;
    };

    QString m_address;
    QString m_connectionName;
    std::optional<QDBusConnection> m_connection;
    QDBusServiceWatcher m_watcher;
    QString m_helper; ///< its unique name
    QList<SignalHook> m_hooks;
    QTimer m_retry;
    int m_failures = 0;
    bool m_opening = false;
};

} // namespace lvs
