// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/optionvalues.h"

#include "core/model/number.h"

#include <algorithm>
#include <limits>

namespace lvs::ipvsadm {

namespace {

bool looksLikeName(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.isLetter() || c == u'_'; };
    return !text.contains(u'[') && text.count(u':') <= 1 && std::any_of(text.begin(), text.end(), isLetter);
}

Result<Endpoint> endpointAt(const Token &token)
{
    const Result<Endpoint> endpoint = Endpoint::parse(token.text);
    if (endpoint) {
        return *endpoint;
    }
    if (looksLikeName(token.text)) {
        return errorAt(token, ErrorCode::NameResolutionRefused);
    }
    return moved(endpoint.error(), token);
}

Result<ServiceKey> markKey(const CommandLine &line, const Token &token)
{
    const AddressFamily family = line.find(Option::IPv6) ? AddressFamily::IPv6 : AddressFamily::IPv4;
    // ipvsadm saves marks over INT_MAX as negative numbers of 32 bits.
    if (token.text.startsWith(u'-')) {
        const Result<quint64> negated = parseNumber(QStringView(token.text).mid(1), 1, 0x80000000U);
        if (!negated) {
            return errorAt(token, ErrorCode::NumberInvalid);
        }
        return ServiceKey::forMark(static_cast<quint32>(0x100000000ULL - *negated), family);
    }
    const Result<quint64> mark = numberAt(token, 1, std::numeric_limits<quint32>::max());
    if (!mark) {
        return mark.error();
    }
    return ServiceKey::forMark(static_cast<quint32>(*mark), family);
}

struct FlagWord
{
    const char *word;
    SchedulerFlag flag;
    const char *scheduler; // the only one it belongs to; empty for all
};

constexpr std::array flagWords {
    FlagWord {"flag-1", SchedulerFlag::Flag1, ""},    FlagWord {"flag-2", SchedulerFlag::Flag2, ""},
    FlagWord {"flag-3", SchedulerFlag::Flag3, ""},    FlagWord {"sh-fallback", SchedulerFlag::Flag1, "sh"},
    FlagWord {"sh-port", SchedulerFlag::Flag2, "sh"}, FlagWord {"mh-fallback", SchedulerFlag::Flag1, "mh"},
    FlagWord {"mh-port", SchedulerFlag::Flag2, "mh"},
};

Result<SchedulerFlags> flagsAt(const Token &token, const Scheduler &scheduler)
{
    SchedulerFlags flags;
    const QStringList words = token.text.split(u',');
    for (const QString &word : words) {
        const auto *const found =
            std::find_if(flagWords.begin(), flagWords.end(),
                         [&](const FlagWord &known) { return word == QLatin1String(known.word); });
        if (found == flagWords.end()) {
            QStringList known;
            for (const FlagWord &flag : flagWords) {
                known.append(QLatin1String(flag.word));
            }
            Error error(ErrorCode::KeywordUnknown, {word, known.join(QLatin1String(", "))});
            error.position = token.position();
            return error;
        }
        if (found->scheduler[0] != '\0' && scheduler.name() != QLatin1String(found->scheduler)) {
            return errorAt(token, ErrorCode::OptionNotApplicable,
                           {QLatin1String("-s ") + QLatin1String(found->scheduler)});
        }
        flags |= found->flag;
    }
    return flags;
}

Result<Persistence> persistenceOf(const OptionUse &use, const OptionUse *netmask, AddressFamily family)
{
    Persistence persistence;
    persistence.mask = PersistenceMask::single(family);
    if (!use.values.empty()) {
        const Result<quint64> timeout = numberAt(use.values[0], 1, Persistence::longestTimeout);
        if (!timeout) {
            return timeout.error();
        }
        persistence.timeout = static_cast<quint32>(*timeout);
    }
    if (netmask != nullptr) {
        const Result<PersistenceMask> mask = PersistenceMask::parse(netmask->values[0].text, family);
        if (!mask) {
            return moved(mask.error(), netmask->values[0]);
        }
        persistence.mask = *mask;
    }
    return persistence;
}

Result<Tunnel> tunnelOf(const CommandLine &line)
{
    Tunnel tunnel;
    if (const OptionUse *use = line.find(Option::TunnelType)) {
        const QString &word = use->values[0].text;
        if (word == QLatin1String("gue")) {
            tunnel.type = TunnelType::Gue;
        } else if (word == QLatin1String("gre")) {
            tunnel.type = TunnelType::Gre;
        } else if (word != QLatin1String("ipip")) {
            return errorAt(use->values[0], ErrorCode::KeywordUnknown, {QStringLiteral("ipip, gue, gre")});
        }
    }
    if (const OptionUse *use = line.find(Option::TunnelPort)) {
        const Result<quint64> port = numberAt(use->values[0], 1, 65535);
        if (!port) {
            return port.error();
        }
        tunnel.port = Port(static_cast<quint16>(*port));
    }
    if (line.find(Option::TunnelChecksum)) {
        tunnel.checksum = TunnelChecksum::Checksum;
    } else if (line.find(Option::TunnelRemoteChecksum)) {
        tunnel.checksum = TunnelChecksum::RemoteChecksum;
    }
    return tunnel;
}

/// At most one of a group of options that exclude each other.
Result<const OptionUse *> onlyOne(const CommandLine &line, std::initializer_list<Option> options)
{
    const OptionUse *found = nullptr;
    for (const OptionUse &use : line.uses()) {
        if (std::find(options.begin(), options.end(), use.option) == options.end()) {
            continue;
        }
        if (found != nullptr) {
            return errorAt(use.name, ErrorCode::ArgumentUnexpected);
        }
        found = &use;
    }
    return found;
}

} // namespace

Error errorAt(const Token &token, ErrorCode code, const QStringList &more)
{
    Error error(code, QStringList {token.text} + more);
    error.position = token.position();
    return error;
}

Error moved(const Error &error, const Token &token)
{
    Error result = error;
    const int offset = error.position ? error.position->column - 1 : 0;
    const int length = error.position ? error.position->length : static_cast<int>(token.text.size());
    result.position = TextPosition {token.line, token.column + std::max(0, offset), length};
    return result;
}

Result<quint64> numberAt(const Token &token, quint64 smallest, quint64 largest)
{
    const Result<quint64> number = parseNumber(token.text, smallest, largest);
    if (!number) {
        return moved(number.error(), token);
    }
    return *number;
}

Result<ServiceKey> serviceKeyOf(const CommandLine &line)
{
    const auto identity =
        onlyOne(line, {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark});
    if (!identity) {
        return identity.error();
    }
    const OptionUse *use = *identity;
    if (use == nullptr) {
        Error error(ErrorCode::OptionMissing, {QStringLiteral("-t, -u, --sctp-service, -f")});
        error.position = line.command().name.position();
        return error;
    }
    if (use->option == Option::FirewallMark) {
        return markKey(line, use->values[0]);
    }
    if (const OptionUse *ipv6 = line.find(Option::IPv6)) {
        return errorAt(ipv6->name, ErrorCode::OptionNotApplicable, {QStringLiteral("-f")});
    }
    const Result<Endpoint> endpoint = endpointAt(use->values[0]);
    if (!endpoint) {
        return endpoint.error();
    }
    const Protocol protocol = use->option == Option::TcpService ? Protocol::Tcp
        : use->option == Option::UdpService                     ? Protocol::Udp
                                                                : Protocol::Sctp;
    return ServiceKey(protocol, *endpoint);
}

Result<ServiceSettings> serviceSettingsOf(const CommandLine &line, const ServiceKey &key)
{
    ServiceSettings settings;
    if (const OptionUse *use = line.find(Option::Scheduler)) {
        const Result<Scheduler> scheduler = Scheduler::parse(use->values[0].text);
        if (!scheduler) {
            return moved(scheduler.error(), use->values[0]);
        }
        settings.scheduler = *scheduler;
    }
    const OptionUse *netmask = line.find(Option::Netmask);
    if (const OptionUse *use = line.find(Option::Persistent)) {
        const Result<Persistence> persistence = persistenceOf(*use, netmask, key.family());
        if (!persistence) {
            return persistence.error();
        }
        settings.persistence = *persistence;
    } else if (netmask != nullptr) {
        return errorAt(netmask->name, ErrorCode::OptionNotApplicable, {QStringLiteral("-p")});
    }
    if (const OptionUse *use = line.find(Option::Engine)) {
        const Result<ShortName> engine = ShortName::parse(use->values[0].text);
        if (!engine) {
            return moved(engine.error(), use->values[0]);
        }
        settings.persistenceEngine = *engine;
    }
    settings.onePacket = line.find(Option::OnePacket) != nullptr;
    if (const OptionUse *use = line.find(Option::SchedulerFlags)) {
        const Result<SchedulerFlags> flags = flagsAt(use->values[0], settings.scheduler);
        if (!flags) {
            return flags.error();
        }
        settings.schedulerFlags = *flags;
    }
    return settings;
}

Result<Endpoint> serverEndpointOf(const CommandLine &line, const ServiceKey &key)
{
    const OptionUse *use = line.find(Option::RealServer);
    if (use == nullptr) {
        Error error(ErrorCode::OptionMissing, {QStringLiteral("-r")});
        error.position = line.command().name.position();
        return error;
    }
    Result<Endpoint> endpoint = endpointAt(use->values[0]);
    if (!endpoint) {
        return endpoint.error();
    }
    const QString &text = use->values[0].text;
    const bool namesPort =
        endpoint->address.isIPv4() ? text.contains(u':') : text.contains(QLatin1String("]:"));
    if (!namesPort && !key.isMark()) {
        endpoint->port = key.endpoint().port;
    }
    return *endpoint;
}

Result<RealServerSettings> serverSettingsOf(const CommandLine &line)
{
    RealServerSettings settings;
    const auto method = onlyOne(line, {Option::Masquerading, Option::Tunnelling, Option::Gatewaying});
    if (!method) {
        return method.error();
    }
    if (*method != nullptr) {
        settings.forwarding = (*method)->option == Option::Masquerading ? ForwardingMethod::Masquerading
            : (*method)->option == Option::Tunnelling                   ? ForwardingMethod::Tunnel
                                                                        : ForwardingMethod::DirectRouting;
    }
    if (const OptionUse *use = line.find(Option::Weight)) {
        const Result<Weight> weight = Weight::parse(use->values[0].text);
        if (!weight) {
            return moved(weight.error(), use->values[0]);
        }
        settings.weight = *weight;
    }
    for (const auto &[option, threshold] : {std::pair(Option::UpperThreshold, &settings.upperThreshold),
                                            std::pair(Option::LowerThreshold, &settings.lowerThreshold)}) {
        if (const OptionUse *use = line.find(option)) {
            const Result<quint64> number = numberAt(use->values[0], 0, std::numeric_limits<qint32>::max());
            if (!number) {
                return number.error();
            }
            *threshold = static_cast<quint32>(*number);
        }
    }
    const OptionUse *tunnelOption =
        line.findAny({Option::TunnelType, Option::TunnelPort, Option::TunnelNoChecksum,
                      Option::TunnelChecksum, Option::TunnelRemoteChecksum});
    if (tunnelOption != nullptr && settings.forwarding != ForwardingMethod::Tunnel) {
        return errorAt(tunnelOption->name, ErrorCode::OptionNotApplicable, {QStringLiteral("-i")});
    }
    const auto checksum =
        onlyOne(line, {Option::TunnelNoChecksum, Option::TunnelChecksum, Option::TunnelRemoteChecksum});
    if (!checksum) {
        return checksum.error();
    }
    const Result<Tunnel> tunnel = tunnelOf(line);
    if (!tunnel) {
        return tunnel.error();
    }
    settings.tunnel = *tunnel;
    return settings;
}

Result<SyncRole> syncRoleOf(const CommandLine &line)
{
    const Token &word = line.command().values[0];
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        if (word.text == syncRoleName(role)) {
            return role;
        }
    }
    return errorAt(word, ErrorCode::KeywordUnknown, {QStringLiteral("master, backup")});
}

Result<SyncDaemon> syncDaemonOf(const CommandLine &line)
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("eth0"); // ipvsadm's default
    if (const OptionUse *use = line.find(Option::MulticastInterface)) {
        const Result<ShortName> name = ShortName::parse(use->values[0].text);
        if (!name) {
            return moved(name.error(), use->values[0]);
        }
        daemon.interface = *name;
    }
    if (const OptionUse *use = line.find(Option::MulticastGroup)) {
        const Result<Address> group = Address::parse(use->values[0].text);
        if (!group || !group->isMulticast()) {
            return errorAt(use->values[0], ErrorCode::AddressInvalid);
        }
        daemon.group = *group;
        if (group->isIPv6()) {
            daemon.maximumLength = SyncDaemon::defaultMaximumLengthIPv6;
        }
    }
    const auto readNumber = [&](Option option, quint64 smallest, quint64 largest,
                                auto &target) -> Result<void> {
        const OptionUse *use = line.find(option);
        if (use == nullptr) {
            return {};
        }
        const Result<quint64> number = numberAt(use->values[0], smallest, largest);
        if (!number) {
            return number.error();
        }
        target = static_cast<std::remove_reference_t<decltype(target)>>(*number);
        return {};
    };
    for (const Result<void> &read :
         {readNumber(Option::SyncId, 0, SyncDaemon::largestSyncId, daemon.syncId),
          readNumber(Option::SyncMaximumLength, 1, SyncDaemon::largestMaximumLength, daemon.maximumLength),
          readNumber(Option::MulticastPort, 1, 65535, daemon.port),
          readNumber(Option::MulticastTtl, 1, 255, daemon.ttl)}) {
        if (!read) {
            return read.error();
        }
    }
    return daemon;
}

Result<void> allowOnly(const CommandLine &line, std::initializer_list<Option> allowed)
{
    for (const OptionUse &use : line.uses()) {
        const bool isCommand = &use == &line.command();
        if (!isCommand && use.option != Option::Numeric
            && std::find(allowed.begin(), allowed.end(), use.option) == allowed.end()) {
            return errorAt(use.name, ErrorCode::ArgumentUnexpected);
        }
    }
    return {};
}

Result<void> allowOnlyOfService(const CommandLine &line)
{
    if (line.command().option == Option::DeleteService) {
        return allowOnly(line,
                         {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                          Option::IPv6});
    }
    return allowOnly(line,
                     {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                      Option::IPv6, Option::Scheduler, Option::Persistent, Option::Netmask, Option::Engine,
                      Option::OnePacket, Option::SchedulerFlags});
}

Result<void> allowOnlyOfServer(const CommandLine &line)
{
    if (line.command().option == Option::DeleteServer) {
        return allowOnly(line,
                         {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                          Option::IPv6, Option::RealServer});
    }
    return allowOnly(line,
                     {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                      Option::IPv6, Option::RealServer, Option::Masquerading, Option::Tunnelling,
                      Option::Gatewaying, Option::Weight, Option::UpperThreshold, Option::LowerThreshold,
                      Option::TunnelType, Option::TunnelPort, Option::TunnelNoChecksum,
                      Option::TunnelChecksum, Option::TunnelRemoteChecksum});
}

} // namespace lvs::ipvsadm
