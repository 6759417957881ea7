// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshprocess.h"

#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace lvs::ssh {

namespace {

constexpr qsizetype longestOutput = 256LL * 1024;

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // The system's part of its messages is read by SshMessages, in English.
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("LANGUAGE"));
    return environment;
}

} // namespace

SshProcess::~SshProcess()
{
    stop();
}

void SshProcess::start(const QStringList &arguments, int channel)
{
    stop();
    m_messages = {};
    m_rest.clear();
    m_output.clear();
    m_process = new QProcess;
    m_process->setProgram(QStringLiteral("ssh"));
    m_process->setArguments(arguments);
    m_process->setProcessEnvironment(environment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    if (channel >= 0) {
        m_process->setStandardOutputFile(QProcess::nullDevice());
    }
    // Runs between fork and exec: only what signal-safety(7) allows.
    m_process->setChildProcessModifier([channel] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (channel >= 0) {
            ::dup2(channel, STDIN_FILENO);
            ::dup2(channel, STDOUT_FILENO);
        }
    });
    connect(m_process, &QProcess::started, this, &SshProcess::started);
    connect(m_process, &QProcess::readyReadStandardError, this, &SshProcess::readMessages);
    connect(m_process, &QProcess::readyReadStandardOutput, this,
            [this] { m_output += m_process->readAllStandardOutput().left(longestOutput - m_output.size()); });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        readMessages();
        stop();
        Q_EMIT ended(how == QProcess::NormalExit ? code : 255);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            stop();
            Q_EMIT missing();
        }
    });
    m_process->start();
}

void SshProcess::stop()
{
    QProcess *const process = std::exchange(m_process, nullptr);
    if (process == nullptr) {
        return;
    }
    process->disconnect(this);
    // Its destructor would wait for one that still runs.
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
    } else {
        process->terminate();
    }
}

void SshProcess::readMessages()
{
    if (m_process == nullptr) {
        return;
    }
    m_rest += m_process->readAllStandardError();
    if (m_process->state() == QProcess::NotRunning) {
        m_rest += '\n';
    }
    const qsizetype end = m_rest.lastIndexOf('\n');
    if (end < 0) {
        return;
    }
    for (const QByteArray &line : m_rest.left(end).split('\n')) {
        m_messages.take(QString::fromUtf8(line));
    }
    m_rest.remove(0, end + 1);
    m_rest.truncate(longestOutput);
    Q_EMIT spoke();
}

} // namespace lvs::ssh
