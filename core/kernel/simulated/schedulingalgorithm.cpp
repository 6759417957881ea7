// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/schedulingalgorithm.h"

#include "core/kernel/simulated/leastconnection.h"
#include "core/kernel/simulated/roundrobin.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

/// A service without scheduler takes no connection.
class NoScheduler : public SchedulingAlgorithm
{
public:
    std::optional<size_t> choose(const std::vector<Destination> &, const Endpoint &) override
    {
        return std::nullopt;
    }
};

using List = std::vector<Destination>;

template <typename Algorithm> std::unique_ptr<SchedulingAlgorithm> make(const List &)
{
    return std::make_unique<Algorithm>();
}

std::unique_ptr<SchedulingAlgorithm> makeWeightedRoundRobin(const List &list)
{
    return std::make_unique<WeightedRoundRobin>(list);
}

struct Maker
{
    QLatin1String name;
    std::unique_ptr<SchedulingAlgorithm> (*make)(const List &);
};

constexpr std::array makers {
    Maker {QLatin1String("none"), &make<NoScheduler>},
    Maker {QLatin1String("rr"), &make<RoundRobin>},
    Maker {QLatin1String("wrr"), &makeWeightedRoundRobin},
    Maker {QLatin1String("lc"), &make<LeastConnection>},
    Maker {QLatin1String("wlc"), &make<WeightedLeastConnection>},
};

const Maker *makerOf(const Scheduler &scheduler)
{
    const QString name = scheduler.name();
    const auto found =
        std::find_if(makers.begin(), makers.end(), [&](const Maker &maker) { return name == maker.name; });
    return found == makers.end() ? nullptr : &*found;
}

} // namespace

bool isSimulated(const Scheduler &scheduler)
{
    return makerOf(scheduler) != nullptr;
}

std::unique_ptr<SchedulingAlgorithm> makeSchedulingAlgorithm(const Scheduler &scheduler, const List &list)
{
    const Maker *maker = makerOf(scheduler);
    return maker ? maker->make(list) : nullptr;
}

} // namespace lvs
