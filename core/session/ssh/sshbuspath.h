// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "core/session/buspath.h"
#include "core/session/ssh/busgreeting.h"
#include "core/session/ssh/busrelay.h"
#include "core/session/ssh/sshmaster.h"

#include <QSocketNotifier>
#include <QTemporaryDir>

namespace lvs {

/// The way to the system bus of another machine: a connection of ssh, systemd-stdio-bridge at its far end,
/// the greeting of that bus, and a relay that Qt connects to. The connection is kept when only the bus went.
class SshBusPath : public BusPath
{
    Q_OBJECT
public:
    explicit SshBusPath(const SshDestination &destination, QObject *parent = nullptr);
    ~SshBusPath() override;

    void open() override;
    void close() override;
    void takeDisconnection() override;
    [[nodiscard]] bool passesFiles() const override { return false; }
    [[nodiscard]] bool mayResume() const override { return true; }
    [[nodiscard]] QString name() const override { return m_host; }
    /// NotAuthorized is what polkit's wish for a password amounts to where nobody can be asked.
    [[nodiscard]] Error explained(const Error &error) const override;

private:
    void startBridge();
    void readGreeting();
    void startRelay();
    void connectToRelay();
    void takeConnection(const QDBusConnection &connection);
    void closeBus();
    void fail(Error error);
    void failSoon(const Error &error);

    SshDestination m_destination;
    QString m_host; ///< the destination's text, for errors
    QTemporaryDir m_folder;
    ssh::SshMaster m_master;
    ssh::SshProcess m_bridge;
    ssh::BusGreeting m_greeting;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<ssh::BusRelay> m_relay;
    int m_bus = -1; ///< our end towards the bridge, until the relay has it
    QString m_connectionName;
    QMetaObject::Connection m_arrival; ///< of the connection that is being made
    QTimer m_limit; ///< of the bridge and the greeting
    QTimer m_loss; ///< gives the better reason a moment to arrive
    std::optional<Error> m_lossReason;
    bool m_isOpen = false;
};

} // namespace lvs
