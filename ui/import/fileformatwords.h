// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/fileformat.h"
#include "ui/text/textformats.h"

namespace lvs {

/// What a format is called in the window: "keepalived.conf".
[[nodiscard]] QString formatTitle(FileFormat format);
/// What such a file is, and what is made of it, in a sentence.
[[nodiscard]] QString formatExplanation(FileFormat format);
/// How its text is coloured.
[[nodiscard]] TextLanguage languageOf(FileFormat format);

} // namespace lvs
