// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/changepending.h"

namespace lvs {

ChangePending::ChangePending(LiveState &state, PendingChanges after, const QString &text)
    : QUndoCommand(text)
    , m_state(state)
    , m_before(state.pending())
    , m_after(std::move(after))
{
}

void ChangePending::undo()
{
    m_state.setPending(m_before);
}

void ChangePending::redo()
{
    m_state.setPending(m_after);
}

} // namespace lvs
