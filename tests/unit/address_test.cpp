// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/endpoint.h"

#include <QTest>

using namespace lvs;

class AddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isCanonical_data();
    void isCanonical();
    void refuses_data();
    void refuses();
    void knowsItsKind();
    void readsEndpoints_data();
    void readsEndpoints();
    void refusesEndpoints_data();
    void refusesEndpoints();
    void sortsByFamilyThenNumber();
};

void AddressTest::isCanonical_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("IPv4") << "192.168.254.250"
                          << "192.168.254.250";
    QTest::newRow("zero") << "0.0.0.0"
                          << "0.0.0.0";
    QTest::newRow("IPv6 long") << "2001:0DB8:0000:0000:0000:0000:0000:0001"
                               << "2001:db8::1";
    QTest::newRow("longest run") << "2001:db8:0:0:1:0:0:0"
                                 << "2001:db8:0:0:1::";
    QTest::newRow("loopback") << "0:0:0:0:0:0:0:1"
                              << "::1";
    QTest::newRow("mapped") << "::FFFF:10.0.0.1"
                            << "::ffff:10.0.0.1";
}

void AddressTest::isCanonical()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Address> address = Address::parse(text);
    QVERIFY(address.ok());
    QCOMPARE(address->toString(), canonical);
    QVERIFY(*Address::parse(canonical) == *address);
}

void AddressTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", " ", "10.0.0", "10.0.0.256", "10.0.0.1 ", "010.0.0.1.2", "10.0.0.1/24", "localhost",
          "fe80::1%eth0", "[::1]", ":::", "1:2:3:4:5:6:7:8:9", "ä", "10.0.0.\u0661"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void AddressTest::refuses()
{
    QFETCH(QString, text);
    const Result<Address> address = Address::parse(text);
    QVERIFY(!address.ok());
    QCOMPARE(address.error().code, ErrorCode::AddressInvalid);
    QCOMPARE(address.error().arguments, QStringList {text});
    QCOMPARE(address.error().position->column, 1);
}

void AddressTest::knowsItsKind()
{
    const auto address = [](const char *text) { return *Address::parse(QString::fromLatin1(text)); };
    QVERIFY(address("127.0.0.5").isLoopback());
    QVERIFY(address("::1").isLoopback());
    QVERIFY(!address("::2").isLoopback());
    QVERIFY(address("224.0.0.81").isMulticast());
    QVERIFY(address("ff02::1").isMulticast());
    QVERIFY(address("255.255.255.255").isBroadcast());
    QVERIFY(address("169.254.1.1").isLinkLocal());
    QVERIFY(address("fe80::1").isLinkLocal());
    QVERIFY(!address("fec0::1").isLinkLocal());
    QVERIFY(address("0.0.0.0").isUnspecified());
    QVERIFY(address("::").isUnspecified());
    QVERIFY(address("10.0.0.1").isUnicast());
    QVERIFY(!address("0.0.0.0").isUnicast());
    QVERIFY(!address("239.1.1.1").isUnicast());
    QCOMPARE(address("10.1.2.3").toIPv4(), 0x0a010203U);
    QCOMPARE(Address::fromIPv4(0x0a010203U).toString(), QStringLiteral("10.1.2.3"));
}

void AddressTest::readsEndpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("IPv4") << "10.0.0.1:80"
                          << "10.0.0.1:80";
    QTest::newRow("IPv4 alone") << "10.0.0.1"
                                << "10.0.0.1:0";
    QTest::newRow("IPv6") << "[2001:db8::1]:443"
                          << "[2001:db8::1]:443";
    QTest::newRow("IPv6 alone") << "2001:db8::1"
                                << "[2001:db8::1]:0";
    QTest::newRow("IPv6 in brackets alone") << "[2001:db8::1]"
                                            << "[2001:db8::1]:0";
    QTest::newRow("highest port") << "10.0.0.1:65535"
                                  << "10.0.0.1:65535";
}

void AddressTest::readsEndpoints()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY(endpoint.ok());
    QCOMPARE(endpoint->toString(), canonical);
}

void AddressTest::refusesEndpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << ""
                           << "address-invalid" << 1;
    QTest::newRow("port too high") << "10.0.0.1:65536"
                                   << "port-invalid" << 10;
    QTest::newRow("no port behind colon") << "10.0.0.1:"
                                          << "port-invalid" << 10;
    QTest::newRow("signed port") << "10.0.0.1:+80"
                                 << "port-invalid" << 10;
    QTest::newRow("IPv4 in brackets") << "[10.0.0.1]:80"
                                      << "address-invalid" << 2;
    QTest::newRow("open bracket") << "[2001:db8::1:80"
                                  << "address-invalid" << 1;
    QTest::newRow("junk behind bracket") << "[2001:db8::1]80"
                                         << "port-invalid" << 14;
    QTest::newRow("name") << "web:80"
                          << "address-invalid" << 1;
}

void AddressTest::refusesEndpoints()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, column);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint.ok());
    QCOMPARE(errorCodeName(endpoint.error().code), code);
    QCOMPARE(endpoint.error().position->column, column);
}

void AddressTest::sortsByFamilyThenNumber()
{
    const auto endpoint = [](const char *text) { return *Endpoint::parse(QString::fromLatin1(text)); };
    QVERIFY(endpoint("9.0.0.1:80") < endpoint("10.0.0.1:80"));
    QVERIFY(endpoint("10.0.0.1:80") < endpoint("10.0.0.1:443"));
    QVERIFY(endpoint("255.0.0.1:80") < endpoint("[::1]:80"));
}

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
