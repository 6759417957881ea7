// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/vrrpreader.h"

#include "core/model/networktext.h"
#include "core/model/number.h"

#include <array>

namespace lvs::keepalived {

namespace {

constexpr std::array scopes {AddressScope::Global, AddressScope::Site, AddressScope::Link,
                             AddressScope::Host};

std::optional<AddressScope> scopeOf(const QString &name)
{
    for (const AddressScope scope : scopes) {
        if (addressScopeName(scope) == name || QString::number(static_cast<int>(scope)) == name) {
            return scope;
        }
    }
    return std::nullopt;
}

/// The last address of a network: what "brd +" stands for.
Address broadcastOf(const Address &address, quint8 prefixLength)
{
    const quint32 mask = prefixLength == 0 ? 0 : 0xffffffffU << (32U - prefixLength);
    return Address::fromIPv4(address.toIPv4() | ~mask);
}

void takeBroadcast(const Node &line, size_t place, VrrpAddress &address, Findings &findings)
{
    const Word *const word = argument(line, place, findings);
    if (word == nullptr || word->text == QLatin1String("-")) {
        return;
    }
    if (word->text == QLatin1String("+") && address.address.isIPv4()) {
        address.broadcast = broadcastOf(address.address, address.prefixLength);
    } else {
        address.broadcast = addressAt(line, place, findings);
    }
}

void takeScope(const Node &line, size_t place, VrrpAddress &address, Findings &findings)
{
    const Word *const word = argument(line, place, findings);
    if (word == nullptr) {
        return;
    }
    address.scope = scopeOf(word->text);
    if (!address.scope) {
        findings.problem(*word, ErrorCode::KeywordUnknown, {QStringLiteral("global, site, link, host")});
    }
}

using I = VrrpInstance;

void takeAddresses(const Node &node, std::vector<VrrpAddress> &addresses, Findings &findings)
{
    for (const Node &line : node.block) {
        if (const auto address = readVrrpAddress(line, findings)) {
            addresses.push_back(*address);
        }
    }
}

void takeTracked(const Node &node, std::vector<Tracked> &list, Findings &findings)
{
    for (const Node &line : node.block) {
        Tracked tracked;
        tracked.name = line.keyword();
        for (size_t i = 1; i < line.words.size(); ++i) {
            if (line.words[i].text == QLatin1String("weight")) {
                tracked.weight = signedNumberAt(line, ++i, -254, 254, findings);
            } else if (line.words[i].text == QLatin1String("reverse")) {
                tracked.reverse = true;
            } else {
                findings.problem(line.words[i], ErrorCode::ArgumentUnexpected);
            }
        }
        list.push_back(tracked);
    }
}

void takeState(const Node &n, I &i, Findings &f)
{
    const Word *const word = argument(n, 1, f);
    if (word == nullptr) {
        return;
    }
    i.state = word->text == QLatin1String("MASTER") ? VrrpState::Master : VrrpState::Backup;
    if (i.state == VrrpState::Backup && word->text != QLatin1String("BACKUP")) {
        f.problem(*word, ErrorCode::KeywordUnknown, {QStringLiteral("MASTER, BACKUP")});
    }
}

void takeByte(const Node &n, quint8 &target, Findings &f)
{
    if (const auto number = numberAt(n, 1, 1, 255, f)) {
        target = static_cast<quint8>(*number);
    }
}

void takeAuthentication(const Node &n, I &i, Findings &f)
{
    for (const Node &line : n.block) {
        const QString word = textAt(line, 1, f);
        if (line.keyword() == QLatin1String("auth_pass")) {
            i.password = word;
        } else if (line.keyword() == QLatin1String("auth_type")) {
            i.authentication =
                word == QLatin1String("AH") ? VrrpAuthentication::Header : VrrpAuthentication::Password;
            if (word != QLatin1String("AH") && word != QLatin1String("PASS") && !word.isEmpty()) {
                f.problem(line.words[1], ErrorCode::KeywordUnknown, {QStringLiteral("PASS, AH")});
            }
        } else {
            keepOther(line, {}, i.others, f);
        }
        if (line.keyword() == QLatin1String("auth_pass") && word.toUtf8().size() > 8) {
            Findings::add(f.warnings, line.words[1].position, ErrorCode::NameTooLong,
                          {word, QStringLiteral("8")});
        }
    }
}

void takePeers(const Node &n, I &i, Findings &f)
{
    for (const Node &line : n.block) {
        if (const auto address = addressAt(line, 0, f)) {
            i.unicastPeers.push_back(*address);
        }
    }
}

void takeVersion(const Node &n, I &i, Findings &f)
{
    if (const auto version = numberAt(n, 1, 2, 3, f)) {
        i.version = static_cast<quint8>(*version);
    }
}

constexpr std::array instanceKeywords {
    Keyword<I> {"state", takeState},
    Keyword<I> {"interface", [](const Node &n, I &i, Findings &f) { i.interface = nameAt(n, 1, f); }},
    Keyword<I> {"virtual_router_id", [](const Node &n, I &i, Findings &f) { takeByte(n, i.routerId, f); }},
    Keyword<I> {"priority", [](const Node &n, I &i, Findings &f) { takeByte(n, i.priority, f); }},
    Keyword<I> {"advert_int", [](const Node &n, I &i, Findings &f) { i.advertisement = timeAt(n, 1, f); }},
    Keyword<I> {"version", takeVersion},
    Keyword<I> {"vrrp_version", takeVersion},
    Keyword<I> {"authentication", takeAuthentication},
    Keyword<I> {"virtual_ipaddress",
                [](const Node &n, I &i, Findings &f) { takeAddresses(n, i.addresses, f); }},
    Keyword<I> {"virtual_ipaddress_excluded",
                [](const Node &n, I &i, Findings &f) { takeAddresses(n, i.excludedAddresses, f); }},
    Keyword<I> {"mcast_src_ip",
                [](const Node &n, I &i, Findings &f) { i.multicastSource = addressAt(n, 1, f); }},
    Keyword<I> {"unicast_src_ip",
                [](const Node &n, I &i, Findings &f) { i.unicastSource = addressAt(n, 1, f); }},
    Keyword<I> {"unicast_peer", takePeers},
    Keyword<I> {"preempt", [](const Node &, I &i, Findings &) { i.preempt = true; }},
    Keyword<I> {"nopreempt", [](const Node &, I &i, Findings &) { i.preempt = false; }},
    Keyword<I> {"preempt_delay", [](const Node &n, I &i, Findings &f) { i.preemptDelay = timeAt(n, 1, f); }},
    Keyword<I> {"track_interface",
                [](const Node &n, I &i, Findings &f) { takeTracked(n, i.trackedInterfaces, f); }},
    Keyword<I> {"track_script",
                [](const Node &n, I &i, Findings &f) { takeTracked(n, i.trackedScripts, f); }},
    Keyword<I> {"track_process",
                [](const Node &n, I &i, Findings &f) { takeTracked(n, i.trackedProcesses, f); }},
    Keyword<I> {"smtp_alert", [](const Node &n, I &i, Findings &f) { i.smtpAlert = flagAt(n, 1, f); }},
};

/// What keepalived takes and nothing here depends on.
constexpr std::array<const char *, 21> carriedInInstances {
    "garp_*",         "virtual_routes", "virtual_rules",       "track_file",      "track_bfd",
    "use_vmac",       "vmac_*",         "use_ipvlan",          "native_ipv6",     "promote_secondaries",
    "strict_mode",    "debug",          "dont_track_primary",  "accept",          "no_accept",
    "higher_prio_*",  "lower_prio_*",   "skip_check_adv_addr", "unicast_fault_*", "notify_priority_*",
    "notify_deleted",
};

/// Takes notify, notify_master …; false for other keywords.
bool takeNotification(const Node &node, VrrpNotification &notification, Findings &findings)
{
    static constexpr std::array known {
        std::pair {"notify", &VrrpNotification::any},
        std::pair {"notify_master", &VrrpNotification::master},
        std::pair {"notify_backup", &VrrpNotification::backup},
        std::pair {"notify_fault", &VrrpNotification::fault},
        std::pair {"notify_stop", &VrrpNotification::stop},
    };
    for (const auto &[word, member] : known) {
        if (node.keyword() == QLatin1String(word)) {
            notification.*member = scriptAt(node, findings);
            return true;
        }
    }
    return false;
}

using V = VrrpScript;

constexpr std::array scriptKeywords {
    Keyword<V> {"script", [](const Node &n, V &v, Findings &f) { v.script.command = textAt(n, 1, f); }},
    Keyword<V> {"interval", [](const Node &n, V &v, Findings &f) { v.interval = timeAt(n, 1, f); }},
    Keyword<V> {"timeout", [](const Node &n, V &v, Findings &f) { v.timeout = timeAt(n, 1, f); }},
    Keyword<V> {"weight",
                [](const Node &n, V &v, Findings &f) { v.weight = signedNumberAt(n, 1, -253, 253, f); }},
    Keyword<V> {"rise",
                [](const Node &n, V &v, Findings &f) {
                    v.rise = static_cast<quint32>(numberAt(n, 1, 1, 0x7fffffff, f).value_or(1));
                }},
    Keyword<V> {"fall",
                [](const Node &n, V &v, Findings &f) {
                    v.fall = static_cast<quint32>(numberAt(n, 1, 1, 0x7fffffff, f).value_or(1));
                }},
    Keyword<V> {"user",
                [](const Node &n, V &v, Findings &f) {
                    v.script.user = textAt(n, 1, f);
                    v.script.group = n.words.size() > 2 ? n.words[2].text : QString();
                }},
};

constexpr std::array<const char *, 1> carriedInScripts {"init_fail"};
constexpr std::array<const char *, 3> carriedInSyncGroups {"track_*", "sync_group_tracking_weight",
                                                           "smtp_alert"};

} // namespace

std::optional<VrrpAddress> readVrrpAddress(const Node &line, Findings &findings)
{
    const Word &word = line.words.front();
    const qsizetype slash = word.text.indexOf(u'/');
    Node alone;
    alone.words = {word, {slash < 0 ? word.text : word.text.left(slash), word.position}};
    const std::optional<Address> read = addressAt(alone, 1, findings);
    if (!read) {
        return std::nullopt;
    }
    VrrpAddress address;
    address.address = *read;
    const quint8 longest = read->isIPv4() ? 32 : 128;
    address.prefixLength = longest;
    if (slash >= 0) {
        const Result<quint64> bits = parseNumber(word.text.mid(slash + 1), 0, longest);
        if (!bits) {
            Findings::add(findings.problems, word.position, bits.error().code, bits.error().arguments);
        }
        address.prefixLength = static_cast<quint8>(bits.valueOr(longest));
    }
    for (size_t i = 1; i < line.words.size(); ++i) {
        const QString &key = line.words[i].text;
        if (key == QLatin1String("dev")) {
            address.interface = nameAt(line, ++i, findings);
        } else if (key == QLatin1String("label")) {
            address.label = nameAt(line, ++i, findings);
        } else if (key == QLatin1String("brd") || key == QLatin1String("broadcast")) {
            takeBroadcast(line, ++i, address, findings);
        } else if (key == QLatin1String("scope")) {
            takeScope(line, ++i, address, findings);
        } else {
            address.others.append(key);
        }
    }
    return address;
}

VrrpInstance readInstance(const Node &node, ShortName &syncInterface, Findings &findings)
{
    VrrpInstance instance;
    instance.name = textAt(node, 1, findings);
    refuseMore(node, 1, findings);
    for (const Node &line : node.block) {
        if (takeNotification(line, instance.notification, findings)) {
            continue;
        }
        if (line.keyword() == QLatin1String("lvs_sync_daemon_interface")) {
            syncInterface = nameAt(line, 1, findings);
        } else if (const auto *const keyword = keywordOf<VrrpInstance>(instanceKeywords, line)) {
            keyword->take(line, instance, findings);
        } else {
            keepOther(line, carriedInInstances, instance.others, findings);
        }
    }
    if (instance.interface.isEmpty()) {
        findings.problem(node.words.front(), ErrorCode::OptionMissing);
        findings.problems.last().arguments = {QStringLiteral("interface")};
    }
    if (instance.routerId == 0) {
        findings.problem(node.words.front(), ErrorCode::OptionMissing);
        findings.problems.last().arguments = {QStringLiteral("virtual_router_id")};
    }
    return instance;
}

VrrpSyncGroup readSyncGroup(const Node &node, Findings &findings)
{
    VrrpSyncGroup group;
    group.name = textAt(node, 1, findings);
    for (const Node &line : node.block) {
        if (takeNotification(line, group.notification, findings)) {
            continue;
        }
        if (line.keyword() == QLatin1String("group")) {
            for (const Node &member : line.block) {
                for (const Word &word : member.words) {
                    group.members.append(word.text);
                }
            }
        } else {
            keepOther(line, carriedInSyncGroups, group.others, findings);
        }
    }
    return group;
}

VrrpScript readVrrpScript(const Node &node, Findings &findings)
{
    VrrpScript script;
    script.name = textAt(node, 1, findings);
    takeBlock<VrrpScript>(node, scriptKeywords, carriedInScripts, script, findings);
    return script;
}

} // namespace lvs::keepalived
