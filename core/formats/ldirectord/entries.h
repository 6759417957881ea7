// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sysctl/assignment.h"

#include <vector>

namespace lvs::ldirectord {

/// A line "name = value" with the lines that belong to it: in ldirectord.cf those that are indented.
struct Entry
{
    PlacedWord name;
    PlacedWord value; ///< without quotes around the whole
    std::vector<Entry> block;
};

/// The lines of the file. Problems: ArgumentUnexpected for an indented line that belongs to none. Not
/// understood: lines without "=".
[[nodiscard]] std::vector<Entry> readEntries(QStringView text, Imported &imported);

/// The words of a value: separated by space or commas, those in quotes whole.
[[nodiscard]] std::vector<PlacedWord> wordsOf(const PlacedWord &value);

} // namespace lvs::ldirectord
