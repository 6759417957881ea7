// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what: every member for every kind of caller, with a real polkitd; and what callers try.
#include "core/helper/methodtable.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/privatebus.h"

#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace lvs;

namespace {

const QString caller = QStringLiteral(LVS_BUS_CALLER);
constexpr int patience = 60000;

struct User
{
    QString name;
    QString session;
};

std::unique_ptr<QProcess> start(const User &user, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(test::PrivateBus::tool(QStringLiteral("session.sh")),
                   QStringList {user.name, user.session, caller} + arguments);
    return process;
}

/// Name and answer of each line.
QMap<QString, QString> linesOf(QProcess &process)
{
    if (!process.waitForFinished(patience)) {
        qFatal("a caller did not end");
    }
    QMap<QString, QString> lines;
    const QStringList all =
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        lines.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
    }
    return lines;
}

bool isDenial(const QString &answer)
{
    return answer == errorBusName(ErrorCode::NotAuthorized)
        || answer == QLatin1String("org.freedesktop.DBus.Error.AccessDenied");
}

/// The least access that a line of the caller's needs.
Access neededFor(const QString &line)
{
    if (line.startsWith(QLatin1String("Apply:host")) || line == QLatin1String("ApplyPlan:host")) {
        return Access::HostConfiguration;
    }
    if (line == QLatin1String("Introspect")) {
        return Access::Open;
    }
    const MethodRule *rule = methodRule(QString(bus::directorInterface), line);
    return rule ? rule->access : Access::Read; // properties
}

/// Root, who is always allowed.
const User root {QStringLiteral("root"), QStringLiteral("none")};
const User nobody {QStringLiteral("nobody"), QStringLiteral("none")};

bool rootIsAnswered()
{
    const auto process = start(root, {QStringLiteral("members")});
    const QMap<QString, QString> lines = linesOf(*process);
    return lines.value(QStringLiteral("GetInfo")) == QLatin1String("ok")
        && lines.value(QStringLiteral("Apply")) == errorBusName(ErrorCode::StaleGeneration);
}

int total(const QMap<QString, QString> &counts)
{
    int sum = 0;
    for (const QString &count : counts) {
        sum += count.toInt();
    }
    return sum;
}

} // namespace

class AuthorizationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
    }
    void init() { test::PrivateBus::stopHelper(); }
    void cleanupTestCase()
    {
        qInfo("%d cells, %d unexpected grants, %d unexpected denials", m_cells, m_grants, m_denials);
    }

    void everyMemberForEveryCaller_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("session");
        QTest::addColumn<int>("allowed"); // up to that access
        const auto row = [](const char *name, const char *user, const char *session, Access allowed) {
            QTest::newRow(name) << QString::fromLatin1(user) << QString::fromLatin1(session)
                                << static_cast<int>(allowed);
        };
        row("root", "root", "none", Access::CheckpointOther);
        row("group by rule, remote", "lvscarol", "remote", Access::Change);
        row("group by rule, no session", "lvscarol", "none", Access::Change);
        row("active", "lvsalice", "active", Access::Read);
        row("inactive", "lvsalice", "inactive", Access::Read);
        row("remote", "lvsalice", "remote", Access::Open);
        row("no session", "lvsbob", "none", Access::Open);
        row("nobody", "nobody", "none", Access::Open);
        row("the helper's own user", "lvsdesk", "none", Access::Open);
    }
    void everyMemberForEveryCaller()
    {
        QFETCH(QString, user);
        QFETCH(QString, session);
        QFETCH(int, allowed);
        const auto process = start({user, session}, {QStringLiteral("members")});
        const QMap<QString, QString> lines = linesOf(*process);
        QCOMPARE(lines.size(), 53);
        for (auto line = lines.constBegin(); line != lines.constEnd(); ++line) {
            ++m_cells;
            if (line.key().startsWith(QLatin1String("unlisted:"))) {
                QCOMPARE(line.value(), QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"));
                continue;
            }
            const bool mayDo = static_cast<int>(neededFor(line.key())) <= allowed;
            const bool isDenied = isDenial(line.value());
            // Who could not begin a plan has none to apply, and is told that before anything else.
            const bool hasNoPlan = line.key().startsWith(QLatin1String("ApplyPlan"))
                && allowed < int(Access::Read) && line.value() == errorBusName(ErrorCode::InvalidPlan);
            // Who may read may know that there is no checkpoint.
            const bool hasNoCheckpoint = line.key().startsWith(QLatin1String("Checkpoint"))
                && allowed >= int(Access::Read) && line.value() == errorBusName(ErrorCode::NoCheckpoint);
            const bool hasNone = hasNoPlan || hasNoCheckpoint;
            m_grants += !mayDo && !isDenied && !hasNone ? 1 : 0;
            m_denials += mayDo && isDenied ? 1 : 0;
            QVERIFY2(mayDo != isDenied || hasNone,
                     qPrintable(line.key() + QLatin1String(": ") + line.value()));
        }
        // Those who may apply were told why this plan was not: the check comes before anything is done.
        if (allowed >= int(Access::Change)) {
            QCOMPARE(lines.value(QStringLiteral("Apply")), errorBusName(ErrorCode::StaleGeneration));
        }
    }

    void everyTestedMemberIsInTheTableAndBack()
    {
        const auto process = start(root, {QStringLiteral("members")});
        const QMap<QString, QString> lines = linesOf(*process);
        for (const MethodRule &rule : methodRules()) {
            if (rule.interface == bus::directorInterface) {
                QVERIFY2(lines.contains(rule.name), rule.name.data());
            }
        }
        for (const PropertyRule &rule : propertyRules()) {
            QVERIFY2(lines.contains(QLatin1String("Get:") + rule.name), rule.name.data());
        }
    }

    /// Each gets the answer to its own question, however many ask at once.
    void answersAreNotConfused()
    {
        constexpr int count = 100;
        const QStringList arguments {QStringLiteral("burst"), QString::number(count)};
        const auto allowed = start({QStringLiteral("lvscarol"), QStringLiteral("none")}, arguments);
        const auto denied = start({QStringLiteral("lvsalice"), QStringLiteral("active")}, arguments);
        const auto stranger = start({QStringLiteral("lvsbob"), QStringLiteral("none")}, arguments);
        const QMap<QString, QString> carol = linesOf(*allowed);
        const QMap<QString, QString> alice = linesOf(*denied);
        const QMap<QString, QString> bob = linesOf(*stranger);
        QCOMPARE(total(carol), count);
        // Two plans at once are refused as one too many, which needs the same permission.
        QCOMPARE(carol.value(errorBusName(ErrorCode::StaleGeneration)).toInt()
                     + carol.value(errorBusName(ErrorCode::Busy)).toInt(),
                 count);
        for (const auto &others : {alice, bob}) {
            QCOMPARE(others.value(errorBusName(ErrorCode::NotAuthorized)).toInt(), count);
            QCOMPARE(total(others), count);
        }
    }

    void anOpenPromptIsDismissed()
    {
        const auto process =
            start({QStringLiteral("lvsalice"), QStringLiteral("active")},
                  {QStringLiteral("prompts"), QStringLiteral("1"), QStringLiteral("cancelling")});
        QVERIFY(waitForText(*process, errorBusName(ErrorCode::AuthorizationCancelled)));
        process->kill();
        process->waitForFinished();
    }

    /// One user may keep two prompts open; the third is refused at once.
    void promptsAreBounded()
    {
        const auto process =
            start({QStringLiteral("lvsalice"), QStringLiteral("active")},
                  {QStringLiteral("prompts"), QStringLiteral("6"), QStringLiteral("silent")});
        QVERIFY(waitForText(*process, errorBusName(ErrorCode::LimitExceeded), 4));
        QTest::qWait(300);
        QCOMPARE(m_text.count(errorBusName(ErrorCode::LimitExceeded)), 4);
        QVERIFY(!m_text.contains(errorBusName(ErrorCode::NotAuthorized)));
        process->kill();
        process->waitForFinished();
    }

    /// From three connections: a bus lets one wait for 128 answers at most.
    void threeHundredPromptsStarveNobody()
    {
        const QStringList arguments {QStringLiteral("prompts"), QStringLiteral("100"),
                                     QStringLiteral("silent")};
        std::vector<std::unique_ptr<QProcess>> callers;
        QString answers;
        for (int i = 0; i < 3; ++i) {
            callers.push_back(start(nobody, arguments));
            QVERIFY(waitForText(*callers.back(), QStringLiteral("agent")));
            answers += m_text;
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(rootIsAnswered());
        qInfo("root was answered after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 10000); // on a slow machine, too
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (const auto &process : callers) {
                    answers += QString::fromUtf8(process->readAllStandardOutput());
                }
                return answers.count(errorBusName(ErrorCode::LimitExceeded)) >= 298;
            },
            30000));
        for (const auto &process : callers) {
            process->kill();
            process->waitForFinished();
        }
        QVERIFY(rootIsAnswered());
    }

    /// A caller who goes while polkit asks: nothing is done for it, and its prompt's place is free again.
    void vanishedCallersChangeNothing()
    {
        for (int round = 0; round < 5; ++round) {
            const auto process =
                start({QStringLiteral("lvsalice"), QStringLiteral("active")},
                      {QStringLiteral("prompts"), QStringLiteral("2"), QStringLiteral("silent")});
            QVERIFY(waitForText(*process, QStringLiteral("agent")));
            QTest::qWait(200);
            process->kill();
            process->waitForFinished();
        }
        // Were the places still taken, this one would be told that there are too many.
        const auto process =
            start({QStringLiteral("lvsalice"), QStringLiteral("active")},
                  {QStringLiteral("prompts"), QStringLiteral("1"), QStringLiteral("cancelling")});
        QVERIFY(waitForText(*process, errorBusName(ErrorCode::AuthorizationCancelled)));
        process->kill();
        process->waitForFinished();
        QVERIFY(rootIsAnswered());
        const QRegularExpression done(QStringLiteral("uid=7001 [^\n]*result=done"));
        QVERIFY(!test::PrivateBus::journal().contains(done));
    }

    void denialsAreLogged()
    {
        const auto process =
            start({QStringLiteral("lvsbob"), QStringLiteral("none")}, {QStringLiteral("members")});
        linesOf(*process);
        QVERIFY(test::PrivateBus::journal().contains(
            QLatin1String("uid=7002 user=lvsbob action=org.lvsdesk.change member=Apply")));
    }

    /// Without an answer of polkit's there is no yes, not even for root.
    void aStoppedPolkitdAllowsNothing()
    {
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGSTOP);
        const auto process = start(root, {QStringLiteral("burst"), QStringLiteral("5")});
        const QMap<QString, QString> answers = linesOf(*process);
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGCONT);
        QCOMPARE(answers.value(errorBusName(ErrorCode::NotAuthorized)).toInt(), 5);
        QVERIFY(rootIsAnswered());
    }

    /// The last: nobody starts it again here.
    void withoutPolkitdNobodyIsAllowed()
    {
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGKILL);
        QTest::qWait(200);
        for (const User &user : {root, User {QStringLiteral("lvscarol"), QStringLiteral("none")}, nobody}) {
            const auto process = start(user, {QStringLiteral("members")});
            const QMap<QString, QString> lines = linesOf(*process);
            for (auto line = lines.constBegin(); line != lines.constEnd(); ++line) {
                ++m_cells;
                const bool hasNone = line.key().startsWith(QLatin1String("ApplyPlan"))
                    && line.value() == errorBusName(ErrorCode::InvalidPlan);
                const bool expected =
                    isDenial(line.value()) || hasNone || line.key() == QLatin1String("Introspect");
                m_grants += expected ? 0 : 1;
                QVERIFY2(expected, qPrintable(user.name + u' ' + line.key() + u' ' + line.value()));
            }
        }
    }

private:
    bool waitForText(QProcess &process, const QString &wanted, qsizetype times = 1)
    {
        m_text.clear();
        return QTest::qWaitFor(
            [&] {
                m_text += QString::fromUtf8(process.readAllStandardOutput());
                return m_text.count(wanted) >= times;
            },
            30000);
    }

    QString m_text;
    int m_cells = 0;
    int m_grants = 0;
    int m_denials = 0;
};

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "authorization_test.moc"
