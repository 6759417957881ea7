// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ssh/sshhost.h"

#include "core/session/ssh/hostkeyscan.h"
#include "core/session/ssh/sshbuspath.h"

namespace lvs {

SshHost::SshHost(const SshDestination &destination, QObject *parent)
    : BusHost(destination.toString(), HostKind::Remote, std::make_unique<SshBusPath>(destination), {}, parent)
    , m_destination(destination)
{
}

SshHost::~SshHost() = default;

void SshHost::acceptHostKey()
{
    if (status() != HostStatus::Unavailable || !error() || error()->code != ErrorCode::SshHostKeyUnknown) {
        return;
    }
    const QString fingerprint = error()->arguments.value(1);
    setStatus(HostStatus::Connecting);
    m_scan = std::make_unique<ssh::HostKeyScan>(m_destination, fingerprint);
    connect(m_scan.get(), &ssh::HostKeyScan::finished, this, [this](const std::optional<Error> &error) {
        m_scan.release()->deleteLater();
        if (error) {
            setStatus(HostStatus::Unavailable, error);
        } else {
            refresh();
        }
    });
    m_scan->start();
}

std::unique_ptr<Host> makeSshHost(const SshDestination &destination)
{
    return std::make_unique<SshHost>(destination);
}

} // namespace lvs
