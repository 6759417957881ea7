// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs::listing {

// Lines that stand for no service: what `--timeout` and `--daemon` print of the table as a whole. Each is
// false for any other line.

[[nodiscard]] bool readTimeouts(QStringView line, Imported &imported);
/// Problems: OptionMissing for a daemon without an interface.
[[nodiscard]] bool readDaemon(QStringView line, int number, Imported &imported);

} // namespace lvs::listing
