// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sshdestination.h"

#include <QTest>

using namespace lvs;

class SshDestinationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("machine");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *user, const char *machine, int port,
                            const char *canonical) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(user)
                                << QString::fromLatin1(machine) << port << QString::fromLatin1(canonical);
        };
        row("lb1", "", "lb1", 0, "lb1");
        row("admin@lb1.example.org", "admin", "lb1.example.org", 0, "admin@lb1.example.org");
        row("admin@lb1:2222", "admin", "lb1", 2222, "admin@lb1:2222");
        row("10.0.0.17", "", "10.0.0.17", 0, "10.0.0.17");
        row("10.0.0.17:22", "", "10.0.0.17", 22, "10.0.0.17:22");
        row("fd00:10::17", "", "fd00:10::17", 0, "fd00:10::17");
        row("root@[fd00:10::17]:2222", "root", "fd00:10::17", 2222, "root@[fd00:10::17]:2222");
        row("[fd00:10::17]", "", "fd00:10::17", 0, "fd00:10::17");
        row("fe80::1%eth0", "", "fe80::1%eth0", 0, "fe80::1%eth0");
        row("ssh://root@lb1:2222", "root", "lb1", 2222, "root@lb1:2222");
        row("ssh://lb1/", "", "lb1", 0, "lb1");
        row("ann@example.org@lb1", "ann@example.org", "lb1", 0, "ann@example.org@lb1");
        row("my_alias", "", "my_alias", 0, "my_alias");
        row("lb1:65535", "", "lb1", 65535, "lb1:65535");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, user);
        QFETCH(QString, machine);
        QFETCH(int, port);
        QFETCH(QString, canonical);
        const Result<SshDestination> destination = SshDestination::parse(text);
        QVERIFY(destination.ok());
        QCOMPARE(destination->user(), user);
        QCOMPARE(destination->machine(), machine);
        QCOMPARE(static_cast<int>(destination->port().value_or(0)), port);
        QCOMPARE(destination->toString(), canonical);
        QVERIFY(*SshDestination::parse(canonical) == *destination);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("column");
        const auto row = [](const char *text, ErrorCode code, int column) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(code) << column;
        };
        row("", ErrorCode::NameEmpty, 1);
        row("-oProxyCommand=x", ErrorCode::SshDestinationHyphen, 1);
        row("root@-oProxyCommand=x", ErrorCode::SshDestinationHyphen, 6);
        row("-l@lb1", ErrorCode::SshDestinationHyphen, 1);
        row("ssh://-x", ErrorCode::SshDestinationHyphen, 7);
        row("[-x]:22", ErrorCode::SshDestinationHyphen, 2);
        row("lb 1", ErrorCode::SshDestinationCharacter, 3);
        row("lb1 ", ErrorCode::SshDestinationCharacter, 4);
        row("lb1\n", ErrorCode::SshDestinationCharacter, 4);
        row("lb\t1", ErrorCode::SshDestinationCharacter, 3);
        row("lb1\x7f", ErrorCode::SshDestinationCharacter, 4);
        row("a;b@lb1", ErrorCode::SshDestinationCharacter, 2);
        row("$(reboot)", ErrorCode::SshDestinationCharacter, 1);
        row("lb`id`", ErrorCode::SshDestinationCharacter, 3);
        row("lb1/etc", ErrorCode::SshDestinationCharacter, 4);
        row("bücher.example", ErrorCode::SshDestinationCharacter, 2);
        row("root@", ErrorCode::SshDestinationIncomplete, 6);
        row("ssh://", ErrorCode::SshDestinationIncomplete, 7);
        row(":22", ErrorCode::SshDestinationIncomplete, 1);
        row("[]:22", ErrorCode::SshDestinationIncomplete, 2);
        row("@lb1", ErrorCode::NameEmpty, 1);
        row("root:secret@lb1", ErrorCode::SshDestinationPassword, 5);
        row("ssh://root:secret@lb1", ErrorCode::SshDestinationPassword, 11);
        row("lb1:0", ErrorCode::NumberOutOfRange, 5);
        row("lb1:65536", ErrorCode::NumberOutOfRange, 5);
        row("lb1:ssh", ErrorCode::NumberInvalid, 5);
        row("lb1:", ErrorCode::NumberInvalid, 5);
        row("[fd00::1]22x", ErrorCode::NumberInvalid, 10);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        QFETCH(int, column);
        const Result<SshDestination> destination = SshDestination::parse(text);
        QVERIFY(!destination.ok());
        QCOMPARE(errorCodeName(destination.error().code), errorCodeName(static_cast<ErrorCode>(code)));
        QVERIFY(destination.error().position.has_value());
        QCOMPARE(destination.error().position->column, column);
        QVERIFY(!destination.error().arguments.join(u' ').contains(QLatin1String("secret")));
    }

    void refusesWhatIsTooLong()
    {
        const Result<SshDestination> destination = SshDestination::parse(QString(301, u'a'));
        QVERIFY(!destination.ok());
        QCOMPARE(destination.error().code, ErrorCode::NameTooLong);
    }
};

QTEST_GUILESS_MAIN(SshDestinationTest)
#include "sshdestination_test.moc"
