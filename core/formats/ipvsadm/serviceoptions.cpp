// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/serviceoptions.h"

#include "core/formats/ipvsadm/allowedoptions.h"
#include "core/formats/ipvsadm/tokenvalues.h"
#include "core/model/number.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lvs::ipvsadm {

namespace {

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

} // namespace

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
        if (use->values[0].text.startsWith(u'-')) {
            return errorAt(use->values[0], ErrorCode::NameInvalid);
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

} // namespace lvs::ipvsadm
