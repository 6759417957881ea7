// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ssh/sshmessages.h"

#include <QObject>

class QProcess;

namespace lvs::ssh {

/// One ssh(1), started without a shell between, with nothing to read from unless it is given a descriptor.
/// It ends with this object, and with this program, however that ends; nothing waits for it.
class SshProcess : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~SshProcess() override;

    /// channel: becomes its standard input and output; it stays the caller's to close. -1 for none.
    void start(const QStringList &arguments, int channel = -1);
    /// Ends it; no signal follows.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }

    [[nodiscard]] const SshMessages &messages() const { return m_messages; }
    /// What it wrote to its standard output, where it was given no channel.
    [[nodiscard]] const QByteArray &output() const { return m_output; }

Q_SIGNALS:
    void started();
    /// It wrote something that is now in messages().
    void spoke();
    void ended(int status);
    /// There is no ssh on this machine, or it cannot be started.
    void missing();

private:
    void readMessages();

    QProcess *m_process = nullptr;
    SshMessages m_messages;
    QByteArray m_rest; ///< of a line
    QByteArray m_output;
};

} // namespace lvs::ssh
