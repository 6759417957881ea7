// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schedulers that hash. Expected values were worked out by a program that shares nothing with the ones
// tested.
#include "core/kernel/simulated/addresshash.h"
#include "core/kernel/simulated/siphash.h"
#include "tests/unit/schedulinglab.h"

#include <QTest>

using namespace lvs;
using test::Lab;

namespace {

Endpoint client(quint32 number, quint16 port = 40000)
{
    return {Address::fromIPv4(0xc6120000U + number), Port(port)};
}

/// Clients 1 to count, or with ports one client's ports from 40000 on.
QString chosen(Lab &lab, int count, bool byPort = false)
{
    QString names;
    for (int i = 0; i < count; ++i) {
        const auto step = static_cast<quint16>(i);
        names += lab.choose(byPort ? client(1, static_cast<quint16>(40000 + step)) : client(1U + step));
    }
    return names;
}

int changes(const QString &before, const QString &after)
{
    int count = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        count += before[i] != after[i] ? 1 : 0;
    }
    return count;
}

} // namespace

class SimulatedHashingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreFolded()
    {
        QCOMPARE(foldedAddress(Address::fromIPv4(0x0a000001), AddressFamily::IPv4), 0x0a000001U);
        const Address ipv6 = *Address::parse(u"2001:db8:c::1");
        QCOMPARE(foldedAddress(ipv6, AddressFamily::IPv6), 0x20010db8U ^ 0x000c0000U ^ 1U);
        // Of the other family the kernel takes the bytes that stand there.
        QCOMPARE(foldedAddress(ipv6, AddressFamily::IPv4), 0x20010db8U);
        QCOMPARE(foldedAddress(Address::fromIPv4(0x0a000001), AddressFamily::IPv6), 0x0a000001U);
        QCOMPARE(multiplicativeHash(0x20010db8U ^ 0x000c0000U ^ 1U, 8), 138U);
    }

    void sipHashIsThatOfOneNumber()
    {
        QCOMPARE(sipHash13(0, 2654435761U), 0x1d5a77c2U);
        QCOMPARE(sipHash13(1, 2654435761U), 0x16ec66b2U);
        QCOMPARE(sipHash13(0xffffffffU, 2654446892U), 0xf75a0f5dU);
    }

    void destinationHashingGoesByTheAddressAlone()
    {
        Lab lab(QLatin1String("dh"));
        lab.add('A', 1).add('B', 9).add('C', 1);
        QString names;
        for (quint32 i = 1; i <= 20; ++i) {
            names += lab.choose(client(i), Address::fromIPv4(0x0a080000U + i));
        }
        QCOMPARE(names, QStringLiteral("CBABCCACABBCACBABCBA"));
        lab.edit('B', 0); // its share is refused
        names.clear();
        for (quint32 i = 1; i <= 20; ++i) {
            names += lab.choose(client(i), Address::fromIPv4(0x0a080000U + i));
        }
        QCOMPARE(names, QStringLiteral("C-A-CCACA--CAC-A-C-A"));
        Lab empty(QLatin1String("dh"));
        QCOMPARE(empty.choose(client(1)), QChar(u'-'));
    }

    void sourceHashingFillsBucketsByWeight()
    {
        Lab lab(QLatin1String("sh"));
        lab.add('A', 1).add('B', 2).add('C', 1);
        lab.edit('A', 0); // keeps one bucket in each turn
        QCOMPARE(chosen(lab, 20), QStringLiteral("CBCB-B-B-CBCB-B-B-CB"));
        Lab empty(QLatin1String("sh"));
        QCOMPARE(empty.choose(client(1)), QChar(u'-'));
    }

    void sourceHashingRefusesOrFallsBack()
    {
        Lab lab(QLatin1String("sh"));
        lab.add('A', 1).add('B', 0).add('C', 1);
        QCOMPARE(chosen(lab, 20), QStringLiteral("ACA--C-CAA-C-ACA-ACA"));
        ServiceSettings settings = lab.service().settings();
        settings.schedulerFlags = SchedulerFlag::Flag1;
        lab.service().edit(settings);
        QCOMPARE(chosen(lab, 20), QStringLiteral("ACAAACACAAACAACAAACA"));
        lab.edit('A', 0);
        lab.edit('C', 0);
        QCOMPARE(chosen(lab, 3), QStringLiteral("---"));
    }

    void sourceHashingTakesThePortOnlyIfTold()
    {
        Lab lab(QLatin1String("sh"));
        lab.add('A', 1).add('B', 2).add('C', 1);
        const QString alone = chosen(lab, 20, true);
        QCOMPARE(alone, QString(20, alone[0]));
        ServiceSettings settings = lab.service().settings();
        settings.schedulerFlags = SchedulerFlag::Flag2;
        lab.service().edit(settings);
        QCOMPARE(chosen(lab, 20, true), QStringLiteral("CBCBABABBCBCBABABACB"));
    }

    void sourceHashingKeepsItsClients()
    {
        Lab lab(QLatin1String("sh"));
        lab.add('A', 3).add('B', 2).add('C', 3);
        const QString before = chosen(lab, 2000);
        QCOMPARE(chosen(lab, 2000), before);
        QCOMPARE(before.count(u'A'), 752);
        QCOMPARE(before.count(u'B'), 501);
        QCOMPARE(before.count(u'C'), 747);
    }

    void maglevChoosesAsTheKernel()
    {
        Lab lab(QLatin1String("mh"));
        lab.add('A', 3).add('B', 2).add('C', 1);
        QCOMPARE(chosen(lab, 40), QStringLiteral("AAACBCACABAABCAABBAACBBBAAAABCCCAACAAACB"));
        ServiceSettings settings = lab.service().settings();
        settings.schedulerFlags = SchedulerFlag::Flag2;
        lab.service().edit(settings);
        QCOMPARE(chosen(lab, 20, true), QStringLiteral("BAAABAAAAABAAAAABACB"));
    }

    void maglevKeepsThePlacesOfTheDrained()
    {
        Lab lab(QLatin1String("mh"));
        lab.add('A', 3).add('B', 2).add('C', 1);
        lab.edit('A', 0);
        QCOMPARE(chosen(lab, 10), QStringLiteral("---CBC-C-B"));
        ServiceSettings settings = lab.service().settings();
        settings.schedulerFlags = SchedulerFlag::Flag1;
        lab.service().edit(settings);
        QCOMPARE(chosen(lab, 40), QStringLiteral("BBCCBCCCBBCBBCBBBBBCCBBBCBBCBCCCBBCBBBCB"));
        lab.edit('A', 3);
        QCOMPARE(chosen(lab, 40), QStringLiteral("AAACBCACABAABCAABBAACBBBAAAABCCCAACAAACB"));
        Lab none(QLatin1String("mh"));
        none.add('A', 0); // never had a weight
        QCOMPARE(none.choose(client(1)), QChar(u'-'));
    }

    void maglevMovesFewClientsWhenOneGoes()
    {
        Lab lab(QLatin1String("mh"));
        for (const char name : {'A', 'B', 'C', 'D', 'E'}) {
            lab.add(name, 1);
        }
        const QString before = chosen(lab, 2000);
        lab.remove('C');
        const QString after = chosen(lab, 2000);
        QVERIFY(!after.contains(u'C'));
        const auto lost = static_cast<int>(before.count(u'C'));
        QVERIFY(lost > 300);
        // Those that lost theirs must move; a few of the others do as well.
        QVERIFY(changes(before, after) < lost + 2000 / 10);
    }
};

QTEST_GUILESS_MAIN(SimulatedHashingTest)
#include "simulatedhashing_test.moc"
