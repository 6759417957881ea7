// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A pair of directors: cluster, two keepalived.conf, and the cluster back, but for what they cannot say.
#include "core/formats/keepalived/clusterconfig.h"
#include "core/formats/keepalived/paircluster.h"
#include "core/formats/keepalived/reader.h"
#include "tests/support/clustersample.h"
#include "tests/support/randomcluster.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace lvs::test {

namespace {

Cluster pair()
{
    Cluster cluster = sampleCluster(true);
    cluster.directors.front().insideInterface = ShortName::literal("eth1");
    cluster.directors.push_back({QStringLiteral("lb2"),
                                 QStringLiteral("root@lb2"),
                                 ShortName::literal("eth0"),
                                 ShortName::literal("eth1"),
                                 {}});
    return cluster;
}

/// What the director's file says, read as somebody else's.
std::optional<keepalived::Config> configOf(const Cluster &cluster, size_t director)
{
    const Result<HostPart> part = hostPart(cluster, cluster.directors[director].host);
    if (!part) {
        return std::nullopt;
    }
    const QList<ExportedFile> files = writeKeepalivedFiles(cluster, *part);
    return files.isEmpty() ? std::nullopt : importKeepalived(files.first().text, {}).keepalived;
}

QStringList placesOf(const keepalived::PairCluster &found)
{
    QStringList places;
    for (const ClusterProblem &each : found.gaps) {
        places.append(each.place);
    }
    return places;
}

std::set<Address> serverAddresses(const Cluster &cluster)
{
    std::set<Address> addresses;
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &each : service.realServers) {
            addresses.insert(each.endpoint.address);
        }
    }
    return addresses;
}

/// Without what those places stand for, so that two clusters are alike but for them.
Cluster masked(Cluster cluster, const QStringList &gaps)
{
    if (gaps.contains(QLatin1String("name"))) {
        cluster.name.clear();
    }
    for (size_t i = 0; i < cluster.directors.size(); ++i) {
        Director &each = cluster.directors[i];
        const QString place = QStringLiteral("directors[%1]").arg(i);
        if (gaps.contains(place + QLatin1String(".host"))) {
            each.host.clear();
        }
        if (gaps.contains(place + QLatin1String(".ssh"))) {
            each.destination.clear();
        }
        if (gaps.contains(place + QLatin1String(".interface"))) {
            each.interface = {};
            each.insideInterface = {}; // of a machine whose file is not at hand
        }
        if (gaps.contains(place + QLatin1String(".inside"))) {
            each.insideInterface = {};
        }
        // Where nobody has it as gateway it is nobody's business.
        each.insideAddresses.clear();
    }
    if (gaps.contains(QLatin1String("services"))) {
        std::erase_if(cluster.services, [](const VirtualService &each) { return each.realServers.empty(); });
    }
    if (gaps.contains(QLatin1String("servers"))) {
        cluster.servers.clear();
    }
    std::erase_if(cluster.addresses, [&](const VirtualAddress &each) {
        // One that no service names, and that stands nowhere, is for marks only.
        return !each.onInterface
            && std::none_of(cluster.services.begin(), cluster.services.end(), [&](const auto &service) {
                   return !service.key.isMark() && service.key.endpoint().address == each.address;
               });
    });
    std::sort(cluster.addresses.begin(), cluster.addresses.end(),
              [](const auto &a, const auto &b) { return a.address < b.address; });
    if (gaps.contains(QLatin1String("addresses"))) {
        for (VirtualAddress &each : cluster.addresses) {
            each.hostRoute = false;
        }
    }
    return cluster;
}

} // namespace

class KeepalivedPairTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneFileTellsHalf();
    void bothFilesTellMore();
    void theSecondKnowsThatItIs();
    void natLeavesTheGatewayOpen();
    void whatIsNoPairIsNone();
    void randomPairsComeBack();
};

void KeepalivedPairTest::oneFileTellsHalf()
{
    const Cluster cluster = pair();
    const auto found = keepalived::clusterOf(*configOf(cluster, 0));
    QVERIFY(found);
    QCOMPARE(placesOf(*found).join(u' '),
             QStringLiteral("name directors[0].ssh directors[1].host directors[1].ssh "
                            "directors[1].interface servers services addresses"));
    QCOMPARE(found->gaps.first().error, Error(ErrorCode::OptionMissing, {QStringLiteral("name")}));
    QCOMPARE(found->self, size_t(0));
    QCOMPARE(found->cluster.directors[0].host, QStringLiteral("lb1"));
    QCOMPARE(found->cluster.directors[0].interface, ShortName::literal("eth0"));
    QCOMPARE(found->cluster.directors[0].insideInterface, ShortName::literal("eth1"));
    QVERIFY(found->cluster.directors[1].host.isEmpty());
    QCOMPARE(found->cluster.directors[1].interface, ShortName::literal("eth0")); // as its partner's
    QCOMPARE(found->cluster.servers.size(), size_t(3));
    QCOMPARE(found->cluster.servers[0].host, QStringLiteral("10.0.0.18"));
    QCOMPARE(found->cluster.services, cluster.services);
    QCOMPARE(found->cluster.addresses, cluster.addresses);
}

void KeepalivedPairTest::bothFilesTellMore()
{
    const Cluster cluster = pair();
    const auto second = configOf(cluster, 1);
    const auto found = keepalived::clusterOf(*configOf(cluster, 0), &*second);
    QVERIFY(found);
    QCOMPARE(placesOf(*found).join(u' '),
             QStringLiteral("name directors[0].ssh directors[1].ssh servers services addresses"));
    QCOMPARE(found->cluster.directors[1].host, QStringLiteral("lb2"));
}

void KeepalivedPairTest::theSecondKnowsThatItIs()
{
    const Cluster cluster = pair();
    const auto found = keepalived::clusterOf(*configOf(cluster, 1));
    QVERIFY(found);
    QCOMPARE(found->self, size_t(1));
    QCOMPARE(found->cluster.directors[1].host, QStringLiteral("lb2"));
    QVERIFY(placesOf(*found).contains(QLatin1String("directors[0].host")));
}

void KeepalivedPairTest::natLeavesTheGatewayOpen()
{
    Cluster cluster = pair();
    for (RealServer &each : cluster.services.front().realServers) {
        each.settings.forwarding = ForwardingMethod::Masquerading;
    }
    const auto found = keepalived::clusterOf(*configOf(cluster, 0));
    QVERIFY(found);
    QVERIFY(placesOf(*found).contains(QLatin1String("directors[0].inside")));
}

void KeepalivedPairTest::whatIsNoPairIsNone()
{
    const Cluster single = sampleCluster(true);
    const auto alone = configOf(single, 0);
    QVERIFY(alone);
    QVERIFY(!keepalived::clusterOf(*alone));
    QVERIFY(!keepalived::clusterOf({}));
    keepalived::Config empty;
    empty.instances.emplace_back();
    QVERIFY(!keepalived::clusterOf(empty));
}

void KeepalivedPairTest::randomPairsComeBack()
{
    int pairs = 0;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        const Cluster cluster = randomCluster(seed);
        if (cluster.directors.size() < 2) {
            continue;
        }
        const auto first = configOf(cluster, 0);
        const auto second = configOf(cluster, 1);
        const bool isHeld = std::any_of(cluster.addresses.begin(), cluster.addresses.end(),
                                        [](const VirtualAddress &each) { return each.onInterface; });
        if (!first || !second || !isHeld) {
            continue;
        }
        ++pairs;
        for (const keepalived::Config *peer : {static_cast<const keepalived::Config *>(nullptr), &*second}) {
            const auto found = keepalived::clusterOf(*first, peer);
            QVERIFY2(found, qPrintable(QString::number(seed)));
            const QStringList gaps = placesOf(*found);
            const Cluster wanted = masked(cluster, gaps);
            const Cluster got = masked(found->cluster, gaps);
            QVERIFY2(wanted.directors == got.directors, qPrintable(QString::number(seed)));
            QVERIFY2(wanted.addresses == got.addresses, qPrintable(QString::number(seed)));
            QVERIFY2(wanted.services == got.services, qPrintable(QString::number(seed)));
            QVERIFY2(wanted == got, qPrintable(QString::number(seed)));
            QCOMPARE(serverAddresses(found->cluster), serverAddresses(cluster));
            QCOMPARE(found->cluster.servers.size(), serverAddresses(cluster).size());
        }
    }
    QVERIFY(pairs > 100);
}

} // namespace lvs::test

QTEST_APPLESS_MAIN(lvs::test::KeepalivedPairTest)
#include "keepalivedpair_test.moc"
