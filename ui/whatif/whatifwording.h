// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/whatif.h"

#include <QStringList>

namespace lvs {

/// A change in words: "10.0.0.18:80 fails".
[[nodiscard]] QString describe(const simulation::Action &action);
/// Why a question cannot be answered, with the name that its field has in the window.
[[nodiscard]] QString describeRefusal(const Error &error);
/// What an answer means, a sentence each; the most important first.
[[nodiscard]] QStringList conclusions(const simulation::Question &question, const simulation::Answer &answer);
/// A time from the beginning: "2 min 05 s", "0.4 s".
[[nodiscard]] QString spanWords(qint64 nanoseconds);
/// A share of one with its percent sign: "33.1 %".
[[nodiscard]] QString percentWords(double share);

} // namespace lvs
