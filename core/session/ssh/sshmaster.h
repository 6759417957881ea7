// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "core/session/ssh/sshprocess.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace lvs::ssh {

/// The one connection to a machine (ssh_config(5), ControlMaster), that others share by its socket. It is
/// there from opened() to lost().
class SshMaster : public QObject
{
    Q_OBJECT
public:
    /// folder: nobody else's, for the socket.
    SshMaster(const SshDestination &destination, const QString &folder, QObject *parent = nullptr);

    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const QString &controlPath() const { return m_controlPath; }

Q_SIGNALS:
    void opened();
    /// It could not be made, or is no longer. Errors: those that begin with Ssh.
    void lost(const lvs::Error &error);

private:
    void lookForSocket();
    void fail(const Error &error);

    SshDestination m_destination;
    QString m_controlPath;
    SshProcess m_process;
    QFileSystemWatcher m_folder;
    QTimer m_limit;
    bool m_isOpen = false;
};

} // namespace lvs::ssh
