// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fileformat.h"

#include <QTest>

using namespace lvs;

namespace {

Imported read(const QByteArray &text, const ImportOptions &options = {})
{
    return readFile(FileFormat::Keepalived, text, options);
}

const QByteArray service = "virtual_server 10.0.0.250 80 {\n protocol TCP\n lvs_method DR\n";

} // namespace

/// What a keepalived.conf has beside plain blocks: other files, configurations, variables, what one line
/// leaves to another.
class KeepalivedReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsIncludedFilesByTheCallersLeave();
    void includesNothingUnasked();
    void stopsWhereFilesIncludeThemselves();
    void takesTheLinesOfOneConfiguration_data();
    void takesTheLinesOfOneConfiguration();
    void putsVariablesIn();
    void settlesWhatLinesLeaveToOneAnother();
    void unfoldsRanges_data();
    void unfoldsRanges();
    void readsTimesToTheMicrosecond_data();
    void readsTimesToTheMicrosecond();
    void refersFindingsToIncludingLine();
};

void KeepalivedReaderTest::readsIncludedFilesByTheCallersLeave()
{
    QStringList asked;
    ImportOptions options;
    options.include = [&asked](const QString &path) -> Result<QString> {
        asked.append(path);
        return QStringLiteral("real_server 10.0.0.18 80 {\n weight 4\n}\n");
    };
    const Imported imported = read(service + "include servers/*.conf\n}\n", options);
    QVERIFY(imported.ok());
    QVERIFY(imported.notUnderstood.isEmpty());
    QCOMPARE(asked, QStringList {QStringLiteral("servers/*.conf")});
    QCOMPARE(imported.state.ipvs.services.at(0).realServers.at(0).settings.weight.number(), 4U);
}

void KeepalivedReaderTest::includesNothingUnasked()
{
    const Imported imported = read("include /etc/passwd\n" + service + "}\n");
    QCOMPARE(imported.notUnderstood.size(), 1);
    QCOMPARE(imported.notUnderstood.first().code, ErrorCode::IncludeNotRead);
    QCOMPARE(imported.notUnderstood.first().position, (TextPosition {1, 9, 11}));
    QCOMPARE(imported.state.ipvs.services.size(), size_t {1});
}

void KeepalivedReaderTest::stopsWhereFilesIncludeThemselves()
{
    int reads = 0;
    ImportOptions options;
    options.include = [&reads](const QString &) -> Result<QString> {
        ++reads;
        return QStringLiteral("include again\n");
    };
    const Imported imported = read("include again\n", options);
    QCOMPARE(reads, options.limits.deepestNesting);
    QCOMPARE(imported.notUnderstood.size(), 1);
}

void KeepalivedReaderTest::takesTheLinesOfOneConfiguration_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("priority");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("first") << "one" << 150 << 0;
    QTest::newRow("second") << "two" << 90 << 0;
    QTest::newRow("none: what is for all but one counts") << "" << 90 << 1;
}

void KeepalivedReaderTest::takesTheLinesOfOneConfiguration()
{
    QFETCH(QString, id);
    QFETCH(int, priority);
    QFETCH(int, leftOut);
    ImportOptions options;
    options.configurationId = id;
    const Imported imported = read("vrrp_instance V {\n interface eth0\n virtual_router_id 5\n"
                                   "@one priority 150\n@^one priority 90\n}\n",
                                   options);
    QVERIFY(imported.ok());
    QCOMPARE(static_cast<int>(imported.keepalived->instances.at(0).priority), priority);
    QCOMPARE(static_cast<int>(imported.notUnderstood.size()), leftOut);
}

void KeepalivedReaderTest::putsVariablesIn()
{
    const Imported imported = read("$NET=10.0.0\n$VIP=${NET}.250\n$BODY=lvs_method DR\n"
                                   "virtual_server $VIP 80 {\n $BODY\n protocol TCP\n"
                                   " real_server ${NET}.18 80 {\n }\n}\n");
    QVERIFY(imported.ok());
    const VirtualService &read = imported.state.ipvs.services.at(0);
    QCOMPARE(read.key.toString(), QStringLiteral("TCP 10.0.0.250:80"));
    QCOMPARE(read.realServers.at(0).endpoint.toString(), QStringLiteral("10.0.0.18:80"));
    QCOMPARE(read.realServers.at(0).settings.forwarding, ForwardingMethod::DirectRouting);
}

void KeepalivedReaderTest::settlesWhatLinesLeaveToOneAnother()
{
    // The method, the weight and the mask stand behind what they are for; the port stands nowhere.
    const Imported imported = read("virtual_server 2001:db8::250 80 {\n protocol TCP\n"
                                   " persistence_granularity 64\n persistence_timeout 50\n"
                                   " real_server 2001:db8::18 {\n }\n"
                                   " real_server 2001:db8::19 80 {\n weight 2\n lvs_method NAT\n }\n"
                                   " lvs_method TUN type gue port 6080\n weight 7\n}\n");
    QVERIFY(imported.ok());
    const VirtualService &read = imported.state.ipvs.services.at(0);
    QCOMPARE(read.settings.persistence->mask.value(), 64U);
    QCOMPARE(read.realServers.at(0).endpoint.toString(), QStringLiteral("[2001:db8::18]:80"));
    QCOMPARE(read.realServers.at(0).settings.tunnel.port.number(), quint16 {6080});
    QCOMPARE(read.realServers.at(0).settings.weight.number(), 7U);
    QCOMPARE(read.realServers.at(1).settings.forwarding, ForwardingMethod::Masquerading);
    QCOMPARE(read.realServers.at(1).settings.tunnel, Tunnel());
    QCOMPARE(read.realServers.at(1).settings.weight.number(), 2U);
}

void KeepalivedReaderTest::unfoldsRanges_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("services");
    QTest::newRow("one") << QByteArray("10.0.0.1 80") << 1;
    QTest::newRow("last part") << QByteArray("10.0.0.1-20 80") << 20;
    QTest::newRow("two addresses") << QByteArray("10.0.0.250-10.0.1.5 80") << 12;
    QTest::newRow("network") << QByteArray("10.0.0.0/29 80") << 6;
    QTest::newRow("network of two") << QByteArray("10.0.0.0/31 80") << 2;
    QTest::newRow("IPv6") << QByteArray("2001:db8::a-1f 80") << 22;
    QTest::newRow("IPv6 network") << QByteArray("2001:db8::/124 80") << 16;
    QTest::newRow("backwards") << QByteArray("10.0.0.20-10 80") << 0;
    QTest::newRow("too many") << QByteArray("10.0.0.0/8 80") << 0;
    QTest::newRow("beyond counting") << QByteArray("2001:db8::/32 80") << 0;
}

void KeepalivedReaderTest::unfoldsRanges()
{
    QFETCH(QByteArray, member);
    QFETCH(int, services);
    const Imported imported =
        read("virtual_server_group G {\n" + member + "\n}\nvirtual_server group G {\n protocol TCP\n}\n");
    QCOMPARE(static_cast<int>(imported.state.ipvs.services.size()), services);
    QCOMPARE(imported.ok(), services > 0);
}

void KeepalivedReaderTest::readsTimesToTheMicrosecond_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("microseconds");
    QTest::newRow("whole") << QByteArray("6") << qint64 {6'000'000};
    QTest::newRow("tenths") << QByteArray("0.1") << qint64 {100'000};
    QTest::newRow("all") << QByteArray("1.000001") << qint64 {1'000'001};
    QTest::newRow("without whole") << QByteArray(".5") << qint64 {500'000};
    QTest::newRow("words") << QByteArray("six") << qint64 {-1};
    QTest::newRow("negative") << QByteArray("-1") << qint64 {-1};
    QTest::newRow("two dots") << QByteArray("1.2.3") << qint64 {-1};
}

void KeepalivedReaderTest::readsTimesToTheMicrosecond()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, microseconds);
    const Imported imported = read(service + " delay_loop " + text + "\n}\n");
    const keepalived::Time time = imported.keepalived->virtualServers.at(0).timing.delayLoop;
    QCOMPARE(time ? static_cast<qint64>(time->count()) : qint64 {-1}, microseconds);
    QCOMPARE(imported.ok(), microseconds >= 0);
}

void KeepalivedReaderTest::refersFindingsToIncludingLine()
{
    ImportOptions options;
    options.include = [](const QString &) -> Result<QString> { return QStringLiteral("\n\n\n weight x\n"); };
    const Imported imported = read(service + " include bad\n}\n", options);
    QCOMPARE(imported.problems.size(), 1);
    QCOMPARE(imported.problems.first().position->line, 4);
}

QTEST_GUILESS_MAIN(KeepalivedReaderTest)
#include "keepalivedreader_test.moc"
