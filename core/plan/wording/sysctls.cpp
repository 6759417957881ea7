// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/sysctls.h"

#include <QCoreApplication>

#include <array>

namespace lvs {

namespace {

using K = SysctlKey;

struct KeyText
{
    SysctlKey key;
    const char *what;
    const char *when;
};

constexpr std::array keyTexts {
    KeyText {K::IPv4Forward,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Passes IPv4 packets on between the interfaces; setting it sets every "
                               "interface's own."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on a director that works by NAT, and on routers. DR and TUN need it "
                               "nowhere.")},
    KeyText {K::IPv6Forward,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Passes IPv6 packets on between the interfaces; setting it sets every "
                               "interface's own."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on a director that works by NAT with IPv6. A host that forwards takes no "
                               "more router advertisements unless accept_ra is 2.")},
    KeyText {
        K::ArpIgnore,
        QT_TRANSLATE_NOOP("lvs::Wording", "Which ARP requests for an address of this machine are answered."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 on a real server by DR or TUN, so that it never answers for the VIP. On "
                          "“all” or on the card that faces the segment; on lo it does nothing.")},
    KeyText {K::ArpAnnounce,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Which of its addresses this machine tells when it asks others by ARP."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "2 on a real server by DR or TUN, so that it never makes the VIP known. On "
                               "“all” or on the card that faces the segment; on lo it does nothing.")},
    KeyText {K::ReversePathFilter,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Whether the source of each packet must be reachable by the way it came in."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "0 on the tunnel device of a real server by TUN, and on “all” with it: the "
                               "requests come out of the tunnel, and the answers leave by the card.")},
    KeyText {K::SendRedirects,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Whether hosts are told of a shorter way when a packet leaves by the "
                               "interface that it came in on."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "0, on “all” and on the interface, on a NAT director with clients in the real "
                               "servers' network: their answers must go on coming through it.")},
    KeyText {K::IPv4InterfaceForwarding,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Whether IPv4 packets that come in on this interface are passed on."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on the side of the real servers of a NAT director that is to forward "
                               "nothing else.")},
    KeyText {K::IPv6InterfaceForwarding,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Whether IPv6 packets that come in on this interface are passed on."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on the side of the real servers of a NAT director that is to forward "
                               "nothing else.")},
    KeyText {K::AcceptRouterAdvertisements,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Whether routers that make themselves known on this interface are believed."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "2 on a director that works by NAT with IPv6 and has its default route from a "
                               "router: forwarding would end that.")},
    KeyText {K::IpvsAmemthresh,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "So few free memory pages call up the automatic defences of drop_entry, "
                               "drop_packet and secure_tcp."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Higher where those defences should begin before memory is nearly gone.")},
    KeyText {K::IpvsAmDroprate,
             QT_TRANSLATE_NOOP("lvs::Wording", "With drop_packet 3, one packet in so many is dropped."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Lower to drop more while under attack; only with "
                               "drop_packet 3.")},
    KeyText {
        K::IpvsBackupOnly,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "While its backup sync daemon runs, the director forwards nothing itself."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where the backup director is also a real server by DR or TUN, or packets go "
                          "round between both directors.")},
    KeyText {
        K::IpvsCacheBypass,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Lets requests go on to where they were sent when no cache server is left."),
        QT_TRANSLATE_NOOP("lvs::Wording", "1 in front of transparent caches that clients can do without.")},
    KeyText {
        K::IpvsConnReuseMode,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "What becomes of a client port that comes back while its old connection is "
                          "still remembered."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "0 where a few clients open very many connections to NAT services with "
                          "conntrack 1 and see delays of a second; real servers that were added then get "
                          "fewer of them.")},
    KeyText {
        K::IpvsConntrack,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Enters connections of IPVS into the kernel's connection tracking as well."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where firewall rules or masquerading must see the balanced connections: full "
                          "NAT needs it. It costs speed and memory.")},
    KeyText {K::IpvsDropEntry,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Forgets half-open connections at random to make room for new ones."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on a director that may be flooded: it then helps itself when memory is "
                               "short, and stops again.")},
    KeyText {K::IpvsDropPacket,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Drops part of the packets before they are forwarded to real servers."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 where the director itself should survive a flood at the cost of some "
                               "clients; 3 drops always, at the rate of am_droprate.")},
    KeyText {
        K::IpvsExpireNodestConn,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Ends connections at once when their real server has been removed."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where clients should notice at once and try again. With 0 their packets are "
                          "dropped in silence, and go on if the server comes back.")},
    KeyText {
        K::IpvsExpireQuiescentTemplate,
        QT_TRANSLATE_NOOP("lvs::Wording", "Ends a client's persistence when its real server has weight 0."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where persistent services are drained by weight 0: otherwise returning "
                          "clients keep coming to that server.")},
    KeyText {K::IpvsIgnoreTunneled,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Leaves packets of protocols that IPVS does not know alone, such as those of "
                               "tunnels."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 where a director by TUN is a real server as well and would balance what "
                               "came through the tunnel once more.")},
    KeyText {
        K::IpvsLblcExpiration,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "How long the scheduler lblc remembers the server of a destination that nobody "
                          "asks for."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Shorter where the caches forget sooner than a day, or memory is short.")},
    KeyText {K::IpvsLblcrExpiration,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "How long the scheduler lblcr remembers the servers of a destination that "
                               "nobody asks for."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Shorter where the caches forget sooner than a day, or memory is short.")},
    KeyText {
        K::IpvsNatIcmpSend,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Tells a real server by ICMP when it answers in a connection that NAT does not "
                          "know."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where real servers should give up lost connections at once instead of "
                          "waiting.")},
    KeyText {
        K::IpvsPmtuDisc,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Tells clients by ICMP when a packet is too large for the tunnel to the real "
                          "server."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "0 where that ICMP does not reach the clients and large uploads hang under TUN: "
                          "packets are then cut instead.")},
    KeyText {
        K::IpvsRunEstimation,
        QT_TRANSLATE_NOOP("lvs::Wording", "Computes the rates of services and real servers."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "0 with very many services, to save the time; the kernel's counters then stand "
                          "still, and so do the charts.")},
    KeyText {
        K::IpvsScheduleIcmp,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Also forwards ICMP errors that belong to no known connection to a real "
                          "server."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "1 where several directors stand side by side and an error may come to another "
                          "than its connection.")},
    KeyText {K::IpvsSecureTcp,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Believes a TCP connection only once it was agreed on, and forgets half-open "
                               "ones sooner."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on a director that may be flooded with connections that are never "
                               "completed.")},
    KeyText {K::IpvsSloppySctp,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Takes up SCTP associations in their middle, not only at their beginning."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on directors that take over from one another without telling all "
                               "associations.")},
    KeyText {K::IpvsSloppyTcp,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Takes up TCP connections in their middle, not only at their beginning."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 on directors that take over from one another without telling all "
                               "connections; the scheduler must choose alike, as sh and mh do.")},
    KeyText {K::IpvsSnatReroute,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Looks up the way of NAT answers anew, as if the director itself had sent "
                               "them."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "0 saves that time where no routing rule looks at the source address.")},
    KeyText {K::IpvsSyncPersistMode,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Of persistent services, tells the backup only of the clients, not of each "
                               "connection."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "1 to save traffic between directors with many persistent connections; the "
                               "backup then needs sloppy_tcp 1.")},
    KeyText {K::IpvsSyncPorts,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "How many threads and UDP ports the sync daemons use side by side."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "More on directors with many processors whose sync daemon cannot keep up; the "
                               "same on both, and before the daemon starts.")},
    KeyText {
        K::IpvsSyncQlenMax,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "How many sync messages may wait to be sent; the kernel's own value follows the "
                          "memory."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Lower to bound the memory of a master whose link is slow: what is more is not "
                          "told.")},
    KeyText {
        K::IpvsSyncRefreshPeriod,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Tells the backup of a connection again once its timer differs by so much; 0 "
                          "goes by sync_threshold alone."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Some seconds where long connections are idle for long, so that the backup does "
                          "not forget them.")},
    KeyText {K::IpvsSyncRetries,
             QT_TRANSLATE_NOOP("lvs::Wording", "How many times each sync message is sent again."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "More than 0 where messages between the directors are lost; it costs as many "
                               "times the traffic.")},
    KeyText {K::IpvsSyncSockSize,
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "How much the sync daemons' sockets hold; 0 takes the system's usual size."),
             QT_TRANSLATE_NOOP("lvs::Wording",
                               "Higher where bursts of sync messages are lost; before the daemon starts.")},
    KeyText {
        K::IpvsSyncThreshold,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Tells the backup of a connection after the first number of packets, and again "
                          "once in the second number of packets."),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "A larger second number saves traffic; 0 in its place tells once only. The first "
                          "must be below the second.")},
    KeyText {K::IpvsSyncVersion,
             QT_TRANSLATE_NOOP("lvs::Wording", "The format of the sync messages that a master sends."),
             QT_TRANSLATE_NOOP("lvs::Wording", "0 only while the backup runs a kernel older than 2.6.39.")},
};

constexpr bool everyKeyHasItsText()
{
    for (size_t i = 0; i < keyTexts.size(); ++i) {
        if (keyTexts[i].key != static_cast<SysctlKey>(i)) {
            return false;
        }
    }
    return keyTexts.back().key == K::IpvsSyncVersion;
}
static_assert(everyKeyHasItsText(), "a text stands at its key's place");

struct ValueText
{
    SysctlKey key;
    qint64 value;
    const char *name;
    const char *meaning;
};

constexpr std::array valueTexts {
    ValueText {K::ArpIgnore, 0, QT_TRANSLATE_NOOP("lvs::Wording", "any address"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "The kernel's own: answers for any address of this machine, whatever "
                                 "interface it stands on.")},
    ValueText {K::ArpIgnore, 1, QT_TRANSLATE_NOOP("lvs::Wording", "of that interface"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "Answers only for an address that stands on the interface that the request "
                                 "came in on: not for a VIP on lo.")},
    ValueText {
        K::ArpIgnore, 2, QT_TRANSLATE_NOOP("lvs::Wording", "of that interface and subnet"),
        QT_TRANSLATE_NOOP("lvs::Wording", "As 1, and only to askers in the same subnet of that interface.")},
    ValueText {K::ArpIgnore, 3, QT_TRANSLATE_NOOP("lvs::Wording", "not of scope host"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "Answers for every address except those of scope host, which are for this "
                                 "machine only.")},
    ValueText {K::ArpIgnore, 8, QT_TRANSLATE_NOOP("lvs::Wording", "none"),
               QT_TRANSLATE_NOOP("lvs::Wording", "Answers no request for an address of this machine.")},
    ValueText {K::ArpAnnounce, 0, QT_TRANSLATE_NOOP("lvs::Wording", "any address"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "The kernel's own: tells any address on any interface, the VIP, too.")},
    ValueText {K::ArpAnnounce, 1, QT_TRANSLATE_NOOP("lvs::Wording", "of the target's subnet if possible"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "If possible only an address that fits the network that is asked; any other "
                                 "where there is none.")},
    ValueText {K::ArpAnnounce, 2, QT_TRANSLATE_NOOP("lvs::Wording", "best of the interface"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "Only to networks that fit the addresses of the interface itself, and with "
                                 "the best of those: never a VIP on lo.")},
    ValueText {K::ReversePathFilter, 0, QT_TRANSLATE_NOOP("lvs::Wording", "off"),
               QT_TRANSLATE_NOOP("lvs::Wording", "Sources are not checked.")},
    ValueText {K::ReversePathFilter, 1, QT_TRANSLATE_NOOP("lvs::Wording", "strict"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "The best way back to the source must be the interface that the packet came "
                                 "in on; if it is not, the packet is dropped.")},
    ValueText {K::ReversePathFilter, 2, QT_TRANSLATE_NOOP("lvs::Wording", "loose"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "The source must be reachable by any interface; if it is not, the packet is "
                                 "dropped.")},
    ValueText {K::AcceptRouterAdvertisements, 0, QT_TRANSLATE_NOOP("lvs::Wording", "never"),
               QT_TRANSLATE_NOOP("lvs::Wording", "Routes and addresses come from the administrator alone.")},
    ValueText {K::AcceptRouterAdvertisements, 1, QT_TRANSLATE_NOOP("lvs::Wording", "as a host"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "Believed unless the interface forwards: a default route that came so then "
                                 "ends with its time.")},
    ValueText {K::AcceptRouterAdvertisements, 2, QT_TRANSLATE_NOOP("lvs::Wording", "always"),
               QT_TRANSLATE_NOOP("lvs::Wording", "Believed even where the interface forwards.")},
    ValueText {K::IpvsConnReuseMode, 0, QT_TRANSLATE_NOOP("lvs::Wording", "keep"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "The new connection goes to the old one's real server, even if that has "
                                 "weight 0.")},
    ValueText {
        K::IpvsConnReuseMode, 1, QT_TRANSLATE_NOOP("lvs::Wording", "after the end"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Scheduled anew where the old connection was closed or waits in TIME_WAIT.")},
    ValueText {K::IpvsConnReuseMode, 2, QT_TRANSLATE_NOOP("lvs::Wording", "after FIN, too"),
               QT_TRANSLATE_NOOP("lvs::Wording",
                                 "As 1, and where the client had begun to close the old connection "
                                 "(FIN_WAIT): for DR and TUN, whose director sees only half.")},
    ValueText {K::IpvsConnReuseMode, 3, QT_TRANSLATE_NOOP("lvs::Wording", "after FIN, too"),
               QT_TRANSLATE_NOOP("lvs::Wording", "As 2: it includes 1.")},
    ValueText {K::IpvsDropEntry, 0, QT_TRANSLATE_NOOP("lvs::Wording", "off"), ""},
    ValueText {
        K::IpvsDropEntry, 1, QT_TRANSLATE_NOOP("lvs::Wording", "automatic"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Waits for memory to fall below amemthresh; the kernel then sets 2 itself.")},
    ValueText {
        K::IpvsDropEntry, 2, QT_TRANSLATE_NOOP("lvs::Wording", "automatic, at work"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "At work because memory is short; the kernel sets 1 itself once it is not.")},
    ValueText {K::IpvsDropEntry, 3, QT_TRANSLATE_NOOP("lvs::Wording", "always"), ""},
    ValueText {K::IpvsSyncVersion, 0, QT_TRANSLATE_NOOP("lvs::Wording", "old"),
               QT_TRANSLATE_NOOP("lvs::Wording", "Understood by kernels before 2.6.39; IPv4 only.")},
    ValueText {K::IpvsSyncVersion, 1, QT_TRANSLATE_NOOP("lvs::Wording", "current"),
               QT_TRANSLATE_NOOP("lvs::Wording", "With IPv6, firewall marks and persistence engines.")},
};

/// The three defences have the same modes.
SysctlKey textKey(SysctlKey key)
{
    return key == K::IpvsDropPacket || key == K::IpvsSecureTcp ? K::IpvsDropEntry : key;
}

const ValueText *textOf(SysctlKey key, qint64 value)
{
    for (const ValueText &text : valueTexts) {
        if (text.key == textKey(key) && text.value == value) {
            return &text;
        }
    }
    return nullptr;
}

bool hasValueTexts(SysctlKey key)
{
    return textOf(key, sysctlRule(key).minimum) != nullptr;
}

QString translated(const char *text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("lvs::Wording", text);
}

} // namespace

QString describe(SysctlKey key)
{
    return translated(keyTexts[static_cast<size_t>(key)].what);
}

QString whenToChange(SysctlKey key)
{
    return translated(keyTexts[static_cast<size_t>(key)].when);
}

bool isSwitch(SysctlKey key)
{
    const SysctlRule &rule = sysctlRule(key);
    return rule.minimum == 0 && rule.maximum == 1 && !hasValueTexts(key);
}

std::vector<qint64> sysctlChoices(SysctlKey key)
{
    std::vector<qint64> choices;
    if (isSwitch(key)) {
        return {0, 1};
    }
    if (key == K::IpvsSyncPorts) {
        for (qint64 ports = 1; ports <= sysctlRule(key).maximum; ports *= 2) {
            choices.push_back(ports);
        }
        return choices;
    }
    for (const ValueText &text : valueTexts) {
        if (text.key == textKey(key)) {
            choices.push_back(text.value);
        }
    }
    return choices;
}

QString valueName(SysctlKey key, qint64 value)
{
    if (isSwitch(key) && (value == 0 || value == 1)) {
        return value == 0 ? QCoreApplication::translate("lvs::Wording", "off")
                          : QCoreApplication::translate("lvs::Wording", "on");
    }
    const ValueText *text = textOf(key, value);
    return text != nullptr ? translated(text->name) : QString();
}

QString meaning(SysctlKey key, qint64 value)
{
    const ValueText *text = textOf(key, value);
    return text != nullptr ? translated(text->meaning) : QString();
}

QString sysctlUnit(SysctlKey key)
{
    switch (key) {
    case K::IpvsAmemthresh:
        return QCoreApplication::translate("lvs::Wording", "pages");
    case K::IpvsAmDroprate:
    case K::IpvsSyncThreshold:
        return QCoreApplication::translate("lvs::Wording", "packets");
    case K::IpvsLblcExpiration:
    case K::IpvsLblcrExpiration:
    case K::IpvsSyncRefreshPeriod:
        return QCoreApplication::translate("lvs::Wording", "seconds");
    case K::IpvsSyncQlenMax:
        return QCoreApplication::translate("lvs::Wording", "messages");
    case K::IpvsSyncSockSize:
        return QCoreApplication::translate("lvs::Wording", "bytes");
    default:
        return {};
    }
}

QString effectiveRule(SysctlKey key)
{
    switch (key) {
    case K::ArpIgnore:
    case K::ArpAnnounce:
    case K::ReversePathFilter:
        return QCoreApplication::translate(
            "lvs::Wording", "The larger of the interface's own value and that of “all” counts.");
    case K::SendRedirects:
        return QCoreApplication::translate("lvs::Wording",
                                           "On where the interface or “all” has it on: both must be off.");
    case K::IPv4InterfaceForwarding:
    case K::IPv6InterfaceForwarding:
        return QCoreApplication::translate(
            "lvs::Wording",
            "The interface's own value counts; that of the host sets them all when it is set.");
    case K::AcceptRouterAdvertisements:
        return QCoreApplication::translate("lvs::Wording",
                                           "The interface's own value counts, whatever “all” says.");
    default:
        return {};
    }
}

} // namespace lvs
