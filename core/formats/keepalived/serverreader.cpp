// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/serverreader.h"
#include "core/formats/keepalived/checkerreader.h"

#include <array>

namespace lvs::keepalived {

namespace {

/// A real server as its block says it, and what the block does not say.
struct ServerDraft
{
    CheckedServer server;
    bool hasMethod = false;
    bool hasWeight = false;
    bool hasPort = false;
};

struct ServiceDraft
{
    VirtualServer server;
    std::vector<const Node *> realServers;
    const Node *sorryServer = nullptr;
    const Node *sorryMethod = nullptr;
    const Node *granularity = nullptr;
    RealServerSettings method; ///< of real servers that name none
    bool hasProtocol = false;
    bool hasPersistence = false;
};

constexpr quint64 largestThreshold = 0x7fffffff;

Script scriptOf(const Node &node, Findings &findings)
{
    return scriptAt(node, findings);
}

std::optional<Weight> weightAt(const Node &node, Findings &findings)
{
    const auto number = numberAt(node, 1, 0, Weight::largest, findings);
    if (!number) {
        return std::nullopt;
    }
    const Result<Weight> weight = Weight::fromNumber(*number);
    return weight ? std::optional(*weight) : std::nullopt;
}

using R = ServerDraft;

void takeWeight(const Node &n, R &r, Findings &f)
{
    if (const auto weight = weightAt(n, f)) {
        r.server.server.settings.weight = *weight;
        r.hasWeight = true;
    }
}

void takeThreshold(const Node &n, quint32 &threshold, Findings &f)
{
    if (const auto number = numberAt(n, 1, 0, largestThreshold, f)) {
        threshold = static_cast<quint32>(*number);
    }
}

void takeServerMethod(const Node &n, R &r, Findings &f)
{
    takeMethod(n, r.server.server.settings, f);
    r.hasMethod = true;
}

constexpr std::array serverKeywords {
    Keyword<R> {"weight", takeWeight},
    Keyword<R> {"lvs_method", takeServerMethod},
    Keyword<R> {"lb_kind", takeServerMethod},
    Keyword<R> {"uthreshold",
                [](const Node &n, R &r, Findings &f) {
                    takeThreshold(n, r.server.server.settings.upperThreshold, f);
                }},
    Keyword<R> {"lthreshold",
                [](const Node &n, R &r, Findings &f) {
                    takeThreshold(n, r.server.server.settings.lowerThreshold, f);
                }},
    Keyword<R> {"inhibit_on_failure",
                [](const Node &n, R &r, Findings &f) { r.server.inhibitOnFailure = flagAt(n, 1, f); }},
    Keyword<R> {"notify_up", [](const Node &n, R &r, Findings &f) { r.server.notifyUp = scriptOf(n, f); }},
    Keyword<R> {"notify_down",
                [](const Node &n, R &r, Findings &f) { r.server.notifyDown = scriptOf(n, f); }},
    Keyword<R> {"virtualhost",
                [](const Node &n, R &r, Findings &f) { r.server.virtualHost = textAt(n, 1, f); }},
    Keyword<R> {"snmp_name", [](const Node &n, R &r, Findings &f) { r.server.snmpName = textAt(n, 1, f); }},
    Keyword<R> {"smtp_alert", [](const Node &n, R &r, Findings &f) { r.server.smtpAlert = flagAt(n, 1, f); }},
};

/// Reads the block of a real server; nothing where its address cannot be read.
std::optional<CheckedServer> readServer(const Node &node, const ServiceDraft &service, Findings &findings)
{
    const std::optional<Endpoint> endpoint = endpointAt(node, findings);
    ServerDraft draft;
    for (const Node &line : node.block) {
        if (takeTiming(line, draft.server.timing, findings)) {
            continue;
        }
        if (const std::optional<CheckerKind> kind = checkerKindOf(line)) {
            draft.server.checkers.push_back(readChecker(*kind, line, findings));
        } else if (const auto *const keyword = keywordOf<ServerDraft>(serverKeywords, line)) {
            keyword->take(line, draft, findings);
        } else {
            keepOther(line, {}, draft.server.others, findings);
        }
    }
    if (!endpoint) {
        return std::nullopt;
    }
    RealServer &server = draft.server.server;
    server.endpoint = *endpoint;
    const auto *const own = std::get_if<Endpoint>(&service.server.target);
    if (node.words.size() < 3 && own != nullptr) {
        server.endpoint.port = own->port;
    }
    if (!draft.hasMethod) {
        server.settings.forwarding = service.method.forwarding;
        server.settings.tunnel = service.method.tunnel;
    }
    if (!draft.hasWeight && service.server.weight) {
        server.settings.weight = Weight::fromNumber(*service.server.weight).valueOr({});
    }
    return std::move(draft.server);
}

using S = ServiceDraft;

void takeScheduler(const Node &n, S &s, Findings &f)
{
    const Word *const word = argument(n, 1, f);
    if (word == nullptr) {
        return;
    }
    const Result<Scheduler> scheduler = Scheduler::parse(word->text);
    if (!scheduler) {
        Findings::add(f.problems, word->position, scheduler.error().code, scheduler.error().arguments);
        return;
    }
    s.server.settings.scheduler = *scheduler;
    refuseMore(n, 1, f);
}

template <SchedulerFlag flag> void takeFlag(const Node &, S &s, Findings &)
{
    s.server.settings.schedulerFlags |= flag;
}

void takePersistence(const Node &n, S &s, Findings &f)
{
    Persistence persistence;
    if (n.words.size() > 1) {
        const auto timeout = numberAt(n, 1, 1, Persistence::longestTimeout, f);
        persistence.timeout = static_cast<quint32>(timeout.value_or(persistence.timeout));
    }
    s.server.settings.persistence = persistence;
}

void takeProtocol(const Node &n, S &s, Findings &f)
{
    const Word *const word = argument(n, 1, f);
    if (word == nullptr) {
        return;
    }
    const Result<Protocol> protocol = parseProtocol(word->text);
    if (!protocol) {
        f.problem(*word, ErrorCode::ProtocolUnknown);
        return;
    }
    s.server.protocol = *protocol;
    s.hasProtocol = true;
}

void takeFamily(const Node &n, S &s, Findings &f)
{
    const QString word = textAt(n, 1, f);
    if (word == QLatin1String("inet") || word == QLatin1String("inet6")) {
        s.server.family = word == QLatin1String("inet") ? AddressFamily::IPv4 : AddressFamily::IPv6;
    } else if (!word.isEmpty()) {
        f.problem(n.words[1], ErrorCode::KeywordUnknown, {QStringLiteral("inet, inet6")});
    }
}

void takeCount(const Node &n, quint32 &count, quint64 smallest, Findings &f)
{
    if (const auto number = numberAt(n, 1, smallest, 0x7fffffff, f)) {
        count = static_cast<quint32>(*number);
    }
}

void takeServiceMethod(const Node &n, S &s, Findings &f)
{
    takeMethod(n, s.method, f);
}

constexpr std::array serviceKeywords {
    Keyword<S> {"lvs_sched", takeScheduler},
    Keyword<S> {"lb_algo", takeScheduler},
    Keyword<S> {"lvs_method", takeServiceMethod},
    Keyword<S> {"lb_kind", takeServiceMethod},
    Keyword<S> {"flag-1", takeFlag<SchedulerFlag::Flag1>},
    Keyword<S> {"flag-2", takeFlag<SchedulerFlag::Flag2>},
    Keyword<S> {"flag-3", takeFlag<SchedulerFlag::Flag3>},
    Keyword<S> {"sh-fallback", takeFlag<SchedulerFlag::Flag1>},
    Keyword<S> {"mh-fallback", takeFlag<SchedulerFlag::Flag1>},
    Keyword<S> {"sh-port", takeFlag<SchedulerFlag::Flag2>},
    Keyword<S> {"mh-port", takeFlag<SchedulerFlag::Flag2>},
    Keyword<S> {"ops", [](const Node &, S &s, Findings &) { s.server.settings.onePacket = true; }},
    Keyword<S> {"hashed", [](const Node &, S &, Findings &) {}}, // every service is, for long
    Keyword<S> {"persistence_timeout", takePersistence},
    Keyword<S> {"persistence_granularity", [](const Node &n, S &s, Findings &) { s.granularity = &n; }},
    Keyword<S> {
        "persistence_engine",
        [](const Node &n, S &s, Findings &f) { s.server.settings.persistenceEngine = nameAt(n, 1, f); }},
    Keyword<S> {"protocol", takeProtocol},
    Keyword<S> {"ip_family", takeFamily},
    Keyword<S> {"ha_suspend", [](const Node &, S &s, Findings &) { s.server.haSuspend = true; }},
    Keyword<S> {"omega", [](const Node &, S &s, Findings &) { s.server.omega = true; }},
    Keyword<S> {"quorum", [](const Node &n, S &s, Findings &f) { takeCount(n, s.server.quorum, 1, f); }},
    Keyword<S> {"hysteresis",
                [](const Node &n, S &s, Findings &f) { takeCount(n, s.server.hysteresis, 0, f); }},
    Keyword<S> {"quorum_up", [](const Node &n, S &s, Findings &f) { s.server.quorumUp = scriptOf(n, f); }},
    Keyword<S> {"quorum_down",
                [](const Node &n, S &s, Findings &f) { s.server.quorumDown = scriptOf(n, f); }},
    Keyword<S> {"weight",
                [](const Node &n, S &s, Findings &f) {
                    if (const auto weight = weightAt(n, f)) {
                        s.server.weight = weight->number();
                    }
                }},
    Keyword<S> {"inhibit_on_failure",
                [](const Node &n, S &s, Findings &f) { s.server.inhibitOnFailure = flagAt(n, 1, f); }},
    Keyword<S> {"virtualhost",
                [](const Node &n, S &s, Findings &f) { s.server.virtualHost = textAt(n, 1, f); }},
    Keyword<S> {"snmp_name", [](const Node &n, S &s, Findings &f) { s.server.snmpName = textAt(n, 1, f); }},
    Keyword<S> {"smtp_alert", [](const Node &n, S &s, Findings &f) { s.server.smtpAlert = flagAt(n, 1, f); }},
    Keyword<S> {"sorry_server", [](const Node &n, S &s, Findings &) { s.sorryServer = &n; }},
    Keyword<S> {"sorry_server_lvs_method", [](const Node &n, S &s, Findings &) { s.sorryMethod = &n; }},
    Keyword<S> {"real_server", [](const Node &n, S &s, Findings &) { s.realServers.push_back(&n); }},
};

/// What stands behind "virtual_server".
bool takeTarget(const Node &node, VirtualServer &server, Findings &findings)
{
    const Word *const word = argument(node, 1, findings);
    if (word == nullptr) {
        return false;
    }
    if (word->text == QLatin1String("fwmark")) {
        const auto mark = numberAt(node, 2, 1, 0xffffffffU, findings);
        server.target = static_cast<quint32>(mark.value_or(0));
        refuseMore(node, 2, findings);
        return mark.has_value();
    }
    if (word->text == QLatin1String("group")) {
        server.target = GroupReference {textAt(node, 2, findings)};
        refuseMore(node, 2, findings);
        return node.words.size() > 2;
    }
    const std::optional<Endpoint> endpoint = endpointAt(node, findings);
    server.target = endpoint.value_or(Endpoint {});
    return endpoint.has_value();
}

std::optional<AddressFamily> familyOf(const VirtualServerGroup &group)
{
    for (const auto &member : group.members) {
        if (const auto *const range = std::get_if<GroupRange>(&member)) {
            return range->first.family();
        }
        if (const auto family = std::get<GroupMark>(member).family) {
            return family;
        }
    }
    return std::nullopt;
}

/// The family of a service, from what it is reached by, what the file says, and its real servers.
AddressFamily familyOf(const ServiceDraft &draft, const std::vector<VirtualServerGroup> &groups)
{
    const VirtualServer &server = draft.server;
    if (const auto *const endpoint = std::get_if<Endpoint>(&server.target)) {
        return endpoint->address.family();
    }
    if (const auto *const reference = std::get_if<GroupReference>(&server.target)) {
        for (const VirtualServerGroup &group : groups) {
            if (const auto family = group.name == reference->name ? familyOf(group) : std::nullopt) {
                return *family;
            }
        }
    }
    if (server.family) {
        return *server.family;
    }
    for (const CheckedServer &each : server.servers) {
        if (each.server.settings.forwarding != ForwardingMethod::Tunnel) {
            return each.server.endpoint.address.family();
        }
    }
    return AddressFamily::IPv4;
}

void settlePersistence(ServiceDraft &draft, AddressFamily family, Findings &findings)
{
    std::optional<Persistence> &persistence = draft.server.settings.persistence;
    if (draft.granularity != nullptr && !persistence) {
        persistence.emplace(); // keepalived takes its own time-out then
    }
    if (!persistence) {
        return;
    }
    persistence->mask = PersistenceMask::single(family);
    if (draft.granularity == nullptr) {
        return;
    }
    if (const Word *const word = argument(*draft.granularity, 1, findings)) {
        const Result<PersistenceMask> mask = PersistenceMask::parse(word->text, family);
        if (mask) {
            persistence->mask = *mask;
        } else {
            Findings::add(findings.problems, word->position, mask.error().code, mask.error().arguments);
        }
    }
}

void settleSorryServer(ServiceDraft &draft, Findings &findings)
{
    if (draft.sorryServer == nullptr) {
        return;
    }
    const std::optional<Endpoint> endpoint = endpointAt(*draft.sorryServer, findings);
    if (!endpoint) {
        return;
    }
    SorryServer &sorry = draft.server.sorryServer.emplace();
    sorry.endpoint = *endpoint;
    const auto *const own = std::get_if<Endpoint>(&draft.server.target);
    if (draft.sorryServer->words.size() < 3 && own != nullptr) {
        sorry.endpoint.port = own->port;
    }
    sorry.settings.forwarding = draft.method.forwarding;
    sorry.settings.tunnel = draft.method.tunnel;
    if (draft.sorryMethod != nullptr) {
        takeMethod(*draft.sorryMethod, sorry.settings, findings);
    }
}

void takeLines(const Node &node, ServiceDraft &draft, bool &inhibitsSorryServer, Findings &findings)
{
    for (const Node &line : node.block) {
        if (takeTiming(line, draft.server.timing, findings)) {
            continue;
        }
        if (line.keyword() == QLatin1String("sorry_server_inhibit")) {
            inhibitsSorryServer = true;
        } else if (const auto *const keyword = keywordOf<ServiceDraft>(serviceKeywords, line)) {
            keyword->take(line, draft, findings);
        } else {
            keepOther(line, {}, draft.server.others, findings);
        }
    }
}

} // namespace

std::optional<ReadVirtualServer>
readVirtualServer(const Node &node, const std::vector<VirtualServerGroup> &groups, Findings &findings)
{
    ServiceDraft draft;
    draft.method.forwarding = ForwardingMethod::Masquerading;
    const bool isKnown = takeTarget(node, draft.server, findings);
    bool inhibitsSorryServer = false;
    takeLines(node, draft, inhibitsSorryServer, findings);
    ReadVirtualServer read;
    read.places.service = node.position();
    for (const Node *const each : draft.realServers) {
        if (std::optional<CheckedServer> server = readServer(*each, draft, findings)) {
            draft.server.servers.push_back(std::move(*server));
            read.places.servers.push_back(each->position());
        }
    }
    settlePersistence(draft, familyOf(draft, groups), findings);
    settleSorryServer(draft, findings);
    if (draft.server.sorryServer) {
        draft.server.sorryServer->inhibit = inhibitsSorryServer;
    }
    if (!draft.hasProtocol && std::holds_alternative<Endpoint>(draft.server.target) && isKnown) {
        Findings::add(findings.warnings, node.position(), ErrorCode::ProtocolAssumed,
                      {std::get<Endpoint>(draft.server.target).toString()});
    }
    read.server = std::move(draft.server);
    return isKnown ? std::optional(std::move(read)) : std::nullopt;
}

} // namespace lvs::keepalived
