// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "core/session/ssh/sshprocess.h"

#include <QTemporaryDir>
#include <QTimer>

namespace lvs::ssh {

/// Makes a machine known whose key the user has looked at. ssh itself would take whatever key is offered
/// next; here it first writes that into a file of its own, and only the very key that was looked at goes on
/// into the user's known hosts.
class HostKeyScan : public QObject
{
    Q_OBJECT
public:
    /// fingerprint: "SHA256:…", as the user saw it.
    HostKeyScan(const SshDestination &destination, const QString &fingerprint, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Errors: SshHostKeyChanged where another key was offered, FileUnwritable, those of a connection.
    void finished(const std::optional<lvs::Error> &error);

private:
    void lookAtKey();
    void takeConfiguration();
    void finish(std::optional<Error> error);

    SshDestination m_destination;
    QString m_fingerprint;
    QTemporaryDir m_folder;
    SshProcess m_scan;
    SshProcess m_configuration;
    QTimer m_limit;
    QByteArray m_lines; ///< of a known_hosts file
};

} // namespace lvs::ssh
