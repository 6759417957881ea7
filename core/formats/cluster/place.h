// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/cluster/reader.h"

namespace lvs {

/// Where in the document a problem is, so that a message can point at it: at the value, the member that is
/// not known, the column in a service's line; where something is missing, at what it is missing in. Columns
/// count characters.
[[nodiscard]] TextPosition positionOf(const ClusterProblem &problem, const QByteArray &json);

/// Where the value of that place ("servers[1].addresses[0]", empty for the whole) begins. Nothing where there
/// is none, or the text is no JSON up to there.
[[nodiscard]] std::optional<TextPosition> positionOf(const QString &place, const QByteArray &json);

} // namespace lvs
