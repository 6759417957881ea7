// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace lvs {

namespace {

using AdviceSentence = std::pair<Advice, const char *>;

constexpr std::array adviceSentences {
    AdviceSentence {Advice::HashLosesDrainedClients,
                    QT_TRANSLATE_NOOP(
                        "lvs::Wording",
                        "This scheduler chooses by a hash: clients that belong to a real server of weight 0 "
                        "are refused. Set the fallback flag, or change the scheduler before draining.")},
    AdviceSentence {
        Advice::HashIgnoresWeight,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Destination hashing ignores weights: every real server gets the same share.")},
    AdviceSentence {
        Advice::SchedulerIgnoresWeight,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "This scheduler looks at weight only as zero or not: use wrr or wlc to share by "
                          "weight.")},
    AdviceSentence {
        Advice::OverflowWithUdp,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The ovf scheduler fills a server up to as many active connections as its weight; "
                          "UDP has no active connections, so the first server gets everything.")},
    AdviceSentence {
        Advice::FtpNeedsPersistence,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "FTP by DR or TUN opens further connections that must reach the same real server: "
                          "set persistence.")},
    AdviceSentence {
        Advice::FtpNeedsModule,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "FTP by NAT carries addresses in its text: load the kernel module ip_vs_ftp.")},
    AdviceSentence {
        Advice::NoScheduler,
        QT_TRANSLATE_NOOP("lvs::Wording", "Without a scheduler every new connection is refused.")},
    AdviceSentence {Advice::NoRealServer,
                    QT_TRANSLATE_NOOP("lvs::Wording", "Without a real server every connection is refused.")},
    AdviceSentence {
        Advice::AllRealServersDrained,
        QT_TRANSLATE_NOOP("lvs::Wording", "Every real server has weight 0: new connections are refused.")},
    AdviceSentence {
        Advice::LoopbackRealServer,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "A loopback address never answers. To let the director serve too, use one of its "
                          "own addresses.")},
    AdviceSentence {
        Advice::ServiceAddressUnusual,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The kernel takes this address, but no client can reach a service at it.")},
    AdviceSentence {
        Advice::MarkOverIntMax,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "ipvsadm saves firewall marks over 2147483647 as negative numbers and cannot read "
                          "them back.")},
    AdviceSentence {
        Advice::OnePacketWithNat,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "With one-packet scheduling over NAT, answers leave with the real server's own "
                          "address, which most clients ignore.")},
    AdviceSentence {
        Advice::BypassForwarding,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Bypass sends packets to where they were going anyway; it is meant for caches.")},
    AdviceSentence {
        Advice::ForwardingChanges,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Connections that exist go on by the old forwarding method. They break where the "
                          "real server no longer takes it: when its tunnel goes down, its gateway changes. "
                          "To spare them, set the weight to 0 first and wait until they have ended.")},
    AdviceSentence {
        Advice::TunnelGoes,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Connections that a director sends through it end at once, with “no route to "
                          "host”. To spare them, set the weight of this real server to 0 first and wait "
                          "until they have ended.")},
};

} // namespace

QString describe(Advice advice)
{
    for (const auto &[known, text] : adviceSentences) {
        if (known == advice) {
            return QCoreApplication::translate("lvs::Wording", text);
        }
    }
    Q_UNREACHABLE();
}

QString describe(const Diagnostic &diagnostic)
{
    return diagnostic.error ? describe(*diagnostic.error) : describe(*diagnostic.advice);
}

} // namespace lvs
