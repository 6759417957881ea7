// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/statsmessage.h"

#include "core/kernel/linux/attributes.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

namespace {

// The rates behind the counters are the kernel's estimates; nobody here wants them.
constexpr int last = IPVS_STATS_ATTR_OUTBYTES;
constexpr std::array<nla_policy, last + 1> policy64 {nla_policy {}, ofU64, ofU64, ofU64, ofU64, ofU64};
constexpr std::array<nla_policy, last + 1> policy32 {nla_policy {}, ofU32, ofU32, ofU32, ofU64, ofU64};

} // namespace

std::optional<Counters> parseCounters(std::span<const char> stats64, std::span<const char> stats)
{
    AttributeTable<last> table;
    if (!stats64.empty()) {
        if (!table.parse(stats64, policy64)) {
            return std::nullopt;
        }
        return Counters {table.u64(IPVS_STATS_ATTR_CONNS), table.u64(IPVS_STATS_ATTR_INPKTS),
                         table.u64(IPVS_STATS_ATTR_OUTPKTS), table.u64(IPVS_STATS_ATTR_INBYTES),
                         table.u64(IPVS_STATS_ATTR_OUTBYTES)};
    }
    if (stats.empty() || !table.parse(stats, policy32)) {
        return std::nullopt;
    }
    return Counters {table.u32(IPVS_STATS_ATTR_CONNS), table.u32(IPVS_STATS_ATTR_INPKTS),
                     table.u32(IPVS_STATS_ATTR_OUTPKTS), table.u64(IPVS_STATS_ATTR_INBYTES),
                     table.u64(IPVS_STATS_ATTR_OUTBYTES)};
}

} // namespace lvs::ipvs
