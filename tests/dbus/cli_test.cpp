// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line: what it says and how it ends, for right and wrong input.
#include "tests/dbus/privatebus.h"
#include "tests/support/clirun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lvs;
using test::jsonOf;
using test::run;
using test::Run;
using test::words;

namespace {

const QByteArray cluster = "-A -t 10.0.0.250:80 -s rr\n"
                           "-a -t 10.0.0.250:80 -r 10.0.0.18:80 -g -w 1\n"
                           "-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 2\n";

/// A director and two real servers by DR; the director is this machine.
const QByteArray document = R"({"format": "lvs-cluster", "version": 1, "name": "sample",
 "directors": [{"host": "lb1", "interface": "eth0"}],
 "servers": [
  {"host": "web1", "ssh": "root@web1", "interface": "eth0", "addresses": ["10.0.0.18"]},
  {"host": "web2", "ssh": "root@web2", "interface": "eth0", "addresses": ["10.0.0.19"]}],
 "services": [
  "-A -t 10.0.0.250:80 -s rr",
  "-a -t 10.0.0.250:80 -r 10.0.0.18 -g",
  "-a -t 10.0.0.250:80 -r 10.0.0.19 -g"]}
)";

void startHelperWith(const QStringList &environment)
{
    test::PrivateBus::setHelperEnvironment(environment);
    test::PrivateBus::stopHelper();
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown verb") << QStringList {QStringLiteral("erase")};
        QTest::newRow("unknown option") << QStringList {QStringLiteral("show"), QStringLiteral("--colour")};
        QTest::newRow("option of another verb")
            << QStringList {QStringLiteral("show"), QStringLiteral("--yes")};
        QTest::newRow("no file") << QStringList {QStringLiteral("plan")};
        QTest::newRow("two files") << QStringList {QStringLiteral("check"), QStringLiteral("a"),
                                                   QStringLiteral("b")};
        QTest::newRow("file for show") << QStringList {QStringLiteral("show"), QStringLiteral("a")};
        QTest::newRow("interval too short")
            << QStringList {QStringLiteral("watch"), QStringLiteral("--interval"), QStringLiteral("249")};
        QTest::newRow("interval of letters")
            << QStringList {QStringLiteral("watch"), QStringLiteral("--interval"), QStringLiteral("1s")};
        QTest::newRow("no samples") << QStringList {QStringLiteral("watch"), QStringLiteral("--count"),
                                                    QStringLiteral("0")};
        QTest::newRow("watching no service") << words("watch nonsense");
        QTest::newRow("watching a service without address") << words("watch tcp:");
        QTest::newRow("watching no mark") << words("watch fwm:0");
        QTest::newRow("a log since never") << words("log --since never");
        QTest::newRow("a log of a file") << words("log a");
        QTest::newRow("two hosts") << QStringList {QStringLiteral("show"), QStringLiteral("--simulated"),
                                                   QStringLiteral("--bus"), QStringLiteral("unix:path=/x")};
        QTest::newRow("two machines") << QStringList {QStringLiteral("show"), QStringLiteral("--host"),
                                                      QStringLiteral("lb1"), QStringLiteral("--simulated")};
        QTest::newRow("an option for a host")
            << QStringList {QStringLiteral("show"), QStringLiteral("--host=-oProxyCommand=x")};
        QTest::newRow("no host") << QStringList {QStringLiteral("show"), QStringLiteral("--host=")};
        QTest::newRow("two words for a host")
            << QStringList {QStringLiteral("show"), QStringLiteral("--host"), QStringLiteral("lb1 reboot")};
        QTest::newRow("cluster and nothing") << words("cluster");
        QTest::newRow("cluster and an unknown verb") << words("cluster erase");
        QTest::newRow("cluster and no document") << words("cluster plan --simulated");
        QTest::newRow("cluster and an option of others") << words("cluster plan --yes -");
        QTest::newRow("leaving nothing") << words("apply --leave -");
        QTest::newRow("no machine of a cluster") << words("cluster plan --host= -");
        QTest::newRow("a simulated cluster over a bus") << words("cluster plan --simulated --bus x -");
        QTest::newRow("lost without a checkpoint") << words("apply --revert-when-lost -");
        QTest::newRow("too short a checkpoint") << words("apply --checkpoint 4 -");
        QTest::newRow("too long a checkpoint") << words("cluster apply --checkpoint 3601 -");
        QTest::newRow("a checkpoint of letters") << words("apply --checkpoint 1m -");
        QTest::newRow("a checkpoint of what changes nothing") << words("show --checkpoint 60");
        QTest::newRow("checkpoint and nothing") << words("checkpoint");
        QTest::newRow("checkpoint and an unknown verb") << words("checkpoint keep");
        QTest::newRow("extend by nothing") << words("checkpoint extend");
        QTest::newRow("extend by too little") << words("checkpoint extend 4");
        QTest::newRow("a number for confirm") << words("checkpoint confirm 7");
        QTest::newRow("saved and nothing") << words("saved");
        QTest::newRow("saved and an unknown verb") << words("saved erase");
        QTest::newRow("no number of a saved state") << words("saved show latest");
        QTest::newRow("two saved states") << words("saved show 1 2");
        QTest::newRow("a file for save") << words("save rules.txt");
        QTest::newRow("sure about looking") << words("saved diff --yes");
        QTest::newRow("no such document") << words("cluster plan /nonexistent");
        QTest::newRow("no such file")
            << QStringList {QStringLiteral("check"), QStringLiteral("/nonexistent")};
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        const Run ended = run(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
    }

    void helpAndVersion()
    {
        const Run help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const char *part :
             {"show", "plan FILE", "apply FILE", "watch", "check FILE", "cluster plan DOCUMENT",
              "cluster apply DOCUMENT", "cluster remove DOCUMENT", "cluster doctor DOCUMENT",
              "checkpoint show", "checkpoint extend SECONDS", "role show", "Exit status"}) {
            QVERIFY2(help.out.contains(QLatin1String(part)), part);
        }
        QCOMPARE(run({QStringLiteral("--version")}).status, 0);
    }

    void everyBadLineIsNamed()
    {
        const QByteArray text = cluster
            + "-a -t 10.0.0.250:80 -r 10.0.0.20:80 -w -1\n"
              "\n"
              "-A -t 10.0.0.250:99999\n"
              "-Q\n"
              "-a -t www.example.org:80 -r 10.0.0.1\n";
        const Run checked = run({QStringLiteral("check"), QStringLiteral("-")}, text);
        QCOMPARE(checked.status, 2);
        for (const int line : {4, 6, 7, 8}) {
            QVERIFY2(checked.err.contains(QStringLiteral("standard input:%1:").arg(line)),
                     qPrintable(checked.err));
        }
        QVERIFY(!checked.err.contains(QLatin1String("standard input:1:")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.rules"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Run applied =
            run({QStringLiteral("apply"), QStringLiteral("--simulated"), QStringLiteral("--yes"), path});
        QCOMPARE(applied.status, 2);
        QVERIFY(applied.err.contains(path + QLatin1String(":4:")));
    }

    void simulatedCluster()
    {
        const QString simulated = QStringLiteral("--simulated");
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("-")}, cluster).status, 0);
        const Run planned = run({QStringLiteral("plan"), simulated, QStringLiteral("-")}, cluster);
        QCOMPARE(planned.status, 3);
        QVERIFY(planned.out.contains(QLatin1String("10.0.0.19:80")));
        QCOMPARE(run({QStringLiteral("apply"), simulated, QStringLiteral("-")}, cluster).status,
                 2); // nobody to ask
        QCOMPARE(
            run({QStringLiteral("apply"), simulated, QStringLiteral("--yes"), QStringLiteral("-")}, cluster)
                .status,
            0);
        const Run watched = run({QStringLiteral("watch"), simulated, QStringLiteral("--interval"),
                                 QStringLiteral("250"), QStringLiteral("--count"), QStringLiteral("2")});
        QCOMPARE(watched.status, 0);
        QVERIFY(watched.out.count(QLatin1String("192.168.254.250:80")) >= 2);
        const Run shown =
            run({QStringLiteral("show"), simulated, QStringLiteral("--stats"), QStringLiteral("--json")});
        QCOMPARE(shown.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(shown.out.toUtf8()).object();
        const QJsonArray services = json.value(QLatin1String("services")).toArray();
        QVERIFY(!services.isEmpty());
        QVERIFY(services.first().toObject().value(QLatin1String("connections")).toInteger() > 0);
    }

    void simulatedMachines()
    {
        const Run planned = run(words("cluster plan --simulated -"), document);
        QCOMPARE(planned.status, 3);
        QVERIFY(planned.out.indexOf(QLatin1String("web1")) < planned.out.indexOf(QLatin1String("lb1")));
        const Run named = run(words("cluster plan --simulated --json --host web2 -"), document);
        QCOMPARE(named.status, 3);
        const QJsonArray hosts = jsonOf(named).value(QLatin1String("hosts")).toArray();
        QCOMPARE(hosts.size(), 1);
        const QJsonObject web2 = hosts.first().toObject();
        QCOMPARE(web2.value(QLatin1String("host")).toString(), QStringLiteral("web2"));
        QCOMPARE(web2.value(QLatin1String("steps")).toArray().size(), 3);
        QCOMPARE(run(words("cluster apply --simulated -"), document).status, 2); // nobody to ask
        const Run applied = run(words("cluster apply --simulated --yes -"), document);
        QVERIFY2(applied.status == 0, qPrintable(applied.err));
        QVERIFY(applied.out.contains(QLatin1String("web1: applied, steps: 3")));
        const Run removed = run(words("cluster remove --simulated --yes --json -"), document);
        QCOMPARE(removed.status, 0); // bare machines: there is nothing to remove
        for (const QJsonValue &each : jsonOf(removed).value(QLatin1String("hosts")).toArray()) {
            QCOMPARE(each.toObject().value(QLatin1String("outcome")).toString(), QStringLiteral("untouched"));
        }
        const Run unknown = run(words("cluster plan --simulated --host web9 -"), document);
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.err.contains(QLatin1String("web9")));
    }

    void theDoctorSeesWhatIsMissing()
    {
        const Run told = run(words("cluster doctor --simulated -"), document);
        QCOMPARE(told.status, 3);
        QVERIFY(told.out.contains(QLatin1String("# ip address add 10.0.0.250/32 dev lo")));
        const Run json = run(words("cluster doctor --simulated --json --host web1 -"), document);
        QCOMPARE(json.status, 3);
        const QJsonArray hosts = jsonOf(json).value(QLatin1String("hosts")).toArray();
        QCOMPARE(hosts.size(), 1);
        const QJsonObject assessment = hosts.first().toObject().value(QLatin1String("assessment")).toObject();
        QStringList codes;
        for (const QJsonValue &each : assessment.value(QLatin1String("findings")).toArray()) {
            const QJsonObject finding = each.toObject();
            codes.append(finding.value(QLatin1String("code")).toString());
            QVERIFY(!finding.value(QLatin1String("reason")).toString().isEmpty());
            QVERIFY(!finding.value(QLatin1String("commands")).toArray().isEmpty());
        }
        QVERIFY2(codes.contains(QLatin1String("vip-missing")), qPrintable(codes.join(u' ')));
        QVERIFY2(codes.contains(QLatin1String("arp-answered")), qPrintable(codes.join(u' ')));
        QVERIFY(!assessment.value(QLatin1String("requirements")).toArray().isEmpty());
        const Run lost =
            run(words("cluster doctor --json --host lb1 --bus unix:path=/nonexistent -"), document);
        QCOMPARE(lost.status, 1);
    }

    void aPartIsRecognised()
    {
        const Run told = run(words("role show --simulated --json"));
        QVERIFY2(told.status == 0 || told.status == 3, qPrintable(told.err));
        const QJsonArray roles = jsonOf(told).value(QLatin1String("roles")).toArray();
        QVERIFY(!roles.isEmpty()); // the demonstration directs
        QCOMPARE(roles.first().toObject().value(QLatin1String("part")).toString(),
                 QStringLiteral("director"));
        QVERIFY(!roles.first().toObject().value(QLatin1String("evidence")).toArray().isEmpty());
        QVERIFY(run(words("role show --simulated")).out.contains(QLatin1String("Director")));
        QCOMPARE(run(words("role show --bus unix:path=/nonexistent")).status, 1);
        QCOMPARE(run(words("role show --host=-x")).status, 2);
    }

    void wrongDocumentsAreNamedWithTheirPlaces_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("place");
        const auto add = [](const char *what, const char *before, const char *after, const char *place) {
            QTest::newRow(what) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(place);
        };
        add("no JSON", "\"version\": 1,", "\"version\": 1;", ":1:");
        add("another format", "lvs-cluster", "cluster", ":1:12:");
        add("an unknown member", "\"interface\": \"eth0\"}]", "\"nic\": \"eth0\"}]", ":2:39:");
        add("no address", "10.0.0.19\"]", "10.0.0.x\"]", ":5:75:");
        add("an option for ssh", "root@web2", "-oProxyCommand=x", ":5:27:");
        add("a second machine without ssh", "\"ssh\": \"root@web1\", ", "", ":4:3:");
        add("one machine under two names", "root@web2", "root@web1", ":5:3:");
        add("a scheduler's option", "-s rr", "-s", ":7:");
        add("a VIP of a machine", "10.0.0.250", "10.0.0.18", ":7:3:");
    }
    void wrongDocumentsAreNamedWithTheirPlaces()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, place);
        QByteArray wrong = document;
        QVERIFY(wrong.contains(before));
        wrong.replace(before, after);
        for (const char *verb :
             {"cluster plan -", "cluster apply --yes -", "cluster remove --yes --json -"}) {
            const Run ended = run(words(verb), wrong);
            QCOMPARE(ended.status, 2);
            QVERIFY2(ended.err.contains(QLatin1String("standard input") + place), qPrintable(ended.err));
            if (QByteArray(verb).contains("json")) {
                const QJsonArray problems = jsonOf(ended).value(QLatin1String("problems")).toArray();
                QVERIFY(!problems.isEmpty());
                QVERIFY(problems.first().toObject().value(QLatin1String("line")).toInt() > 0);
            }
        }
    }

    void everyVerbSpeaksJson()
    {
        const Run checked = run(words("check --json -"), cluster);
        QCOMPARE(jsonOf(checked).value(QLatin1String("realServers")).toInt(), 2);
        const Run wrong = run(words("check --json -"), cluster + "-Q\n");
        QCOMPARE(wrong.status, 2);
        const QJsonObject problem =
            jsonOf(wrong).value(QLatin1String("problems")).toArray().first().toObject();
        QCOMPARE(problem.value(QLatin1String("line")).toInt(), 4);
        QCOMPARE(problem.value(QLatin1String("code")).toString(), QStringLiteral("option-unknown"));
        const Run planned = run(words("plan --simulated --json -"), cluster);
        const QJsonArray steps = jsonOf(planned).value(QLatin1String("steps")).toArray();
        QVERIFY(steps.size() >= 3);
        QVERIFY(!steps.first().toObject().value(QLatin1String("command")).toString().isEmpty());
        const Run applied = run(words("apply --simulated --yes --json -"), cluster);
        QCOMPARE(jsonOf(applied).value(QLatin1String("outcome")).toString(), QStringLiteral("changed"));
        const Run watched = run(words("watch --simulated --interval 250 --count 2 --json"));
        const QStringList lines = watched.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        for (const QString &line : lines) {
            QVERIFY(!QJsonDocument::fromJson(line.toUtf8())
                         .object()
                         .value(QLatin1String("services"))
                         .toArray()
                         .isEmpty());
        }
        const Run lost = run(words("show --json --bus unix:path=/nonexistent"));
        QCOMPARE(lost.status, 1);
        QCOMPARE(
            jsonOf(lost).value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
            QStringLiteral("helper-unreachable"));
    }

    void aMachineWithoutHelperNeedsAScript()
    {
        const QStringList apply = words("cluster apply --yes --host lb1 --bus unix:path=/nonexistent");
        const Run refused = run(apply + words("-"), document);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains(QLatin1String("--scripts")));
        QTemporaryDir folder;
        const Run written = run(
            apply + QStringList {QStringLiteral("--scripts"), folder.path(), QStringLiteral("-")}, document);
        QVERIFY2(written.status == 0, qPrintable(written.err));
        QVERIFY(written.err.contains(folder.filePath(QStringLiteral("lb1.sh"))));
        QFile script(folder.filePath(QStringLiteral("lb1.sh")));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QVERIFY(script.readAll().contains("ipvsadm -A -t 10.0.0.250:80 -s rr"));
        QVERIFY(script.permissions() & QFile::ExeOwner);
        const Run nowhere = run(apply
                                    + QStringList {QStringLiteral("--scripts"),
                                                   QStringLiteral("/nonexistent"), QStringLiteral("-")},
                                document);
        QCOMPARE(nowhere.status, 1);
        QVERIFY(nowhere.err.contains(QLatin1String("/nonexistent/lb1.sh")));
    }

    void unreachableHosts()
    {
        const Run shown =
            run({QStringLiteral("show"), QStringLiteral("--bus"), QStringLiteral("unix:path=/nonexistent")});
        QCOMPARE(shown.status, 1);
        QVERIFY(!shown.err.isEmpty());
    }

    void throughTheHelper()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        const QStringList apply {QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("-")};
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 3);
        QCOMPARE(run(apply, cluster).status, 0);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
        QCOMPARE(run(apply, cluster).status, 0);
        const Run shown = run({QStringLiteral("show"), QStringLiteral("--bus"), test::PrivateBus::address()});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.out.contains(QLatin1String("10.0.0.19:80")));
        // What is written of it is what it is.
        const Run exported = run(words("export --to ipvsadm"));
        QVERIFY2(exported.status == 0, qPrintable(exported.err));
        QVERIFY(exported.out.contains(QLatin1String("-a -t 10.0.0.250:80 -r 10.0.0.19:80 -g -w 2")));
        QCOMPARE(run(words("diff -"), exported.out.toUtf8()).status, 0);
        QCOMPARE(run(words("import --yes --from ipvsadm -"), exported.out.toUtf8()).status, 0);
        // A failure in the middle, taken back.
        QCOMPARE(run(apply, cluster + "-A -t 10.0.0.1:1 -s rr\n-A -t 10.0.0.1:2 -s nosuch\n").status, 6);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
        // Users without the right.
        const QString session = test::PrivateBus::tool(QStringLiteral("session.sh"));
        QCOMPARE(
            run({QStringLiteral("show")}, {}, {session, QStringLiteral("nobody"), QStringLiteral("none")})
                .status,
            4);
        QCOMPARE(run(apply, "-C\n", {session, QStringLiteral("lvsalice"), QStringLiteral("active")}).status,
                 4);
        QCOMPARE(
            run({QStringLiteral("show")}, {}, {session, QStringLiteral("lvsalice"), QStringLiteral("active")})
                .status,
            0);
        QCOMPARE(run({QStringLiteral("plan"), QStringLiteral("-")}, cluster).status, 0);
    }

    void savedOnTheSimulatedCluster()
    {
        const Run saved = run(words("save --simulated --json"));
        QCOMPARE(saved.status, 0);
        QCOMPARE(jsonOf(saved).value(QLatin1String("number")).toInt(), 1);
        const Run differs = run(words("saved diff --simulated"));
        QCOMPARE(differs.status, 1);
        QVERIFY(differs.err.contains(QLatin1String("no such saved state")));
        QCOMPARE(run(words("saved show 3 --simulated")).status, 1);
        QCOMPARE(run(words("saved revert --simulated --yes")).status, 1);
        const Run history = run(words("history --simulated"));
        QCOMPARE(history.status, 0);
        QVERIFY(history.out.contains(QLatin1String("Nothing was ever saved")));
    }

    void savedThroughTheHelper()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        QCOMPARE(run(words("apply --yes -"), cluster).status, 0);
        const Run saved = run(words("save --json"));
        QVERIFY2(saved.status == 0, qPrintable(saved.err));
        const int number = jsonOf(saved).value(QLatin1String("number")).toInt();
        QVERIFY(number > 0);
        QCOMPARE(run(words("saved diff")).status, 0);
        const Run shown = run(words("saved show --json"));
        QCOMPARE(shown.status, 0);
        QCOMPARE(jsonOf(shown).value(QLatin1String("number")).toInt(), number);
        QCOMPARE(jsonOf(shown).value(QLatin1String("services")).toArray().size(), 1);
        const QJsonArray history =
            jsonOf(run(words("history --json"))).value(QLatin1String("history")).toArray();
        QVERIFY(!history.isEmpty());
        QCOMPARE(history.first().toObject().value(QLatin1String("number")).toInt(), number);
        QCOMPARE(history.first().toObject().value(QLatin1String("user")).toString(), QStringLiteral("root"));
        QCOMPARE(history.first().toObject().value(QLatin1String("realServers")).toInt(), 2);
        QVERIFY(run(words("history")).out.contains(QLatin1String("root")));

        QCOMPARE(run(words("apply --yes -"), "-A -t 10.0.0.250:80 -s wlc\n").status, 0);
        const Run differs = run(words("saved diff --json"));
        QCOMPARE(differs.status, 3);
        QCOMPARE(jsonOf(differs).value(QLatin1String("differences")).toArray().size(), 3);
        const Run worded = run(words("saved diff"));
        QCOMPARE(worded.status, 3);
        QVERIFY(worded.out.contains(QLatin1String("10.0.0.19:80")));
        QCOMPARE(run(words("saved revert")).status, 2); // nobody to ask
        const Run reverted = run(words("saved revert --yes --json"));
        QVERIFY2(reverted.status == 0, qPrintable(reverted.err));
        QCOMPARE(jsonOf(reverted).value(QLatin1String("outcome")).toString(), QStringLiteral("changed"));
        QCOMPARE(run(words("saved diff")).status, 0);
        QCOMPARE(run(words("plan -"), cluster).status, 0);
        const QStringList nobody {test::PrivateBus::tool(QStringLiteral("session.sh")),
                                  QStringLiteral("lvsalice"), QStringLiteral("active")};
        QCOMPARE(run(words("save"), {}, nobody).status, 4);
        QCOMPARE(run(words("saved diff"), {}, nobody).status, 0);
        QCOMPARE(run(words("saved show 999999")).status, 1);
    }

    /// Somebody else is quicker: the plan is made again, and goes on only where it is still the same.
    void strangersAreNotOverrun()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        const QStringList apply = words("apply --yes -");
        startHelperWith({QStringLiteral("LVS_TEST_ADDRESS_AT=2")});
        const Run same = run(apply, cluster);
        QCOMPARE(same.status, 0);
        QVERIFY2(same.err.contains(QLatin1String("its steps are the same")), qPrintable(same.err));
        QCOMPARE(run(words("plan -"), cluster).status, 0);

        startHelperWith({QStringLiteral("LVS_TEST_SERVICE_AT=2")});
        const Run other = run(apply, cluster);
        QCOMPARE(other.status, 5);
        QVERIFY2(other.err.contains(QLatin1String("new: Remove virtual service FWM 999")),
                 qPrintable(other.err));
        QVERIFY(other.err.contains(QLatin1String("Nothing was changed")));
        QVERIFY(!run(words("show"), {}).out.contains(QLatin1String("10.0.0.250")));
        QCOMPARE(run(apply, cluster).status, 0); // now that he has seen it

        startHelperWith({QStringLiteral("LVS_TEST_SERVICE_AT=2")});
        const QJsonObject told = jsonOf(run(words("apply --yes --json -"), cluster));
        QCOMPARE(told.value(QLatin1String("outcome")).toString(), QStringLiteral("refused"));
        QCOMPARE(told.value(QLatin1String("new")).toArray().size(), 1);
        QCOMPARE(told.value(QLatin1String("gone")).toArray().size(), 0);
    }

    void ownersAreWarnedOf()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        startHelperWith({QStringLiteral("LVS_TEST_SURROUNDINGS=1")});
        const Run planned = run(words("plan -"), cluster);
        QCOMPARE(planned.status, 3);
        QVERIFY2(planned.err.contains(QLatin1String("keepalived keeps rules of IPVS here")),
                 qPrintable(planned.err));
        const QJsonObject told = jsonOf(run(words("plan --json -"), cluster));
        QCOMPARE(told.value(QLatin1String("owners")).toArray(), QJsonArray {QStringLiteral("keepalived")});
        const Run applied = run(words("apply --yes -"), cluster);
        QCOMPARE(applied.status, 0); // a warning is no refusal
        QVERIFY(applied.err.contains(QLatin1String("keepalived")));
        QVERIFY(
            !run(words("plan -"), cluster).err.contains(QLatin1String("keepalived"))); // nothing is touched
    }

    void theLogOfChanges()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        startHelperWith({});
        QCOMPARE(run(words("log"), {}).out, QString());
        QProcess following;
        following.start(QStringLiteral(LVS_CLI), words("log --follow"));
        QCOMPARE(run(words("apply --yes -"), cluster).status, 0);
        const QString session = test::PrivateBus::tool(QStringLiteral("session.sh"));
        QCOMPARE(run(words("apply --yes -"), "-C\n",
                     {session, QStringLiteral("lvsalice"), QStringLiteral("active")})
                     .status,
                 4);
        const Run log = run(words("log"), {});
        QCOMPARE(log.status, 0);
        const QStringList lines = log.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].endsWith(QLatin1String("  root  Apply 3/3  Done")), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QLatin1String("  lvsalice  Apply 0/3  ")), qPrintable(lines[1]));
        const QJsonArray entries =
            jsonOf(run(words("log --json --since 1h"), {})).value(QLatin1String("entries")).toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].toObject().value(QLatin1String("result")).toString(), QStringLiteral("done"));
        QCOMPARE(entries[0].toObject().value(QLatin1String("plan")).toString().size(), 64);
        QCOMPARE(entries[1].toObject().value(QLatin1String("user")).toString(), QStringLiteral("lvsalice"));
        QCOMPARE(run(words("log --since 2999-01-01T00:00"), {}).out, QString());
        QByteArray followed;
        QTRY_VERIFY((followed += following.readAllStandardOutput()).count('\n') == 2);
        QCOMPARE(QString::fromUtf8(followed), log.out);
        following.terminate();
        QVERIFY(following.waitForFinished(10000));
        // Who may not read is told nothing.
        QCOMPARE(run(words("log"), {}, {session, QStringLiteral("nobody"), QStringLiteral("none")}).status,
                 4);
    }

    void oneServiceIsWatched()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        startHelperWith({});
        QCOMPARE(run(words("apply --yes -"), cluster + "-A -f 7 -s rr\n").status, 0);
        const QJsonObject one = jsonOf(run(words("watch --json --count 1 --interval 250 fwm:7"), {}));
        QCOMPARE(one.value(QLatin1String("services")).toArray().size(), 1);
        const QJsonObject both =
            jsonOf(run(words("watch --json --count 1 --interval 250 tcp:10.0.0.250:80 fwm:7"), {}));
        QCOMPARE(both.value(QLatin1String("services")).toArray().size(), 2);
        const QJsonObject all = jsonOf(run(words("watch --json --count 1 --interval 250"), {}));
        QCOMPARE(all.value(QLatin1String("services")).toArray().size(), 2);
    }

    void aClusterThroughTheHelper()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        QCOMPARE(run(words("apply --yes -"), "-C\n").status, 0);
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 3);
        // Without the right nothing is done, and nobody is asked over a bus without a session.
        const QString session = test::PrivateBus::tool(QStringLiteral("session.sh"));
        const Run refused = run(words("cluster apply --yes --host lb1 --json -"), document,
                                {session, QStringLiteral("lvsalice"), QStringLiteral("active")});
        QCOMPARE(refused.status, 4);
        QCOMPARE(jsonOf(refused)
                     .value(QLatin1String("hosts"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QLatin1String("outcome"))
                     .toString(),
                 QStringLiteral("untouched"));
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 3);
        const Run applied = run(words("cluster apply --yes --host lb1 -"), document);
        QVERIFY2(applied.status == 0, qPrintable(applied.err));
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 0);
        const Run doctor = run(words("cluster doctor --host lb1 -"), document);
        QVERIFY2(doctor.status == 3, qPrintable(doctor.out)); // the real servers are on no network of its
        QVERIFY(doctor.out.contains(QLatin1String("right: ")));
        const Run again = run(words("cluster apply --yes --host lb1 -"), document);
        QCOMPARE(again.status, 0);
        QVERIFY(again.out.contains(QLatin1String("lb1: nothing to do")));
        // A kernel that refuses a step, in the middle.
        QByteArray refusedByKernel = document;
        refusedByKernel.replace("\"services\": [", "\"services\": [\n  \"-A -t 10.0.0.251:80 -s nosuch\",");
        QCOMPARE(run(words("cluster apply --yes --host lb1 -"), refusedByKernel).status, 6);
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 0);
        QCOMPARE(run(words("cluster remove --yes --host lb1 -"), document).status, 0);
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 3);
        QVERIFY(!run(words("show")).out.contains(QLatin1String("10.0.0.250")));
        // The others cannot be reached: nothing is touched.
        const Run partly = run(words("cluster apply --yes -"), document);
        QCOMPARE(partly.status, 1);
        QCOMPARE(run(words("cluster plan --host lb1 -"), document).status, 3);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
