// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The helper's interface, message by message, on a private bus.
#include "core/helper/methodtable.h"
#include "core/protocol/countersrecord.h"
#include "core/protocol/errorname.h"
#include "core/protocol/introspection.h"
#include "core/protocol/sealedfile.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/introspected.h"
#include "tests/dbus/privatebus.h"

#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace lvs;
using test::answer, test::Caller, test::introspected, test::Introspected, test::IntrospectedMember,
    test::plan, test::requestId;

namespace {

constexpr int patience = 60000;

/// Bytes in use of the helper that runs.

} // namespace

class ServiceTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void takeStats(qulonglong serial, qulonglong generation) { m_stats.append({serial, generation}); }
    void takeOtherStats(qulonglong, qulonglong) { ++m_otherStats; }
    void takeChange(qulonglong generation) { m_changes.append(generation); }
    void takeProgress(const QString &id, uint done, uint total) { m_progress.append({id, done, total}); }
    void takeOtherProgress(const QString &, uint, uint) { ++m_otherProgress; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
    }
    void init()
    {
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
        QFile::remove(QStringLiteral("/run/lvsdesk/requests")); // each test has requests of its own
    }

    void introspectionIsTheCommittedOne()
    {
        Caller caller(QStringLiteral("a"));
        const QDBusMessage reply = caller.call(QStringLiteral("Introspect"), {},
                                               QStringLiteral("org.freedesktop.DBus.Introspectable"));
        QCOMPARE(reply.arguments().value(0).toString(), directorIntrospection());
    }

    /// What clients of today count on. Who changes it here raises bus::apiVersion.
    void signaturesAreFrozen()
    {
        const QString operations = wire::operationsSignature;
        const QString report = QStringLiteral("taya(u(sas))(sas)");
        const QMap<QString, QPair<QString, QString>> frozen {
            {QStringLiteral("GetInfo"), {QString(), QStringLiteral("sussuas")}},
            {QStringLiteral("GetSurroundings"), {QString(), QStringLiteral("asbasbasas")}},
            {QStringLiteral("GetConfig"), {QStringLiteral("u"), QStringLiteral("tuay")}},
            {QStringLiteral("GetConfigFd"), {QString(), QStringLiteral("th")}},
            {QStringLiteral("GetStats"), {QStringLiteral("u"), QStringLiteral("tuay")}},
            {QStringLiteral("GetStatsFd"), {QString(), QStringLiteral("th")}},
            {QStringLiteral("SubscribeStats"), {QStringLiteral("ua(uyyttq)"), QString()}},
            {QStringLiteral("Unsubscribe"), {QString(), QString()}},
            {QStringLiteral("Validate"), {u't' + operations, QStringLiteral("taya(sas)")}},
            {QStringLiteral("Apply"), {u't' + operations + QStringLiteral("aya{sv}"), report}},
            {QStringLiteral("BeginPlan"), {QStringLiteral("t"), QStringLiteral("u")}},
            {QStringLiteral("AppendOperations"), {u'u' + operations, QStringLiteral("u")}},
            {QStringLiteral("ApplyPlan"), {QStringLiteral("uaya{sv}"), report}},
            {QStringLiteral("CancelApply"), {QStringLiteral("s"), QString()}},
            {QStringLiteral("GetAudit"), {QStringLiteral("tu"), QString(bus::auditSignature)}},
            {QStringLiteral("Persist"), {QStringLiteral("t"), QStringLiteral("t")}},
            {QStringLiteral("GetSaved"), {QStringLiteral("tu"), QStringLiteral("ttuay")}},
            {QStringLiteral("GetHistory"), {QString(), bus::historySignature}},
            {QStringLiteral("CheckpointConfirm"), {QStringLiteral("t"), QString()}},
            {QStringLiteral("CheckpointRollback"), {QStringLiteral("t"), QStringLiteral("t(sas)")}},
            {QStringLiteral("CheckpointExtend"), {QStringLiteral("tu"), QStringLiteral("u")}},
            {QStringLiteral("GetCheckpoint"), {QString(), QStringLiteral("tuust")}},
        };
        const Introspected all = introspected(directorIntrospection());
        QCOMPARE(all.methods.size(), frozen.size());
        for (const IntrospectedMember &method : all.methods) {
            QVERIFY2(frozen.contains(method.name), qPrintable(method.name));
            QCOMPARE(method.inSignature, frozen.value(method.name).first);
            QCOMPARE(method.outSignature, frozen.value(method.name).second);
        }
        QCOMPARE(all.signalMembers.size(), 7);
        QCOMPARE(all.properties.size(), 7);
        QCOMPARE(bus::apiVersion, 2U);
    }

    void tableAndIntrospectionAgree()
    {
        const Introspected all = introspected(directorIntrospection());
        qsizetype rules = 0;
        for (const MethodRule &rule : methodRules()) {
            rules += rule.interface == bus::directorInterface ? 1 : 0;
        }
        QCOMPARE(rules, all.methods.size());
        for (const IntrospectedMember &method : all.methods) {
            const MethodRule *rule = methodRule(QString(bus::directorInterface), method.name);
            QVERIFY2(rule != nullptr, qPrintable(method.name));
            QCOMPARE(QString(rule->signature), method.inSignature);
        }
        QCOMPARE(qsizetype(propertyRules().size()), all.properties.size());
        for (const QString &name : all.properties) {
            QVERIFY2(propertyRule(QString(bus::directorInterface), name) != nullptr, qPrintable(name));
        }
    }

    void noWriterUsesRead()
    {
        for (const MethodRule &rule : methodRules()) {
            QVERIFY2(!rule.mutating || rule.access >= Access::Change, rule.name.data());
            QVERIFY2(rule.access != Access::Open || rule.member == Member::Introspect, rule.name.data());
        }
    }

    void wrongSignaturesAreRefused()
    {
        Caller caller(QStringLiteral("a"));
        for (const MethodRule &rule : methodRules()) {
            const QDBusMessage reply = caller.call(rule.name, {QStringLiteral("x"), 1.5}, rule.interface);
            QCOMPARE(answer(reply), QStringLiteral("org.freedesktop.DBus.Error.InvalidSignature"));
        }
        qInfo("wrong signatures: %d members, each refused", static_cast<int>(methodRules().size()));
    }

    void stalePlansChangeNothing()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        QCOMPARE(answer(caller.apply(base, plan(1, 3))), QStringLiteral("ok"));
        const QDBusMessage stale = caller.apply(base, plan(10, 3));
        QCOMPARE(errorFromReply(stale).code, ErrorCode::StaleGeneration);
        QCOMPARE(errorFromReply(stale).arguments,
                 QStringList({QString::number(base), QString::number(base + 1)}));
        test::PrivateBus::changeBehindTheHelper();
        QCOMPARE(errorFromReply(caller.apply(base + 1, plan(10, 3))).code, ErrorCode::StaleGeneration);
        QTest::qWait(60);
        QCOMPARE(caller.state().services.size(), size_t(4));
        qInfo(
            "stale generation: 2 plans, after another's and after a stranger's change, 0 steps carried out");
    }

    void otherHashesAreRefused()
    {
        Caller caller(QStringLiteral("a"));
        QVariantList arguments = Caller::applyArguments(caller.generation(), plan(1, 1));
        arguments[2] = planHash(plan(2, 1));
        QCOMPARE(errorFromReply(caller.call(QStringLiteral("Apply"), arguments)).code,
                 ErrorCode::InvalidPlan);
        QVERIFY(caller.state().services.empty());
    }

    void validateTouchesNothing()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const auto validated = [&](quint64 generation, const Plan &wanted) {
            return caller.call(QStringLiteral("Validate"),
                               {generation, QVariant::fromValue(toWire(wanted.steps))});
        };
        const QDBusMessage good = validated(base, plan(1, 2));
        QCOMPARE(good.arguments().value(0).toULongLong(), base);
        QCOMPARE(good.arguments().value(1).toByteArray(), planHash(plan(1, 2)));
        QVERIFY(qdbus_cast<QList<wire::Error>>(good.arguments().value(2)).isEmpty());
        Plan twice = plan(1, 1);
        twice.steps.push_back(twice.steps.front());
        const auto errors = qdbus_cast<QList<wire::Error>>(validated(base, twice).arguments().value(2));
        QCOMPARE(errors.value(0).code, errorCodeName(ErrorCode::PreconditionExists));
        QCOMPARE(qdbus_cast<QList<wire::Error>>(validated(7, plan(1, 1)).arguments().value(2)).value(0).code,
                 errorCodeName(ErrorCode::StaleGeneration));
        QVERIFY(caller.state().services.empty());
    }

    void rulesAreTheHelpersOwn()
    {
        Caller caller(QStringLiteral("a"));
        // One-packet scheduling with TCP: a client that checks nothing itself.
        ServiceSettings settings;
        settings.onePacket = true;
        const Endpoint vip {Address::fromIPv4(0x0a0000faU), Port(80)};
        const Plan wrong {{AddService {ServiceKey(Protocol::Tcp, vip), settings}}};
        QCOMPARE(errorFromReply(caller.apply(caller.generation(), wrong)).code, ErrorCode::OnePacketNeedsUdp);
        QVERIFY(caller.state().services.empty());
    }

    void oneWriterAtATime()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=700")});
        Caller first(QStringLiteral("a"));
        Caller second(QStringLiteral("b"));
        const quint64 base = first.generation();
        const QDBusPendingCall running =
            first.send(QStringLiteral("Apply"), Caller::applyArguments(base, plan(1, 5)));
        QTest::qWait(250);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(errorFromReply(second.apply(base, plan(10, 5))).code, ErrorCode::Busy);
        // Readers do not wait for the writer: they get what was before.
        QCOMPARE(second.generation(), base);
        QVERIFY(timer.elapsed() < 400);
        QDBusPendingCall waited = running;
        waited.waitForFinished();
        QCOMPARE(answer(waited.reply()), QStringLiteral("ok"));
        QCOMPARE(errorFromReply(second.apply(base, plan(10, 5))).code, ErrorCode::StaleGeneration);
        QCOMPARE(second.state().services.size(), size_t(5));
    }

    void repeatedRequestsAreAnsweredOnce()
    {
        Caller first(QStringLiteral("a"));
        const quint64 base = first.generation();
        const QString hash = QString::fromLatin1(planHash(plan(1, 2)).toHex());
        const auto noted = [&hash] {
            return test::PrivateBus::journal().count(QStringLiteral("plan=%1 ").arg(hash));
        };
        const qsizetype before = noted(); // by other helpers
        const QDBusMessage once = first.apply(base, plan(1, 2), requestId(QStringLiteral("r1")));
        QCOMPARE(answer(once), QStringLiteral("ok"));
        // From another connection of the same user: the first was lost.
        Caller second(QStringLiteral("b"));
        const QDBusMessage again = second.apply(base, plan(1, 2), requestId(QStringLiteral("r1")));
        QCOMPARE(answer(again), QStringLiteral("ok"));
        QCOMPARE(again.arguments().value(0), once.arguments().value(0));
        QCOMPARE(again.arguments().value(1), once.arguments().value(1));
        QCOMPARE(noted(), before + 1);
        QCOMPARE(errorFromReply(second.apply(base, plan(5, 2), requestId(QStringLiteral("r1")))).code,
                 ErrorCode::InvalidPlan);
        QCOMPARE(second.state().services.size(), size_t(2));
    }

    /// The latest 64 are remembered; one before them is carried out again, and is stale by then.
    void oldRequestsAreForgotten()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        QCOMPARE(answer(caller.apply(base, plan(1, 1), requestId(QStringLiteral("r1")))),
                 QStringLiteral("ok"));
        quint64 latest = base + 1;
        const auto applyAnother = [&](const QVariantMap &options) {
            const auto mark = static_cast<quint32>(latest - base + 1);
            return answer(caller.apply(latest++, plan(mark, 1), options));
        };
        for (int i = 0; i < 63; ++i) {
            QCOMPARE(applyAnother(requestId(QStringLiteral("other%1").arg(i))), QStringLiteral("ok"));
            QCOMPARE(applyAnother({}), QStringLiteral("ok")); // these are nothing to be remembered
        }
        const auto again = [&] { return caller.apply(base, plan(1, 1), requestId(QStringLiteral("r1"))); };
        QCOMPARE(answer(again()), QStringLiteral("ok"));
        QCOMPARE(applyAnother(requestId(QStringLiteral("last"))), QStringLiteral("ok"));
        QCOMPARE(errorFromReply(again()).code, ErrorCode::StaleGeneration);
        QCOMPARE(caller.state().services.size(), size_t(latest - base));
    }

    void wrongOptionsAreRefused()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const auto refused = [&](const QVariantMap &options) {
            return errorFromReply(caller.apply(base, plan(1, 1), options)).code;
        };
        QCOMPARE(refused({{QStringLiteral("path"), QStringLiteral("/etc/passwd")}}), ErrorCode::Unsupported);
        QCOMPARE(refused({{QStringLiteral("request-id"), 7}}), ErrorCode::NameInvalid);
        QCOMPARE(refused(requestId(QString())), ErrorCode::NameInvalid);
        QCOMPARE(refused(requestId(QString(65, u'a'))), ErrorCode::NameInvalid);
        QCOMPARE(refused(requestId(QString(9 * 1024 * 1024, u'a'))), ErrorCode::NameInvalid);
        QVERIFY(caller.state().services.empty());
    }

    /// Anybody may send them, and they are read before polkit is asked: they must not fill the memory.
    void wrongMessagesAreNotKept()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const QVariantList wrongOptions =
            Caller::applyArguments(base, plan(1, 1), requestId(QString(9 * 1024 * 1024, u'a')));
        const QVariantList tooMany = Caller::applyArguments(base, plan(1, 60000));
        const auto send = [&](const QVariantList &arguments, ErrorCode code, int times) {
            for (int i = 0; i < times; ++i) {
                QCOMPARE(errorFromReply(caller.call(QStringLiteral("Apply"), arguments)).code, code);
            }
        };
        send(wrongOptions, ErrorCode::NameInvalid, 2);
        send(tooMany, ErrorCode::LimitExceeded, 2);
        const qint64 before = test::PrivateBus::helperMemory();
        QVERIFY(before > 0);
        send(wrongOptions, ErrorCode::NameInvalid, 40); // 360 MiB
        send(tooMany, ErrorCode::LimitExceeded, 10); // 40 MiB
        const qint64 grown = test::PrivateBus::helperMemory() - before;
        qInfo("bounds: 400 MiB of wrong options and of plans too long, %.1f MiB more memory",
              static_cast<double>(grown) / 1024 / 1024);
        // An address sanitizer keeps 256 MiB of what was freed.
        QVERIFY2(grown < 350LL * 1024 * 1024, qPrintable(QString::number(grown)));
    }

    void oversizePlansAreRefused()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const QDBusMessage reply = caller.apply(base, plan(1, 20001));
        QCOMPARE(errorFromReply(reply),
                 Error(ErrorCode::LimitExceeded, {QStringLiteral("operations"), QStringLiteral("20000")}));
        const quint32 id = caller.call(QStringLiteral("BeginPlan"), {base}).arguments().value(0).toUInt();
        const QVariant part = QVariant::fromValue(toWire(plan(1, 20000).steps));
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(answer(caller.call(QStringLiteral("AppendOperations"), {id, part})),
                     QStringLiteral("ok"));
        }
        QCOMPARE(errorFromReply(caller.call(QStringLiteral("AppendOperations"), {id, part})).code,
                 ErrorCode::LimitExceeded);
        QVERIFY(caller.state().services.empty());
    }

    void waitingPlansAreTheirOwners()
    {
        Caller owner(QStringLiteral("a"));
        Caller other(QStringLiteral("b"));
        const quint64 base = owner.generation();
        const quint32 id = owner.call(QStringLiteral("BeginPlan"), {base}).arguments().value(0).toUInt();
        const QVariant part = QVariant::fromValue(toWire(plan(1, 2).steps));
        QCOMPARE(errorFromReply(other.call(QStringLiteral("AppendOperations"), {id, part})).code,
                 ErrorCode::InvalidPlan);
        QCOMPARE(answer(owner.call(QStringLiteral("AppendOperations"), {id, part})), QStringLiteral("ok"));
        const QVariantList arguments {id, planHash(plan(1, 2)), QVariantMap()};
        QCOMPARE(errorFromReply(other.call(QStringLiteral("ApplyPlan"), arguments)).code,
                 ErrorCode::InvalidPlan);
        QCOMPARE(answer(owner.call(QStringLiteral("ApplyPlan"), arguments)), QStringLiteral("ok"));
        QCOMPARE(errorFromReply(owner.call(QStringLiteral("ApplyPlan"), arguments)).code,
                 ErrorCode::InvalidPlan);
        QCOMPARE(owner.state().services.size(), size_t(2));
    }

    void onlyTheOwnerCancels()
    {
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_DELAY=400")});
        Caller owner(QStringLiteral("a"));
        Caller other(QStringLiteral("b"));
        const quint64 base = owner.generation();
        QDBusPendingCall running =
            owner.send(QStringLiteral("Apply"),
                       Caller::applyArguments(base, plan(1, 3000), requestId(QStringLiteral("mine"))));
        QTest::qWait(150);
        QCOMPARE(answer(other.call(QStringLiteral("CancelApply"), {QStringLiteral("mine")})),
                 QStringLiteral("ok"));
        running.waitForFinished();
        QCOMPARE(answer(running.reply()), QStringLiteral("ok"));
        QCOMPARE(owner.state().services.size(), size_t(3000));
    }

    /// Signals with content reach only those whose they are; the broadcast one is a number.
    void signalsAreUnicast()
    {
        Caller subscriber(QStringLiteral("a"));
        Caller bystander(QStringLiteral("b"));
        const QString name = bus::helperName;
        const QString path = bus::directorPath;
        const QString interface = bus::directorInterface;
        const quint64 base = subscriber.generation();
        m_stats.clear();
        m_changes.clear();
        m_progress.clear();
        m_otherStats = m_otherProgress = 0;
        subscriber.connection().connect(name, path, interface, QStringLiteral("StatsReady"), this,
                                        SLOT(takeStats(qulonglong, qulonglong)));
        bystander.connection().connect(name, path, interface, QStringLiteral("StatsReady"), this,
                                       SLOT(takeOtherStats(qulonglong, qulonglong)));
        bystander.connection().connect(name, path, interface, QStringLiteral("ConfigChanged"), this,
                                       SLOT(takeChange(qulonglong)));
        subscriber.connection().connect(name, path, interface, QStringLiteral("ApplyProgress"), this,
                                        SLOT(takeProgress(QString, uint, uint)));
        bystander.connection().connect(name, path, interface, QStringLiteral("ApplyProgress"), this,
                                       SLOT(takeOtherProgress(QString, uint, uint)));
        QCOMPARE(
            errorFromReply(subscriber.call(QStringLiteral("SubscribeStats"), test::everything(249))).code,
            ErrorCode::NumberOutOfRange);
        QCOMPARE(answer(subscriber.call(QStringLiteral("SubscribeStats"), test::everything(250))),
                 QStringLiteral("ok"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([this] { return m_stats.size() >= 5; }, patience));
        QVERIFY(timer.elapsed() >= 4 * 250 - 50); // never closer together
        QCOMPARE(m_stats.last().second, base);
        QCOMPARE(answer(subscriber.apply(base, plan(1, 1), requestId(QStringLiteral("p")))),
                 QStringLiteral("ok"));
        QVERIFY(
            QTest::qWaitFor([this] { return m_changes.size() == 1 && m_progress.size() == 2; }, patience));
        QCOMPARE(m_changes.first(), base + 1);
        QCOMPARE(m_progress.last().done, 1U);
        QCOMPARE(answer(subscriber.call(QStringLiteral("Unsubscribe"))), QStringLiteral("ok"));
        QTest::qWait(300);
        const qsizetype seen = m_stats.size();
        QTest::qWait(600);
        QCOMPARE(m_stats.size(), seen);
        QCOMPARE(m_otherStats, 0);
        QCOMPARE(m_otherProgress, 0);
    }

    void statsAreOneSampleForAll()
    {
        Caller first(QStringLiteral("a"));
        Caller second(QStringLiteral("b"));
        const QDBusMessage one = first.call(QStringLiteral("GetStatsFd"));
        const QDBusMessage two = second.call(QStringLiteral("GetStats"), {0U});
        QCOMPARE(one.arguments().value(0), two.arguments().value(0));
        const Result<QByteArray> bytes =
            readSealedFile(one.arguments().value(1).value<QDBusUnixFileDescriptor>(), bus::mostPackedBytes);
        QCOMPARE(bytes.valueOr({}), two.arguments().value(2).toByteArray());
        QVERIFY(unpackCounters(bytes.valueOr({})).ok());
        QCOMPARE(errorFromReply(second.call(QStringLiteral("GetStats"), {1U})).code,
                 ErrorCode::NumberOutOfRange);
    }

    /// Names of everything, argument by argument at random: an answer each, and the helper lives on.
    void randomArgumentsAreAnswered()
    {
        Caller caller(QStringLiteral("a"));
        (void)caller.generation();
        const pid_t helper = test::PrivateBus::process(QStringLiteral("helper"));
        QRandomGenerator random(5);
        const auto number = [&random] {
            return random.bounded(3) == 0 ? random.generate() : random.bounded(4U);
        };
        for (int i = 0; i < 300; ++i) {
            wire::Operations operations;
            for (quint32 j = random.bounded(3U); j > 0; --j) {
                operations.services.append({number(),
                                            uchar(number()),
                                            {uchar(random.bounded(8)), number(), number()},
                                            quint16(number())});
                operations.serviceOperations.append(
                    {number(),
                     uchar(number()),
                     number(),
                     {QString(int(random.bounded(20U)), QChar(random.bounded(1, 300))), uchar(number()), true,
                      random.bounded(2) == 0, number(), uchar(random.bounded(8)), number(), QString()}});
                operations.realServerOperations.append(
                    {number(),
                     uchar(number()),
                     number(),
                     {{uchar(random.bounded(8)), number(), number()}, 1},
                     {uchar(number()), uchar(number()), 1, uchar(number()), number(), number(), number()}});
                operations.daemonOperations.append(
                    {number(),
                     uchar(number()),
                     {uchar(number()), QStringLiteral("lo"), 1, 1, {4, number(), number()}, 1, 1}});
            }
            const QVariant value = QVariant::fromValue(operations);
            QVERIFY(caller.call(QStringLiteral("Validate"), {quint64(0), value}).type()
                    != QDBusMessage::InvalidMessage);
            const QDBusMessage applied = caller.call(
                QStringLiteral("Apply"), {quint64(number()), value, QByteArray(32, 'x'), QVariantMap()});
            QCOMPARE(applied.type(), QDBusMessage::ErrorMessage);
        }
        QCOMPARE(test::PrivateBus::process(QStringLiteral("helper")), helper);
        QVERIFY(caller.state().services.empty());
    }

    void changesAreLogged()
    {
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const Plan wanted = plan(41, 2);
        QCOMPARE(answer(caller.apply(base, wanted)), QStringLiteral("ok"));
        QVERIFY(test::PrivateBus::journal().contains(
            QStringLiteral(
                "action=org.lvsdesk.change member=Apply generation=%1 plan=%2 steps=2 standing=2 result=done")
                .arg(base + 1)
                .arg(QString::fromLatin1(planHash(wanted).toHex()))));
    }

    void nobodyElseTakesTheName()
    {
        // The test is root, whom the policy allows; but the name is taken.
        Caller caller(QStringLiteral("a"));
        (void)caller.generation();
        QVERIFY(!caller.connection().registerService(bus::helperName));
    }

    /// The last: the bus does not come back. Rule 9: systemd starts the helper again after a status other
    /// than 0.
    void withoutTheBusTheHelperFails()
    {
        QProcess helper;
        test::PrivateBus::startHelper(helper);
        {
            Caller caller(QStringLiteral("a"));
            QTRY_VERIFY_WITH_TIMEOUT(caller.connection().interface()->isServiceRegistered(bus::helperName),
                                     patience);
            (void)caller.generation();
        }
        QCOMPARE(test::PrivateBus::process(QStringLiteral("helper")), pid_t(helper.processId()));
        ::kill(test::PrivateBus::process(QStringLiteral("bus")), SIGKILL);
        QVERIFY(helper.waitForFinished(patience));
        QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
        QCOMPARE(helper.exitCode(), 1);
        QVERIFY(test::PrivateBus::journal().contains(QLatin1String("lost the bus")));
    }

private:
    struct Progress
    {
        QString id;
        uint done;
        uint total;
    };
    QList<QPair<quint64, quint64>> m_stats;
    QList<quint64> m_changes;
    QList<Progress> m_progress;
    int m_otherStats = 0;
    int m_otherProgress = 0;
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
