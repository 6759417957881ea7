// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/exportformat.h"
#include "ui/text/textformats.h"

namespace lvs {

/// What people call a format: "systemd-networkd", "Shell script".
[[nodiscard]] QString exportFormatTitle(ExportFormat format);
/// What its files do and how they are put to use, in two sentences at most.
[[nodiscard]] QString exportFormatExplanation(ExportFormat format);
/// How a file is coloured, by where it belongs.
[[nodiscard]] TextLanguage languageOf(const ExportedFile &file);
/// Who may do what with it: "mode 0755, to be run".
[[nodiscard]] QString fileModeWords(FileMode mode);

} // namespace lvs
