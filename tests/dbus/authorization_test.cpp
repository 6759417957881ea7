// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what: every member for every kind of caller, with a real polkitd; and what callers try.
#include "core/helper/methodtable.h"
#include "core/protocol/errorname.h"
#include "core/protocol/introspection.h"
#include "tests/dbus/introspected.h"
#include "tests/dbus/privatebus.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <csignal>
#include <memory>
#include <vector>

using namespace lvs;
using test::introspected, test::Introspected, test::IntrospectedMember;

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

/// Name and answer of each line; others are the agent's.
QMap<QString, QString> linesOf(QProcess &process)
{
    if (!process.waitForFinished(patience)) {
        qFatal("a caller did not end");
    }
    QMap<QString, QString> lines;
    const QStringList all =
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        if (line.contains(u' ')) {
            lines.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
        }
    }
    return lines;
}

constexpr QLatin1String accessDenied {"org.freedesktop.DBus.Error.AccessDenied"};

bool isDenial(const QString &answer)
{
    return answer == errorBusName(ErrorCode::NotAuthorized)
        || answer == errorBusName(ErrorCode::AuthorizationCancelled) || answer == accessDenied;
}

const QString anything = QStringLiteral("open");
const QString toRead = QStringLiteral("org.lvsdesk.read");
const QString toChange = QStringLiteral("org.lvsdesk.change");
const QString toConfigure = QStringLiteral("org.lvsdesk.host-config");
const QString toPersist = QStringLiteral("org.lvsdesk.persist");

/// What every member needs, written down a second time and by hand: who adds a member says here, too, who
/// may call it. Those of features that a helper may lack stand here as well.
const QMap<QString, QString> &neededByMember()
{
    static const QMap<QString, QString> needed {
        {QStringLiteral("Introspect"), anything},
        {QStringLiteral("GetAll"), toRead},
        {QStringLiteral("GetInfo"), toRead},
        {QStringLiteral("GetSurroundings"), toRead},
        {QStringLiteral("GetConfig"), toRead},
        {QStringLiteral("GetConfigFd"), toRead},
        {QStringLiteral("GetStats"), toRead},
        {QStringLiteral("GetStatsFd"), toRead},
        {QStringLiteral("SubscribeStats"), toRead},
        {QStringLiteral("Unsubscribe"), toRead},
        {QStringLiteral("Validate"), toRead},
        {QStringLiteral("Apply"), toChange},
        {QStringLiteral("BeginPlan"), toRead},
        {QStringLiteral("AppendOperations"), toRead},
        {QStringLiteral("ApplyPlan"), toChange},
        {QStringLiteral("CancelApply"), toRead},
        // Where there is a checkpoint its owner needs no more; what others need is asked for then.
        {QStringLiteral("CheckpointConfirm"), toRead},
        {QStringLiteral("CheckpointRollback"), toRead},
        {QStringLiteral("CheckpointExtend"), toRead},
        {QStringLiteral("GetCheckpoint"), toRead},
        {QStringLiteral("Persist"), toPersist},
        {QStringLiteral("GetSaved"), toRead},
        {QStringLiteral("GetHistory"), toRead},
        {QStringLiteral("GetAudit"), toRead},
    };
    return needed;
}

/// What a line of the caller's needs.
QString neededFor(const QString &line)
{
    if (line.startsWith(QLatin1String("Apply:host")) || line == QLatin1String("ApplyPlan:host")) {
        return toConfigure;
    }
    return line.startsWith(QLatin1String("Get:")) ? toRead : neededByMember().value(line);
}

/// What polkit is made to say of everything, whatever our policy says.
struct Answers
{
    const char *name;
    const char *result; ///< of a rule; null for our policy
    int check; ///< what pkcheck then says of nobody's reading: 0 yes, 1 no, 2 a password is wanted
};

constexpr Answers policyAnswers {"policy", nullptr, 2};
constexpr Answers allowAnswers {"allow", "YES", 0};
constexpr Answers denyAnswers {"deny", "NO", 1};
constexpr Answers challengeAnswers {"challenge", "AUTH_ADMIN", 2};

/// Gives polkitd that rule, and waits until it counts.
bool useAnswers(const Answers &answers)
{
    static int number = 0;
    const QString folder = test::PrivateBus::file(QStringLiteral("rules/"));
    QFile::remove(folder + QStringLiteral("00-answers%1.rules").arg(number));
    if (answers.result != nullptr) {
        // polkitd watches the folder, and must not read half a file.
        QFile file(test::PrivateBus::file(QStringLiteral("answers")));
        if (!file.open(QIODevice::WriteOnly)) {
            return false;
        }
        file.write(QByteArray("polkit.addRule(function (action) {\n"
                              "    if (action.id.indexOf(\"org.lvsdesk.\") === 0) { return polkit.Result.")
                   + answers.result + "; }\n});\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        file.close();
        file.rename(folder + QStringLiteral("00-answers%1.rules").arg(++number));
    }
    const QString check = QStringLiteral("pkcheck --action-id %1 --process $$ 2>/dev/null").arg(toRead);
    return QTest::qWaitFor(
        [&] {
            return QProcess::execute(test::PrivateBus::tool(QStringLiteral("session.sh")),
                                     {QStringLiteral("nobody"), QStringLiteral("none"), QStringLiteral("sh"),
                                      QStringLiteral("-c"), check})
                == answers.check;
        },
        30000);
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
        qInfo("%d cells, %d unexpected grants, %d unexpected denials; %d calls of callers who had left, none "
              "carried out",
              m_cells, m_grants, m_denials, m_dyingCalls);
    }

    /// What polkit answers by our policy, for each kind of caller.
    void everyMemberByPolicy_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QStringList>("allowed");
        const QStringList all {anything, toRead, toChange, toConfigure, toPersist};
        const auto row = [](const char *name, const char *user, const char *session,
                            const QStringList &allowed) {
            QTest::newRow(name) << QString::fromLatin1(user) << QString::fromLatin1(session) << allowed;
        };
        row("root", "root", "none", all);
        row("group by rule, remote", "lvscarol", "remote", {anything, toRead, toChange});
        row("group by rule, no session", "lvscarol", "none", {anything, toRead, toChange});
        row("active", "lvsalice", "active", {anything, toRead});
        row("inactive", "lvsalice", "inactive", {anything, toRead});
        row("remote", "lvsalice", "remote", {anything});
        row("no session", "lvsbob", "none", {anything});
        row("nobody", "nobody", "none", {anything});
        row("the helper's own user", "lvsdesk", "none", {anything});
    }
    void everyMemberByPolicy()
    {
        QFETCH(QString, user);
        QFETCH(QString, session);
        QFETCH(QStringList, allowed);
        const auto process = start({user, session}, {QStringLiteral("members")});
        const QMap<QString, QString> lines = linesOf(*process);
        judge(lines, [&](const QString &needed) { return allowed.contains(needed); });
        // Those who may apply were told why this plan was not: the check comes before anything is done.
        if (allowed.contains(toChange)) {
            QCOMPARE(lines.value(QStringLiteral("Apply")), errorBusName(ErrorCode::StaleGeneration));
        }
    }

    /// And by rules that say the same of everything: only root, whom polkit never asks, and nobody else's no
    /// becomes a yes.
    void everyMemberByAnswer_data()
    {
        QTest::addColumn<int>("answers");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("allow") << 0 << false;
        QTest::newRow("deny") << 1 << false;
        QTest::newRow("challenge") << 2 << false;
        QTest::newRow("cancel") << 2 << true;
    }
    void everyMemberByAnswer()
    {
        QFETCH(int, answers);
        QFETCH(bool, isAsked);
        constexpr std::array rules {allowAnswers, denyAnswers, challengeAnswers};
        const Answers &rule = rules.at(static_cast<size_t>(answers));
        QVERIFY(useAnswers(rule));
        QStringList arguments {QStringLiteral("members")};
        if (isAsked) {
            arguments.append(QStringLiteral("asked"));
        }
        for (const User &user : everyKind()) {
            const auto process = start(user, arguments);
            const QMap<QString, QString> lines = linesOf(*process);
            const bool isAllowed = rule.result == allowAnswers.result || user.name == root.name;
            judge(lines, [isAllowed](const QString &needed) { return isAllowed || needed == anything; });
            if (!isAllowed) {
                const ErrorCode code = isAsked ? ErrorCode::AuthorizationCancelled : ErrorCode::NotAuthorized;
                QCOMPARE(lines.value(QStringLiteral("Apply")), errorBusName(code));
            }
        }
        QVERIFY(useAnswers(policyAnswers));
    }

    /// A yes that comes when the caller has left is nobody's: nothing is done.
    void dyingCallersChangeNothing()
    {
        QVERIFY(useAnswers(allowAnswers));
        const auto seen = [] {
            const auto process = start(root, {QStringLiteral("generation")});
            return linesOf(*process).value(QStringLiteral("generation"));
        };
        const QString before = seen();
        QVERIFY(!before.isEmpty());
        const pid_t helper = test::PrivateBus::process(QStringLiteral("helper"));
        const qsizetype plans = test::PrivateBus::journal().count(QLatin1String("result=done"));
        constexpr int count = 20;
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGSTOP);
        for (const User &user : everyKind()) {
            const auto process = start(user, {QStringLiteral("die"), before, QString::number(count)});
            QVERIFY(process->waitForFinished(patience));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            m_dyingCalls += count;
        }
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGCONT);
        QVERIFY(rootIsAnswered());
        QCOMPARE(seen(), before);
        QCOMPARE(test::PrivateBus::journal().count(QLatin1String("result=done")), plans);
        QCOMPARE(test::PrivateBus::process(QStringLiteral("helper")), helper);
        QVERIFY(useAnswers(policyAnswers));
    }

    void everyMemberIsWrittenDownTwice()
    {
        const Introspected all = introspected(directorIntrospection());
        QVERIFY(all.methods.size() >= 14);
        for (const IntrospectedMember &method : all.methods) {
            QVERIFY2(neededByMember().contains(method.name), qPrintable(method.name));
            const MethodRule *rule = methodRule(QString(bus::directorInterface), method.name);
            QVERIFY2(rule != nullptr, qPrintable(method.name));
            const bool isOwners = method.name.startsWith(QLatin1String("Checkpoint"));
            QCOMPARE(QString(actionId(rule->access)),
                     isOwners ? QStringLiteral("org.lvsdesk.checkpoint-other")
                              : neededByMember().value(method.name));
        }
        for (const PropertyRule &rule : propertyRules()) {
            QCOMPARE(QString(actionId(rule.access)), toRead);
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
        QVERIFY(rootIsAnswered());
        const qint64 before = test::PrivateBus::helperMemory();
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
        const qint64 served = timer.elapsed();
        QVERIFY(served < 10000); // on a slow machine, too
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (const auto &process : callers) {
                    answers += QString::fromUtf8(process->readAllStandardOutput());
                }
                return answers.count(errorBusName(ErrorCode::LimitExceeded)) >= 298;
            },
            30000));
        const qsizetype refused = answers.count(errorBusName(ErrorCode::LimitExceeded));
        const qint64 most = test::PrivateBus::helperMemory("VmHWM") - before;
        qInfo("prompts: of 300 of nobody %lld open, %lld refused, %.1f MiB more at the most; root served in "
              "%lld ms",
              static_cast<long long>(300 - refused), static_cast<long long>(refused),
              static_cast<double>(most) / 1024 / 1024, static_cast<long long>(served));
        QCOMPARE(refused, 298);
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
        QElapsedTimer timer;
        timer.start();
        // Were the places still taken, this one would be told that there are too many.
        const auto process =
            start({QStringLiteral("lvsalice"), QStringLiteral("active")},
                  {QStringLiteral("prompts"), QStringLiteral("1"), QStringLiteral("cancelling")});
        QVERIFY(waitForText(*process, errorBusName(ErrorCode::AuthorizationCancelled)));
        const qint64 asked = timer.elapsed();
        process->kill();
        process->waitForFinished();
        QVERIFY(rootIsAnswered());
        const QRegularExpression done(QStringLiteral("uid=7001 [^\n]*result=done"));
        QVERIFY(!test::PrivateBus::journal().contains(done));
        qInfo("vanished callers: 5 with 2 open prompts each, 0 carried out; the same user was asked again in "
              "%lld ms",
              static_cast<long long>(asked));
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
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_SILENT_ANSWER=100")});
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGSTOP);
        const bool denied = nobodyIsAllowed();
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGCONT);
        QVERIFY(denied);
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
        QVERIFY(rootIsAnswered());
    }

    /// The last: nobody starts it again here.
    void withoutPolkitdNobodyIsAllowed()
    {
        ::kill(test::PrivateBus::process(QStringLiteral("polkitd")), SIGKILL);
        QTest::qWait(200);
        QVERIFY(nobodyIsAllowed());
    }

private:
    /// One of each kind that polkit tells apart.
    static QList<User> everyKind()
    {
        return {root,
                {QStringLiteral("lvscarol"), QStringLiteral("none")},
                {QStringLiteral("lvsalice"), QStringLiteral("active")},
                {QStringLiteral("lvsalice"), QStringLiteral("inactive")},
                {QStringLiteral("lvsbob"), QStringLiteral("remote")},
                nobody};
    }

    /// All kinds at once.
    bool nobodyIsAllowed()
    {
        std::vector<std::unique_ptr<QProcess>> callers;
        for (const User &user : everyKind()) {
            callers.push_back(start(user, {QStringLiteral("members")}));
        }
        const int before = m_grants + m_denials;
        for (const auto &process : callers) {
            judge(linesOf(*process), [](const QString &needed) { return needed == anything; });
        }
        return m_grants + m_denials == before && !QTest::currentTestFailed();
    }

    /// Compares what each member answered with what it should have.
    template <typename May> void judge(const QMap<QString, QString> &lines, May may)
    {
        const Introspected all = introspected(directorIntrospection());
        for (const IntrospectedMember &method : all.methods) {
            QVERIFY2(lines.contains(method.name), qPrintable(method.name));
        }
        for (const QString &name : all.properties) {
            QVERIFY2(lines.contains(QStringLiteral("Get:") + name), qPrintable(name));
        }
        for (auto line = lines.constBegin(); line != lines.constEnd(); ++line) {
            ++m_cells;
            const QString &answer = line.value();
            const QString said = line.key() + QLatin1String(": ") + answer;
            if (line.key().startsWith(QLatin1String("unlisted:"))) {
                m_grants += answer == accessDenied ? 0 : 1;
                QVERIFY2(answer == accessDenied, qPrintable(said));
                continue;
            }
            const QString needed = neededFor(line.key());
            QVERIFY2(!needed.isEmpty(), qPrintable(said));
            const bool isAllowed = may(needed);
            // Who could not begin a plan has none to apply, and is told that before anything else.
            const bool hasNone = line.key().startsWith(QLatin1String("ApplyPlan")) && !may(toRead)
                && answer == errorBusName(ErrorCode::InvalidPlan);
            const bool isDenied = isDenial(answer) || hasNone;
            m_grants += !isAllowed && !isDenied ? 1 : 0;
            m_denials += isAllowed && isDenied ? 1 : 0;
            QVERIFY2(isAllowed != isDenied, qPrintable(said));
        }
    }

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
    int m_dyingCalls = 0;
};

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "authorization_test.moc"
