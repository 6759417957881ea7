// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshmaster.h"

#include "core/session/ssh/sshcommand.h"

#include <QFile>

namespace lvs::ssh {

namespace {

/// For all of it: names, a jump host, keys that an agent asks about.
constexpr std::chrono::seconds connectingPatience {30};

} // namespace

SshMaster::SshMaster(const SshDestination &destination, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_destination(destination)
    , m_controlPath(folder + QStringLiteral("/master"))
{
    m_limit.setSingleShot(true);
    m_folder.addPath(folder);
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, &SshMaster::lookForSocket);
    connect(&m_process, &SshProcess::spoke, this, &SshMaster::lookForSocket);
    connect(&m_process, &SshProcess::missing, this,
            [this] { fail(Error(ErrorCode::SshMissing, {m_destination.toString()})); });
    connect(&m_process, &SshProcess::ended, this,
            [this] { fail(m_process.messages().masterError(m_destination.toString(), m_isOpen)); });
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(Error(ErrorCode::SshTimeout,
                   {m_destination.toString(), QString::number(connectingPatience.count())}));
    });
}

void SshMaster::open()
{
    close();
    QFile::remove(m_controlPath); // of one that could not clear up
    m_limit.start(connectingPatience);
    m_process.start(masterArguments(m_destination, m_controlPath));
}

void SshMaster::close()
{
    m_isOpen = false;
    m_limit.stop();
    m_process.stop();
}

/// The socket appears once the machine has let us in.
void SshMaster::lookForSocket()
{
    if (!m_isOpen && m_process.isRunning() && QFile::exists(m_controlPath)) {
        m_isOpen = true;
        m_limit.stop();
        Q_EMIT opened();
    }
}

void SshMaster::fail(const Error &error)
{
    close();
    Q_EMIT lost(error);
}

} // namespace lvs::ssh
