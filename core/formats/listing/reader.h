// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Reads what `ipvsadm -L -n` prints, pasted from a terminal, prompts and all. Columns are told by their
/// headings, so it takes --stats, --rate, --thresholds and --persistent-conn, too; of several listings below
/// each other each adds what it shows (`--timeout` and `--daemon` as well). What no listing shows is a
/// problem (OptionMissing), since ipvsadm's default is hardly what runs. Names are refused.
[[nodiscard]] Imported importListing(QStringView text, const ImportOptions &options);

} // namespace lvs
