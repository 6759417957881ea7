// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace lvs {

/// The colours that mean something, chosen for the palette at hand, so that no widget names a colour by
/// number. All are of the Okabe–Ito set or shades of the palette, and none is the only sign of anything.
struct SemanticColors
{
    QColor running;
    QColor degraded;
    QColor attention;
    QColor quiet; ///< secondary text, zeros, idle marks
    QColor added;
    QColor changed;
    QColor removed;
    QColor error; ///< text of a refusal
    QColor trace; ///< the small trace of a minute
    QColor bar; ///< share of the load
    QColor line; ///< separators
    QColor note; ///< background of a banner
    QColor caution; ///< background of a warning
    QColor flash; ///< background of a row that has just changed
    bool dark = false;

    [[nodiscard]] static SemanticColors of(const QPalette &palette);
    /// Two colours mixed: 0 gives the first, 1 the second.
    [[nodiscard]] static QColor mix(const QColor &first, const QColor &second, qreal share);
};

} // namespace lvs
