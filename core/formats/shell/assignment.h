// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/variables.h"

namespace lvs::shell {

// "NAME=…", which a shell takes for no argument where it stands before a program.

/// The name that a word would give a value to; empty for any other word.
[[nodiscard]] QString assignedName(const Word &word);

/// Gives the variable its value, or none that is known; false for a word that is no assignment.
bool assign(const Word &word, Variables &variables);

} // namespace lvs::shell
