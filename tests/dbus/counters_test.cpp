// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counters for several who watch: one sampling, of what somebody watches, as long as somebody does.
#include "core/protocol/countersrecord.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lvs;
using test::answer, test::Caller, test::everything, test::plan;

namespace {

/// More than one sample may take on a busy machine.
constexpr int patience = 20000;

ServiceKey mark(quint32 number)
{
    return ServiceKey::forMark(number, AddressFamily::IPv4).value();
}

/// Notes what one subscriber is told.
class Watcher : public QObject
{
    Q_OBJECT
public:
    explicit Watcher(const QString &name)
        : caller(std::make_unique<Caller>(name))
    {
        caller->connection().connect(bus::helperName, bus::directorPath, bus::directorInterface,
                                     QStringLiteral("StatsReady"), this,
                                     SLOT(takeStats(qulonglong, qulonglong)));
    }

    QDBusMessage watch(quint32 interval, const std::vector<ServiceKey> &services)
    {
        return caller->call(QStringLiteral("SubscribeStats"), everything(interval, services));
    }
    /// The marks of the services whose counters it gets.
    QList<quint32> marks()
    {
        const QDBusMessage reply = caller->call(QStringLiteral("GetStats"), {0U});
        serial = reply.arguments().value(0).toULongLong();
        QList<quint32> all;
        const auto sample = unpackCounters(reply.arguments().value(2).toByteArray()).valueOr({});
        for (const ServiceCounters &service : sample.services) {
            all.append(service.key.mark());
        }
        return all;
    }
    /// As soon as the next sample is there.
    QList<quint32> nextMarks()
    {
        const qsizetype before = serials.size();
        (void)QTest::qWaitFor([&] { return serials.size() > before; }, patience);
        return marks();
    }

    std::unique_ptr<Caller> caller;
    QList<quint64> serials;
    quint64 generation = 0;
    quint64 serial = 0; ///< of the last answer

public Q_SLOTS:
    void takeStats(qulonglong number, qulonglong changed)
    {
        serials.append(number);
        generation = changed;
    }
};

} // namespace

class CountersTest : public QObject
{
    Q_OBJECT
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
        test::PrivateBus::stopHelper();
        Caller caller(QStringLiteral("setup"));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 50))), QStringLiteral("ok"));
    }

    void oneSamplingServesAll()
    {
        Watcher first(QStringLiteral("a"));
        Watcher second(QStringLiteral("b"));
        Watcher slow(QStringLiteral("c"));
        QCOMPARE(answer(slow.watch(1000, {})), QStringLiteral("ok"));
        QCOMPARE(answer(first.watch(250, {})), QStringLiteral("ok"));
        QCOMPARE(answer(second.watch(250, {})), QStringLiteral("ok"));
        QVERIFY(
            QTest::qWaitFor([&] { return !first.serials.isEmpty() && !second.serials.isEmpty(); }, patience));
        first.serials.clear();
        second.serials.clear();
        slow.serials.clear();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([&] { return first.serials.size() >= 8; }, patience));
        const auto most = timer.elapsed() / 250 + 1;
        const quint64 samplings = first.serials.last() - first.serials.first() + 1;
        QVERIFY2(qint64(samplings) <= most, qPrintable(QString::number(samplings)));
        QVERIFY(QTest::qWaitFor([&] { return second.serials.size() >= 8; }, patience));
        QCOMPARE(first.serials.first(8), second.serials.first(8)); // the same samples
        QVERIFY(slow.serials.size() < 5);
        for (const quint64 serial : std::as_const(slow.serials)) {
            QVERIFY(first.serials.contains(serial));
        }
        qInfo("%llu samplings served %lld, %lld and %lld deliveries in %lld ms",
              static_cast<unsigned long long>(samplings), static_cast<long long>(first.serials.size()),
              static_cast<long long>(second.serials.size()), static_cast<long long>(slow.serials.size()),
              static_cast<long long>(timer.elapsed()));
    }

    void onlyWhatIsWatchedIsRead()
    {
        Watcher first(QStringLiteral("a"));
        QCOMPARE(answer(first.watch(250, {mark(2), mark(1), mark(2), mark(777)})), QStringLiteral("ok"));
        QCOMPARE(first.nextMarks(), QList<quint32>({1, 2})); // the last does not exist
        Watcher second(QStringLiteral("b"));
        QCOMPARE(answer(second.watch(250, {mark(2), mark(3)})), QStringLiteral("ok"));
        QCOMPARE(second.nextMarks(), QList<quint32>({1, 2, 3}));
        // One who watches nothing asks for all, and changes nothing for the others.
        Watcher other(QStringLiteral("c"));
        QCOMPARE(other.marks().size(), 50);
        QCOMPARE(answer(second.caller->call(QStringLiteral("Unsubscribe"))), QStringLiteral("ok"));
        (void)first.nextMarks();
        QCOMPARE(first.nextMarks(), QList<quint32>({1, 2}));
        QCOMPARE(answer(other.watch(250, {})), QStringLiteral("ok"));
        QCOMPARE(other.nextMarks().size(), 50);
        other.caller.reset(); // gone without a word
        QTRY_COMPARE_WITH_TIMEOUT(first.nextMarks(), QList<quint32>({1, 2}), patience);
    }

    void samplingEndsWithTheLastWatcher()
    {
        Watcher watcher(QStringLiteral("a"));
        Watcher idle(QStringLiteral("b"));
        QCOMPARE(answer(watcher.watch(250, {mark(1)})), QStringLiteral("ok"));
        (void)watcher.nextMarks();
        watcher.caller.reset();
        QTest::qWait(400); // what was under way
        (void)idle.marks();
        const quint64 before = idle.serial;
        QTest::qWait(1500);
        (void)idle.marks();
        QCOMPARE(idle.serial, before + 1); // its own
    }

    /// A watched service that appears, or is changed by a stranger, is told of.
    void watchedServicesAreSeenToChange()
    {
        Watcher watcher(QStringLiteral("a"));
        QCOMPARE(answer(watcher.watch(250, {mark(999)})), QStringLiteral("ok"));
        QVERIFY(watcher.nextMarks().isEmpty());
        const quint64 before = watcher.generation;
        QVERIFY(before != 0);
        test::PrivateBus::changeBehindTheHelper();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.generation > before, patience);
        QCOMPARE(watcher.marks(), QList<quint32>({999}));
    }

    void tooManyAndWrongOnesAreRefused()
    {
        Watcher watcher(QStringLiteral("a"));
        std::vector<ServiceKey> many;
        for (quint32 number = 1; number <= bus::mostWatchedServices; ++number) {
            many.push_back(mark(number));
        }
        QCOMPARE(answer(watcher.watch(250, many)), QStringLiteral("ok"));
        many.push_back(mark(5000));
        QCOMPARE(errorFromReply(watcher.watch(250, many)).code, ErrorCode::LimitExceeded);
        wire::ServiceKey wrong;
        wrong.protocol = 1;
        wrong.address = {4, 0, 0};
        const QVariantList arguments {250U, QVariant::fromValue(QList<wire::ServiceKey> {wrong})};
        QCOMPARE(errorFromReply(watcher.caller->call(QStringLiteral("SubscribeStats"), arguments)).code,
                 ErrorCode::ProtocolUnknown);
    }
};

QTEST_GUILESS_MAIN(CountersTest)
#include "counters_test.moc"
