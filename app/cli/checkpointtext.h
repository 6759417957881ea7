// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "core/model/checkpoint.h"

#include <QJsonObject>

namespace lvs::cli {

/// Its id, the seconds that are left, whose it is and how many steps would be taken back.
[[nodiscard]] QJsonObject checkpointJson(const Checkpoint &checkpoint);
/// The same for people.
[[nodiscard]] QString checkpointText(const Checkpoint &checkpoint);

/// What became of one's own changes.
[[nodiscard]] QString endText(CheckpointEnd why);
[[nodiscard]] ExitStatus statusOf(CheckpointEnd why);

} // namespace lvs::cli
