// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cluster/reader.h"
#include "core/formats/cluster/writer.h"
#include "tests/support/randomstate.h"

#include <QTest>

#include <algorithm>

namespace lvs::test {

namespace {

const char whole[] = R"json({
  "format": "lvs-cluster", "version": 1, "name": "web",
  "directors": [{"host": "lb1", "ssh": "ann@lb1", "interface": "eth0",
                 "inside": {"interface": "eth1", "addresses": ["10.1.0.17", "fd00::17"]}}],
  "servers": [{"host": "web1", "interface": "ens33", "addresses": ["10.1.0.18"]}],
  "addresses": [{"address": "10.0.0.251", "hostRoute": true, "onInterface": false}],
  "services": ["-A -t 10.0.0.250:80 -s rr", "-a -t 10.0.0.250:80 -r 10.1.0.18:8080 -m"]
})json";

Address address(const char *text)
{
    return *Address::parse(QString::fromLatin1(text));
}

QByteArray with(const char *before, const char *after)
{
    QByteArray text = whole;
    if (!text.contains(before)) {
        qFatal("the test's document has no %s", before);
    }
    return text.replace(before, after);
}

} // namespace

class ClusterDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeDocumentIsRead();
    void problemsNameTheirPlace_data();
    void problemsNameTheirPlace();
    void brokenJsonNamesLineAndColumn();
    void everyCutIsRefused();
    void whatIsWrittenIsReadBack();
    void whatIsReadIsWrittenBack();
    void omissionsAreNamed();
};

void ClusterDocumentTest::aWholeDocumentIsRead()
{
    const ClusterReading reading = readCluster(whole);
    QVERIFY(reading.ok());
    const Cluster &cluster = reading.cluster;
    QCOMPARE(cluster.name, QStringLiteral("web"));
    QCOMPARE(cluster.directors.size(), size_t(1));
    const Director &director = cluster.directors.front();
    QCOMPARE(director.host, QStringLiteral("lb1"));
    QCOMPARE(director.destination, QStringLiteral("ann@lb1"));
    QCOMPARE(director.interface, ShortName::literal("eth0"));
    QCOMPARE(director.insideInterface, ShortName::literal("eth1"));
    QVERIFY((director.insideAddresses == std::vector {address("10.1.0.17"), address("fd00::17")}));
    QCOMPARE(cluster.servers.size(), size_t(1));
    QVERIFY(cluster.serverWith(address("10.1.0.18")) == &cluster.servers.front());
    QCOMPARE(cluster.services.size(), size_t(1));
    // The address that was named, and the one that only a service names.
    QVERIFY((cluster.addresses
             == std::vector {VirtualAddress {address("10.0.0.251"), true, false},
                             VirtualAddress {address("10.0.0.250"), false, true}}));
}

void ClusterDocumentTest::problemsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &json, const char *place, const char *code) {
        QTest::newRow(name) << json << QString::fromLatin1(place) << QString::fromLatin1(code);
    };
    row("another format", with("lvs-cluster", "lvs"), "format", "keyword-unknown");
    row("a later version", with("\"version\": 1", "\"version\": 2"), "version", "version-unsupported");
    row("a slip of the pen", with("\"name\"", "\"nmae\""), "", "keyword-unknown");
    row("one of a director", with("\"ssh\"", "\"shh\""), "directors[0]", "keyword-unknown");
    row("no director", with("\"directors\": [{", "\"directors\": [], \"x\": [{"), "directors",
        "number-out-of-range");
    row("no name", with("\"host\": \"web1\"", "\"host\": \"\""), "servers[0].host", "name-empty");
    row("no interface", with("\"interface\": \"ens33\", ", ""), "servers[0].interface", "argument-missing");
    row("an interface that cannot be", with("ens33", "ens 33"), "servers[0].interface", "name-invalid");
    row("no addresses", with("\"10.1.0.18\"]", "]"), "servers[0].addresses", "argument-missing");
    row("an address that is none", with("\"10.1.0.18\"]", "\"10.1.0\"]"), "servers[0].addresses[0]",
        "address-invalid");
    row("a virtual one", with("10.0.0.251", "10.0.0.2511"), "addresses[0].address", "address-invalid");
    row("an option that is none", with("-s rr", "-s rr --what"), "services[0]", "option-unknown");
    row("a second line", with("8080 -m", "8080 -x 3 -y 5"), "services[1]", "threshold-order");
}

void ClusterDocumentTest::problemsNameTheirPlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    QFETCH(const QString, code);
    const ClusterReading reading = readCluster(json);
    QStringList found;
    for (const ClusterProblem &problem : reading.problems) {
        found.append(problem.place + u' ' + errorCodeName(problem.error.code));
    }
    QVERIFY2(found.contains(place + u' ' + code), qPrintable(found.join(u';')));
}

void ClusterDocumentTest::brokenJsonNamesLineAndColumn()
{
    const ClusterReading reading = readCluster("{\n  \"format\" \"lvs-cluster\"\n}");
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY(reading.problems.front().error.position.has_value());
    QCOMPARE(reading.problems.front().error.position->line, 2);
}

void ClusterDocumentTest::everyCutIsRefused()
{
    const QByteArray json = whole;
    for (qsizetype length = 0; length < json.size(); ++length) {
        QVERIFY2(!readCluster(json.left(length)).ok(), qPrintable(QString::number(length)));
    }
}

void ClusterDocumentTest::whatIsReadIsWrittenBack()
{
    const Cluster cluster = readCluster(whole).cluster;
    const WrittenCluster written = writeCluster(cluster);
    QVERIFY(written.omissions.isEmpty());
    const ClusterReading again = readCluster(written.json);
    QVERIFY2(again.ok(), written.json.constData());
    QVERIFY2(again.cluster == cluster, written.json.constData());
}

void ClusterDocumentTest::whatIsWrittenIsReadBack()
{
    int services = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        RandomState random(seed);
        Cluster cluster;
        cluster.name = QStringLiteral("web \"%1\" 网站").arg(seed);
        cluster.directors = {{QStringLiteral("lb1"), {}, ShortName::literal("eth0"), {}, {}}};
        if (seed % 2 == 0) {
            cluster.directors.push_back({QStringLiteral("lb2"),
                                         QStringLiteral("ann@lb2:2222"),
                                         ShortName::literal("eth0"),
                                         ShortName::literal("eth1"),
                                         {address("10.1.0.17"), address("fd00::17")}});
        }
        cluster.servers = {{QStringLiteral("web1"),
                            QStringLiteral("web1"),
                            ShortName::literal("eth0"),
                            {address("10.1.0.18"), address("fd00::18")}}};
        cluster.services = random.state().services;
        for (VirtualService &service : cluster.services) {
            // What the document has no word for is another test's.
            for (RealServer &server : service.realServers) {
                if (server.settings.forwarding == ForwardingMethod::Local
                    || server.settings.forwarding == ForwardingMethod::Bypass) {
                    server.settings.forwarding = ForwardingMethod::DirectRouting;
                }
            }
            const Address &own = service.key.endpoint().address;
            const auto known = [&](const VirtualAddress &each) { return each.address == own; };
            if (!service.key.isMark()
                && std::none_of(cluster.addresses.begin(), cluster.addresses.end(), known)) {
                cluster.addresses.push_back({own, seed % 3 == 0, seed % 5 != 0});
            }
        }
        services += static_cast<int>(cluster.services.size());
        const WrittenCluster written = writeCluster(cluster);
        QVERIFY(written.omissions.isEmpty());
        const ClusterReading reading = readCluster(written.json);
        QVERIFY2(reading.ok() && reading.cluster == cluster, written.json.constData());
    }
    QVERIFY(services > 300);
}

void ClusterDocumentTest::omissionsAreNamed()
{
    Cluster cluster = readCluster(whole).cluster;
    cluster.services.front().realServers.front().settings.forwarding = ForwardingMethod::Local;
    const WrittenCluster written = writeCluster(cluster);
    QCOMPARE(written.omissions.size(), 1);
    QVERIFY(written.omissions.front().arguments.value(0).contains(QLatin1String("10.1.0.18:8080")));
    QVERIFY(readCluster(written.json).cluster.services.front().realServers.empty());
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterDocumentTest)
#include "clusterdocument_test.moc"
