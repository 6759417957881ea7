// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/surroundings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lvs {

namespace {

using NamedOwner = std::pair<RulesOwner, QLatin1String>;

constexpr std::array names {
    NamedOwner {RulesOwner::Keepalived, QLatin1String("keepalived")},
    NamedOwner {RulesOwner::Ldirectord, QLatin1String("ldirectord")},
    NamedOwner {RulesOwner::KubeProxy, QLatin1String("kube-proxy")},
    NamedOwner {RulesOwner::Docker, QLatin1String("docker")},
};

} // namespace

QString rulesOwnerName(RulesOwner owner)
{
    return names[static_cast<size_t>(owner)].second;
}

std::optional<RulesOwner> rulesOwnerFromName(QStringView name)
{
    const auto *const found =
        std::find_if(names.begin(), names.end(), [&](const NamedOwner &each) { return each.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace lvs
