// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"
#include "core/session/bushost.h"

namespace lvs {

namespace ssh {
class HostKeyScan;
}

/// A machine managed where it is: its helper is reached over ssh, with the user's own keys and
/// configuration. No password is asked for or kept. A connection that was cut is made again by itself, and
/// a plan that was on its way then learns what became of it.
class SshHost : public BusHost
{
    Q_OBJECT
public:
    explicit SshHost(const SshDestination &destination, QObject *parent = nullptr);
    ~SshHost() override;

    [[nodiscard]] const SshDestination &destination() const { return m_destination; }
    /// Where the machine's key is not known (SshHostKeyUnknown): takes exactly the key whose fingerprint
    /// the error shows into the user's known hosts, and connects.
    void acceptHostKey();

private:
    SshDestination m_destination;
    std::unique_ptr<ssh::HostKeyScan> m_scan;
};

/// The machine over ssh, not started.
[[nodiscard]] std::unique_ptr<Host> makeSshHost(const SshDestination &destination);

} // namespace lvs
