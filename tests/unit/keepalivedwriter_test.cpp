// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/clusterconfig.h"
#include "core/formats/keepalived/reader.h"
#include "core/formats/keepalived/writer.h"
#include "tests/support/clustersample.h"
#include "tests/support/randomcluster.h"
#include "tests/support/randomsetup.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

namespace lvs::test {

namespace {

using namespace std::chrono_literals;

Cluster pair()
{
    Cluster cluster = sampleCluster();
    cluster.directors.push_back(
        {QStringLiteral("lb2"), QStringLiteral("lb2"), ShortName::literal("eth0"), {}, {}});
    return cluster;
}

ExportedFile fileOf(const Cluster &cluster, const char *host, const PairChoices &choices = {})
{
    const Result<HostPart> part = hostPart(cluster, QString::fromLatin1(host));
    const QList<ExportedFile> files =
        part ? writeKeepalivedFiles(cluster, *part, choices) : QList<ExportedFile>();
    return files.isEmpty() ? ExportedFile() : files.first();
}

/// keepalived's own judgement; nothing where it cannot be asked.
std::optional<QString> complaintOf(const QString &text)
{
    const QString keepalived = QStandardPaths::findExecutable(
        QStringLiteral("keepalived"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/bin")});
    QTemporaryFile file;
    if (keepalived.isEmpty() || !file.open() || file.write(text.toUtf8()) < 0 || !file.flush()) {
        return std::nullopt;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(keepalived, {QStringLiteral("-t"), QStringLiteral("-f"), file.fileName()});
    process.waitForFinished(60000);
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 && said.isEmpty() ? QString() : said + QString::number(process.exitCode());
}

} // namespace

class KeepalivedWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDirectorAlone();
    void aPair();
    void bothAgree();
    void families();
    void everyServiceIsSaid();
    void keepalivedTakesIt();
    void whatIsWrittenIsReadBack();
    void wordsThatNeedQuotes();
    void everyChecker();
    void omissionsAreNamed();
    void whoDirectsNothingGetsNone();
};

void KeepalivedWriterTest::aDirectorAlone()
{
    const ExportedFile file = fileOf(sampleCluster(false), "lb1");
    QCOMPARE(file.path, QStringLiteral("etc/keepalived/keepalived.conf"));
    QCOMPARE(file.mode, FileMode::Plain);
    QCOMPARE(file.text.section(QLatin1String("\n\n"), 1), QString::fromLatin1(R"(global_defs {
    router_id lb1
}
virtual_server 10.0.0.250 80 {
    lvs_sched rr
    protocol TCP
    delay_loop 5
    delay_before_retry 1
    connect_timeout 3
    retry 2
    real_server 10.0.0.18 80 {
        weight 1
        lvs_method DR
        TCP_CHECK {
        }
    }
    real_server 10.0.0.19 80 {
        weight 1
        lvs_method DR
        TCP_CHECK {
        }
    }
}
)"));
}

void KeepalivedWriterTest::aPair()
{
    PairChoices choices;
    choices.routerId = 77;
    choices.password = QStringLiteral("open sea");
    choices.advertisement = 500ms;
    const ExportedFile first = fileOf(pair(), "lb1", choices);
    QCOMPARE(first.mode, FileMode::Private);
    QVERIFY(first.text.contains(QLatin1String("    lvs_sync_daemon eth0 lvs id 77 maxlen 1472\n")));
    QVERIFY(first.text.contains(QString::fromLatin1(R"(vrrp_instance lvs {
    version 2
    state MASTER
    interface eth0
    virtual_router_id 77
    priority 150
    advert_int 0.5
    authentication {
        auth_type PASS
        auth_pass "open sea"
    }
    virtual_ipaddress {
        10.0.0.250/32 dev eth0 label eth0:0
    }
    notify "/usr/bin/logger -t keepalived-vrrp"
}
)")));
    const QString second = fileOf(pair(), "lb2", choices).text;
    QVERIFY(second.contains(QLatin1String("    state BACKUP\n")));
    QVERIFY(second.contains(QLatin1String("    priority 100\n")));
    QVERIFY(second.contains(QLatin1String("        10.0.0.250/32 dev eth0 label eth0:0\n")));
}

/// Where nobody chooses, too.
void KeepalivedWriterTest::bothAgree()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Cluster cluster = randomCluster(seed);
        if (cluster.directors.size() < 2) {
            continue;
        }
        const Result<HostPart> first = hostPart(cluster, cluster.directors.front().host);
        const Result<HostPart> second = hostPart(cluster, cluster.directors.back().host);
        QVERIFY(first.ok() && second.ok());
        const keepalived::Config one = keepalivedConfig(cluster, *first);
        const keepalived::Config other = keepalivedConfig(cluster, *second);
        QCOMPARE(one.virtualServers, other.virtualServers);
        if (first->moved.empty()) {
            QVERIFY(one.instances.empty() && !one.global.sync);
            continue;
        }
        QCOMPARE(one.instances.size(), size_t(1));
        QCOMPARE(one.instances.front().routerId, other.instances.front().routerId);
        QVERIFY(one.instances.front().routerId != 0);
        QCOMPARE(one.instances.front().password, other.instances.front().password);
        QVERIFY(one.instances.front().password.size() <= 8);
        QVERIFY(one.instances.front().priority > other.instances.front().priority);
        QCOMPARE(one.instances.front().addresses, other.instances.front().addresses);
        QCOMPARE(one.global.sync->daemon.syncId, other.global.sync->daemon.syncId);
    }
}

void KeepalivedWriterTest::families()
{
    Cluster cluster = pair();
    cluster.addresses.push_back({*Address::parse(u"fd00::250"), false, true});
    const QString both = fileOf(cluster, "lb1").text;
    QVERIFY(both.contains(QLatin1String(
        "    virtual_ipaddress_excluded {\n        fd00::250/128 dev eth0 preferred_lft 0 -nodad\n")));
    cluster.addresses.erase(cluster.addresses.begin());
    const QString alone = fileOf(cluster, "lb1").text;
    QVERIFY(alone.contains(QLatin1String("    version 3\n")));
    QVERIFY(alone.contains(
        QLatin1String("    virtual_ipaddress {\n        fd00::250/128 dev eth0 preferred_lft 0 -nodad\n")));
    QVERIFY(!alone.contains(QLatin1String("auth_pass"))); // version 3 has none
}

void KeepalivedWriterTest::everyServiceIsSaid()
{
    for (quint32 seed = 0; seed < 1000; ++seed) {
        const Result<HostPart> part = hostPart(randomHost(seed), QStringLiteral("lb"));
        QVERIFY(part.ok());
        const IpvsState &ipvs = part->state.ipvs;
        const QList<ExportedFile> files = writeKeepalivedFiles(*part);
        QCOMPARE(files.isEmpty(), ipvs.services.empty());
        if (files.isEmpty()) {
            continue;
        }
        const QString &text = files.first().text;
        const auto empty = std::count_if(ipvs.services.begin(), ipvs.services.end(),
                                         [](const VirtualService &each) { return each.realServers.empty(); });
        QCOMPARE(text.count(QLatin1String("virtual_server ")), qsizetype(ipvs.services.size()) - empty);
        QCOMPARE(text.count(QLatin1String("    real_server ")), qsizetype(ipvs.realServerCount()));
        QCOMPARE(files.first().omissions.size(), empty + (ipvs.master ? 1 : 0) + (ipvs.backup ? 1 : 0));
        QCOMPARE(text.contains(QLatin1String("lvs_timeouts")), ipvs.timeouts != Timeouts());
    }
}

void KeepalivedWriterTest::keepalivedTakesIt()
{
    if (!complaintOf(QStringLiteral("global_defs {\n}\n"))) {
        QSKIP("keepalived is not installed");
    }
    QVERIFY(!complaintOf(QStringLiteral("virtual_server {"))->isEmpty());
    // VRRP wants a card; a machine without one can judge the rest.
    QStringList cards = QDir(QStringLiteral("/sys/class/net")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    cards.removeAll(QStringLiteral("lo"));
    for (quint32 seed = 0; seed < 60; ++seed) {
        Cluster cluster = randomCluster(seed);
        for (VirtualService &service : cluster.services) {
            for (RealServer &each : service.realServers) {
                // It remarks on services all of whose real servers drain.
                each.settings.weight = each.settings.weight.isDraining() ? Weight() : each.settings.weight;
            }
        }
        if (cluster.directors.size() > 1 && cards.size() < 2) {
            continue;
        }
        for (const Director &director : cluster.directors) {
            QString text = fileOf(cluster, director.host.toLatin1().constData()).text;
            if (text.isEmpty()) {
                continue;
            }
            // What it looks for on the machine where it is asked.
            text.replace(QLatin1String("eth0"), cards.value(0))
                .replace(QLatin1String("eth1"), cards.value(1));
            const QString complaint = *complaintOf(text);
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + text));
        }
    }
}

void KeepalivedWriterTest::whatIsWrittenIsReadBack()
{
    for (quint32 seed = 0; seed < 1000; ++seed) {
        const Cluster cluster = randomCluster(seed);
        const Result<HostPart> part = hostPart(cluster, cluster.directors.front().host);
        QVERIFY(part.ok());
        keepalived::Config config = keepalivedConfig(cluster, *part);
        std::erase_if(config.virtualServers, [](const auto &each) { return each.servers.empty(); });
        const WrittenText written = writeKeepalived(config);
        QVERIFY(written.omissions.isEmpty());
        const Imported imported = importKeepalived(written.text, {});
        QVERIFY2(imported.keepalived == config, qPrintable(written.text));
        // The same services, but for those without real servers, which stand in no file.
        IpvsState wanted = part->state.ipvs;
        std::erase_if(wanted.services, [](const VirtualService &each) { return each.realServers.empty(); });
        QVERIFY2(imported.state.ipvs.services == wanted.services, qPrintable(written.text));
    }
}

void KeepalivedWriterTest::wordsThatNeedQuotes()
{
    keepalived::Config config;
    config.global.routerId = QStringLiteral("a b#c");
    config.global.notificationEmails = {QStringLiteral("root@localhost")};
    config.others = {{{QStringLiteral("static_routes"), QStringLiteral("x\"y\\")},
                      true,
                      {{{QStringLiteral("one"), QString()}, false, {}}}}};
    QCOMPARE(writeKeepalived(config).text,
             QStringLiteral(
                 "global_defs {\n    router_id \"a b#c\"\n    notification_email {\n"
                 "        \"root@localhost\"\n    }\n}\nstatic_routes \"x\\\"y\\\\\" {\n    one \"\"\n}\n"));
}

void KeepalivedWriterTest::everyChecker()
{
    using keepalived::CheckerKind;
    keepalived::VirtualServer server;
    server.target = *Endpoint::parse(u"10.0.0.250:80");
    server.quorum = 2;
    server.hysteresis = 1;
    server.sorryServer = {*Endpoint::parse(u"10.0.0.9:80"), {}, true};
    keepalived::CheckedServer real;
    real.server.endpoint = *Endpoint::parse(u"10.0.0.18:80");
    for (const CheckerKind kind :
         {CheckerKind::HttpGet, CheckerKind::SslGet, CheckerKind::TcpCheck, CheckerKind::SmtpCheck,
          CheckerKind::DnsCheck, CheckerKind::MiscCheck, CheckerKind::UdpCheck, CheckerKind::PingCheck}) {
        keepalived::Checker checker;
        checker.kind = kind;
        checker.timing.retry = 3;
        checker.timing.connectTimeout = 1500ms;
        if (kind == CheckerKind::HttpGet || kind == CheckerKind::SslGet) {
            keepalived::CheckedUrl url;
            url.path = QStringLiteral("/health check");
            url.statusCodes = {{200, 204}, {301, 301}};
            checker.urls = {url};
        }
        checker.name = kind == CheckerKind::DnsCheck ? QStringLiteral("example.org") : QString();
        checker.dnsType = kind == CheckerKind::DnsCheck ? QStringLiteral("A") : QString();
        if (kind == CheckerKind::MiscCheck) {
            checker.script.command = QStringLiteral("/bin/true -x");
            checker.timing.connectTimeout.reset();
            checker.scriptTimeout = 2s;
        }
        if (kind == CheckerKind::UdpCheck) {
            checker.requireReply = true;
            checker.reply = QStringLiteral("02 fe");
        }
        real.checkers.push_back(checker);
    }
    server.servers = {real};
    keepalived::Config config;
    config.global.scriptUser = QStringLiteral("root");
    config.global.enableScriptSecurity = true;
    config.virtualServers = {server};
    const QString text = writeKeepalived(config).text;
    QVERIFY(text.contains(QLatin1String("            url {\n                path \"/health check\"\n"
                                        "                status_code 200-204 301\n            }\n")));
    QVERIFY(text.contains(QLatin1String("            connect_timeout 1.5\n            retry 3\n")));
    QVERIFY(
        text.contains(QLatin1String("            misc_path \"/bin/true -x\"\n            misc_timeout 2\n")));
    QVERIFY(text.contains(QLatin1String("    sorry_server 10.0.0.9 80\n    sorry_server_inhibit\n"
                                        "    sorry_server_lvs_method DR\n")));
    QVERIFY(text.contains(QLatin1String("            require_reply \"02 fe\"\n")));
    QVERIFY(text.contains(QLatin1String("    quorum 2\n    hysteresis 1\n")));
    if (const auto complaint = complaintOf(text)) {
        // A quorum of more than there is stays a remark.
        QVERIFY2(complaint->isEmpty() || !complaint->contains(QLatin1String("nknown")),
                 qPrintable(*complaint));
    }
}

void KeepalivedWriterTest::omissionsAreNamed()
{
    Cluster cluster = sampleCluster(false);
    cluster.services.front().realServers.front().settings.forwarding = ForwardingMethod::Local;
    const ExportedFile file = fileOf(cluster, "lb1");
    QCOMPARE(file.omissions,
             QList<Error> {
                 Error(ErrorCode::Unsupported, {QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.18:80 Local")})});
    QVERIFY(file.text.contains(QLatin1String("#   TCP 10.0.0.250:80 -> 10.0.0.18:80 Local\n")));
    QCOMPARE(file.text.count(QLatin1String("real_server ")), 1);
}

void KeepalivedWriterTest::whoDirectsNothingGetsNone()
{
    QVERIFY(fileOf(sampleCluster(), "web1").path.isEmpty());
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::KeepalivedWriterTest)
#include "keepalivedwriter_test.moc"
