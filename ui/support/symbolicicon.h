// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace lvs {

/// One of the program's own symbolic icons (resources/icons/symbolic/<name>.svg), drawn in the palette's
/// text colour whenever it is painted, so that it follows a change between light and dark by itself.
/// An unknown name gives an icon that draws nothing.
[[nodiscard]] QIcon symbolicIcon(const QString &name);

/// The program's coloured icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace lvs
