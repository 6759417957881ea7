// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/syncoptions.h"

#include "core/formats/ipvsadm/tokenvalues.h"

namespace lvs::ipvsadm {

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

Result<SyncDaemon> syncDaemonOf(const CommandLine &line, SyncRole role)
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
          readNumber(Option::SyncMaximumLength, SyncDaemon::shortestMessage(role),
                     SyncDaemon::longestMessage(daemon.group.family()), daemon.maximumLength),
          readNumber(Option::MulticastPort, 1, 65535, daemon.port),
          readNumber(Option::MulticastTtl, 1, 255, daemon.ttl)}) {
        if (!read) {
            return read.error();
        }
    }
    return daemon;
}

} // namespace lvs::ipvsadm
