// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The export of clusters and hosts as a tree of files, and the formats that are small.
#include "core/formats/clusterexport.h"

#include "core/formats/nftables/packetrules.h"
#include "tests/support/clustersample.h"
#include "tests/support/randomcluster.h"
#include "tests/support/randomsetup.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace lvs::test {

namespace {

QList<ExportedFile> filesOf(const Cluster &cluster, const char *host, ExportFormat format)
{
    const auto files = exportHost(cluster, QString::fromLatin1(host), format);
    return files ? *files : QList<ExportedFile>();
}

QString onlyText(const QList<ExportedFile> &files)
{
    return files.size() == 1 ? files.first().text : QStringLiteral("not one file but %1").arg(files.size());
}

/// Without the comments before it.
QString body(const QString &text)
{
    return text.section(QLatin1String("\n\n"), 1);
}

Cluster pair()
{
    Cluster cluster = sampleCluster();
    cluster.directors.push_back(
        {QStringLiteral("lb2"), QStringLiteral("lb2"), ShortName::literal("eth0"), {}, {}});
    return cluster;
}

VirtualService markService(quint32 mark)
{
    VirtualService service;
    service.key = *ServiceKey::forMark(mark, AddressFamily::IPv4);
    return service;
}

QList<ExportedFile> all(const Cluster &cluster)
{
    QList<ExportedFile> files;
    const auto parts = exportCluster(cluster, allExportFormats());
    if (parts) {
        for (const ExportedPart &part : *parts) {
            files += part.files;
        }
    }
    return files;
}

/// What the program says and how it ends, given a text as a file.
std::pair<int, QString> run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(120000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

void save(const QString &folder, const ExportedFile &file)
{
    const QString path = folder + u'/' + file.path;
    QDir().mkpath(QFileInfo(path).path());
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(file.text.toUtf8()) < 0) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace

class ClusterExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsHaveStableNames();
    void theTreeHasEveryHostAndFormat();
    void pathsAreSafeAndHeadsTrue();
    void settingsComeInAnOrderThatHolds();
    void modulesAreThoseThatAreNeeded();
    void aPairLeavesItsAddressesToKeepalived();
    void marksAreGivenToTheirAddresses();
    void marksThatNobodyExplainedAreNamed();
    void fullNatMasksRealServers();
    void aHostForItself();
    void strangeNamesAreRefused();
    void whatIsAskedForMustBeThere();
    void scriptsPleaseShellcheck();
    void theInventoryNamesEveryFile();
    void thePlaybookIsYaml();
};

void ClusterExportTest::formatsHaveStableNames()
{
    QStringList names;
    for (const ExportFormat format : allExportFormats()) {
        names.append(exportFormatName(format));
        QCOMPARE(exportFormatFromName(names.last()), format);
    }
    // Scripts and habits depend on them.
    QCOMPARE(names.join(u' '),
             QStringLiteral(
                 "cluster ipvsadm shell shell-classic keepalived networkd networkmanager netplan ifupdown "
                 "sysctl modules nftables iptables ansible"));
    QVERIFY(!exportFormatFromName(u"xml"));
}

void ClusterExportTest::theTreeHasEveryHostAndFormat()
{
    const auto parts = exportCluster(sampleCluster(), allExportFormats());
    QVERIFY(parts.ok());
    QStringList leaves;
    for (const ExportedPart &part : *parts) {
        leaves.append(part.host + u' ' + exportFormatName(part.format));
        for (const ExportedFile &file : part.files) {
            QVERIFY(part.host.isEmpty() || file.path.startsWith(part.host + u'/'));
        }
    }
    QCOMPARE(leaves.size(), 2 + 4 * (allExportFormats().size() - 2));
    QVERIFY(leaves.contains(QStringLiteral(" cluster")) && leaves.contains(QStringLiteral("web3 networkd")));
}

void ClusterExportTest::pathsAreSafeAndHeadsTrue()
{
    const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9._@:+-]+(/[A-Za-z0-9._@:+-]+)*$"));
    qsizetype seen = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        std::map<QString, QString> texts;
        for (const ExportedFile &file : all(randomCluster(seed))) {
            QVERIFY2(safe.match(file.path).hasMatch() && !file.path.split(u'/').contains(QLatin1String("..")),
                     qPrintable(file.path));
            // Two formats may need the same file, but not two files of one path.
            const auto [place, isNew] = texts.emplace(file.path, file.text);
            QVERIFY2(isNew || place->second == file.text, qPrintable(file.path));
            for (const Error &omission : file.omissions) {
                QVERIFY2(omission.code == ErrorCode::Unsupported && !omission.arguments.value(0).isEmpty(),
                         qPrintable(file.path));
                QVERIFY2(file.text.isEmpty() || file.path.endsWith(QLatin1String(".json"))
                             || file.text.contains(omission.arguments.value(0)),
                         qPrintable(file.path + file.text));
            }
            ++seen;
        }
    }
    QVERIFY(seen > 3000);
}

void ClusterExportTest::settingsComeInAnOrderThatHolds()
{
    HostState state;
    state.setup.network.links = {{ShortName::literal("eth0"), LinkKind::Ethernet, {true, 1500}, {}, {}}};
    state.setup.sysctls = {{{SysctlKey::IPv4InterfaceForwarding, ShortName::literal("eth0")}, {0, 0}},
                           {{SysctlKey::IPv4Forward, {}}, {1, 0}},
                           {{SysctlKey::ArpIgnore, ShortName::literal("eth0")}, {0, 0}},
                           {{SysctlKey::IpvsSyncThreshold, {}}, {3, 100}}};
    const auto files = exportHost(state, QStringLiteral("lb"), ExportFormat::Sysctl);
    QVERIFY(files.ok());
    QCOMPARE(files->first().path, QStringLiteral("etc/sysctl.d/90-lvs.conf"));
    // What is as the kernel begins is not written, but for what ip_forward would overwrite.
    QCOMPARE(body(onlyText(*files)),
             QStringLiteral("net.ipv4.ip_forward = 1\nnet.ipv4.conf.eth0.forwarding = 0\n"
                            "net.ipv4.vs.sync_threshold = 3 100\n"));
}

void ClusterExportTest::modulesAreThoseThatAreNeeded()
{
    Cluster cluster = sampleCluster();
    cluster.services.front().realServers.front().settings.forwarding = ForwardingMethod::Tunnel;
    QCOMPARE(body(onlyText(filesOf(cluster, "lb1", ExportFormat::Modules))),
             QStringLiteral("ip_vs\nip_vs_rr\n"));
    QCOMPARE(body(onlyText(filesOf(cluster, "web1", ExportFormat::Modules))), QStringLiteral("ipip\n"));
    QVERIFY(filesOf(cluster, "web2", ExportFormat::Modules).isEmpty());
}

void ClusterExportTest::aPairLeavesItsAddressesToKeepalived()
{
    const QString address = QStringLiteral("10.0.0.250");
    QVERIFY(onlyText(filesOf(sampleCluster(), "lb1", ExportFormat::Networkd))
                .contains(QLatin1String("Address=") + address));
    for (const char *host : {"lb1", "lb2"}) {
        QVERIFY(filesOf(pair(), host, ExportFormat::Networkd).isEmpty());
        QVERIFY(onlyText(filesOf(pair(), host, ExportFormat::Keepalived)).contains(address));
    }
    // What else a director has says so.
    Cluster cluster = pair();
    cluster.addresses.front().hostRoute = true;
    const QString text = onlyText(filesOf(cluster, "lb1", ExportFormat::Networkd));
    QVERIFY(!body(text).contains(QLatin1String("[Address]")));
    QVERIFY(text.contains(
        QLatin1String("# Left to keepalived, which moves it between the directors: address 10.0.0.250/32")));
}

void ClusterExportTest::marksAreGivenToTheirAddresses()
{
    Cluster cluster = sampleCluster();
    cluster.services.push_back(markService(7));
    cluster.addresses.push_back({*Address::parse(u"10.0.0.251"), false, false});
    cluster.addresses.push_back({*Address::parse(u"10.0.0.252"), false, false});
    QCOMPARE(body(onlyText(filesOf(cluster, "lb1", ExportFormat::Nftables))),
             QStringLiteral("table inet lvs\ndelete table inet lvs\ntable inet lvs {\n    chain marks {\n"
                            "        type filter hook prerouting priority mangle; policy accept;\n"
                            "        ip daddr { 10.0.0.251, 10.0.0.252 } meta mark set 7\n    }\n}\n"));
    const QString script = onlyText(filesOf(cluster, "lb1", ExportFormat::Iptables));
    QVERIFY(script.contains(
        QLatin1String("\nrule iptables mangle PREROUTING -d 10.0.0.251 -j MARK --set-mark 7\n")));
    QVERIFY(filesOf(cluster, "web1", ExportFormat::Nftables).isEmpty());
    QVERIFY(filesOf(sampleCluster(), "lb1", ExportFormat::Nftables).isEmpty());
}

void ClusterExportTest::marksThatNobodyExplainedAreNamed()
{
    Cluster cluster = sampleCluster();
    cluster.services.push_back(markService(7));
    PacketRules rules = packetRules(cluster); // its only address has a service of its own
    QVERIFY(rules.marks.empty());
    QCOMPARE(rules.omissions, QList<Error> {Error(ErrorCode::Unsupported, {QStringLiteral("FWM 7 IPv4")})});
    cluster.addresses.push_back({*Address::parse(u"10.0.0.251"), false, false});
    cluster.services.push_back(markService(8));
    QCOMPARE(packetRules(cluster).omissions.size(), 2);
}

void ClusterExportTest::fullNatMasksRealServers()
{
    Cluster cluster = sampleCluster();
    for (RealServer &each : cluster.services.front().realServers) {
        each.settings.forwarding = ForwardingMethod::Masquerading;
    }
    const QList<ExportedFile> files = filesOf(cluster, "lb1", ExportFormat::Nftables);
    QCOMPARE(files.size(), 2);
    QVERIFY(files.first().text.contains(
        QLatin1String("        type nat hook postrouting priority srcnat; policy accept;\n"
                      "        ip daddr 10.0.0.18 tcp dport 80 masquerade\n        ip daddr 10.0.0.19 tcp "
                      "dport 80 masquerade\n")));
    QCOMPARE(body(files.last().text), QStringLiteral("net.ipv4.vs.conntrack = 1\n"));
    QVERIFY(filesOf(cluster, "lb1", ExportFormat::Iptables)
                .first()
                .text.contains(QLatin1String(
                    "rule iptables nat POSTROUTING -d 10.0.0.18 -p tcp --dport 80 -j MASQUERADE\n")));
    // With a director that is their gateway, replies come back by themselves.
    cluster.directors.front().insideAddresses = {*Address::parse(u"10.0.0.17")};
    QVERIFY(filesOf(cluster, "lb1", ExportFormat::Nftables).isEmpty());
}

void ClusterExportTest::aHostForItself()
{
    qsizetype seen = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        const HostState state = randomHost(seed);
        for (const ExportFormat format : allExportFormats()) {
            const auto files = exportHost(state, QStringLiteral("../lb;1"), format);
            const bool needsCluster = isOfWholeCluster(format) || format == ExportFormat::Nftables
                || format == ExportFormat::Iptables;
            QCOMPARE(files.ok(), !needsCluster);
            if (!files) {
                QCOMPARE(files.error(), Error(ErrorCode::Unsupported, {exportFormatName(format)}));
                continue;
            }
            for (const ExportedFile &file : *files) {
                QVERIFY(!file.path.split(u'/').contains(QLatin1String(".."))
                        && !file.text.contains(QLatin1String("lb;1")));
                ++seen;
            }
        }
    }
    QVERIFY(seen > 1500);
}

void ClusterExportTest::strangeNamesAreRefused()
{
    for (const char *name : {"eth0;reboot", "a[b]", "x\"y", "e*", "-n", "a#b"}) {
        Cluster cluster = sampleCluster();
        cluster.directors.front().interface = *ShortName::parse(QString::fromLatin1(name));
        const auto parts = exportCluster(cluster, {ExportFormat::Networkd});
        QVERIFY(!parts.ok());
        QCOMPARE(parts.error(), Error(ErrorCode::NameInvalid, {QString::fromLatin1(name)}));
    }
    Cluster cluster = sampleCluster();
    cluster.services.front().settings.scheduler = *Scheduler::parse(u"rr{");
    QCOMPARE(exportHost(cluster, QStringLiteral("lb1"), ExportFormat::Keepalived).error().code,
             ErrorCode::NameInvalid);
}

void ClusterExportTest::whatIsAskedForMustBeThere()
{
    QCOMPARE(
        exportHost(sampleCluster(), QStringLiteral("web9"), ExportFormat::Shell).error(),
        Error(ErrorCode::KeywordUnknown, {QStringLiteral("web9"), QStringLiteral("lb1, web1, web2, web3")}));
    QCOMPARE(exportHost(sampleCluster(), QStringLiteral("web1"), ExportFormat::Ansible).error(),
             Error(ErrorCode::Unsupported, {QStringLiteral("ansible")}));
}

void ClusterExportTest::scriptsPleaseShellcheck()
{
    const QString shellcheck = QStandardPaths::findExecutable(QStringLiteral("shellcheck"));
    if (shellcheck.isEmpty()) {
        QSKIP("shellcheck is not installed");
    }
    const QTemporaryDir folder;
    QStringList scripts;
    for (quint32 seed = 0; seed < 8; ++seed) {
        for (ExportedFile file : all(randomCluster(seed))) {
            if (file.mode == FileMode::Executable && !file.text.isEmpty()) {
                file.path.prepend(QString::number(seed) + u'/');
                save(folder.path(), file);
                scripts.append(file.path);
            }
        }
    }
    QVERIFY(scripts.size() > 40);
    const auto [status, said] = run(shellcheck, scripts, folder.path());
    QVERIFY2(status == 0, qPrintable(said));
}

void ClusterExportTest::theInventoryNamesEveryFile()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const auto parts = exportCluster(randomCluster(seed), {ExportFormat::Ansible});
        QVERIFY(parts.ok());
        QString inventory;
        QStringList there;
        for (const ExportedFile &file : parts->first().files) {
            if (file.path.endsWith(QLatin1String("inventory.yml"))) {
                inventory = file.text;
            } else if (file.path.startsWith(QLatin1String("ansible/files/"))) {
                there.append(file.path.section(u'/', 2, 2) + QLatin1String(": ")
                             + file.path.section(u'/', 3));
            }
        }
        QStringList named;
        QString host;
        const QRegularExpression hostLine(QStringLiteral("^        (\\S+):$"));
        const QRegularExpression fileLine(QStringLiteral("\\{path: \"(.*)\", mode: \"0[67][0-5][0-5]\"\\}$"));
        for (const QString &line : inventory.split(u'\n')) {
            if (const auto match = hostLine.match(line); match.hasMatch()) {
                host = match.captured(1);
            } else if (const auto file = fileLine.match(line); file.hasMatch()) {
                named.append(host + QLatin1String(": ") + file.captured(1));
            }
        }
        there.sort();
        named.sort();
        named.removeDuplicates(); // who directs and serves stands in both groups
        QCOMPARE(named, there);
    }
}

void ClusterExportTest::thePlaybookIsYaml()
{
    const QString ansible = QStandardPaths::findExecutable(QStringLiteral("ansible-playbook"));
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    const QTemporaryDir folder;
    for (const ExportedFile &file : all(pair())) {
        save(folder.path(), file);
    }
    if (!ansible.isEmpty()) {
        const auto [status, said] =
            run(ansible,
                {QStringLiteral("-i"), QStringLiteral("inventory.yml"), QStringLiteral("--syntax-check"),
                 QStringLiteral("site.yml"), QStringLiteral("remove.yml")},
                folder.filePath(QStringLiteral("ansible")));
        QVERIFY2(status == 0, qPrintable(said));
        return;
    }
    const QString read =
        QStringLiteral("import sys, yaml\nfor name in sys.argv[1:]: assert yaml.safe_load(open(name))");
    if (run(python, {QStringLiteral("-c"), QStringLiteral("import yaml")}, folder.path()).first != 0) {
        QSKIP("neither Ansible nor a reader of YAML is installed");
    }
    const auto [status, said] =
        run(python,
            {QStringLiteral("-c"), read, QStringLiteral("ansible/inventory.yml"),
             QStringLiteral("ansible/site.yml"), QStringLiteral("ansible/tasks.yml"),
             QStringLiteral("ansible/remove.yml"), QStringLiteral("ansible/remove-tasks.yml")},
            folder.path());
    QVERIFY2(status == 0, qPrintable(said));
}

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::ClusterExportTest)
#include "clusterexport_test.moc"
