// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lvs {

/// Where the helper keeps what must outlive it. systemd makes these folders and names them in the
/// environment (systemd.exec(5), RuntimeDirectory= and its like); where something else starts the helper they
/// have to be there. A value that is handed down, so that a test has folders of its own.
struct Folders
{
    /// Until the machine is switched off, as the kernel's own state: the journal, requests that were
    /// answered.
    QByteArray runtime = "/run/lvsdesk";
    /// The log of changes; empty where none is kept.
    QByteArray logs;
    /// For ever: what is restored at boot.
    QByteArray configuration = "/etc/lvsdesk";

    /// Those that systemd names; the others as above.
    [[nodiscard]] static Folders fromEnvironment();
};

} // namespace lvs
