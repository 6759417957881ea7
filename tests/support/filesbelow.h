// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace lvs::test {

/// What the file holds; "unreadable" where it cannot be read, so that a comparison tells.
[[nodiscard]] QByteArray contentOf(const QString &path);

/// The files in the folder and below, hidden ones too, each by its path from there, sorted.
[[nodiscard]] QStringList filesBelow(const QString &folder);

} // namespace lvs::test
