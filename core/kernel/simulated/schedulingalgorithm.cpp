// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/schedulingalgorithm.h"

#include "core/kernel/simulated/expecteddelay.h"
#include "core/kernel/simulated/hashbuckets.h"
#include "core/kernel/simulated/highestweight.h"
#include "core/kernel/simulated/leastconnection.h"
#include "core/kernel/simulated/locality.h"
#include "core/kernel/simulated/maglev.h"
#include "core/kernel/simulated/roundrobin.h"
#include "core/kernel/simulated/twochoices.h"

#include <algorithm>
#include <array>

namespace lvs {

namespace {

/// A service without scheduler takes no connection.
class NoScheduler : public SchedulingAlgorithm
{
public:
    using SchedulingAlgorithm::SchedulingAlgorithm;
    std::optional<size_t> choose(const DestinationList &, const ConnectionAttempt &) override
    {
        return std::nullopt;
    }
};

struct Beginning
{
    const DestinationList &list;
    const SchedulingRules &rules;
    qint64 now = 0;
};

using Made = std::unique_ptr<SchedulingAlgorithm>;

template <typename Algorithm> Made make(const Beginning &beginning)
{
    if constexpr (std::is_constructible_v<Algorithm, const SchedulingRules &, const DestinationList &>) {
        return std::make_unique<Algorithm>(beginning.rules, beginning.list);
    } else if constexpr (std::is_constructible_v<Algorithm, const SchedulingRules &, qint64>) {
        return std::make_unique<Algorithm>(beginning.rules, beginning.now);
    } else {
        return std::make_unique<Algorithm>(beginning.rules);
    }
}

struct Maker
{
    QLatin1String name;
    Made (*make)(const Beginning &);
};

constexpr std::array makers {
    Maker {QLatin1String("none"), &make<NoScheduler>},
    Maker {QLatin1String("rr"), &make<RoundRobin>},
    Maker {QLatin1String("wrr"), &make<WeightedRoundRobin>},
    Maker {QLatin1String("lc"), &make<LeastConnection>},
    Maker {QLatin1String("wlc"), &make<WeightedLeastConnection>},
    Maker {QLatin1String("lblc"), &make<LocalityLeastConnection>},
    Maker {QLatin1String("lblcr"), &make<ReplicatedLocality>},
    Maker {QLatin1String("dh"), &make<DestinationHashing>},
    Maker {QLatin1String("sh"), &make<SourceHashing>},
    Maker {QLatin1String("sed"), &make<ShortestExpectedDelay>},
    Maker {QLatin1String("nq"), &make<NeverQueue>},
    Maker {QLatin1String("fo"), &make<WeightedFailover>},
    Maker {QLatin1String("ovf"), &make<WeightedOverflow>},
    Maker {QLatin1String("mh"), &make<MaglevHashing>},
    Maker {QLatin1String("twos"), &make<PowerOfTwoChoices>},
};

const Maker *makerOf(const Scheduler &scheduler)
{
    const QString name = scheduler.name();
    const auto *const found =
        std::find_if(makers.begin(), makers.end(), [&](const Maker &maker) { return name == maker.name; });
    return found == makers.end() ? nullptr : &*found;
}

} // namespace

bool isSimulated(const Scheduler &scheduler)
{
    return makerOf(scheduler) != nullptr;
}

std::unique_ptr<SchedulingAlgorithm> makeSchedulingAlgorithm(const Scheduler &scheduler,
                                                             const DestinationList &list,
                                                             const SchedulingRules &rules, qint64 now)
{
    const Maker *maker = makerOf(scheduler);
    return maker ? maker->make({list, rules, now}) : nullptr;
}

} // namespace lvs
