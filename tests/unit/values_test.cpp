// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/persistence.h"
#include "core/model/realserver.h"
#include "core/model/scheduler.h"
#include "core/model/servicekey.h"

#include <QTest>

#include <set>

using namespace lvs;

/// The small values of the model: what cannot be valid cannot be built.
class ValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weights();
    void marks();
    void protocols();
    void names();
    void schedulers();
    void schedulerFlags();
    void masks_data();
    void masks();
    void errorsHaveNames();
};

void ValuesTest::weights()
{
    QCOMPARE(Weight().number(), 1U);
    QVERIFY(Weight::parse(u"0")->isDraining());
    QCOMPARE(Weight::parse(u"2147483647")->number(), 2147483647U);
    QCOMPARE(Weight::parse(u"2147483648").error().code, ErrorCode::NumberOutOfRange);
    QCOMPARE(Weight::parse(u"2147483648").error().arguments,
             (QStringList {QStringLiteral("2147483648"), QStringLiteral("0"), QStringLiteral("2147483647")}));
    QCOMPARE(Weight::parse(u"99999999999999999999").error().code, ErrorCode::NumberOutOfRange);
    for (const QStringView text : {u"", u"-1", u"+1", u" 1", u"1.5", u"0x10", u"one"}) {
        QCOMPARE(Weight::parse(text).error().code, ErrorCode::NumberInvalid);
    }
}

void ValuesTest::marks()
{
    QCOMPARE(ServiceKey::forMark(0, AddressFamily::IPv4).error().code, ErrorCode::MarkZero);
    const ServiceKey mark = *ServiceKey::forMark(4294967295U, AddressFamily::IPv6);
    QVERIFY(mark.isMark());
    QCOMPARE(mark.family(), AddressFamily::IPv6);
    QCOMPARE(mark.toString(), QStringLiteral("FWM 4294967295 IPv6"));
    QVERIFY(mark != *ServiceKey::forMark(4294967295U, AddressFamily::IPv4));
    QVERIFY(ServiceKey(Protocol::Tcp, *Endpoint::parse(u"[::1]:80"))
            < *ServiceKey::forMark(1, AddressFamily::IPv4));
}

void ValuesTest::protocols()
{
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp}) {
        QVERIFY(*parseProtocol(protocolName(protocol)) == protocol);
        QVERIFY(*parseProtocol(protocolName(protocol).toLower()) == protocol);
    }
    QCOMPARE(parseProtocol(u"icmp").error().code, ErrorCode::ProtocolUnknown);
}

void ValuesTest::names()
{
    QCOMPARE(ShortName::parse(u"").error().code, ErrorCode::NameEmpty);
    QCOMPARE(ShortName::parse(u"123456789012345")->toString(), QStringLiteral("123456789012345"));
    QCOMPARE(ShortName::parse(u"1234567890123456").error().code, ErrorCode::NameTooLong);
    QCOMPARE(ShortName::parse(u"a b").error().position->column, 2);
    for (const QStringView text : {u"a b", u"a/b", u"ä", u"a\n"}) {
        QCOMPARE(ShortName::parse(text).error().code, ErrorCode::NameInvalid);
    }
    QVERIFY(ShortName().isEmpty());
    QVERIFY(*ShortName::parse(u"wlc") == ShortName::literal("wlc"));
}

void ValuesTest::schedulers()
{
    QCOMPARE(Scheduler().name(), QStringLiteral("wlc"));
    QCOMPARE(Scheduler::known().size(), 14);
    std::set<QString> names;
    for (const Scheduler &scheduler : Scheduler::known()) {
        names.insert(scheduler.name());
        QVERIFY(scheduler.isKnown());
        QVERIFY(*Scheduler::parse(scheduler.name()) == scheduler);
    }
    QCOMPARE(names.size(), size_t(14));
    QVERIFY(!Scheduler::parse(u"mine")->isKnown());
    QVERIFY(Scheduler::none().isNone());
    QVERIFY(!Scheduler::none().isKnown());
}

void ValuesTest::schedulerFlags()
{
    const Scheduler sh = *Scheduler::parse(u"sh");
    QCOMPARE(sh.flagName(SchedulerFlag::Flag1), QStringLiteral("sh-fallback"));
    QCOMPARE(sh.flagName(SchedulerFlag::Flag2), QStringLiteral("sh-port"));
    QCOMPARE(sh.flagName(SchedulerFlag::Flag3), QStringLiteral("flag-3"));
    QVERIFY(!Scheduler::parse(u"rr")->meaningfulFlags());
    QVERIFY(Scheduler::parse(u"mine")->meaningfulFlags().testFlag(SchedulerFlag::Flag3));
    QVERIFY(sh.choosesByHash());
    QVERIFY(!Scheduler::parse(u"lc")->usesWeight());
    QVERIFY(Scheduler::parse(u"wrr")->usesWeight());
}

void ValuesTest::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<QString>("printed"); // or the error's name behind "!"
    QTest::newRow("dotted") << "255.255.255.0" << false << "255.255.255.0";
    QTest::newRow("prefix") << "24" << false << "255.255.255.0";
    QTest::newRow("whole prefix") << "32" << false << "255.255.255.255";
    QTest::newRow("gaps") << "255.0.255.0" << false << "!mask-not-contiguous";
    QTest::newRow("zero") << "0.0.0.0" << false << "!mask-invalid";
    QTest::newRow("word") << "wide" << false << "!mask-invalid";
    QTest::newRow("33") << "33" << false << "!number-out-of-range";
    QTest::newRow("IPv6") << "64" << true << "64";
    QTest::newRow("IPv6 128") << "128" << true << "128";
    QTest::newRow("IPv6 129") << "129" << true << "!number-out-of-range";
    QTest::newRow("IPv6 0") << "0" << true << "!number-out-of-range";
    QTest::newRow("IPv6 dotted") << "255.255.255.0" << true << "!mask-invalid";
}

void ValuesTest::masks()
{
    QFETCH(QString, text);
    QFETCH(bool, ipv6);
    QFETCH(QString, printed);
    const Result<PersistenceMask> mask =
        PersistenceMask::parse(text, ipv6 ? AddressFamily::IPv6 : AddressFamily::IPv4);
    QCOMPARE(mask ? mask->toString() : u'!' + errorCodeName(mask.error().code), printed);
}

void ValuesTest::errorsHaveNames()
{
    std::set<QString> names;
    const QList<ErrorCode> codes = allErrorCodes();
    for (const ErrorCode code : codes) {
        const QString name = errorCodeName(code);
        names.insert(name);
        QVERIFY(errorCodeFromName(name) == code);
    }
    QCOMPARE(names.size(), static_cast<size_t>(codes.size()));
    // The enumeration's last value is the last of the table: none was forgotten.
    QCOMPARE(static_cast<qsizetype>(ErrorCode::AddressResembles) + 1, codes.size());
    QVERIFY(!errorCodeFromName(u"no-such-code").has_value());
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
