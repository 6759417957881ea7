// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/livestate.h"
#include "ui/models/keyedtablemodel.h"

namespace lvs {

/// A table of what one host is, live and pending: whatever changes it is shown at once.
template <typename Row> class StateTableModel : public KeyedTableModel<Row>
{
public:
    using KeyedTableModel<Row>::KeyedTableModel;

    /// state must outlive this or be replaced first; null empties the table.
    void setLiveState(LiveState *state)
    {
        if (m_state == state) {
            return;
        }
        if (m_state != nullptr) {
            m_state->disconnect(this);
        }
        m_state = state;
        if (state != nullptr) {
            QObject::connect(state, &LiveState::changed, this,
                             [this] { this->setRows(rowsOf(*m_state), flashesChanges()); });
        }
        // Another host's rows are no changes.
        this->setRows(state != nullptr ? rowsOf(*state) : std::vector<Row>(), false);
    }

protected:
    /// Sorted by their keys.
    [[nodiscard]] virtual std::vector<Row> rowsOf(const LiveState &state) const = 0;
    [[nodiscard]] virtual bool flashesChanges() const { return true; }

private:
    LiveState *m_state = nullptr;
};

} // namespace lvs
