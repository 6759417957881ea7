// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/trafficrun.h"

#include "core/kernel/simulated/packetpath.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/simulation/arrivals.h"
#include "core/simulation/runrecord.h"

#include <algorithm>
#include <queue>

namespace lvs::simulation {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();
/// What clients of a service without a port of its own go to.
constexpr Port http {80};

Result<void> execute(SimulatedKernel &kernel, const Step &step)
{
    return kernel.execute({&step, 1}).front();
}

/// Puts a service on a director that has none.
Result<void> setUp(SimulatedKernel &kernel, const Setting &setting)
{
    const Result<LoadFormula> formula = loadFormulaOf(setting.kernelRelease);
    if (!formula) {
        return formula.error();
    }
    kernel.setLoadFormula(*formula);
    HostSetup around = kernel.setup();
    for (const auto &[name, value] : setting.sysctls) {
        if (sysctlRule(name.key).place == SysctlPlace::Ipvs) {
            around.sysctls[name] = value;
        }
    }
    kernel.setSetup(around);
    std::vector<Step> steps {SetTimeouts {kernel.timeouts(), setting.timeouts},
                             AddService {setting.service.key, setting.service.settings}};
    for (const RealServer &server : setting.service.realServers) {
        steps.push_back(AddRealServer {setting.service.key, server});
    }
    for (const Step &step : steps) {
        if (const Result<void> done = execute(kernel, step); !done) {
            return done;
        }
    }
    return {};
}

std::vector<Change> inOrder(std::vector<Change> changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change &left, const Change &right) { return left.at < right.at; });
    return changes;
}

/// What the clients of a service connect to.
struct Target
{
    explicit Target(const ServiceKey &key)
        : protocol(key.isMark() ? Protocol::Tcp : key.protocol())
        , family(key.family())
        , mark(key.isMark() ? key.mark() : 0)
        , endpoint(key.isMark() ? Endpoint() : key.endpoint())
    {
        if (endpoint.port.isAny()) {
            endpoint.port = http;
        }
    }
    /// Those of a mark go to many addresses, of which any number may be marked alike.
    [[nodiscard]] Endpoint of(quint64 seed) const
    {
        constexpr quint32 documentation = 0xcb007100U; // 203.0.113.0/24
        constexpr quint64 hosts = 250;
        if (mark == 0) {
            return endpoint;
        }
        const auto host = static_cast<quint8>(1 + seed % hosts);
        if (family == AddressFamily::IPv4) {
            return {Address::fromIPv4(documentation | host), endpoint.port};
        }
        Address::Bytes bytes {0x20, 0x01, 0x0d, 0xb8, 0x00, 0xcb};
        bytes.back() = host;
        return {Address::fromIPv6(bytes), endpoint.port};
    }

    Protocol protocol;
    AddressFamily family;
    quint32 mark;
    Endpoint endpoint;
};

std::vector<Burst> burstsOf(const std::vector<Change> &changes)
{
    std::vector<Burst> bursts;
    for (const Change &change : changes) {
        if (const auto *more = std::get_if<MoreClients>(&change.action)) {
            bursts.push_back({change.at, more->burst.length, more->burst.percent});
        }
    }
    return bursts;
}

} // namespace

Result<void> tryOut(const Setting &setting, const std::vector<Change> &changes)
{
    SimulatedKernel kernel;
    if (const Result<void> done = setUp(kernel, setting); !done) {
        return done;
    }
    std::vector<size_t> order(changes.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t left, size_t right) { return changes[left].at < changes[right].at; });
    for (const size_t index : order) {
        const Action &action = changes[index].action;
        const auto place = [&](Error error) {
            error.position = TextPosition {static_cast<int>(index) + 1, 0, 0};
            return error;
        };
        const VirtualService now = kernel.service(setting.service.key)->value();
        const std::optional<Endpoint> server = serverOf(action);
        const bool isAdded = std::holds_alternative<AddServer>(action);
        if (server && !isAdded && now.realServer(*server) == nullptr) {
            return place(Error(ErrorCode::RealServerUnknown, {now.key.toString(), server->toString()}));
        }
        if (const std::optional<Step> step = stepOf(action, now)) {
            if (const Result<void> done = execute(kernel, *step); !done) {
                return place(done.error());
            }
        }
    }
    return {};
}

struct TrafficRun::Day
{
    /// A connection as its client sees it.
    struct Visitor
    {
        Chance chance {0};
        qint64 opened = 0;
        Endpoint client;
        Endpoint destination;
        quint32 server = 0;
        quint32 requests = 0; ///< that are still to be answered
        quint32 serial = 0; ///< how often this place was used
        bool isHere = false;
    };
    enum class Kind : quint8 { Answered, AsksAgain };
    struct Event
    {
        qint64 time = 0;
        quint32 visitor = 0;
        quint32 serial = 0;
        Kind kind = Kind::Answered;

        /// Soonest first in a heap; at the same time by place, so that every machine does the same.
        friend bool operator<(const Event &left, const Event &right)
        {
            return left.time != right.time ? left.time > right.time : left.visitor > right.visitor;
        }
    };

    Day(const Setting &setting, const TrafficModel &trafficModel, const std::vector<Change> &list,
        const Options &options);

    [[nodiscard]] qint64 nextTime() const;
    void step();
    void goTo(qint64 time);
    void happen(const Change &change);
    void noteWeights(const std::vector<quint32> &before);
    void fail(quint32 server);
    void arrive(const Visit &visit);
    void ask(quint32 index);
    void answered(quint32 index);
    void leave(quint32 index);
    void push(qint64 time, quint32 index, Kind kind);
    [[nodiscard]] quint32 newVisitor();
    [[nodiscard]] Arrival arrivalOf(const Visitor &visitor) const;
    [[nodiscard]] std::optional<quint32> connect(const Arrival &arrival);
    [[nodiscard]] quint32 numberOf(const Endpoint &reached) const;
    [[nodiscard]] std::vector<quint32> weights() const;
    [[nodiscard]] RunRecord::Portion fairShare(quint32 server) const;
    void count(const Visitor &visitor);
    [[nodiscard]] SimulatedService &service() const { return *kernel.service(key); }

    mutable SimulatedKernel kernel;
    PacketPath path {kernel};
    TrafficModel model;
    ServiceKey key;
    Target target;
    std::vector<Change> changes;
    size_t nextChange = 0;
    ClientPopulation population;
    Arrivals usual;
    std::optional<Arrivals> more;
    std::optional<Visit> nextUsual;
    std::optional<Visit> nextMore;
    std::vector<Endpoint> servers;
    std::vector<Endpoint> reachedAs; ///< what a packet's real server is, for each of servers
    std::vector<bool> hasFailed;
    std::vector<quint32> pace; ///< percent of the usual time that each server takes
    bool hasThresholds = false;
    std::vector<bool> isOverloaded;
    std::vector<Visitor> visitors;
    std::vector<quint32> freePlaces;
    std::priority_queue<Event> events;
    qint64 start;
    qint64 end;
    RunRecord record;
};

TrafficRun::Day::Day(const Setting &setting, const TrafficModel &trafficModel,
                     const std::vector<Change> &list, const Options &options)
    : model(trafficModel)
    , key(setting.service.key)
    , target(key)
    , changes(inOrder(list))
    , population(model)
    , usual(model, population)
    , servers(options.servers)
    , hasFailed(servers.size(), false)
    , pace(servers.size(), 100)
    , isOverloaded(servers.size(), false)
    , start(model.warmUp * nanosecondsPerMillisecond)
    , end(start + model.length * nanosecondsPerMillisecond)
    , record(servers, {start, end, options.bins}, population.size())
{
    const Result<void> done = setUp(kernel, setting);
    Q_ASSERT(done);
    Q_UNUSED(done);
    if (const std::vector<Burst> bursts = burstsOf(changes); !bursts.empty()) {
        more.emplace(model, population, bursts);
        nextMore = more->next();
    }
    nextUsual = usual.next();
    for (const Endpoint &endpoint : servers) {
        reachedAs.push_back({endpoint.address, endpoint.port.isAny() ? target.endpoint.port : endpoint.port});
    }
    const auto limits = [](const RealServer &server) { return server.settings.upperThreshold > 0; };
    hasThresholds =
        std::any_of(setting.service.realServers.begin(), setting.service.realServers.end(), limits)
        || std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
               const auto *added = std::get_if<AddServer>(&change.action);
               return std::holds_alternative<SetThresholds>(change.action)
                   || (added != nullptr && limits(added->server));
           });
}

qint64 TrafficRun::Day::nextTime() const
{
    qint64 next = nextUsual ? nextUsual->time : never;
    next = nextMore ? std::min(next, nextMore->time) : next;
    next = events.empty() ? next : std::min(next, events.top().time);
    if (nextChange < changes.size()) {
        next = std::min(next, start + changes[nextChange].at * nanosecondsPerMillisecond);
    }
    return next;
}

void TrafficRun::Day::goTo(qint64 time)
{
    if (hasThresholds) {
        const qint64 elapsed = time - kernel.now();
        for (quint32 i = 0; i < servers.size(); ++i) {
            if (isOverloaded[i]) {
                record.overloaded(i, elapsed);
            }
        }
    }
    kernel.advance(std::chrono::nanoseconds(time - kernel.now()));
    record.passTime(time);
}

/// Changes come first, then what clients did before, then new ones.
void TrafficRun::Day::step()
{
    const qint64 time = std::min(nextTime(), end);
    goTo(time);
    if (time >= end) {
        return;
    }
    if (nextChange < changes.size() && start + changes[nextChange].at * nanosecondsPerMillisecond <= time) {
        happen(changes[nextChange++]);
    } else if (!events.empty() && events.top().time <= time) {
        const Event event = events.top();
        events.pop();
        const Visitor &visitor = visitors[event.visitor];
        if (visitor.isHere && visitor.serial == event.serial) {
            event.kind == Kind::Answered ? answered(event.visitor) : ask(event.visitor);
        }
    } else if (nextMore && nextMore->time <= time) {
        arrive(*nextMore);
        nextMore = more->next();
    } else {
        arrive(*nextUsual);
        nextUsual = usual.next();
    }
    if (hasThresholds) {
        for (const Destination &destination : std::as_const(service()).destinations()) {
            isOverloaded[numberOf(destination.server.endpoint)] =
                destination.overloaded && destination.weight() > 0;
        }
    }
}

std::vector<quint32> TrafficRun::Day::weights() const
{
    std::vector<quint32> found(servers.size(), 0);
    for (const Destination &destination : std::as_const(service()).destinations()) {
        found[numberOf(destination.server.endpoint)] = destination.weight();
    }
    return found;
}

RunRecord::Portion TrafficRun::Day::fairShare(quint32 server) const
{
    const bool byWeight = service().settings().scheduler.usesWeight();
    const auto counted = [byWeight](quint32 weight) { return byWeight ? weight : std::min(weight, 1U); };
    const std::vector<quint32> all = weights();
    RunRecord::Portion portion {counted(all[server]), 0};
    for (const quint32 weight : all) {
        portion.whole += counted(weight);
    }
    return portion;
}

quint32 TrafficRun::Day::numberOf(const Endpoint &reached) const
{
    const auto known = std::lower_bound(servers.begin(), servers.end(), reached);
    if (known != servers.end() && *known == reached) {
        return static_cast<quint32>(known - servers.begin());
    }
    const auto found = std::find(reachedAs.begin(), reachedAs.end(), reached);
    return static_cast<quint32>(found - reachedAs.begin());
}

void TrafficRun::Day::happen(const Change &change)
{
    const std::vector<quint32> before = weights();
    const std::optional<Endpoint> endpoint = serverOf(change.action);
    const quint32 server = endpoint ? numberOf(*endpoint) : 0;
    if (const std::optional<Step> taken = stepOf(change.action, service().value())) {
        const Result<void> done = execute(kernel, *taken);
        Q_ASSERT(done); // it was tried out
        Q_UNUSED(done);
    }
    const bool isReturn = std::holds_alternative<ReturnServer>(change.action);
    const bool worksAgain = isReturn && hasFailed[server] && before[server] > 0;
    if (isReturn) {
        hasFailed[server] = false;
    } else if (std::holds_alternative<FailServer>(change.action)) {
        fail(server);
    } else if (const auto *slow = std::get_if<SlowServer>(&change.action)) {
        pace[server] = slow->percent;
    }
    noteWeights(before);
    if (worksAgain) {
        record.returns(server, fairShare(server));
    }
}

void TrafficRun::Day::noteWeights(const std::vector<quint32> &before)
{
    const std::vector<quint32> after = weights();
    for (quint32 i = 0; i < after.size(); ++i) {
        if (before[i] > 0 && after[i] == 0) {
            record.drains(i);
        } else if (before[i] == 0 && after[i] > 0) {
            record.returns(i, fairShare(i));
        }
    }
}

void TrafficRun::Day::fail(quint32 server)
{
    hasFailed[server] = true;
    for (quint32 i = 0; i < visitors.size(); ++i) {
        if (visitors[i].isHere && visitors[i].server == server) {
            path.breakOff(visitors[i].client, visitors[i].destination);
            record.broken(server);
            leave(i);
        }
    }
}

quint32 TrafficRun::Day::newVisitor()
{
    if (freePlaces.empty()) {
        visitors.emplace_back();
        return static_cast<quint32>(visitors.size() - 1);
    }
    const quint32 index = freePlaces.back();
    freePlaces.pop_back();
    return index;
}

Arrival TrafficRun::Day::arrivalOf(const Visitor &visitor) const
{
    return {target.protocol, visitor.client, visitor.destination, target.mark};
}

std::optional<quint32> TrafficRun::Day::connect(const Arrival &arrival)
{
    const std::optional<Endpoint> reached = path.connect(arrival);
    if (!reached) {
        return std::nullopt;
    }
    const quint32 server = numberOf(*reached);
    for (quint32 i = 0; hasThresholds && i < servers.size(); ++i) {
        if (isOverloaded[i] && i != server) {
            record.passedOver(i);
        }
    }
    return server;
}

void TrafficRun::Day::arrive(const Visit &visit)
{
    Visitor visitor;
    visitor.chance = Chance(visit.seed);
    visitor.opened = visit.time;
    visitor.client = {ClientPopulation::address(visit.client, target.family), visit.port};
    visitor.destination = target.of(visit.seed);
    visitor.requests = visitor.chance.around(model.requests);
    const Arrival arrival = arrivalOf(visitor);
    if (target.protocol == Protocol::Tcp && path.proceed(arrival.client, arrival.destination)) {
        record.hadNoPort();
        return;
    }
    const std::optional<quint32> server = connect(arrival);
    if (!server) {
        record.turnedAway();
        return;
    }
    visitor.server = *server;
    record.connected(*server, visit.client);
    if (hasFailed[*server]) {
        record.refused(*server);
        path.refuse(arrival.client, arrival.destination);
        return;
    }
    record.opened(*server);
    const quint32 index = newVisitor();
    visitor.serial = visitors[index].serial + 1;
    visitor.isHere = true;
    visitors[index] = visitor;
    push(visit.time + visitors[index].chance.duration(model.request) * pace[*server] / 100, index,
         Kind::Answered);
}

void TrafficRun::Day::push(qint64 time, quint32 index, Kind kind)
{
    events.push({time, index, visitors[index].serial, kind});
}

/// The next request on a connection that was kept: of TCP on the same server, of UDP wherever the kernel
/// sends the datagram.
void TrafficRun::Day::ask(quint32 index)
{
    Visitor &visitor = visitors[index];
    const Arrival arrival = arrivalOf(visitor);
    std::optional<quint32> server;
    if (target.protocol == Protocol::Udp) {
        server = connect(arrival);
    } else if (path.proceed(arrival.client, arrival.destination)) {
        server = visitor.server;
    }
    if (!server || hasFailed[*server]) {
        record.broken(visitor.server);
        leave(index);
        return;
    }
    if (*server != visitor.server) {
        record.ended(visitor.server, visitor.opened);
        record.opened(*server);
        visitor.server = *server;
        visitor.opened = kernel.now();
    }
    push(kernel.now() + visitor.chance.duration(model.request) * pace[*server] / 100, index, Kind::Answered);
}

void TrafficRun::Day::answered(quint32 index)
{
    Visitor &visitor = visitors[index];
    if (target.protocol == Protocol::Tcp && !path.proceed(visitor.client, visitor.destination)) {
        record.broken(visitor.server);
        leave(index);
        return;
    }
    count(visitor);
    record.answered(visitor.server, model.inBytes, model.outBytes);
    if (--visitor.requests > 0) {
        push(kernel.now() + visitor.chance.duration(model.pause), index, Kind::AsksAgain);
        return;
    }
    if (target.protocol == Protocol::Tcp) {
        path.close(visitor.client, visitor.destination);
    }
    leave(index);
}

void TrafficRun::Day::count(const Visitor &visitor)
{
    const std::optional<size_t> found = service().find(servers[visitor.server]);
    if (!found) {
        return;
    }
    Destination &destination = service().destinations()[*found];
    const bool seesAnswers = destination.server.settings.forwarding == ForwardingMethod::Masquerading;
    for (Counters *counters : {&destination.counters, &service().counters}) {
        counters->inPackets += model.inPackets;
        counters->inBytes += model.inBytes;
        counters->outPackets += seesAnswers ? model.outPackets : 0;
        counters->outBytes += seesAnswers ? model.outBytes : 0;
    }
}

void TrafficRun::Day::leave(quint32 index)
{
    record.ended(visitors[index].server, visitors[index].opened);
    visitors[index].isHere = false;
    freePlaces.push_back(index);
}

TrafficRun::TrafficRun(const Setting &setting, const TrafficModel &model, const std::vector<Change> &changes,
                       const Options &options)
    : m_day(std::make_unique<Day>(setting, model, changes, options))
{
}

TrafficRun::TrafficRun(TrafficRun &&) noexcept = default;
TrafficRun::~TrafficRun() = default;

void TrafficRun::advance(size_t events)
{
    for (size_t i = 0; i < events && !atEnd(); ++i) {
        m_day->step();
    }
}

bool TrafficRun::atEnd() const
{
    return m_day->kernel.now() >= m_day->end;
}

int TrafficRun::permille() const
{
    return static_cast<int>(m_day->kernel.now() / std::max<qint64>(1, m_day->end / 1000));
}

const std::vector<quint32> &TrafficRun::lastServers() const
{
    return m_day->record.lastServers();
}

Outcome TrafficRun::finish()
{
    return m_day->record.finish(m_day->weights(), m_day->service().settings().scheduler.usesWeight());
}

} // namespace lvs::simulation
