// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verbs.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace lvs::cli {

/// What is wrong with how a verb's operands and options go together, in the user's language; nothing where
/// all is right. Their values are judged where they are read.
[[nodiscard]] std::optional<QString> misuseOf(const KnownVerb &verb, const QCommandLineParser &parser);

} // namespace lvs::cli
