// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/semanticcolors.h"

#include <QIcon>
#include <QMetaType>
#include <QPainter>

namespace lvs {

/// How a service, a real server or a host does, told by a shape first and a colour second.
enum class RowState : quint8 {
    Running, ///< ● all is well
    Degraded, ///< ◐ some real servers have weight 0
    Draining, ///< ◌ weight 0 and connections left
    Idle, ///< ○ nothing to do, not known, or simulated
    Attention, ///< ⚠ cannot do its work
};

/// What the user wants to happen to a row.
enum class PendingMark : quint8 { None, Added, Changed, Removed };

[[nodiscard]] QString rowStateName(RowState state);
/// "new", "changed", "to be removed"; empty for None.
[[nodiscard]] QString pendingMarkName(PendingMark mark);
/// "+", "~", "−".
[[nodiscard]] QString pendingMarkSign(PendingMark mark);

/// Draws a state into the middle of a rectangle, 11 pixels wide.
void paintState(QPainter &painter, const QRectF &rectangle, RowState state, const SemanticColors &colors);
/// Draws + ~ − into the middle of a rectangle.
void paintMark(QPainter &painter, const QRectF &rectangle, PendingMark mark, const SemanticColors &colors);
[[nodiscard]] QColor markColor(PendingMark mark, const SemanticColors &colors);
/// The state as an icon of 16 pixels, drawn for that palette.
[[nodiscard]] QIcon stateIcon(RowState state, const QPalette &palette, qreal pixelRatio);

} // namespace lvs

Q_DECLARE_METATYPE(lvs::RowState)
Q_DECLARE_METATYPE(lvs::PendingMark)
