// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/explain/finding.h"

#include <QString>

namespace lvs {

/// What is wrong, in one sentence without a full stop: a title.
[[nodiscard]] QString findingTitle(const Finding &finding);

/// Why it matters: how the thing works and what happens if it is so, in a few sentences.
[[nodiscard]] QString findingReason(const Finding &finding);

/// What the fix does; where there is none, what to do. Commands to type stand in the finding.
[[nodiscard]] QString findingRemedy(const Finding &finding);

/// "fault", "warning", "note", in the user's language.
[[nodiscard]] QString severityWords(Severity severity);

/// What a machine needs, as it is when that is met: "10.0.0.250 stands on eth0". No full stop.
[[nodiscard]] QString describe(const Requirement &requirement);

} // namespace lvs
