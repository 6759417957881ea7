// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/checkpoint.h"

#include <array>
#include <utility>

namespace lvs {

namespace {

constexpr std::array names {
    std::pair {CheckpointEnd::Confirmed, "confirmed"}, std::pair {CheckpointEnd::RolledBack, "rolled-back"},
    std::pair {CheckpointEnd::Expired, "expired"},     std::pair {CheckpointEnd::ClientLost, "client-lost"},
    std::pair {CheckpointEnd::Recovered, "recovered"}, std::pair {CheckpointEnd::Failed, "failed"},
    std::pair {CheckpointEnd::Unheard, "unheard"},
};

} // namespace

QString checkpointEndName(CheckpointEnd end)
{
    const auto *const found =
        std::find_if(names.begin(), names.end(), [end](const auto &each) { return each.first == end; });
    return QLatin1String(found->second);
}

CheckpointEnd checkpointEndFromName(QStringView name)
{
    const auto *const found = std::find_if(
        names.begin(), names.end(), [name](const auto &each) { return name == QLatin1String(each.second); });
    return found == names.end() ? CheckpointEnd::Unheard : found->first;
}

} // namespace lvs
