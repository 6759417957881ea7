// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody tries who wants more than may be had: messages that no library would send, floods, and
// others' property. Each attack prints its figure. Attackers are nobody, who may do nothing, and lvscarol,
// who may read and change the tables.
#include "core/helper/sampler.h"
#include "core/helper/waitingplans.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"
#include "tests/support/rawbus/marshaller.h"
#include "tests/support/rawbus/rawbus.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <memory>
#include <thread>
#include <vector>

using namespace lvs;
using test::answer, test::Caller, test::Marshaller, test::plan, test::PrivateBus, test::RawBus,
    test::RawMessage;

namespace {

constexpr quint32 nobody = 65534;
constexpr quint32 alice = 7001;
constexpr quint32 carol = 7003;
constexpr qsizetype mebibyte = qsizetype {1024} * 1024;

/// So many MiB; a sanitizer keeps what was freed, and needs room around each piece.
constexpr qint64 bound(qint64 mebibytes)
{
#ifdef LVS_SANITIZED
    return 10 * mebibytes * mebibyte;
#else
    return mebibytes * mebibyte;
#endif
}
/// On a slow and busy machine, too.
constexpr qint64 longestWait = 5000;

QString socketPath()
{
    return PrivateBus::address().section(u'=', 1).section(u',', 0, 0);
}

/// A connection of that user, with its name.
struct Attacker
{
    explicit Attacker(quint32 user)
        : bus(socketPath(), user)
        , name(bus.hello())
    {
    }

    QByteArray call(const RawMessage &message)
    {
        const std::optional<RawMessage> reply = bus.call(message, std::chrono::seconds(60));
        return !reply                          ? QByteArray("no answer")
            : reply->type == RawMessage::Error ? reply->error
                                               : QByteArray("ok");
    }

    RawBus bus;
    QByteArray name;
};

QByteArray busName(ErrorCode code)
{
    return errorBusName(code).toLatin1();
}

QByteArray number32(quint32 value)
{
    Marshaller out;
    out.number(value);
    return out.take();
}

/// The arguments of SubscribeStats for all services.
QByteArray everything(quint32 interval)
{
    Marshaller out;
    out.number(interval);
    out.emptyArray(8);
    return out.take();
}

double inMebibytes(qint64 bytes)
{
    return static_cast<double>(bytes) / static_cast<double>(mebibyte);
}

/// How long root waits for an answer now, in milliseconds; -1 for none.
qint64 timeUntilServed()
{
    QElapsedTimer timer;
    timer.start();
    Caller root(QStringLiteral("served"));
    const QString said = answer(root.call(QStringLiteral("GetInfo")));
    if (said != QLatin1String("ok")) {
        qWarning("root is told %s after %lld ms", qPrintable(said), static_cast<long long>(timer.elapsed()));
        return -1;
    }
    return timer.elapsed();
}

/// The arguments of Apply up to the options: an empty plan for generation 0.
void putEmptyPlan(Marshaller &out)
{
    out.number<quint64>(0);
    out.align(8);
    const auto lists = QLatin1String(wire::operationsSignature).count(QLatin1String("a("));
    for (qsizetype i = 0; i < lists; ++i) {
        out.emptyArray(8);
    }
    const QByteArray hash = planHash(Plan());
    out.number(static_cast<quint32>(hash.size()));
    out.raw(hash);
}

const QByteArray applySignature = QByteArray("t") + wire::operationsSignature.data() + "aya{sv}";

/// Apply with options that are put by a function.
template <typename Put> RawMessage applyWithOptions(Put put)
{
    Marshaller out;
    putEmptyPlan(out);
    const qsizetype place = out.beginArray(8);
    const qsizetype begin = out.size();
    put(out);
    out.endArray(place, begin);
    return RawBus::directorCall("Apply", applySignature, out.take());
}

template <typename Put> void putOption(Marshaller &out, QByteArrayView name, QByteArrayView type, Put put)
{
    out.align(8);
    out.string(name);
    out.signature(type);
    put(out);
}

} // namespace

class AttacksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateBus::isThere()) {
            QSKIP("not on a private bus");
        }
        wire::registerTypes();
    }
    void init()
    {
        PrivateBus::setHelperEnvironment({});
        PrivateBus::stopHelper();
    }

    /// Rule 12: the name is the helper's, whether it runs or not.
    void nobodyTakesTheName()
    {
        int refused = 0;
        for (const bool isRunning : {false, true}) {
            if (isRunning) {
                QVERIFY(timeUntilServed() >= 0);
            }
            for (const quint32 user : {nobody, alice, carol}) {
                Attacker attacker(user);
                for (const quint32 flags : {0U, 1U, 2U, 3U, 7U}) { // replacing, queueing, …
                    Marshaller out;
                    out.string("org.lvsdesk.Helper1");
                    out.number(flags);
                    QCOMPARE(attacker.call(RawBus::busCall("RequestName", "su", out.take())),
                             QByteArray("org.freedesktop.DBus.Error.AccessDenied"));
                    ++refused;
                }
            }
        }
        QCOMPARE(refused, 30);
        qInfo("name squatting: %d of 30 attempts refused", refused);
    }

    /// Rules 1, 2, 5 and 6, as somebody sees them who looks at all that the bus carries: polkit is asked
    /// about the unique name of who called, once for each call, first without a password, and never about a
    /// message that is refused for what it is.
    void eachCheckIsAboutItsOwnCaller()
    {
        QVERIFY(timeUntilServed() >= 0);
        RawBus monitor(socketPath());
        QVERIFY(!monitor.hello().isEmpty());
        Marshaller rules;
        rules.emptyArray(4);
        rules.number<quint32>(0);
        RawMessage become = RawBus::busCall("BecomeMonitor", "asu", rules.take());
        become.interface = "org.freedesktop.DBus.Monitoring";
        const auto became = monitor.call(become);
        QVERIFY(became && became->type == RawMessage::Reply);

        constexpr int calls = 25;
        std::vector<std::unique_ptr<Attacker>> attackers;
        for (const quint32 user : {carol, nobody, 0U, carol, nobody}) {
            attackers.push_back(std::make_unique<Attacker>(user));
        }
        for (int i = 0; i < calls; ++i) {
            for (const auto &attacker : attackers) {
                QVERIFY(attacker->bus.send(RawBus::directorCall("GetInfo")) != 0);
            }
        }
        for (const auto &attacker : attackers) {
            for (int i = 0; i < calls; ++i) {
                const auto reply = attacker->bus.receive(std::chrono::seconds(60));
                QVERIFY(reply);
            }
        }
        Attacker wrong(nobody);
        QCOMPARE(wrong.call(RawBus::directorCall("GetInfo", "u", number32(1))),
                 QByteArray("org.freedesktop.DBus.Error.InvalidSignature"));
        QCOMPARE(wrong.call(RawBus::directorCall("Nothing")),
                 QByteArray("org.freedesktop.DBus.Error.AccessDenied"));
        QCOMPARE(wrong.call(applyWithOptions([](Marshaller &out) {
            putOption(out, "path", "s", [](Marshaller &value) { value.string("/etc/passwd"); });
        })),
                 busName(ErrorCode::Unsupported));
        QCOMPARE(wrong.call(RawBus::directorCall("Nothing")),
                 QByteArray("org.freedesktop.DBus.Error.AccessDenied"));

        const QByteArray last = wrong.name;
        QHash<QByteArray, int> checks;
        int refused = 0;
        while (refused < 4) {
            const auto seen = monitor.receive(std::chrono::seconds(60));
            QVERIFY(seen);
            refused += seen->type == RawMessage::Error && seen->destination == last ? 1 : 0;
            if (seen->member != "CheckAuthorization" || seen->type != RawMessage::Call) {
                continue;
            }
            QVERIFY(seen->body.contains("system-bus-name"));
            QVERIFY(!seen->body.contains("unix-process"));
            static const QRegularExpression uniqueName(QStringLiteral(":1\\.\\d+"));
            const auto found = uniqueName.match(QString::fromLatin1(seen->body));
            QVERIFY(found.hasMatch());
            ++checks[found.captured().toLatin1()];
            // Flags, and a cancellation of no letters, end the message.
            QCOMPARE(seen->body.right(9), QByteArray(9, '\0'));
        }
        for (const auto &attacker : attackers) {
            QCOMPARE(checks.value(attacker->name), calls);
        }
        QCOMPARE(checks.value(last), 0);
        QCOMPARE(checks.size(), qsizetype(attackers.size()));
        qInfo("answer confusion: %d calls of %lld callers, a check of its own for each", calls,
              static_cast<long long>(attackers.size()));
    }

    void malformedOptionsAreRefused()
    {
        QVERIFY(timeUntilServed() >= 0);
        const pid_t helper = PrivateBus::process(QStringLiteral("helper"));
        using Put = std::function<void(Marshaller &)>;
        const auto text = [](QByteArrayView value) {
            return [value](Marshaller &out) { out.string(value); };
        };
        const auto id = [&](QByteArrayView type, const Put &put) {
            return [=](Marshaller &out) { putOption(out, "request-id", type, put); };
        };
        const QByteArray longText(9 * mebibyte, 'a');
        QList<QPair<Put, ErrorCode>> cases {
            {id("u", [](Marshaller &out) { out.number<quint32>(7); }), ErrorCode::NameInvalid},
            {id("as", [](Marshaller &out) { out.number<quint32>(0); }), ErrorCode::NameInvalid},
            {id("ay", [](Marshaller &out) { out.number<quint32>(0); }), ErrorCode::NameInvalid},
            {id("o", text("/")), ErrorCode::NameInvalid},
            {id("g", [](Marshaller &out) { out.signature("a{sv}"); }), ErrorCode::NameInvalid},
            {id("(s)",
                [](Marshaller &out) {
                    out.align(8);
                    out.string("x");
                }),
             ErrorCode::NameInvalid},
            {id("s", text("")), ErrorCode::NameInvalid},
            {id("s", text(longText)), ErrorCode::NameInvalid},
            {[&](Marshaller &out) { putOption(out, longText, "s", text("x")); }, ErrorCode::Unsupported},
            {[&](Marshaller &out) { putOption(out, "", "s", text("x")); }, ErrorCode::Unsupported},
            {[&](Marshaller &out) { putOption(out, "Request-Id", "s", text("x")); }, ErrorCode::Unsupported},
            {[&](Marshaller &out) { putOption(out, "request-id ", "s", text("x")); }, ErrorCode::Unsupported},
            {[&](Marshaller &out) {
                 for (int i = 0; i < 9; ++i) {
                     putOption(out, "request-id", "s", text("x"));
                 }
             },
             ErrorCode::LimitExceeded},
            {[&](Marshaller &out) {
                 for (int i = 0; i < 100000; ++i) {
                     putOption(out, "request-id", "s", text("x"));
                 }
             },
             ErrorCode::LimitExceeded},
        };
        // A variant in a variant, as deep as a bus lets it be.
        for (const int depth : {1, 8, 30, 60}) {
            cases.append({id("v",
                             [depth](Marshaller &out) {
                                 for (int i = 1; i < depth; ++i) {
                                     out.signature("v");
                                 }
                                 out.signature("s");
                                 out.string("x");
                             }),
                          ErrorCode::NameInvalid});
        }
        int refused = 0;
        for (const quint32 user : {nobody, carol}) {
            Attacker attacker(user);
            for (const auto &[put, code] : cases) {
                QCOMPARE(attacker.call(applyWithOptions(put)), busName(code));
                ++refused;
            }
        }
        QCOMPARE(PrivateBus::process(QStringLiteral("helper")), helper);
        QVERIFY(timeUntilServed() >= 0);
        qInfo("malformed a{sv}: %d cases, each refused by its own error", refused);
    }

    /// As large as a bus takes them: 32 MiB.
    void oversizeRequestsAreRefused()
    {
        QVERIFY(timeUntilServed() >= 0);
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        const QByteArray large(30 * mebibyte, 'a');
        Marshaller hash;
        hash.number<quint64>(0);
        hash.align(8);
        for (int i = 0; i < 15; ++i) {
            hash.emptyArray(8);
        }
        hash.string(large); // an array of bytes is written alike, but for the zero at its end
        QByteArray hashBody = hash.take().chopped(1);
        hashBody.append((4 - hashBody.size() % 4) % 4, '\0');
        hashBody.append(4, '\0');
        hashBody.append((8 - hashBody.size() % 8) % 8, '\0');
        Marshaller keys; // as many keys of services as fit
        keys.number<quint64>(0);
        keys.align(8);
        const qsizetype place = keys.beginArray(8);
        const qsizetype begin = keys.size();
        for (int i = 0; i < 900000; ++i) { // (uyyttq), 32 bytes with what aligns the next
            keys.align(8);
            keys.raw(QByteArray(26, '\0'));
        }
        keys.endArray(place, begin);
        for (int i = 1; i < 15; ++i) {
            keys.emptyArray(8);
        }
        const QByteArray keysBody = keys.take();
        const QByteArray validateSignature = QByteArray("t") + wire::operationsSignature.data();
        Marshaller name;
        name.string(large);
        const QByteArray nameBody = name.take();
        const auto send = [&](quint32 user) {
            Attacker attacker(user);
            QCOMPARE(attacker.call(RawBus::directorCall("Apply", applySignature, hashBody)),
                     busName(ErrorCode::LimitExceeded));
            QCOMPARE(attacker.call(RawBus::directorCall("Validate", validateSignature, keysBody)),
                     busName(ErrorCode::LimitExceeded));
            QCOMPARE(attacker.call(RawBus::directorCall("CancelApply", "s", nameBody)),
                     busName(ErrorCode::LimitExceeded));
        };
        for (int round = 0; round < 3; ++round) {
            send(nobody);
            send(carol);
        }
        const qint64 served = timeUntilServed();
        QVERIFY(served >= 0 && served < longestWait);
        const qint64 most = PrivateBus::helperMemory("VmHWM") - before;
        const qint64 kept = PrivateBus::helperMemory("VmRSS") - before;
        qInfo("oversize request: 18 of 30 MiB refused, %.1f MiB more at the most, %.1f MiB kept; root served "
              "in %lld ms",
              inMebibytes(most), inMebibytes(kept), static_cast<long long>(served));
        QVERIFY(most < bound(300));
        QVERIFY(kept < bound(200)); // what the allocator has not given back; 540 MiB were sent
    }

    void noReplyIsOversize()
    {
        Caller root(QStringLiteral("root"));
        fillTables(root, 5);
        qsizetype largest = 0;
        quint32 pages = 0;
        for (quint32 page = 0; page == 0 || page < pages; ++page) {
            const QDBusMessage reply = root.call(QStringLiteral("GetConfig"), {page});
            QCOMPARE(answer(reply), QStringLiteral("ok"));
            pages = reply.arguments().value(1).toUInt();
            largest = std::max(largest, reply.arguments().value(2).toByteArray().size());
        }
        QVERIFY(pages > 1);
        QVERIFY(largest <= 16 * mebibyte);
        qInfo("oversize reply: 100,000 services in %u pages of %.1f MiB at most", pages,
              inMebibytes(largest));
    }

    void subscriptionFlood()
    {
        QVERIFY(timeUntilServed() >= 0);
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        std::vector<std::unique_ptr<Attacker>> attackers;
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 200; ++i) {
            attackers.push_back(std::make_unique<Attacker>(carol));
            const QByteArray said = subscribe(attackers.back()->bus);
            taken += said == "ok" ? 1 : 0;
            refused += said == busName(ErrorCode::LimitExceeded) ? 1 : 0;
        }
        QCOMPARE(taken, int(Sampler::mostSubscribersPerUser));
        QCOMPARE(refused, 200 - taken);
        RawBus root(socketPath());
        root.hello();
        QCOMPARE(subscribe(root), QByteArray("ok"));
        const qint64 served = timeUntilServed();
        QVERIFY(served >= 0 && served < longestWait);
        const qint64 grown = PrivateBus::helperMemory("VmRSS") - before;
        attackers.clear();
        // Their places are free when the bus has told that they left.
        QVERIFY(QTest::qWaitFor(
            [] {
                Attacker next(carol);
                return subscribe(next.bus) == "ok";
            },
            20000));
        qInfo(
            "subscription flood: %d of 200 taken, %.1f MiB more; another is subscribed, root served in %lld "
            "ms",
            taken, inMebibytes(grown), static_cast<long long>(served));
        QVERIFY(grown < bound(30));
    }

    /// Plans that wait are memory of the helper's.
    void waitingPlanFlood()
    {
        QVERIFY(timeUntilServed() >= 0);
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        std::vector<std::unique_ptr<Attacker>> attackers;
        int taken = 0;
        for (int i = 0; i < 40; ++i) {
            attackers.push_back(std::make_unique<Attacker>(carol));
            Marshaller generation;
            generation.number<quint64>(1);
            taken += attackers.back()->call(RawBus::directorCall("BeginPlan", "t", generation.take())) == "ok"
                ? 1
                : 0;
        }
        QCOMPARE(taken, int(WaitingPlans::mostPlansPerUser));
        Caller root(QStringLiteral("root"));
        const QDBusMessage begun = root.call(QStringLiteral("BeginPlan"), {quint64(1)});
        QCOMPARE(answer(begun), QStringLiteral("ok"));
        const quint32 id = begun.arguments().value(0).toUInt();
        const QVariant part = QVariant::fromValue(toWire(plan(1, 20000).steps));
        int parts = 0;
        while (answer(root.call(QStringLiteral("AppendOperations"), {id, part})) == QLatin1String("ok")) {
            ++parts;
        }
        QCOMPARE(parts, int(bus::mostOperationsPerPlan / 20000));
        const qint64 served = timeUntilServed();
        const qint64 grown = PrivateBus::helperMemory("VmRSS") - before;
        QVERIFY(served >= 0 && served < longestWait);
        qInfo(
            "waiting plans: %d of 40 taken, root has one of %d operations, %.1f MiB more; served in %lld ms",
            taken, parts * 20000, inMebibytes(grown), static_cast<long long>(served));
        QVERIFY(grown < bound(200));
    }

    /// Somebody who asks for much and reads nothing of it: the others are answered.
    void whoNeverReadsStarvesNobody()
    {
        Caller root(QStringLiteral("root"));
        fillTables(root, 3);
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        qint64 longest = 0;
        std::vector<std::unique_ptr<Attacker>> attackers;
        const auto ask = [&](quint32 user, RawMessage message, int times) {
            attackers.push_back(std::make_unique<Attacker>(user));
            for (int i = 0; i < times; ++i) {
                QVERIFY(attackers.back()->bus.send(message) != 0);
            }
            const qint64 served = timeUntilServed();
            QVERIFY(served >= 0);
            longest = std::max(longest, served);
        };
        RawMessage introspect = RawBus::directorCall("Introspect");
        introspect.interface = "org.freedesktop.DBus.Introspectable";
        ask(nobody, introspect, 100);
        ask(nobody, RawBus::directorCall("GetInfo"), 100);
        ask(carol, RawBus::directorCall("GetConfig", "u", number32(0)), 20);
        const qint64 most = PrivateBus::helperMemory("VmHWM") - before;
        qInfo("never reading: 220 answers left lying, 80 MiB, %.1f MiB more at the most; root served in %lld "
              "ms "
              "at the most",
              inMebibytes(most), static_cast<long long>(longest));
        QVERIFY(longest < longestWait);
        QVERIFY(most < bound(150));
    }

    /// A bus lets 127 MiB of a sender's messages lie about unread before it takes no more of that sender's.
    /// What then happens is the bus's doing; but the helper's memory is bounded, and it goes on when they
    /// leave.
    void whatABusHoldsBackIsNotHeapedUp()
    {
        Caller root(QStringLiteral("root"));
        fillTables(root, 3);
        const pid_t helper = PrivateBus::process(QStringLiteral("helper"));
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        std::vector<std::unique_ptr<Attacker>> attackers;
        for (int connection = 0; connection < 3; ++connection) {
            attackers.push_back(std::make_unique<Attacker>(carol));
            for (int i = 0; i < 100; ++i) {
                QVERIFY(attackers.back()->bus.send(RawBus::directorCall("GetConfig", "u", number32(0))) != 0);
            }
        }
        QTest::qWait(1500);
        const qint64 most = PrivateBus::helperMemory("VmHWM") - before;
        attackers.clear();
        const qint64 served = timeUntilServed();
        qInfo("never reading: 1200 MiB asked for, %.1f MiB more at the most; root served %lld ms after they "
              "left",
              inMebibytes(most), static_cast<long long>(served));
        QVERIFY(served >= 0 && served < longestWait);
        QCOMPARE(PrivateBus::process(QStringLiteral("helper")), helper);
        QVERIFY(most < bound(250));
    }

    /// As fast as a bus takes them, of somebody who may nothing.
    void callFlood()
    {
        QVERIFY(timeUntilServed() >= 0);
        const qint64 before = PrivateBus::helperMemory("VmRSS");
        std::atomic<bool> stops = false;
        std::atomic<int> sent = 0;
        Attacker attacker(nobody);
        std::thread flood([&] {
            RawMessage message = RawBus::directorCall("GetInfo");
            message.flags = RawMessage::NoReply; // of calls with an answer a bus bounds the number itself
            while (!stops && attacker.bus.send(message, std::chrono::milliseconds(500)) != 0) {
                ++sent;
            }
        });
        qint64 longest = 0;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3000) {
            const qint64 served = timeUntilServed();
            longest = served < 0 ? served : std::max(longest, served);
            if (served < 0) {
                break;
            }
        }
        stops = true;
        flood.join();
        const qint64 most = PrivateBus::helperMemory("VmHWM") - before;
        qInfo(
            "call flood: %d calls in %lld ms, %.1f MiB more at the most; root served in %lld ms at the most",
            sent.load(), static_cast<long long>(timer.elapsed()), inMebibytes(most),
            static_cast<long long>(longest));
        QVERIFY(longest >= 0 && longest < longestWait);
        QVERIFY(most < bound(300));
    }

    /// Rule 4: who applies names the state that the plan was made for; of two, one is told to look again.
    void twoWritersLoseNothing()
    {
        constexpr quint32 each = 40;
        std::atomic<int> again = 0;
        const auto write = [&again](const QString &name, quint32 first) {
            Caller caller(name);
            for (quint32 mark = first; mark < first + each;) {
                const QDBusMessage reply = caller.apply(caller.generation(), plan(mark, 1));
                const ErrorCode code = errorFromReply(reply).code;
                if (answer(reply) == QLatin1String("ok")) {
                    ++mark;
                } else if (code == ErrorCode::StaleGeneration || code == ErrorCode::Busy) {
                    ++again;
                } else {
                    return; // what is missing is seen below
                }
            }
        };
        std::thread one(write, QStringLiteral("one"), 1);
        std::thread two(write, QStringLiteral("two"), 1000);
        one.join();
        two.join();
        Caller caller(QStringLiteral("a"));
        QTest::qWait(60);
        QCOMPARE(caller.state().services.size(), size_t(2 * each));
        qInfo("two writers: %u changes, %d told to look again, 0 lost", 2 * each, again.load());
    }

    /// Rule 5: 64 prompts in all, however many users there are.
    void promptsAreBoundedInAll()
    {
        constexpr int users = 33;
        {
            QFile passwd(PrivateBus::file(QStringLiteral("passwd")));
            QFile group(PrivateBus::file(QStringLiteral("group")));
            QVERIFY(passwd.open(QIODevice::Append) && group.open(QIODevice::Append));
            for (int i = 0; i < users; ++i) {
                passwd.write(QStringLiteral("lvs%1:x:%1:%1::/:/bin/false\n").arg(7300 + i).toLatin1());
                group.write(QStringLiteral("lvs%1:x:%1:\n").arg(7300 + i).toLatin1());
            }
        }
        std::vector<std::unique_ptr<QProcess>> callers;
        QString answers;
        for (int i = 0; i < users; ++i) {
            callers.push_back(std::make_unique<QProcess>());
            callers.back()->start(PrivateBus::tool(QStringLiteral("session.sh")),
                                  {QStringLiteral("lvs%1").arg(7300 + i), QStringLiteral("none"),
                                   QStringLiteral(LVS_BUS_CALLER), QStringLiteral("prompts"),
                                   QStringLiteral("2"), QStringLiteral("silent")});
        }
        const QString limit = errorBusName(ErrorCode::LimitExceeded);
        const auto said = [&] {
            for (const auto &caller : callers) {
                answers += QString::fromUtf8(caller->readAllStandardOutput());
            }
            return answers.count(QLatin1String("agent")) == users && answers.count(limit) >= 2;
        };
        const bool came = QTest::qWaitFor(said, 30000);
        QTest::qWait(300);
        said();
        const qint64 served = timeUntilServed();
        for (const auto &caller : callers) {
            caller->kill();
            caller->waitForFinished();
        }
        QVERIFY2(came, qPrintable(answers));
        QCOMPARE(answers.count(limit), 2);
        QVERIFY(served >= 0 && served < longestWait);
        qInfo("prompts: of 66 of 33 users 64 open, 2 refused; root served in %lld ms",
              static_cast<long long>(served));
    }

    /// Rule 11: what everybody hears is numbers.
    void broadcastsAreNumbers()
    {
        RawBus listener(socketPath(), nobody);
        QVERIFY(!listener.hello().isEmpty());
        Marshaller rule;
        rule.string("type='signal',sender='org.lvsdesk.Helper1'");
        QVERIFY(listener.call(RawBus::busCall("AddMatch", "s", rule.take())));
        Caller caller(QStringLiteral("a"));
        for (quint32 mark = 1; mark <= 10; ++mark) {
            const QVariantMap options = test::requestId(QStringLiteral("broadcast%1").arg(mark));
            QCOMPARE(answer(caller.apply(caller.generation(), plan(mark, 1), options)), QStringLiteral("ok"));
        }
        int heard = 0;
        while (const auto message = listener.receive(std::chrono::milliseconds(500))) {
            if (message->type != RawMessage::Signal || message->interface != "org.lvsdesk.Director1") {
                continue;
            }
            ++heard;
            // A word only for why a checkpoint ended, and that is one of a few.
            const bool isWord = message->member == "CheckpointEnded" && message->signature == "ts";
            QVERIFY2(message->signature == "t" || isWord, message->member.constData());
        }
        QVERIFY(heard >= 10);
        qInfo("broadcasts: %d heard by nobody, all of them numbers", heard);
    }

private:
    static QByteArray subscribe(RawBus &bus)
    {
        const std::optional<RawMessage> reply =
            bus.call(RawBus::directorCall("SubscribeStats", "ua(uyyttq)", everything(60000)));
        return !reply ? QByteArray() : reply->type == RawMessage::Error ? reply->error : QByteArray("ok");
    }

    /// So many times 20,000 services.
    static void fillTables(Caller &root, quint32 parts)
    {
        const quint32 id =
            root.call(QStringLiteral("BeginPlan"), {root.generation()}).arguments().value(0).toUInt();
        Plan whole;
        for (quint32 i = 0; i < parts; ++i) {
            const Plan part = plan(1 + i * 20000, 20000);
            QCOMPARE(answer(root.call(QStringLiteral("AppendOperations"),
                                      {id, QVariant::fromValue(toWire(part.steps))})),
                     QStringLiteral("ok"));
            whole.steps.insert(whole.steps.end(), part.steps.begin(), part.steps.end());
        }
        QCOMPARE(answer(root.call(QStringLiteral("ApplyPlan"), {id, planHash(whole), QVariantMap()})),
                 QStringLiteral("ok"));
    }
};

QTEST_GUILESS_MAIN(AttacksTest)
#include "attacks_test.moc"
