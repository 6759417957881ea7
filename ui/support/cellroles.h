// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <Qt>

namespace lvs {

/// What the models of the window say of a cell beside its text, for sorting and for the delegates.
enum CellRole {
    SortRole = Qt::UserRole + 1, ///< the raw value
    StateRole, ///< RowState
    MarkRole, ///< PendingMark of the row
    SignRole, ///< PendingMark that the cell itself shows, in a row that is not pending
    OldValueRole, ///< text: what the cell showed before a pending change
    QuietRole, ///< bool: a zero or a default, drawn in the quiet colour
    TraceRole, ///< QList<float>, oldest first; NaN is a gap
    ShareRole, ///< double, 0 to 1; nothing where unknown
    FlashRole, ///< bool: the row has just changed
};

} // namespace lvs
