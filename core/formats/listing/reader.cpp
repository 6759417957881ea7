// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/listing/reader.h"

#include "core/formats/ipvsadm/commandline.h"
#include "core/formats/ipvsadm/optionvalues.h"
#include "core/model/number.h"
#include "core/plan/validator.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace lvs {

namespace {

using ipvsadm::Token;

struct SeenServer
{
    RealServerSettings settings;
    TextPosition position;
    bool hasMethod = false;
    bool hasWeight = false;
};

struct SeenService
{
    ServiceSettings settings;
    TextPosition position;
    bool hasScheduler = false;
    std::map<Endpoint, SeenServer> servers;
};

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text[0].isDigit();
}

class ListingReader
{
public:
    explicit ListingReader(Imported &imported)
        : m_imported(imported)
    {
    }

    void read(QStringView text)
    {
        int number = 0;
        qsizetype begin = 0;
        while (begin < text.size()) {
            qsizetype end = text.indexOf(u'\n', begin);
            end = end < 0 ? text.size() : end;
            readLine(text.sliced(begin, end - begin), ++number);
            begin = end + 1;
        }
        takeSeen();
        reportMissing();
        reportRefusals();
    }

private:
    void readLine(QStringView line, int number)
    {
        const std::vector<Token> tokens = ipvsadm::tokenize(line, number);
        if (tokens.empty() || isChatter(line)) {
            return;
        }
        const QString &first = tokens.front().text;
        if (first == QLatin1String("Prot")) {
            return; // what follows names its columns
        }
        if (first == QLatin1String("->") && tokens.size() > 1
            && tokens[1].text.startsWith(QLatin1String("RemoteAddress"))) {
            m_serverColumns = columnsOf(tokens);
        } else if (first == QLatin1String("->")) {
            readServer(tokens);
        } else if (parseProtocol(first) || first == QLatin1String("FWM")) {
            readService(tokens);
        } else if (!readTimeouts(line, number) && !readDaemon(line, number)) {
            keep(line.toString().trimmed(), tokens);
        }
    }

    /// The first line of a listing, and a prompt with a command behind it.
    static bool isChatter(QStringView line)
    {
        static const QRegularExpression prompt(
            QStringLiteral(R"((^|[#$>\s])(sudo\s+)?(/\S*/)?ipvsadm(\s|$)|@.*[#$]\s*$)"));
        return line.trimmed().startsWith(QLatin1String("IP Virtual Server version"))
            || prompt.match(line.toString()).hasMatch();
    }

    static QStringList columnsOf(const std::vector<Token> &tokens)
    {
        QStringList columns;
        for (const Token &token : tokens) {
            columns.append(token.text);
        }
        return columns.mid(2); // what names the object
    }

    void report(QList<Error> &list, const Token &token, const Error &error)
    {
        list.append(ipvsadm::moved(error, token));
    }

    void keep(const QString &text, const std::vector<Token> &tokens)
    {
        Error error(ErrorCode::LineNotUnderstood, {text});
        error.position = tokens.front().position();
        error.position->length = static_cast<int>(text.size());
        m_imported.notUnderstood.append(error);
    }

    Result<Endpoint> endpointOf(const Token &token)
    {
        const Result<Endpoint> endpoint = Endpoint::parse(token.text);
        const bool isName = token.text.count(u':') <= 1 && !token.text.contains(u'[')
            && std::any_of(token.text.begin(), token.text.end(), [](QChar c) { return c.isLetter(); });
        if (!endpoint && isName) {
            return ipvsadm::errorAt(token, ErrorCode::NameResolutionRefused);
        }
        return endpoint ? endpoint : Result<Endpoint>(ipvsadm::moved(endpoint.error(), token));
    }

    Result<ServiceKey> keyOf(const std::vector<Token> &tokens, size_t &next)
    {
        const Token &name = tokens[1];
        next = 2;
        if (tokens.front().text != QLatin1String("FWM")) {
            const Result<Endpoint> endpoint = endpointOf(name);
            const Result<Protocol> protocol = parseProtocol(tokens.front().text);
            return endpoint ? Result<ServiceKey>(ServiceKey(*protocol, *endpoint)) : endpoint.error();
        }
        const bool isIPv6 = tokens.size() > 2 && tokens[2].text == QLatin1String("IPv6");
        next += isIPv6 ? 1 : 0;
        bool isSigned = false;
        const qint32 number =
            name.text.toInt(&isSigned); // marks over INT_MAX are printed as negative numbers
        const Result<quint64> mark = isSigned && number < 0 ? Result<quint64>(static_cast<quint32>(number))
                                                            : ipvsadm::numberAt(name, 1, 0xffffffffU);
        if (!mark) {
            return mark.error();
        }
        return ServiceKey::forMark(static_cast<quint32>(*mark),
                                   isIPv6 ? AddressFamily::IPv6 : AddressFamily::IPv4);
    }

    void readService(const std::vector<Token> &tokens)
    {
        m_current = nullptr;
        m_isLost = true;
        if (tokens.size() < 2) {
            m_imported.problems.append(ipvsadm::errorAt(tokens.front(), ErrorCode::Truncated));
            return;
        }
        size_t next = 0;
        const Result<ServiceKey> key = keyOf(tokens, next);
        if (!key) {
            m_imported.problems.append(key.error());
            return;
        }
        m_isLost = false;
        m_imported.namesServices = true;
        m_key = *key;
        m_current = &m_seen[*key];
        m_current->position = tokens.front().position();
        if (next < tokens.size() && !isNumber(tokens[next].text)) {
            readSettings(tokens, next);
        }
    }

    /// "wlc (sh-port) persistent 360 mask 255.255.255.0 pe sip ops"
    void readSettings(const std::vector<Token> &tokens, size_t next)
    {
        ServiceSettings settings;
        const Result<Scheduler> scheduler = Scheduler::parse(tokens[next].text);
        if (!scheduler) {
            report(m_imported.problems, tokens[next], scheduler.error());
            return;
        }
        settings.scheduler = *scheduler;
        for (size_t i = next + 1; i < tokens.size(); ++i) {
            const QString &word = tokens[i].text;
            const Token *const value = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
            if (word == QLatin1String("persistent") && value != nullptr) {
                readPersistence(*value, settings);
                ++i;
            } else if (word == QLatin1String("mask") && value != nullptr && settings.persistence) {
                readMask(*value, settings);
                ++i;
            } else if (word == QLatin1String("pe") && value != nullptr) {
                settings.persistenceEngine = ShortName::parse(value->text).valueOr({});
                ++i;
            } else if (word == QLatin1String("ops")) {
                settings.onePacket = true;
            } else if (word.startsWith(u'(') && word.endsWith(u')')) {
                readFlags(tokens[i], settings);
            } else {
                m_imported.problems.append(ipvsadm::errorAt(tokens[i], ErrorCode::ArgumentUnexpected));
            }
        }
        m_current->hasScheduler = true;
        m_current->settings = settings;
    }

    void readPersistence(const Token &value, ServiceSettings &settings)
    {
        const Result<quint64> seconds = ipvsadm::numberAt(value, 1, Persistence::longestTimeout);
        if (!seconds) {
            m_imported.problems.append(seconds.error());
            return;
        }
        settings.persistence =
            Persistence {static_cast<quint32>(*seconds), PersistenceMask::single(m_key.family())};
    }

    void readMask(const Token &value, ServiceSettings &settings)
    {
        const Result<PersistenceMask> mask = PersistenceMask::parse(value.text, m_key.family());
        if (mask) {
            settings.persistence->mask = *mask;
        } else {
            report(m_imported.problems, value, mask.error());
        }
    }

    void readFlags(const Token &token, ServiceSettings &settings)
    {
        for (const QString &word : token.text.mid(1, token.text.size() - 2).split(u',')) {
            bool isKnown = false;
            for (const SchedulerFlag flag :
                 {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
                if (settings.scheduler.flagName(flag) == word) {
                    settings.schedulerFlags |= flag;
                    isKnown = true;
                }
            }
            if (!isKnown) {
                m_imported.problems.append(ipvsadm::errorAt(token, ErrorCode::ArgumentUnexpected));
            }
        }
    }

    void readServer(const std::vector<Token> &tokens)
    {
        if (m_current == nullptr || tokens.size() < 2) {
            if (!m_isLost) {
                m_imported.problems.append(ipvsadm::errorAt(tokens.front(), ErrorCode::ArgumentUnexpected));
            }
            return;
        }
        const Result<Endpoint> endpoint = endpointOf(tokens[1]);
        if (!endpoint) {
            m_imported.problems.append(endpoint.error());
            return;
        }
        SeenServer &seen = m_current->servers[*endpoint];
        seen.position = tokens[1].position();
        for (qsizetype i = 0; i < m_serverColumns.size(); ++i) {
            const auto at = static_cast<size_t>(i) + 2;
            if (at < tokens.size()) {
                readColumn(m_serverColumns.at(i), tokens[at], seen);
            }
        }
    }

    void readColumn(const QString &column, const Token &token, SeenServer &seen)
    {
        if (column == QLatin1String("Forward")) {
            readMethod(token, seen);
        } else if (column == QLatin1String("Weight")) {
            const Result<Weight> weight = Weight::parse(token.text);
            if (weight) {
                seen.settings.weight = *weight;
                seen.hasWeight = true;
            } else {
                report(m_imported.problems, token, weight.error());
            }
        } else if (column == QLatin1String("Uthreshold") || column == QLatin1String("Lthreshold")) {
            const Result<quint64> number = ipvsadm::numberAt(token, 0, 0x7fffffff);
            if (number) {
                (column[0] == u'U' ? seen.settings.upperThreshold : seen.settings.lowerThreshold) =
                    static_cast<quint32>(*number);
            } else {
                m_imported.problems.append(number.error());
            }
        }
    }

    void readMethod(const Token &token, SeenServer &seen)
    {
        static const std::map<QString, ForwardingMethod> methods {
            {QStringLiteral("Route"), ForwardingMethod::DirectRouting},
            {QStringLiteral("Masq"), ForwardingMethod::Masquerading},
            {QStringLiteral("Tunnel"), ForwardingMethod::Tunnel},
            {QStringLiteral("Local"), ForwardingMethod::Local},
            {QStringLiteral("Bypass"), ForwardingMethod::Bypass},
        };
        const auto found = methods.find(token.text);
        if (found == methods.end()) {
            Error error(ErrorCode::KeywordUnknown,
                        {token.text, QStringLiteral("Route, Masq, Tunnel, Local, Bypass")});
            error.position = token.position();
            m_imported.problems.append(error);
            return;
        }
        seen.settings.forwarding = found->second;
        seen.hasMethod = true;
    }

    bool readTimeouts(QStringView line, int)
    {
        static const QRegularExpression pattern(
            QStringLiteral(R"(^\s*Timeout \(tcp tcpfin udp\):\s+(\d{1,7})\s+(\d{1,7})\s+(\d{1,7})\s*$)"));
        const QRegularExpressionMatch match = pattern.match(line.toString());
        if (!match.hasMatch()) {
            return false;
        }
        m_imported.namedTimeouts = {match.captured(1).toUInt(), match.captured(2).toUInt(),
                                    match.captured(3).toUInt()};
        m_imported.state.ipvs.timeouts = m_imported.namedTimeouts;
        return true;
    }

    bool readDaemon(QStringView line, int number)
    {
        static const QRegularExpression pattern(
            QStringLiteral(R"(^\s*(master|backup) sync daemon \((.*)\)\s*$)"));
        const QRegularExpressionMatch match = pattern.match(line.toString());
        if (!match.hasMatch()) {
            return false;
        }
        SyncDaemon daemon;
        for (const QString &each : match.captured(2).split(u',')) {
            const QString name = each.section(u'=', 0, 0).trimmed();
            const QString value = each.section(u'=', 1).trimmed();
            const quint64 count = parseNumber(value, 0, 65535).valueOr(0);
            if (name == QLatin1String("mcast")) {
                daemon.interface = ShortName::parse(value).valueOr({});
            } else if (name == QLatin1String("syncid")) {
                daemon.syncId = static_cast<quint8>(std::min<quint64>(count, 255));
            } else if (name == QLatin1String("maxlen") && count > 0) {
                daemon.maximumLength = static_cast<quint16>(count);
            } else if (name == QLatin1String("group")) {
                daemon.group = Address::parse(value).valueOr(SyncDaemon::defaultGroup());
            } else if (name == QLatin1String("port") && count > 0) {
                daemon.port = static_cast<quint16>(count);
            } else if (name == QLatin1String("ttl") && count > 0) {
                daemon.ttl = static_cast<quint8>(std::min<quint64>(count, 255));
            }
        }
        if (daemon.interface.isEmpty()) {
            Error error(ErrorCode::OptionMissing, {QStringLiteral("mcast")});
            error.position = TextPosition {number, 1, static_cast<int>(line.size())};
            m_imported.problems.append(error);
            return true;
        }
        m_imported.state.ipvs.daemon(
            match.captured(1) == QLatin1String("master") ? SyncRole::Master : SyncRole::Backup) = daemon;
        return true;
    }

    /// Listings come in no order, so that they are put into one only now.
    void takeSeen()
    {
        std::vector<VirtualService> &services = m_imported.state.ipvs.services;
        services.reserve(m_seen.size());
        for (const auto &[key, seen] : m_seen) {
            VirtualService &service = services.emplace_back(VirtualService {key, seen.settings, {}});
            service.realServers.reserve(seen.servers.size());
            for (const auto &[endpoint, server] : seen.servers) {
                service.realServers.push_back({endpoint, server.settings});
            }
        }
    }

    void reportMissing()
    {
        for (const auto &[key, service] : m_seen) {
            if (!service.hasScheduler) {
                addMissing(service.position, QStringLiteral("Scheduler"));
            }
            for (const auto &[endpoint, server] : service.servers) {
                QStringList missing;
                if (!server.hasMethod) {
                    missing.append(QStringLiteral("Forward"));
                }
                if (!server.hasWeight) {
                    missing.append(QStringLiteral("Weight"));
                }
                if (!missing.isEmpty()) {
                    addMissing(server.position, missing.join(QLatin1String(", ")));
                }
            }
        }
    }

    void addMissing(const TextPosition &position, const QString &column)
    {
        Error error(ErrorCode::OptionMissing, {column});
        error.position = position;
        m_imported.problems.append(error);
    }

    void reportRefusals()
    {
        for (const Diagnostic &finding : validate(m_imported.state.ipvs)) {
            const auto service = m_seen.find(finding.service);
            if (!finding.error || service == m_seen.end()) {
                continue;
            }
            Error error = *finding.error;
            error.position = service->second.position;
            if (finding.realServer) {
                error.position = service->second.servers[*finding.realServer].position;
            }
            m_imported.problems.append(error);
        }
    }

    Imported &m_imported;
    /// Of the plain listing, until a heading says otherwise.
    QStringList m_serverColumns {QStringLiteral("Forward"), QStringLiteral("Weight")};
    SeenService *m_current = nullptr; // of the line that was read last
    bool m_isLost = false; // whether that line could not be read, and so its servers belong nowhere
    ServiceKey m_key;
    std::map<ServiceKey, SeenService> m_seen;
};

} // namespace

Imported importListing(QStringView text, const ImportOptions &)
{
    Imported imported;
    ListingReader(imported).read(text);
    return imported;
}

} // namespace lvs
