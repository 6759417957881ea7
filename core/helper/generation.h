// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/reading.h"

#include <optional>

namespace lvs {

/// Numbers readings: the number counts up when a reading differs from the one before, and never falls
/// back to one that a helper before this gave out, so that a plan made with that one is found stale.
class Generation
{
public:
    /// Starts above what any helper started before gave out: milliseconds since 1970, times 2^20.
    Generation();
    explicit Generation(quint64 first)
        : m_next(first)
    {
    }

    /// The reading of that state, numbered.
    [[nodiscard]] std::shared_ptr<const Reading> number(HostState state);
    /// The latest; null before the first.
    [[nodiscard]] const std::shared_ptr<const Reading> &latest() const { return m_latest; }

private:
    quint64 m_next;
    std::shared_ptr<const Reading> m_latest;
};

} // namespace lvs
