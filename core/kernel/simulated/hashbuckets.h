// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/schedulingalgorithm.h"

#include <array>

namespace lvs {

/// The 256 buckets that dh and sh look a hash up in. Filled when they are next needed after a change.
class HashBuckets
{
public:
    static constexpr quint32 count = 256;
    static constexpr quint32 bits = 8;

    /// Which real server each bucket is of: its index, or none where there are no real servers.
    [[nodiscard]] const std::array<quint32, count> &filled(const DestinationList &list, bool byWeight);
    void invalidate() { m_isStale = true; }

private:
    std::array<quint32, count> m_buckets {};
    bool m_isStale = true;
};

/// dh (ip_vs_dh.c): the destination address decides; the buckets go to the real servers in turn, whatever
/// their weights. Where the one it falls to takes no connections the client is refused.
class DestinationHashing : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void added(const DestinationList &) override { m_buckets.invalidate(); }
    void removed(const DestinationList &, size_t) override { m_buckets.invalidate(); }

private:
    HashBuckets m_buckets;
};

/// sh (ip_vs_sh.c): the client's address decides, with its port under sh-port; each real server in turn has
/// as many buckets on end as its weight says, one at least. Where the one it falls to takes no connections
/// the client is refused, unless sh-fallback lets other buckets be tried.
class SourceHashing : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &list, const ConnectionAttempt &attempt) override;
    void added(const DestinationList &) override { m_buckets.invalidate(); }
    void edited(const DestinationList &) override { m_buckets.invalidate(); }
    void removed(const DestinationList &, size_t) override { m_buckets.invalidate(); }

private:
    HashBuckets m_buckets;
};

} // namespace lvs
