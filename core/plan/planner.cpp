// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planner.h"

#include "core/plan/setupplanner.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

/// Walks two sorted ranges together and hands over what stands only left, in both, only right.
template <typename Range, typename KeyOf, typename OnlyFrom, typename Both, typename OnlyTo>
void merge(const Range &from, const Range &to, KeyOf keyOf, OnlyFrom onlyFrom, Both both, OnlyTo onlyTo)
{
    auto left = from.begin();
    auto right = to.begin();
    while (left != from.end() || right != to.end()) {
        if (right == to.end() || (left != from.end() && keyOf(*left) < keyOf(*right))) {
            onlyFrom(*left++);
        } else if (left == from.end() || keyOf(*right) < keyOf(*left)) {
            onlyTo(*right++);
        } else {
            both(*left++, *right++);
        }
    }
}

class Builder
{
public:
    Plan build(const IpvsState &from, const IpvsState &to, SetupPlan setup)
    {
        planDaemons(from, to);
        if (from.timeouts != to.timeouts) {
            m_changes.push_back(SetTimeouts {from.timeouts, to.timeouts});
        }
        merge(
            from.services, to.services,
            [](const VirtualService &service) -> const ServiceKey & { return service.key; },
            [this](const VirtualService &service) { planRemoval(service); },
            [this](const VirtualService &before, const VirtualService &after) { planEdit(before, after); },
            [this](const VirtualService &service) { planAddition(service); });

        std::reverse(m_removals.begin(), m_removals.end());
        insertBeforeRealServers(setup.deprecatedAddresses);
        Plan plan;
        for (std::vector<Step> *part : {&m_stops, &setup.first, &setup.removals, &m_changes, &m_additions,
                                        &m_edits, &m_removals, &setup.additions, &setup.last, &m_starts}) {
            plan.steps.insert(plan.steps.end(), std::make_move_iterator(part->begin()),
                              std::make_move_iterator(part->end()));
        }
        return plan;
    }

private:
    void planDaemons(const IpvsState &from, const IpvsState &to)
    {
        for (const SyncRole role : std::array {SyncRole::Master, SyncRole::Backup}) {
            const std::optional<SyncDaemon> &before = from.daemon(role);
            const std::optional<SyncDaemon> &after = to.daemon(role);
            if (before == after) {
                continue;
            }
            if (before) {
                m_stops.push_back(StopSyncDaemon {role, *before});
            }
            if (after) {
                m_starts.push_back(StartSyncDaemon {role, *after});
            }
        }
    }

    void planAddition(const VirtualService &service)
    {
        m_additions.push_back(AddService {service.key, service.settings});
        for (const RealServer &server : service.realServers) {
            m_additions.push_back(AddRealServer {service.key, server});
        }
    }

    void planRemoval(const VirtualService &service)
    {
        // Written backwards, and turned round in build(): services go in the reverse of the order in
        // which they came.
        m_removals.push_back(RemoveService {service.key, service.settings});
        for (auto server = service.realServers.rbegin(); server != service.realServers.rend(); ++server) {
            m_removals.push_back(RemoveRealServer {service.key, *server});
        }
    }

    void planEdit(const VirtualService &before, const VirtualService &after)
    {
        const ServiceKey &key = before.key;
        if (before.settings != after.settings) {
            m_edits.push_back(EditService {key, before.settings, after.settings});
        }
        if (before.realServers == after.realServers) {
            return;
        }
        std::vector<Step> edits;
        std::vector<Step> removals;
        merge(
            before.realServers, after.realServers,
            [](const RealServer &server) -> const Endpoint & { return server.endpoint; },
            [&](const RealServer &server) {
                removals.push_back(RemoveRealServer {key, server});
            },
            [&](const RealServer &old, const RealServer &wanted) {
                if (old.settings != wanted.settings) {
                    edits.push_back(EditRealServer {key, old.endpoint, old.settings, wanted.settings});
                }
            },
            [&](const RealServer &server) {
                m_edits.push_back(AddRealServer {key, server});
            });
        m_edits.insert(m_edits.end(), edits.begin(), edits.end());
        m_edits.insert(m_edits.end(), removals.begin(), removals.end());
    }

    void insertBeforeRealServers(const std::vector<Step> &addresses)
    {
        if (addresses.empty()) {
            return;
        }
        const auto servers =
            std::stable_partition(m_additions.begin(), m_additions.end(),
                                  [](const Step &step) { return std::holds_alternative<AddService>(step); });
        m_additions.insert(servers, addresses.begin(), addresses.end());
    }

    std::vector<Step> m_stops;
    std::vector<Step> m_changes;
    std::vector<Step> m_additions;
    std::vector<Step> m_edits;
    std::vector<Step> m_removals;
    std::vector<Step> m_starts;
};

} // namespace

Plan planner(const HostState &from, const HostState &to)
{
    return Builder().build(from.ipvs, to.ipvs, planSetup(from.setup, to.setup));
}

Plan planner(const IpvsState &from, const IpvsState &to)
{
    return Builder().build(from, to, {});
}

} // namespace lvs
