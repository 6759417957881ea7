// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/savedstate.h"
#include "core/plan/plan.h"
#include "core/plan/restore/object.h"

#include <deque>
#include <memory>
#include <set>

namespace lvs {

/// What a host without a disk saves: it is kept as long as the host is. Behaves as the store of the helper
/// does: the tables whole, of the set-up what plans of ours touched.
class SavedMemory
{
public:
    /// A plan was carried out: what it is about counts as managed from now on.
    void noteApplied(const Plan &plan);
    /// Saves what is managed of that state; the number of the saving.
    quint64 save(const HostState &state, quint64 generation);

    /// The latest; its number is 0 where there is none.
    [[nodiscard]] std::shared_ptr<const SavedState> latest() const;
    /// Newest first.
    [[nodiscard]] std::vector<SavedEntry> history() const;
    /// 0 is the latest. Errors: NotSaved.
    [[nodiscard]] Result<SavedState> find(quint64 number) const;

private:
    struct Saving
    {
        SavedEntry entry;
        std::shared_ptr<const SavedState> state;
    };

    std::deque<Saving> m_savings; ///< newest first
    std::set<ObjectKey> m_managed; ///< of the set-up
};

} // namespace lvs
