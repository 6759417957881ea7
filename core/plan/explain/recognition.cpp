// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/recognition.h"

#include "core/plan/explain/diagnosis.h"
#include "core/plan/explain/guess.h"
#include "core/plan/roles/setupeditor.h"
#include "core/plan/roles/way.h"

#include <algorithm>

namespace lvs {

QString partName(Part part)
{
    return part == Part::Director ? QStringLiteral("director") : QStringLiteral("real-server");
}

QString guessedHost()
{
    return QStringLiteral("this");
}

ShortName interfaceToward(const NetworkState &network, const Address &address)
{
    const auto isWire = [&](const ShortName &name) {
        const Link *link = network.link(name);
        return link != nullptr && !isQuiet(link->kind);
    };
    // The address itself may stand where nobody sees it: its network tells.
    for (const InterfaceAddress &each : network.addresses) {
        if (isWire(each.interface) && contains(each.address, each.prefixLength, address)) {
            return each.interface;
        }
    }
    const std::optional<Way> way = defaultWay(network, address.family());
    if (way && isWire(way->interface)) {
        return way->interface;
    }
    const auto first = std::find_if(network.links.begin(), network.links.end(),
                                    [&](const Link &each) { return isWire(each.name) && each.settings.up; });
    return first == network.links.end() ? ShortName() : first->name;
}

RecognisedRole &roleAmong(std::vector<RecognisedRole> &roles, Part part, ForwardingMethod method)
{
    const auto found = std::find_if(roles.begin(), roles.end(), [=](const RecognisedRole &each) {
        return each.part == part && each.method == method;
    });
    if (found != roles.end()) {
        return *found;
    }
    roles.push_back({part, method, {}, {}});
    return roles.back();
}

void addAddress(RecognisedRole &role, const Address &address)
{
    const auto place = std::lower_bound(role.addresses.begin(), role.addresses.end(), address);
    if (place == role.addresses.end() || *place != address) {
        role.addresses.insert(place, address);
    }
}

void addEvidence(RecognisedRole &role, const Evidence &evidence)
{
    if (!role.evidence.contains(evidence)) {
        role.evidence.append(evidence);
    }
}

Recognition recognise(const HostState &actual, const Surroundings &surroundings,
                      std::span<const HostState> others)
{
    Recognition recognition;
    const auto take = [&](const std::optional<Guess> &guess) {
        if (guess) {
            recognition.roles.insert(recognition.roles.end(), guess->roles.begin(), guess->roles.end());
            recognition.findings += diagnose(guess->cluster, guessedHost(), actual, surroundings);
        }
    };
    take(guessDirector(actual));
    take(guessServer(actual, surroundings, others));
    return recognition;
}

} // namespace lvs
