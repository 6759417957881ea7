// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/statsmessage.h"

#include "core/kernel/linux/attributes.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

namespace {

// The rates behind the counters are the kernel's estimates; nobody here wants them.
constexpr int last = IPVS_STATS_ATTR_OUTBYTES;
constexpr LeastSizes sizes64 {0, 8, 8, 8, 8, 8};
constexpr LeastSizes sizes32 {0, 4, 4, 4, 8, 8};

} // namespace

std::optional<Counters> parseCounters(std::span<const char> stats64, std::span<const char> stats)
{
    AttributeTable table;
    if (!stats64.empty()) {
        if (!table.parse(stats64, sizes64)) {
            return std::nullopt;
        }
        return Counters {table.u64(IPVS_STATS_ATTR_CONNS), table.u64(IPVS_STATS_ATTR_INPKTS),
                         table.u64(IPVS_STATS_ATTR_OUTPKTS), table.u64(IPVS_STATS_ATTR_INBYTES),
                         table.u64(IPVS_STATS_ATTR_OUTBYTES)};
    }
    if (stats.empty() || !table.parse(stats, sizes32)) {
        return std::nullopt;
    }
    return Counters {table.u32(IPVS_STATS_ATTR_CONNS), table.u32(IPVS_STATS_ATTR_INPKTS),
                     table.u32(IPVS_STATS_ATTR_OUTPKTS), table.u64(IPVS_STATS_ATTR_INBYTES),
                     table.u64(IPVS_STATS_ATTR_OUTBYTES)};
}

} // namespace lvs::ipvs
