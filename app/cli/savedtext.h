// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/driftwatch.h"

#include <QJsonObject>

namespace lvs::cli {

// What is saved on a host, for people and as JSON for scripts. New members may come; those that are there
// keep their meaning.

/// The savings, newest first.
[[nodiscard]] QString historyText(const std::vector<SavedEntry> &history);
[[nodiscard]] QJsonObject historyJson(const std::vector<SavedEntry> &history);

/// One saved state: the tables as `show` prints them, then what is saved of the set-up.
[[nodiscard]] QString savedText(const SavedState &saved);
[[nodiscard]] QJsonObject savedJson(const SavedState &saved, const KernelInfo &kernel);

/// How a host differs from what is saved: a line a step that led there.
[[nodiscard]] QString differencesText(const std::vector<Difference> &differences);
[[nodiscard]] QJsonObject differencesJson(quint64 number, const std::vector<Difference> &differences);

} // namespace lvs::cli
