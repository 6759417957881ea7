// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"

#include <QUndoCommand>

#include <functional>

namespace lvs {

/// One edit of the user, as the overlay before and after it: every edit of the window is one of these.
class ChangePending : public QUndoCommand
{
public:
    /// state must outlive the undo stack.
    ChangePending(LiveState &state, PendingChanges after, const QString &text);

    void undo() override;
    void redo() override;

private:
    LiveState &m_state;
    PendingChanges m_before;
    PendingChanges m_after;
};

} // namespace lvs
