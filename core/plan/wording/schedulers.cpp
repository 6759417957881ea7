// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace lvs {

namespace {

struct SchedulerText
{
    ShortName name;
    const char *title;
    const char *description;
};

constexpr std::array schedulerTexts {
    SchedulerText {
        ShortName::literal("rr"), QT_TRANSLATE_NOOP("lvs::Wording", "round robin"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Each real server in turn. For servers of equal strength and short, even "
                          "requests.")},
    SchedulerText {
        ShortName::literal("wrr"), QT_TRANSLATE_NOOP("lvs::Wording", "weighted round robin"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "In turn, but a server of weight 3 three times as often as one of weight 1. For "
                          "servers of unequal strength.")},
    SchedulerText {
        ShortName::literal("lc"), QT_TRANSLATE_NOOP("lvs::Wording", "least connection"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The server with the fewest connections. For equal servers and connections of "
                          "uneven length.")},
    SchedulerText {
        ShortName::literal("wlc"), QT_TRANSLATE_NOOP("lvs::Wording", "weighted least connection"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The server with the fewest connections for its weight. The usual choice; a "
                          "server that comes back is flooded at first.")},
    SchedulerText {ShortName::literal("lblc"),
                   QT_TRANSLATE_NOOP("lvs::Wording", "locality-based least connection"),
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "The same server for the same destination, unless it is overloaded. For "
                                     "transparent caches.")},
    SchedulerText {
        ShortName::literal("lblcr"),
        QT_TRANSLATE_NOOP("lvs::Wording", "locality-based least connection with replication"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "A set of servers for each destination, grown under load and shrunk later. For "
                          "transparent caches with popular pages.")},
    SchedulerText {
        ShortName::literal("dh"), QT_TRANSLATE_NOOP("lvs::Wording", "destination hashing"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "By a hash of the destination address; weights are ignored. For caches and "
                          "firewalls in a row.")},
    SchedulerText {
        ShortName::literal("sh"), QT_TRANSLATE_NOOP("lvs::Wording", "source hashing"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "By a hash of the client's address: a client keeps its server without a table. "
                          "Adding a server moves most clients.")},
    SchedulerText {
        ShortName::literal("sed"), QT_TRANSLATE_NOOP("lvs::Wording", "shortest expected delay"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The server that would be least loaded with one connection more. Prefers strong "
                          "servers while there is little to do.")},
    SchedulerText {
        ShortName::literal("nq"), QT_TRANSLATE_NOOP("lvs::Wording", "never queue"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "An idle server if there is one, else as sed does. Never lets a request wait "
                          "beside an idle server.")},
    SchedulerText {
        ShortName::literal("fo"), QT_TRANSLATE_NOOP("lvs::Wording", "weighted failover"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Always the server of the highest weight; the next takes over when it goes to "
                          "weight 0. For a server and its stand-in.")},
    SchedulerText {
        ShortName::literal("ovf"), QT_TRANSLATE_NOOP("lvs::Wording", "weighted overflow"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The server of the highest weight until it has as many active connections as its "
                          "weight, then the next. Not for UDP.")},
    SchedulerText {
        ShortName::literal("mh"), QT_TRANSLATE_NOOP("lvs::Wording", "Maglev hashing"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "By a consistent hash of the client's address: adding or losing a server moves "
                          "few clients. For several directors side by side.")},
    SchedulerText {
        ShortName::literal("twos"), QT_TRANSLATE_NOOP("lvs::Wording", "power of two choices"),
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Two servers at random, the less loaded one of them. For several directors that "
                          "do not know of each other.")},
    SchedulerText {
        ShortName::literal("none"), QT_TRANSLATE_NOOP("lvs::Wording", "no scheduler"),
        QT_TRANSLATE_NOOP("lvs::Wording", "Every new connection is refused; existing ones go on.")},
};

const SchedulerText *textOf(const Scheduler &scheduler)
{
    for (const SchedulerText &text : schedulerTexts) {
        if (text.name == scheduler.shortName()) {
            return &text;
        }
    }
    return nullptr;
}

} // namespace

QString describe(const Scheduler &scheduler)
{
    const SchedulerText *text = textOf(scheduler);
    return QCoreApplication::translate(
        "lvs::Wording",
        text ? text->description
             : QT_TRANSLATE_NOOP(
                 "lvs::Wording",
                 "A scheduler that this program does not know; the kernel must have its module."));
}

QString schedulerTitle(const Scheduler &scheduler)
{
    const SchedulerText *text = textOf(scheduler);
    return text ? QCoreApplication::translate("lvs::Wording", text->title) : scheduler.name();
}

QString describe(ForwardingMethod method)
{
    switch (method) {
    case ForwardingMethod::Masquerading:
        return QCoreApplication::translate("lvs::Wording",
                                           "NAT (masquerading): the director rewrites addresses both ways. "
                                           "The real server may use another port, "
                                           "and its default gateway must be the director.");
    case ForwardingMethod::Local:
        return QCoreApplication::translate("lvs::Wording", "Local: the director itself answers.");
    case ForwardingMethod::Tunnel:
        return QCoreApplication::translate("lvs::Wording",
                                           "TUN (tunnelling): packets travel inside others to the real "
                                           "server, anywhere, which answers the client "
                                           "directly. It needs the VIP on a tunnel device and rp_filter 0.");
    case ForwardingMethod::DirectRouting:
        return QCoreApplication::translate(
            "lvs::Wording",
            "DR (direct routing): only the MAC address changes, and the real server answers the client "
            "directly. It "
            "must be on the director's own segment, with the VIP on lo and arp_ignore set.");
    case ForwardingMethod::Bypass:
        return QCoreApplication::translate(
            "lvs::Wording",
            "Bypass: straight to the original destination; the kernel's own, for "
            "caches.");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
