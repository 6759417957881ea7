// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs {

/// The folders that systemd makes for the helper (systemd.exec(5), RuntimeDirectory= and its like); empty
/// where the helper was started without one, and then nothing is kept there.
struct Folders
{
    QString runtime; ///< gone after a boot, not after a crash
    QString logs;

    /// As systemd tells them: $RUNTIME_DIRECTORY, $LOGS_DIRECTORY.
    [[nodiscard]] static Folders ofService();
};

} // namespace lvs
