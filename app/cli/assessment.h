// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/explain/recognition.h"

#include <QJsonObject>

namespace lvs::cli {

/// What a machine's role needs and what is wrong with it, for people: a line a need, and for each finding
/// what it is, why it matters, and what to type.
[[nodiscard]] QString assessmentText(const Assessment &assessment);

/// The same for programs: "requirements" and "findings".
[[nodiscard]] QJsonObject assessmentJson(const Assessment &assessment);

/// Whether requests fail, or may.
[[nodiscard]] bool isWrong(const QList<Finding> &findings);

/// What part a machine plays, what says so, and what is wrong with it.
[[nodiscard]] QString recognitionText(const Recognition &recognition);
[[nodiscard]] QJsonObject recognitionJson(const Recognition &recognition);

} // namespace lvs::cli
