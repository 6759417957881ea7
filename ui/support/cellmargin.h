// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs {

/// Between a cell's edge and its content, in pixels: headers, texts and bars line up.
inline constexpr int cellSideMargin = 7;

} // namespace lvs
