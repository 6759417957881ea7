// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What else is on a machine, from the kernel's side of a bus to the host on this side.
#include "core/protocol/surroundingsconversions.h"
#include "core/session/bushost.h"
#include "tests/dbus/fakehelper.h"
#include "tests/dbus/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace lvs;

namespace {

constexpr int patience = 10000;

Surroundings expected()
{
    Surroundings found;
    found.owners = {RulesOwner::Keepalived, RulesOwner::Docker};
    found.firewalld = true;
    found.iptables = true;
    found.invalidDropped = {AddressFamily::IPv6};
    found.untracked = {Address::fromIPv4(0x0a0000fa)};
    found.missingModules = {QStringLiteral("ip_vs_mh")};
    return found;
}

bool waitForReady(Host &host)
{
    return QTest::qWaitFor([&host] { return host.status() == HostStatus::Ready; }, patience);
}

} // namespace

class SurroundingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }
    void init()
    {
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
    }

    void comeToTheHost()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_SURROUNDINGS=1")});
        const std::unique_ptr<Host> host = makeLocalHost();
        const QSignalSpy changed(host.get(), &Host::surroundingsChanged);
        host->start();
        QVERIFY(waitForReady(*host));
        QTRY_VERIFY_WITH_TIMEOUT(host->surroundings() != nullptr, patience);
        QCOMPARE(*host->surroundings(), expected());
        QCOMPARE(changed.count(), 1);
        // Nothing changed, nothing is told.
        const quint64 generation = host->generation();
        host->refresh();
        QTest::qWait(300);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(host->generation(), generation);
    }

    /// A helper of an earlier version has no such method, and is not asked.
    void areUnknownOfOlderHelpers()
    {
        test::FakeHelper helper;
        const std::unique_ptr<Host> host = makeLocalHost();
        host->start();
        QVERIFY(waitForReady(*host));
        host->refresh();
        QTest::qWait(200);
        QVERIFY(host->surroundings() == nullptr);
        QCOMPARE(helper.callsOf(QStringLiteral("GetSurroundings")), 0);
    }

    void damagedAnswersAreRefused()
    {
        const QVariantList good = toWire(expected());
        QVERIFY(surroundingsFromWire(good).ok());
        QCOMPARE(*surroundingsFromWire(good), expected());
        QVariantList other = good;
        other[4] = QStringList {QStringLiteral("10.0.0.999")};
        QCOMPARE(surroundingsFromWire(other).error().code, ErrorCode::KernelProtocol);
        other = good;
        other[2] = QStringList {QStringLiteral("IPX")};
        QCOMPARE(surroundingsFromWire(other).error().code, ErrorCode::KernelProtocol);
        QCOMPARE(surroundingsFromWire(good.mid(1)).error().code, ErrorCode::KernelProtocol);
        // A newer helper may know more owners.
        other = good;
        other[0] = QStringList {QStringLiteral("keepalived"), QStringLiteral("seesaw")};
        QCOMPARE(surroundingsFromWire(other)->owners, std::set<RulesOwner> {RulesOwner::Keepalived});
    }
};

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"
