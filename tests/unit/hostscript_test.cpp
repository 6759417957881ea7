// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A host's script, run by a real shell with commands that keep a make-believe machine in a folder.
#include "core/formats/shell/hostscript.h"

#include "core/plan/cluster/clusterplan.h"
#include "tests/support/clustersample.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace lvs::test {

namespace {

/// "ip address add …" makes a file, "del" removes it, "show" prints it; likewise for the others. A command
/// that $FAIL matches fails.
const char makeBelieve[] = R"sh(#!/bin/sh
name=$(basename "$0")
line="$name $*"
case "$name" in id) echo 0; exit 0 ;; esac
case "$line" in
    *show* | *-Ln* | *-Sn* | "sysctl -n"* | "ifconfig "*:[0-9]) ;;
    *) echo "$line" >>"$MACHINE/log"; case "$line" in $FAIL) exit 1 ;; esac ;;
esac
key() { echo "$*" | tr ' /' '_:'; }
case "$line" in
    "ip link show dev eth0") [ ! -e "$MACHINE/no-card" ] ;;
    "ifconfig "*" broadcast "*) echo "inet $2 netmask $6" >"$MACHINE/alias-$1" ;;
    "ifconfig "*" down") rm "$MACHINE/alias-$1" ;;
    "ifconfig "*) cat "$MACHINE/alias-$1" ;;
    "ip -o address show dev "*) cat "$MACHINE"/address-* 2>/dev/null ;;
    "ip address add "*) echo "2: $5    inet $3 scope global" >"$MACHINE/address-$(key "$3")" ;;
    "ip address del "*) rm "$MACHINE/address-$(key "$3")" ;;
    "ipvsadm -Ln "*) [ -e "$MACHINE/service-$(key "$2" "$3")" ] ;;
    "ipvsadm -Sn") cat "$MACHINE"/server-* 2>/dev/null ;;
    "ipvsadm -A "*) : >"$MACHINE/service-$(key "$2" "$3")" ;;
    "ipvsadm -D "*) rm "$MACHINE/service-$(key "$2" "$3")" ;;
    "ipvsadm -a "*) echo "$*" >"$MACHINE/server-$(key "$3" "$5")" ;;
    "ipvsadm -d "*) rm "$MACHINE/server-$(key "$3" "$5")" ;;
    "sysctl -n "*) cat "$MACHINE/sysctl-$2" ;;
    "sysctl -q -w "*) echo "${3#*=}" >"$MACHINE/sysctl-${3%%=*}" ;;
    *) exit 3 ;;
esac
)sh";

class Machine
{
public:
    Machine()
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("bin"));
        for (const char *name : {"ip", "ipvsadm", "sysctl", "id", "ifconfig"}) {
            write(QLatin1String("bin/") + QLatin1String(name), makeBelieve);
        }
        set("net.ipv4.conf.all.arp_ignore", "0");
        set("net.ipv4.conf.all.arp_announce", "0");
    }
    void takeCardAway() { write(QStringLiteral("no-card"), {}); }
    void giveAlias(const char *alias, const char *address)
    {
        write(QLatin1String("alias-") + QLatin1String(alias), QByteArray("inet ") + address + " netmask\n");
    }
    void set(const char *setting, const char *value)
    {
        write(QLatin1String("sysctl-") + QLatin1String(setting), QByteArray(value) + '\n');
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Everything that the machine is, without the log.
    QStringList things() const
    {
        QStringList found;
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            if (name != QLatin1String("log") && name != QLatin1String("script")) {
                found.append(name + u'=' + QString::fromUtf8(read(name)).trimmed());
            }
        }
        return found;
    }
    /// The status of the script, whose record is in the folder.
    int run(QString script, const char *argument, const char *failing = "none")
    {
        script.replace(QLatin1String("record=/run/"), QLatin1String("record=") + m_folder.path() + u'/');
        write(QStringLiteral("script"), script.toUtf8());
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
                           m_folder.filePath(QStringLiteral("bin")) + u':'
                               + environment.value(QStringLiteral("PATH")));
        environment.insert(QStringLiteral("MACHINE"), m_folder.path());
        environment.insert(QStringLiteral("FAIL"), QString::fromLatin1(failing));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("sh"),
                      {m_folder.filePath(QStringLiteral("script")), QString::fromLatin1(argument)});
        if (!process.waitForFinished(30000)) {
            return -1;
        }
        said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
        return process.exitCode();
    }

    QString said;

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write");
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_folder;
};

PartScript partFor(const char *host, ClusterGoal goal, const Cluster &cluster)
{
    const QString name = QString::fromLatin1(host);
    const HostPlan plan =
        planHost(cluster, goal, name, {nullptr, 0, Error(ErrorCode::SshNoBridge, {name}), nullptr});
    return writePartScript(cluster.name, goal, plan);
}

QString classicScriptFor(const char *host)
{
    const QString name = QString::fromLatin1(host);
    const HostPlan plan = planHost(sampleCluster(), ClusterGoal::SetUp, name,
                                   {nullptr, 0, Error(ErrorCode::SshNoBridge, {name}), nullptr});
    return writeHostScript(plan.plan, {QStringLiteral("sample"), name}, ScriptStyle::Classic).text;
}

QString scriptFor(const char *host, const Cluster &cluster = sampleCluster())
{
    return partFor(host, ClusterGoal::SetUp, cluster).script.text;
}

} // namespace

class HostScriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startAndStop_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("steps");
        QTest::newRow("director") << QByteArray("lb1") << 5;
        QTest::newRow("real server") << QByteArray("web1") << 3;
    }
    void startAndStop()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const int, steps);
        const QString script = scriptFor(host.constData());
        QVERIFY(!script.isEmpty());
        Machine machine;
        const QStringList bare = machine.things();
        QCOMPARE(machine.run(script, "show"), 0);
        QCOMPARE(machine.said.count(u'\n'), steps);
        QCOMPARE(machine.things(), bare);
        QVERIFY2(machine.run(script, "start") == 0, qPrintable(machine.said));
        const QStringList there = machine.things();
        QVERIFY(there != bare);
        QCOMPARE(machine.read(QStringLiteral("log")).count('\n'), steps);
        QVERIFY(there.join(u' ').contains(QLatin1String("10.0.0.250")));
        // Again it does nothing.
        QCOMPARE(machine.run(script, "start"), 0);
        QCOMPARE(machine.things(), there);
        QCOMPARE(machine.read(QStringLiteral("log")).count('\n'), steps);
        QVERIFY2(machine.run(script, "stop") == 0, qPrintable(machine.said));
        QCOMPARE(machine.things(), bare);
        QCOMPARE(machine.run(script, "stop"), 0);
        QCOMPARE(machine.run(script, "nonsense"), 2);
    }

    void takingApartIsStop_data() { startAndStop_data(); }
    void takingApartIsStop()
    {
        QFETCH(const QByteArray, host);
        const PartScript up = partFor(host.constData(), ClusterGoal::SetUp, sampleCluster());
        const PartScript apart = partFor(host.constData(), ClusterGoal::Remove, sampleCluster());
        QCOMPARE(up.word, QStringLiteral("start"));
        QCOMPARE(apart.word, QStringLiteral("stop"));
        Machine machine;
        const QStringList bare = machine.things();
        QCOMPARE(machine.run(up.script.text, "start"), 0);
        QVERIFY2(machine.run(apart.script.text, "stop") == 0, qPrintable(machine.said));
        QCOMPARE(machine.things(), bare);
        // After a boot nothing is remembered, and what the settings were nobody knows.
        QCOMPARE(machine.run(up.script.text, "start"), 0);
        QString forgetful = apart.script.text;
        forgetful.replace(QLatin1String("lvsdesk-script-"), QLatin1String("other-"));
        QVERIFY2(machine.run(forgetful, "stop") == 0, qPrintable(machine.said));
        QVERIFY(!machine.things().join(u' ').contains(QLatin1String("address-")));
        QVERIFY(!machine.things().join(u' ').contains(QLatin1String("service-")));
    }

    void aFailureIsTakenBack_data() { startAndStop_data(); }
    void aFailureIsTakenBack()
    {
        QFETCH(const QByteArray, host);
        const QString script = scriptFor(host.constData());
        for (const char *failing : {"ip address add*", "sysctl*arp_announce=2", "ipvsadm -a*19*"}) {
            Machine machine;
            const QStringList bare = machine.things();
            const int status = machine.run(script, "start", failing);
            if (status == 0) {
                continue; // it has no such step
            }
            QCOMPARE(status, 1);
            QVERIFY(machine.said.contains(QLatin1String("what was done is taken back")));
            QCOMPARE(machine.things(), bare);
        }
    }

    void whatCannotBeTakenBackIsSaid()
    {
        Machine machine;
        QCOMPARE(machine.run(scriptFor("lb1"), "start", "ip address*"), 1);
        Machine other;
        QCOMPARE(other.run(scriptFor("lb1"), "start"), 0);
        QCOMPARE(other.run(scriptFor("lb1"), "stop", "ipvsadm -d*19*"), 1);
        QVERIFY(other.said.contains(QLatin1String("not taken back: ipvsadm -d")));
        QVERIFY(!other.things().join(u' ').contains(QLatin1String("address-")));
    }

    void whatWasThereStays()
    {
        const QString script = scriptFor("web1");
        Machine machine;
        machine.set("net.ipv4.conf.all.arp_ignore", "2");
        machine.set("net.ipv4.conf.all.arp_announce", "1");
        const QStringList before = machine.things();
        QCOMPARE(machine.run(script, "start"), 0);
        QCOMPARE(machine.read(QStringLiteral("sysctl-net.ipv4.conf.all.arp_ignore")), QByteArray("2\n"));
        QCOMPARE(machine.read(QStringLiteral("sysctl-net.ipv4.conf.all.arp_announce")), QByteArray("2\n"));
        QCOMPARE(machine.run(script, "stop"), 0);
        QCOMPARE(machine.things(), before);
    }

    void stopWithoutARecord()
    {
        const QString script = scriptFor("lb1");
        Machine machine;
        const QStringList bare = machine.things();
        QCOMPARE(machine.run(script, "start"), 0);
        QString elsewhere = script;
        elsewhere.replace(QLatin1String("lvsdesk-script-"), QLatin1String("other-"));
        QVERIFY2(machine.run(elsewhere, "stop") == 0, qPrintable(machine.said));
        QStringList left = machine.things();
        left.removeIf([](const QString &each) { return each.startsWith(QLatin1String("lvsdesk-script-")); });
        QCOMPARE(left, bare);
    }

    void statusSaysWhatIsDone_data() { startAndStop_data(); }
    void statusSaysWhatIsDone()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const int, steps);
        for (const QString &script : {scriptFor(host.constData()), classicScriptFor(host.constData())}) {
            Machine machine;
            QCOMPARE(machine.run(script, "status"), 3);
            QCOMPARE(machine.said.count(QLatin1String("missing  ")), steps);
            QCOMPARE(machine.run(script, "start"), 0);
            QVERIFY2(machine.run(script, "status") == 0, qPrintable(machine.said));
            QCOMPARE(machine.said.count(QLatin1String("done     ")), steps);
            QCOMPARE(machine.run(script, "stop"), 0);
            QCOMPARE(machine.run(script, "status"), 3);
        }
    }

    void aHigherSettingCountsAsDone()
    {
        Machine machine;
        QCOMPARE(machine.run(scriptFor("web1"), "start"), 0);
        machine.set("net.ipv4.conf.all.arp_ignore", "2");
        QCOMPARE(machine.run(scriptFor("web1"), "status"), 0);
        machine.set("net.ipv4.conf.all.arp_ignore", "0");
        QCOMPARE(machine.run(scriptFor("web1"), "status"), 3);
        QVERIFY(machine.said.contains(QLatin1String("missing  net.ipv4.conf.all.arp_ignore\n")));
    }

    void whatIsMissingIsSeenFirst()
    {
        Machine machine;
        machine.takeCardAway();
        const QStringList before = machine.things();
        QCOMPARE(machine.run(scriptFor("lb1"), "start"), 1);
        QVERIFY(machine.said.contains(QLatin1String("there is no interface eth0")));
        QCOMPARE(machine.things(), before);
    }

    void classicGivesAliases()
    {
        const QString script = classicScriptFor("lb1");
        QVERIFY(script.contains(
            QLatin1String("'ifconfig eth0:0 10.0.0.250 broadcast 10.0.0.250 netmask 255.255.255.255 up'")));
        Machine machine;
        const QStringList bare = machine.things();
        QCOMPARE(machine.run(script, "start"), 0);
        QVERIFY(machine.things().contains(
            QStringLiteral("alias-eth0:0=inet 10.0.0.250 netmask 255.255.255.255")));
        QCOMPARE(machine.run(script, "stop"), 0);
        QCOMPARE(machine.things(), bare);
    }

    /// ifconfig would take it from whoever has it.
    void anAliasOfSomebodyElseIsLeft()
    {
        Machine machine;
        machine.giveAlias("eth0:0", "10.0.0.99");
        const QStringList before = machine.things();
        QCOMPARE(machine.run(classicScriptFor("lb1"), "start"), 1);
        QVERIFY(machine.said.contains(QLatin1String("eth0:0 has another address")));
        QCOMPARE(machine.things(), before);
    }

    void namesCannotBecomeCommands()
    {
        Cluster cluster = sampleCluster();
        cluster.name = QStringLiteral("x\n$(reboot)`'\"");
        const QString script = scriptFor("web1", cluster);
        QVERIFY(!script.contains(QLatin1String("reboot)")));
        QVERIFY(script.contains(QLatin1String("cluster x__")));
        cluster.directors.front().interface = *ShortName::parse(u"eth0;reboot");
        const HostPlan plan = planHost(cluster, ClusterGoal::SetUp, QStringLiteral("lb1"),
                                       {nullptr, 0, Error(ErrorCode::SshNoBridge, {QString()}), nullptr});
        const WrittenText refused = writeHostScript(plan.plan, {cluster.name, QStringLiteral("lb1")});
        QVERIFY(refused.text.isEmpty());
        QCOMPARE(refused.omissions.size(), 1);
        QCOMPARE(refused.omissions.first().code, ErrorCode::Unsupported);
    }
};

} // namespace lvs::test

QTEST_GUILESS_MAIN(lvs::test::HostScriptTest)
#include "hostscript_test.moc"
