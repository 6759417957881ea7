// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/reader.h"

#include "core/formats/keepalived/ipvsstate.h"
#include "core/formats/ldirectord/checks.h"
#include "core/model/number.h"
#include "core/plan/validator.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace lvs {

namespace ldirectord {

namespace {

using keepalived::CheckedServer;
using keepalived::VirtualServer;

/// Lines that say how ldirectord itself runs, tells and logs.
constexpr std::array ownLines {
    "autoreload",
    "callback",
    "logfile",
    "emailalert",
    "emailalertfrom",
    "emailalertfreq",
    "emailalertstatus",
    "smtp",
    "execute",
    "supervised",
    "fork",
    "maintenancedir",
    "cleanstop",
    "httpmethod",
    "monitorfile",
    "login",
    "passwd",
    "database",
    "secret",
    "load",
    "fallbackcommand",
    "readdquiescent",
    "emailalertfromname",
};

bool isOwnLine(const QString &name)
{
    return std::any_of(ownLines.begin(), ownLines.end(),
                       [&](const char *each) { return name == QLatin1String(each); });
}

class Reader
{
public:
    Reader(const ImportOptions &options, Imported &imported)
        : m_options(options)
        , m_imported(imported)
    {
    }

    void read(QStringView text)
    {
        for (const Entry &entry : readEntries(text, m_imported)) {
            if (entry.name.text == QLatin1String("virtual") || entry.name.text == QLatin1String("virtual6")) {
                readVirtual(entry);
            } else if (entry.name.text.startsWith(QLatin1String("fallback"))
                       && entry.name.text != QLatin1String("fallbackcommand")) {
                m_fallback = entry;
            } else if (entry.name.text == QLatin1String("quiescent")) {
                m_isQuiescent = flagOf(entry);
            } else if (!takeCheck(entry, m_checks, m_imported)) {
                keep(entry);
            }
        }
        m_imported.state.ipvs = keepalived::ipvsOf(m_config);
        m_imported.namesServices = !m_config.virtualServers.empty();
        reportRefusals();
        m_imported.keepalived = std::move(m_config);
    }

private:
    void problem(const PlacedWord &word, ErrorCode code, const QStringList &more = {})
    {
        Error error(code, QStringList {word.text} + more);
        error.position = word.position;
        m_imported.problems.append(error);
    }

    void keep(const Entry &entry)
    {
        PlacedWord whole = entry.name;
        whole.text += u'=' + entry.value.text;
        Error error(ErrorCode::LineNotUnderstood, {whole.text});
        error.position = whole.position;
        if (!isOwnLine(entry.name.text)) {
            error =
                Error(ErrorCode::KeywordUnknown,
                      {entry.name.text,
                       QStringLiteral("virtual, real, scheduler, persistent, netmask, protocol, checktype, "
                                      "service, request, receive, fallback, quiescent …")});
            error.position = whole.position;
            m_imported.problems.append(error);
            return;
        }
        m_imported.notUnderstood.append(error);
    }

    bool flagOf(const Entry &entry)
    {
        if (entry.value.text != QLatin1String("yes") && entry.value.text != QLatin1String("no")) {
            problem(entry.value, ErrorCode::KeywordUnknown, {QStringLiteral("yes, no")});
        }
        return entry.value.text == QLatin1String("yes");
    }

    /// ADDRESS, ADDRESS:PORT, [ADDRESS]:PORT; hasPort is whether it names one.
    std::optional<Endpoint> endpointOf(const PlacedWord &word, bool &hasPort)
    {
        const Result<Endpoint> endpoint = Endpoint::parse(word.text);
        hasPort =
            word.text.contains(u'[') ? word.text.contains(QLatin1String("]:")) : word.text.count(u':') == 1;
        if (endpoint) {
            return *endpoint;
        }
        const bool isName = word.text.count(u':') <= 1
            && std::any_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isLetter(); });
        problem(word, isName ? ErrorCode::NameResolutionRefused : ErrorCode::AddressInvalid);
        return std::nullopt;
    }

    bool readTarget(const Entry &entry, VirtualServer &server)
    {
        if (const Result<quint64> mark = parseNumber(entry.value.text, 1, 0xffffffffU)) {
            server.target = static_cast<quint32>(*mark);
            if (entry.name.text == QLatin1String("virtual6")) {
                server.family = AddressFamily::IPv6;
            }
            return true;
        }
        bool hasPort = false;
        const std::optional<Endpoint> endpoint = endpointOf(entry.value, hasPort);
        if (!endpoint) {
            return false;
        }
        if (!hasPort) {
            problem(entry.value, ErrorCode::PortMissing);
            return false;
        }
        server.target = *endpoint;
        return true;
    }

    void readVirtual(const Entry &entry)
    {
        VirtualServer server;
        server.settings.scheduler = Scheduler::parse(u"wrr").valueOr({});
        const bool isKnown = readTarget(entry, server);
        CheckSettings checks = m_checks;
        bool isQuiescent = m_isQuiescent;
        std::optional<Entry> fallback = m_fallback;
        std::vector<const Entry *> reals;
        for (const Entry &line : entry.block) {
            const QString &name = line.name.text;
            if (name == QLatin1String("real") || name == QLatin1String("real6")) {
                reals.push_back(&line);
            } else if (name == QLatin1String("fallback") || name == QLatin1String("fallback6")) {
                fallback = line;
            } else if (name == QLatin1String("quiescent")) {
                isQuiescent = flagOf(line);
            } else if (!takeCheck(line, checks, m_imported) && !takeSetting(line, server)) {
                keep(line);
            }
        }
        server.inhibitOnFailure = isQuiescent; // weight 0 in place of removal
        server.timing.delayLoop = checks.timing.delayLoop;
        std::vector<TextPosition> places;
        m_seen.clear();
        for (const Entry *const line : reals) {
            readReal(*line, checks, server, places);
        }
        if (fallback) {
            readFallback(*fallback, server);
        }
        settleMask(entry, server);
        if (!isKnown) {
            return;
        }
        if (const auto *const endpoint = std::get_if<Endpoint>(&server.target);
            endpoint != nullptr && !isExpressible(checks, endpoint->port)) {
            Error error(ErrorCode::LineNotUnderstood,
                        {QStringLiteral("checktype=negotiate: ") + checks.service});
            error.position = entry.name.position;
            m_imported.notUnderstood.append(error);
        }
        addServer(entry, std::move(server), places);
    }

    void addServer(const Entry &entry, VirtualServer server, const std::vector<TextPosition> &places)
    {
        m_config.virtualServers.push_back(std::move(server));
        for (const ServiceKey &key : keepalived::keysOf(m_config, m_config.virtualServers.back())) {
            if (!m_places
                     .emplace(key, Places {entry.name.position, places, m_config.virtualServers.size() - 1})
                     .second) {
                problem(entry.value, ErrorCode::ServiceDuplicate);
                m_imported.problems.last().arguments = QStringList {key.toString()};
            }
        }
    }

    bool takeSetting(const Entry &line, VirtualServer &server)
    {
        const QString &name = line.name.text;
        if (name == QLatin1String("scheduler")) {
            const Result<Scheduler> scheduler = Scheduler::parse(line.value.text);
            if (scheduler) {
                server.settings.scheduler = *scheduler;
            } else {
                problem(line.value, scheduler.error().code, scheduler.error().arguments.mid(1));
            }
        } else if (name == QLatin1String("persistent")) {
            const Result<quint64> seconds = parseNumber(line.value.text, 1, Persistence::longestTimeout);
            if (seconds) {
                server.settings.persistence.emplace().timeout = static_cast<quint32>(*seconds);
            } else {
                problem(line.value, seconds.error().code, seconds.error().arguments.mid(1));
            }
        } else if (name == QLatin1String("netmask")) {
            m_mask = line.value;
        } else if (name == QLatin1String("protocol")) {
            readProtocol(line, server);
        } else if (name == QLatin1String("ops")) {
            server.settings.onePacket = flagOf(line);
        } else {
            return false;
        }
        return true;
    }

    void readProtocol(const Entry &line, VirtualServer &server)
    {
        const Result<Protocol> protocol = parseProtocol(line.value.text);
        const bool isMark = line.value.text == QLatin1String("fwm");
        if (protocol) {
            server.protocol = *protocol;
        }
        if ((!protocol && !isMark) || isMark != std::holds_alternative<quint32>(server.target)) {
            problem(line.value, ErrorCode::KeywordUnknown,
                    {std::holds_alternative<quint32>(server.target) ? QStringLiteral("fwm")
                                                                    : QStringLiteral("tcp, udp")});
        }
    }

    void settleMask(const Entry &entry, VirtualServer &server)
    {
        const std::optional<PlacedWord> word = std::exchange(m_mask, std::nullopt);
        if (!server.settings.persistence) {
            if (word) {
                problem(*word, ErrorCode::OptionNotApplicable, {QStringLiteral("persistent")});
            }
            return;
        }
        const auto *const endpoint = std::get_if<Endpoint>(&server.target);
        const AddressFamily family = endpoint != nullptr   ? endpoint->address.family()
            : entry.name.text == QLatin1String("virtual6") ? AddressFamily::IPv6
                                                           : AddressFamily::IPv4;
        PersistenceMask &mask = server.settings.persistence->mask;
        mask = PersistenceMask::single(family);
        if (word) {
            const Result<PersistenceMask> read = PersistenceMask::parse(word->text, family);
            if (read) {
                mask = *read;
            } else {
                problem(*word, read.error().code, read.error().arguments.mid(1));
            }
        }
    }

    bool readMethod(const PlacedWord &word, RealServerSettings &settings)
    {
        if (word.text == QLatin1String("gate")) {
            settings.forwarding = ForwardingMethod::DirectRouting;
        } else if (word.text == QLatin1String("masq")) {
            settings.forwarding = ForwardingMethod::Masquerading;
        } else if (word.text == QLatin1String("ipip")) {
            settings.forwarding = ForwardingMethod::Tunnel;
        } else {
            return false;
        }
        return true;
    }

    /// ADDRESS[->ADDRESS][:PORT] gate|masq|ipip [WEIGHT] ["REQUEST", "RECEIVE"]
    void readReal(const Entry &line, CheckSettings checks, VirtualServer &server,
                  std::vector<TextPosition> &places)
    {
        const std::vector<PlacedWord> words = wordsOf(line.value);
        if (words.empty()) {
            problem(line.name, ErrorCode::ArgumentMissing);
            return;
        }
        const qsizetype arrow = words[0].text.indexOf(QLatin1String("->"));
        const std::vector<PlacedWord> addresses = arrow < 0 ? std::vector {words[0]} : range(words[0], arrow);
        RealServerSettings settings;
        size_t next = 1;
        if (words.size() > next && !readMethod(words[next], settings)) {
            problem(words[next], ErrorCode::KeywordUnknown, {QStringLiteral("gate, masq, ipip")});
        }
        ++next;
        if (words.size() > next && !words[next].text.isEmpty() && words[next].text[0].isDigit()) {
            const Result<Weight> weight = Weight::parse(words[next].text);
            if (weight) {
                settings.weight = *weight;
            } else {
                problem(words[next], weight.error().code, weight.error().arguments.mid(1));
            }
            ++next;
        }
        if (words.size() > next) {
            checks.request = words[next].text;
        }
        if (words.size() > next + 1) {
            checks.receive = words[next + 1].text;
        }
        for (const PlacedWord &address : addresses) {
            addReal(address, settings, checks, server, places);
        }
    }

    void addReal(const PlacedWord &word, const RealServerSettings &settings, const CheckSettings &checks,
                 VirtualServer &server, std::vector<TextPosition> &places)
    {
        bool hasPort = false;
        std::optional<Endpoint> endpoint = endpointOf(word, hasPort);
        if (!endpoint) {
            return;
        }
        const auto *const service = std::get_if<Endpoint>(&server.target);
        if (!hasPort && service != nullptr) {
            endpoint->port = service->port;
        }
        if (!m_seen.insert(*endpoint).second) {
            problem(word, ErrorCode::RealServerDuplicate);
            m_imported.problems.last().arguments = {service ? service->toString() : QString(),
                                                    endpoint->toString()};
            return;
        }
        CheckedServer checked;
        checked.server = {*endpoint, settings};
        if (const auto checker = checkerOf(checks, endpoint->port)) {
            checked.checkers.push_back(*checker);
        }
        server.servers.push_back(std::move(checked));
        places.push_back(word.position);
    }

    /// The addresses from one to another, each as a word of its own with the port behind the last.
    std::vector<PlacedWord> range(const PlacedWord &word, qsizetype arrow)
    {
        constexpr quint32 longest = 4096;
        const QString lastText = word.text.mid(arrow + 2);
        const Result<Address> first = Address::parse(QStringView(word.text).left(arrow));
        const Result<Endpoint> last = Endpoint::parse(lastText);
        if (!first || !last || first->isIPv6() || last->address.isIPv6() || last->address < *first) {
            problem(word, ErrorCode::AddressInvalid);
            return {};
        }
        const quint32 count = last->address.toIPv4() - first->toIPv4() + 1;
        if (count > longest) {
            problem(word, ErrorCode::LimitExceeded, {QString::number(longest)});
            return {};
        }
        const QString port = lastText.contains(u':') ? u':' + last->port.toString() : QString();
        std::vector<PlacedWord> words;
        for (quint32 i = 0; i < count; ++i) {
            words.push_back({Address::fromIPv4(first->toIPv4() + i).toString() + port, word.position});
        }
        return words;
    }

    void readFallback(const Entry &line, VirtualServer &server)
    {
        const std::vector<PlacedWord> words = wordsOf(line.value);
        bool hasPort = false;
        const std::optional<Endpoint> endpoint = words.empty() ? std::nullopt : endpointOf(words[0], hasPort);
        if (!endpoint) {
            return;
        }
        keepalived::SorryServer sorry;
        sorry.endpoint = *endpoint;
        const auto *const service = std::get_if<Endpoint>(&server.target);
        if (!hasPort && service != nullptr) {
            sorry.endpoint.port = service->port;
        }
        if (words.size() > 1 && !readMethod(words[1], sorry.settings)) {
            problem(words[1], ErrorCode::KeywordUnknown, {QStringLiteral("gate, masq, ipip")});
        }
        server.sorryServer = sorry;
    }

    /// Points what the kernel would refuse at its lines.
    void reportRefusals()
    {
        for (const Diagnostic &finding : validate(m_imported.state.ipvs)) {
            if (m_imported.problems.size() > m_options.limits.mostFindings) {
                return; // no more of them are told
            }
            const auto places = m_places.find(finding.service);
            if (!finding.error || places == m_places.end()) {
                continue;
            }
            Error error = *finding.error;
            error.position = places->second.service;
            const VirtualServer &server = m_config.virtualServers[places->second.index];
            for (size_t i = 0; finding.realServer && i < server.servers.size(); ++i) {
                if (server.servers[i].server.endpoint == *finding.realServer) {
                    error.position = places->second.servers[i];
                }
            }
            m_imported.problems.append(error);
        }
    }

    struct Places
    {
        TextPosition service;
        std::vector<TextPosition> servers;
        size_t index = 0; // of the virtual server
    };

    const ImportOptions &m_options;
    Imported &m_imported;
    keepalived::Config m_config;
    std::set<Endpoint> m_seen; // of the virtual service that is being read
    CheckSettings m_checks;
    bool m_isQuiescent = false;
    std::optional<Entry> m_fallback;
    std::optional<PlacedWord> m_mask; // of the virtual service that is being read
    std::map<ServiceKey, Places> m_places;
};

} // namespace

} // namespace ldirectord

Imported importLdirectord(QStringView text, const ImportOptions &options)
{
    Imported imported;
    ldirectord::Reader(options, imported).read(text);
    return imported;
}

} // namespace lvs
