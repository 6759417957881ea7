// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace lvs::ssh {

class BusGreeting;
struct RelayedEnds;

/// Puts a D-Bus connection of this program together with a bus at the end of a descriptor: Qt connects to
/// a socket's address only. The greeting is answered here, at once; then bytes go both ways, on a thread of
/// its own, until one side ends or this object goes.
class BusRelay
{
public:
    /// path: where the socket shall be, in a folder of nobody else's; there only till it is connected to.
    /// bus: becomes the relay's. greeting: done.
    /// Errors: SshFailed (1 the system's message).
    [[nodiscard]] static Result<std::unique_ptr<BusRelay>> start(const QString &path, int bus,
                                                                 const BusGreeting &greeting);
    ~BusRelay();
    BusRelay(const BusRelay &) = delete;
    BusRelay &operator=(const BusRelay &) = delete;

    /// What QDBusConnection::connectToBus() takes.
    [[nodiscard]] const QString &address() const { return m_address; }

private:
    BusRelay() = default;

    QString m_address;
    std::shared_ptr<RelayedEnds> m_ends;
};

/// "unix:path=…" with what an address cannot hold escaped (D-Bus specification, "Server Addresses").
[[nodiscard]] QString unixBusAddress(const QString &path);

} // namespace lvs::ssh
