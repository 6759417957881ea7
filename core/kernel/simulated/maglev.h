// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

namespace lvs {

/// mh (ip_vs_mh.c): Maglev hashing, by which few clients change their real server when the list changes. A
/// table of 4093 places; the real servers take places in turn, each in an order of its own that its address
/// and port give, as many in a turn as its weight says. The client's address looks a place up, with its port
/// under mh-port. Where the one it falls to takes no connections the client is refused, unless mh-fallback
/// lets other places be tried.
class MaglevHashing : public SchedulingAlgorithm
{
public:
    static constexpr quint32 tableSize = 4093;

    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void added(const DestinationList &) override { m_isStale = true; }
    void edited(const DestinationList &) override { m_isStale = true; }
    void removed(const DestinationList &, size_t) override { m_isStale = true; }

private:
    void fill(const DestinationList &list);

    std::vector<quint16> m_table; ///< indexes; empty where nobody has a weight
    bool m_isStale = true;
};

} // namespace lvs
