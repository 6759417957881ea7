// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/globalreader.h"

#include "core/model/timeouts.h"

#include <array>

namespace lvs::keepalived {

namespace {

using G = GlobalDefinitions;

template <typename Number>
void takeNumber(const Node &n, size_t place, quint64 smallest, quint64 largest, Number &target, Findings &f)
{
    if (const auto number = numberAt(n, place, smallest, largest, f)) {
        target = static_cast<Number>(*number);
    }
}

void takeGroup(const Node &n, size_t place, SyncDaemon &daemon, Findings &f)
{
    const std::optional<Address> group = addressAt(n, place, f);
    if (!group) {
        return;
    }
    if (!group->isMulticast()) {
        f.problem(n.words[place], ErrorCode::AddressInvalid);
        return;
    }
    daemon.group = *group;
    if (group->isIPv6() && daemon.maximumLength == SyncDaemon::defaultMaximumLength) {
        daemon.maximumLength = SyncDaemon::defaultMaximumLengthIPv6;
    }
}

/// lvs_sync_daemon INTERFACE [[inst] INSTANCE] [id N] [maxlen N] [port N] [ttl N] [group ADDRESS]; older
/// files have the id alone behind the instance.
void takeSync(const Node &n, G &g, Findings &f)
{
    ConnectionSync sync;
    sync.daemon.interface = nameAt(n, 1, f);
    bool hasId = false;
    for (size_t i = 2; i < n.words.size(); ++i) {
        const QString &word = n.words[i].text;
        if (word == QLatin1String("inst")) {
            sync.instance = textAt(n, ++i, f);
        } else if (word == QLatin1String("id")) {
            takeNumber(n, ++i, 0, SyncDaemon::largestSyncId, sync.daemon.syncId, f);
            hasId = true;
        } else if (word == QLatin1String("maxlen")) {
            takeNumber(n, ++i, 1, SyncDaemon::largestMaximumLength, sync.daemon.maximumLength, f);
        } else if (word == QLatin1String("port")) {
            takeNumber(n, ++i, 1, 65535, sync.daemon.port, f);
        } else if (word == QLatin1String("ttl")) {
            takeNumber(n, ++i, 1, 255, sync.daemon.ttl, f);
        } else if (word == QLatin1String("group")) {
            takeGroup(n, ++i, sync.daemon, f);
        } else if (sync.instance.isEmpty()) {
            sync.instance = word;
        } else if (!hasId && !word.isEmpty() && word[0].isDigit()) {
            takeNumber(n, i, 0, SyncDaemon::largestSyncId, sync.daemon.syncId, f);
            hasId = true;
        } else {
            f.problem(n.words[i], ErrorCode::ArgumentUnexpected);
        }
    }
    g.sync = sync;
}

void takeTimeouts(const Node &n, G &g, Findings &f)
{
    for (size_t i = 1; i < n.words.size(); ++i) {
        const QString &word = n.words[i].text;
        quint32 *const target = word == QLatin1String("tcp") ? &g.timeouts.tcp
            : word == QLatin1String("tcpfin")                ? &g.timeouts.tcpFin
            : word == QLatin1String("udp")                   ? &g.timeouts.udp
                                                             : nullptr;
        if (target == nullptr) {
            f.problem(n.words[i], ErrorCode::KeywordUnknown, {QStringLiteral("tcp, tcpfin, udp")});
            return;
        }
        takeNumber(n, ++i, 1, Timeouts::longest, *target, f);
    }
}

void takeEmails(const Node &n, G &g, Findings &)
{
    for (const Node &line : n.block) {
        for (const Word &word : line.words) {
            g.notificationEmails.append(word.text);
        }
    }
}

constexpr std::array globalKeywords {
    Keyword<G> {"router_id", [](const Node &n, G &g, Findings &f) { g.routerId = textAt(n, 1, f); }},
    Keyword<G> {"lvs_id", [](const Node &n, G &g, Findings &f) { g.routerId = textAt(n, 1, f); }},
    Keyword<G> {"notification_email", takeEmails},
    Keyword<G> {"notification_email_from",
                [](const Node &n, G &g, Findings &f) { g.notificationFrom = textAt(n, 1, f); }},
    Keyword<G> {"smtp_server",
                [](const Node &n, G &g, Findings &) {
                    QStringList words;
                    for (size_t i = 1; i < n.words.size(); ++i) {
                        words.append(n.words[i].text);
                    }
                    g.smtpServer = words.join(u' ');
                }},
    Keyword<G> {"lvs_sync_daemon", takeSync},
    Keyword<G> {"lvs_timeouts", takeTimeouts},
    Keyword<G> {"lvs_flush", [](const Node &, G &g, Findings &) { g.flush = true; }},
    Keyword<G> {"lvs_flush_on_stop", [](const Node &, G &g, Findings &) { g.flushOnStop = true; }},
    Keyword<G> {"enable_script_security",
                [](const Node &, G &g, Findings &) { g.enableScriptSecurity = true; }},
    Keyword<G> {"script_user", [](const Node &n, G &g, Findings &f) { g.scriptUser = textAt(n, 1, f); }},
};

/// What keepalived takes and nothing here depends on.
constexpr std::array<const char *, 24> carriedGlobally {
    "vrrp_*",
    "smtp_*",
    "checker_*",
    "bfd_*",
    "enable_*",
    "snmp_*",
    "process_names",
    "*_process_name",
    "net_namespace*",
    "namespace_with_ipsets",
    "use_pid_dir",
    "linkbeat_*",
    "default_interface",
    "dynamic_interfaces",
    "script_security",
    "lvs_netlink_*",
    "lvs_notify_fifo*",
    "notify_fifo*",
    "instance",
    "no_checker_emails",
    "no_email_faults",
    "max_auto_priority",
    "reload_*",
    "startup_script*",
};

} // namespace

void readGlobal(const Node &node, GlobalDefinitions &global, Findings &findings)
{
    takeBlock<GlobalDefinitions>(node, globalKeywords, carriedGlobally, global, findings);
}

} // namespace lvs::keepalived
