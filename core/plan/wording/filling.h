// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lvs {

/// Puts arguments at their %1, %2 … in one pass, so that an argument's own "%1" stays as it is; one that is
/// missing or empty shows as "?".
[[nodiscard]] QString filled(const QString &sentence, const QStringList &arguments);

} // namespace lvs
