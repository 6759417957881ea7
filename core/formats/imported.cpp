// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/imported.h"

#include "core/plan/drift.h"

#include <algorithm>
#include <iterator>

namespace lvs {

namespace {

using Place = std::pair<int, int>;

Place placeOf(const Error &error)
{
    return error.position ? Place {error.position->line, error.position->column} : Place {0, 0};
}

void finish(QList<Error> &findings, const ImportLimits &limits)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Error &left, const Error &right) { return placeOf(left) < placeOf(right); });
    if (findings.size() > limits.mostFindings) {
        Error cut(ErrorCode::LimitExceeded,
                  {QString::number(findings.size()), QString::number(limits.mostFindings)});
        cut.position = findings.at(limits.mostFindings).position;
        findings.resize(limits.mostFindings);
        findings.append(cut);
    }
}

/// The set-up of the file with what a live link has and the file does not say.
HostSetup completed(const HostSetup &setup, const HostSetup &live)
{
    HostSetup whole = setup;
    for (Link &link : whole.network.links) {
        const Link *const there = live.network.link(link.name);
        if (there == nullptr) {
            continue;
        }
        const LinkSettings wanted = link.settings;
        link = *there;
        link.settings.up = wanted.up;
        if (wanted.mtu != 0) {
            link.settings.mtu = wanted.mtu;
        }
    }
    return whole;
}

/// Both, each key once, as the new ones have it. Both are sorted by key.
std::vector<VirtualService> added(const std::vector<VirtualService> &newer,
                                  const std::vector<VirtualService> &older)
{
    std::vector<VirtualService> all;
    std::set_union(newer.begin(), newer.end(), older.begin(), older.end(), std::back_inserter(all),
                   [](const VirtualService &a, const VirtualService &b) { return a.key < b.key; });
    return all;
}

} // namespace

HostState wantedState(const Imported &imported, const HostState &live, OtherServices others)
{
    HostState wanted {live.ipvs, overlaid(live.setup, completed(imported.state.setup, live.setup))};
    if (imported.namesServices) {
        wanted.ipvs.services = others == OtherServices::Go
            ? imported.state.ipvs.services
            : added(imported.state.ipvs.services, live.ipvs.services);
    }
    const Timeouts &named = imported.namedTimeouts;
    Timeouts &timeouts = wanted.ipvs.timeouts;
    timeouts.tcp = named.tcp != 0 ? named.tcp : timeouts.tcp;
    timeouts.tcpFin = named.tcpFin != 0 ? named.tcpFin : timeouts.tcpFin;
    timeouts.udp = named.udp != 0 ? named.udp : timeouts.udp;
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (imported.state.ipvs.daemon(role)) {
            wanted.ipvs.daemon(role) = imported.state.ipvs.daemon(role);
        }
    }
    return wanted;
}

void finishFindings(Imported &imported, const ImportLimits &limits)
{
    finish(imported.problems, limits);
    finish(imported.warnings, limits);
    finish(imported.notUnderstood, limits);
}

} // namespace lvs
