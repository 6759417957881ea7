// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/hostkeyscan.h"

#include "core/session/ssh/sshcommand.h"

#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace lvs::ssh {

namespace {

constexpr std::chrono::seconds scanPatience {30};

/// ssh asks the user database, whatever HOME says.
QString homeFolder()
{
    const passwd *const entry = ::getpwuid(::getuid());
    return entry != nullptr ? QFile::decodeName(entry->pw_dir) : QDir::homePath();
}

/// The first file of "userknownhostsfile FILE FILE"; empty where there is none to write to.
QString knownHostsFile(const QByteArray &configuration)
{
    for (const QByteArray &line : configuration.split('\n')) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.size() > 1 && words.first() == "userknownhostsfile" && words.at(1) != "none") {
            QString file = QFile::decodeName(words.at(1));
            if (file.startsWith(QLatin1String("~/"))) {
                file.replace(0, 1, homeFolder());
            }
            return file;
        }
    }
    return {};
}

std::optional<Error> append(const QString &path, const QByteArray &lines)
{
    const QString folder = path.section(u'/', 0, -2);
    QFile file(path);
    if (!QDir(folder).exists()) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!file.open(QIODevice::ReadWrite)) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    QByteArray added = lines;
    if (file.size() > 0) {
        file.seek(file.size() - 1);
        if (file.read(1) != "\n") {
            added.prepend('\n');
        }
    }
    file.seek(file.size());
    if (file.write(added) != added.size() || !file.flush()) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return std::nullopt;
}

} // namespace

HostKeyScan::HostKeyScan(const SshDestination &destination, const QString &fingerprint, QObject *parent)
    : QObject(parent)
    , m_destination(destination)
    , m_fingerprint(fingerprint)
{
    m_limit.setSingleShot(true);
    const QString host = destination.toString();
    connect(&m_scan, &SshProcess::spoke, this, &HostKeyScan::lookAtKey);
    connect(&m_scan, &SshProcess::ended, this, [this, host] {
        lookAtKey();
        if (m_lines.isEmpty()) {
            finish(m_scan.messages().masterError(host, false));
        }
    });
    connect(&m_configuration, &SshProcess::ended, this, &HostKeyScan::takeConfiguration);
    for (SshProcess *process : {&m_scan, &m_configuration}) {
        connect(process, &SshProcess::missing, this,
                [this, host] { finish(Error(ErrorCode::SshMissing, {host})); });
    }
    connect(&m_limit, &QTimer::timeout, this, [this, host] {
        finish(Error(ErrorCode::SshTimeout, {host, QString::number(scanPatience.count())}));
    });
}

void HostKeyScan::start()
{
    m_limit.start(scanPatience);
    m_scan.start(scanArguments(m_destination, m_folder.filePath(QStringLiteral("known_hosts"))));
}

void HostKeyScan::lookAtKey()
{
    QFile file(m_folder.filePath(QStringLiteral("known_hosts")));
    if (!m_lines.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    m_lines = file.readAll();
    if (!m_lines.endsWith('\n')) {
        m_lines.clear(); // not written to its end yet
        return;
    }
    const QString offered = m_scan.messages().fingerprint();
    m_scan.stop();
    if (offered != m_fingerprint) {
        finish(Error(ErrorCode::SshHostKeyChanged, {m_destination.toString(), offered}));
        return;
    }
    m_configuration.start(configurationArguments(m_destination));
}

void HostKeyScan::takeConfiguration()
{
    const QString path = knownHostsFile(m_configuration.output());
    finish(path.isEmpty()
               ? Error(ErrorCode::FileUnwritable, {QStringLiteral("known_hosts"), QStringLiteral("none")})
               : append(path, m_lines));
}

// By value: who hears of it may drop what the error was taken from.
void HostKeyScan::finish(std::optional<Error> error) // NOLINT(performance-unnecessary-value-param)
{
    m_limit.stop();
    m_scan.stop();
    m_configuration.stop();
    Q_EMIT finished(error);
}

} // namespace lvs::ssh
