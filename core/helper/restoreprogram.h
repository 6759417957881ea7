// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/folders.h"
#include "core/helper/restore.h"

#include <QTextStream>

#include <chrono>

namespace lvs {

/// How `lvsdesk-helper --restore` ends; what its unit shows as its status.
enum class RestoreStatus : int {
    Complete = 0, ///< everything is as it was saved, or another owner keeps it, or nothing is saved
    Incomplete = 1, ///< some objects are not, or the latest saved state was damaged and one before it is used
    Refused = 2, ///< nothing was touched: what is saved cannot be used, or the kernel not be read
};

/// Restores what is saved in the folder for configuration, and tells of each object in a line that begins
/// with its level as the system's journal takes it (sd-daemon(3): "<6>restored …", "<3>failed …").
/// The log of changes has a line of the whole.
/// patience: at boot devices and addresses still come; what lacks them is tried again until then.
[[nodiscard]] RestoreStatus restoreHost(Kernel &kernel, const Folders &folders,
                                        std::chrono::milliseconds patience, QTextStream &stream);

} // namespace lvs
