// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/setup/addressmessages.h"
#include "core/kernel/linux/setup/foumessages.h"
#include "core/kernel/linux/setup/linkmessages.h"
#include "core/kernel/linux/setup/routemessages.h"
#include "core/kernel/linux/setup/rulemessages.h"

#include <linux/rtnetlink.h>

#include <QRandomGenerator>
#include <QTest>

using namespace lvs;
using namespace lvs::setup;

namespace {

constexpr int ethernet = 7;

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

InterfaceNames names()
{
    InterfaceNames each;
    each.add(ethernet, ShortName::literal("eth0"));
    return each;
}

/// What we send has the form of what the kernel sends.
nlmsghdr &headerOf(const ipvs::Message &message)
{
    const void *start = message.bytes().data();
    return *static_cast<nlmsghdr *>(const_cast<void *>(start));
}

QList<InterfaceAddress> addresses()
{
    const InterfaceAddress plain {
        ShortName::literal("eth0"), address("10.0.0.250"), 32, {}, {}, {}, {}, {}, {}};
    QList<InterfaceAddress> list {plain};
    list.append(plain);
    list.last().label = ShortName::literal("eth0:0");
    list.append(plain);
    list.last().broadcast = address("10.0.0.255");
    list.last().prefixLength = 24;
    for (const AddressScope scope : {AddressScope::Site, AddressScope::Link, AddressScope::Host}) {
        list.append(plain);
        list.last().scope = scope;
    }
    list.append(plain);
    list.last().deprecated = true;
    list.append(plain);
    list.last().address = address("fd00::250");
    list.last().prefixLength = 128;
    list.append(list.constLast());
    list.last().noDuplicateDetection = true;
    list.last().deprecated = true;
    return list;
}

QList<Route> routes()
{
    Route plain;
    plain.destination = address("192.0.2.0");
    plain.prefixLength = 24;
    plain.interface = ShortName::literal("eth0");
    QList<Route> list {plain};
    list.append(plain);
    list.last().gateway = address("10.0.0.1");
    list.last().onLink = true;
    list.last().metric = 7;
    list.last().protocol = 16;
    list.append(plain);
    list.last().table = 100000;
    list.last().preferredSource = address("10.0.0.17");
    list.append(plain);
    list.last().destination = address("0.0.0.0");
    list.last().prefixLength = 0;
    list.last().table = 100;
    list.last().local = true;
    list.append(plain);
    list.last().destination = address("::");
    list.last().prefixLength = 0;
    list.last().gateway = address("fd00::1");
    list.last().metric = 1024;
    return list;
}

} // namespace

/// Messages of rtnetlink and of "fou", as far as they need no kernel.
class SetupMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesComeBack();
    void routesComeBack();
    void rulesComeBack();
    void portsComeBack();
    void linksComeBack();
    void largeTablesHaveNoSmallNumber();
    void damagedMessagesDoNoHarm();
};

void SetupMessageTest::addressesComeBack()
{
    for (const InterfaceAddress &each : addresses()) {
        ipvs::Message message;
        encodeNewAddress(message, each, ethernet);
        QVERIFY(message.isComplete());
        const std::optional<FoundAddress> found = parseAddressMessage(headerOf(message), names());
        QVERIFY(found.has_value());
        QCOMPARE(found->index, ethernet);
        QVERIFY(found->address == each);
    }
}

void SetupMessageTest::routesComeBack()
{
    for (const Route &each : routes()) {
        for (const RouteWrite write : {RouteWrite::Add, RouteWrite::Replace}) {
            ipvs::Message message;
            encodeNewRoute(message, each, ethernet, write);
            QVERIFY(message.isComplete());
            QCOMPARE((headerOf(message).nlmsg_flags & NLM_F_EXCL) != 0, write == RouteWrite::Add);
            QCOMPARE((headerOf(message).nlmsg_flags & NLM_F_REPLACE) != 0, write == RouteWrite::Replace);
            const std::optional<FoundRoute> found = parseRoute(headerOf(message), names());
            QVERIFY(found.has_value());
            QCOMPARE(found->index, ethernet);
            QVERIFY(found->route == each);
        }
    }
}

void SetupMessageTest::rulesComeBack()
{
    for (const MarkRule &each : {MarkRule {AddressFamily::IPv4, 1000, 1, 0xffffffff, 100},
                                 MarkRule {AddressFamily::IPv6, 1, 0x10, 0xf0, 100000},
                                 MarkRule {AddressFamily::IPv4, 32765, 0, 1, 255}}) {
        ipvs::Message message;
        encodeNewRule(message, each);
        const std::optional<MarkRule> found = parseRule(headerOf(message));
        QVERIFY(found.has_value());
        QVERIFY(*found == each);
    }
    ipvs::Message everything;
    encodeNewRule(everything, {AddressFamily::IPv4, 1000, 0, 0, 100});
    QVERIFY(!parseRule(headerOf(everything)).has_value());
}

void SetupMessageTest::portsComeBack()
{
    for (const EncapsulationPort &each : {EncapsulationPort {AddressFamily::IPv4, 6080, true, 0},
                                          EncapsulationPort {AddressFamily::IPv6, 65535, true, 0},
                                          EncapsulationPort {AddressFamily::IPv4, 1, false, 4}}) {
        ipvs::Message message;
        encodeOpenPort(message, each);
        const std::optional<EncapsulationPort> found = parsePort(ipvs::attributesOf(headerOf(message)));
        QVERIFY(found.has_value());
        QVERIFY(*found == each);
    }
}

void SetupMessageTest::linksComeBack()
{
    QList<Link> links;
    for (const LinkKind kind : {LinkKind::Ipip, LinkKind::Sit, LinkKind::Gre}) {
        links.append(
            {ShortName::literal("t0"), kind, {true, 1400}, address("10.0.0.17"), address("10.0.0.18")});
        links.append({ShortName::literal("t1"), kind, {false, 1400}, {}, address("10.0.0.18")});
    }
    for (const LinkKind kind : {LinkKind::Ip6Tunnel, LinkKind::Ip6Gre}) {
        links.append(
            {ShortName::literal("t2"), kind, {true, 1400}, address("fd00::17"), address("fd00::18")});
        links.append({ShortName::literal("t3"), kind, {true, 1400}, address("fd00::17"), {}});
    }
    links.append({ShortName::literal("dummy7"), LinkKind::Dummy, {true, 1500}, {}, {}});
    for (const Link &each : std::as_const(links)) {
        QVERIFY(isMakeable(each.kind));
        ipvs::Message message;
        encodeNewLink(message, each);
        QVERIFY(message.isComplete());
        const std::optional<FoundLink> found = parseLink(headerOf(message));
        QVERIFY(found.has_value());
        QVERIFY(found->link == each);
        QVERIFY(found->sysctls.empty());
    }
    QVERIFY(!isMakeable(LinkKind::Ethernet));
    QVERIFY(!isMakeable(LinkKind::Bridge));
}

void SetupMessageTest::largeTablesHaveNoSmallNumber()
{
    Route route = routes().constFirst();
    route.table = 256;
    ipvs::Message message;
    encodeNewRoute(message, route, ethernet, RouteWrite::Add);
    // The low byte would be another table: 256 % 256 is "unspecified", 510 % 256 the main one.
    QCOMPARE(lvs::setup::parseRoute(headerOf(message), names())->route.table, quint32(256));
    rtmsg header;
    std::memcpy(&header, message.bytes().data() + NLMSG_HDRLEN, sizeof header);
    QCOMPARE(header.rtm_table, quint8(RT_TABLE_UNSPEC));
}

void SetupMessageTest::damagedMessagesDoNoHarm()
{
    QRandomGenerator random(1);
    int kept = 0;
    constexpr int rounds = 20000;
    for (int round = 0; round < rounds; ++round) {
        ipvs::Message message;
        switch (round % 4) {
        case 0:
            encodeNewAddress(message, addresses().at(round % addresses().size()), ethernet);
            break;
        case 1:
            encodeNewRoute(message, routes().at(round % routes().size()), ethernet, RouteWrite::Add);
            break;
        case 2:
            encodeNewRule(message, {AddressFamily::IPv4, 1000, 1, 0xff, 100});
            break;
        default:
            encodeNewLink(message,
                          {ShortName::literal("t0"), LinkKind::Gre, {true, 1400}, {}, address("10.0.0.18")});
            break;
        }
        // A copy of its own size, so that a sanitizer sees every byte too far.
        std::vector<char> bytes(message.bytes().begin(), message.bytes().end());
        const auto length = NLMSG_HDRLEN + random.bounded(quint32(bytes.size() - NLMSG_HDRLEN) + 1);
        bytes.resize(length);
        for (quint32 damage = random.bounded(4U); damage > 0 && length > NLMSG_HDRLEN; --damage) {
            bytes[NLMSG_HDRLEN + random.bounded(quint32(length - NLMSG_HDRLEN))] =
                static_cast<char>(random.generate());
        }
        auto *header = static_cast<nlmsghdr *>(static_cast<void *>(bytes.data()));
        header->nlmsg_len = static_cast<quint32>(length);
        kept += parseAddressMessage(*header, names()) ? 1 : 0;
        kept += parseRoute(*header, names()) ? 1 : 0;
        kept += parseRule(*header) ? 1 : 0;
        kept += parseLink(*header) ? 1 : 0;
        kept += parsePort(std::span<const char>(bytes).subspan(NLMSG_HDRLEN)) ? 1 : 0;
    }
    // Some are still whole, others are not.
    QVERIFY(kept > 0 && kept < rounds);
}

QTEST_APPLESS_MAIN(SetupMessageTest)
#include "setupmessage_test.moc"
