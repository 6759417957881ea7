// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/buspath.h"

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace lvs {

/// The way to a helper: a bus connection, the helper's unique name on it, and the watch that tells when it
/// goes. Nothing here waits. A link that was lost is opened again by itself, ever more slowly, unless only a
/// person can end what stands in its way.
class HelperLink : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QDBusMessage &reply)>;

    /// How long an answer is waited for, unless somebody says otherwise.
    static constexpr std::chrono::milliseconds patience {25000};

    explicit HelperLink(std::unique_ptr<BusPath> path, QObject *parent = nullptr);
    ~HelperLink() override;

    /// Opens the link, or tries again at once.
    void open();
    [[nodiscard]] bool isOpen() const { return !m_helper.isEmpty(); }
    /// Whether the bus can still be reached, as far as is known here.
    [[nodiscard]] bool isConnected() const { return m_connection && m_connection->isConnected(); }
    /// Whether it is being opened, or will be again by itself.
    [[nodiscard]] bool triesAgain() const { return m_opening || m_retry.isActive(); }
    /// Closes the link because of what the helper answered, and tries again later.
    void giveUp(const Error &error);
    /// The helper has proved useful: the next attempt after a loss comes soon again.
    void prove() { m_failures = 0; }

    /// Closes the link for that reason, until open() is called.
    void closeFor(const Error &error);
    [[nodiscard]] const BusPath &path() const { return *m_path; }
    /// The error of a reply, as this side words it.
    [[nodiscard]] Error errorOf(const QDBusMessage &reply) const;

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
    void takeLoss(const lvs::Error &error);
    void takeConnection(const QDBusConnection &connection);
    void startHelper();
    void askOwner();
    void close();
    void forgetConnection();
    void callBus(const QString &method, const QVariantList &arguments, const Answer &answer);

    struct SignalHook
    {
        QString signal;
        QPointer<QObject> receiver; ///< one that goes before the link takes its connections along
        QByteArray slot;
    };

    std::unique_ptr<BusPath> m_path;
    std::optional<QDBusConnection> m_connection;
    QDBusServiceWatcher m_watcher;
    QString m_helper; ///< its unique name
    QList<SignalHook> m_hooks;
    QTimer m_retry;
    int m_failures = 0;
    bool m_opening = false;
    quint64 m_attempt = 0; ///< counts openings: what an earlier one's bus answers is not for this one
};

} // namespace lvs
