// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several who change one host at once: nobody's change is lost, and what is asked for twice is done once.
#include "core/plan/planner.h"
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"
#include "tests/dbus/privatebus.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <memory>
#include <mutex>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lvs;
using test::answer, test::Caller, test::plan, test::requestId;

namespace {

ServiceKey mark(quint32 number)
{
    return ServiceKey::forMark(number, AddressFamily::IPv4).value();
}

RealServer server(quint32 number)
{
    RealServer made;
    made.endpoint = {Address::fromIPv4(0x0a000000U + number), Port(0)};
    made.settings.forwarding = ForwardingMethod::DirectRouting;
    made.settings.weight = Weight::fromNumber(0).value();
    return made;
}

quint32 weightOf(const VirtualService &service)
{
    return service.realServers.front().settings.weight.number();
}

void add(VirtualService &service, quint32 weight)
{
    service.realServers.front().settings.weight = Weight::fromNumber(weightOf(service) + weight).value();
}

/// A change that was acknowledged, and what the host's generation was then.
struct Acknowledged
{
    quint64 generation = 0;
    Plan plan;
};

/// What all clients of the test have seen.
struct Record
{
    std::mutex mutex;
    std::vector<Acknowledged> acknowledged;
    int increments = 0;
    int refused = 0; ///< stale or busy, and planned again
    int changedSince = 0; ///< done, and changed by a stranger at once
    int repeated = 0; ///< sent again under the same request id
    QStringList surprises;
};

/// One client: edits of its own services at random, and increments of one weight that all share.
class Client
{
public:
    Client(int number, Record &record)
        : m_number(number)
        , m_record(record)
        , m_random(quint32(number) * 7919U)
    {
    }

    void run(int edits)
    {
        Caller caller(QStringLiteral("client%1").arg(m_number));
        for (int i = 0; i < edits; ++i) {
            const bool shared = m_random.bounded(2) == 0;
            const quint32 choice = m_random.bounded(6U);
            while (!attempt(caller, shared, choice, i)) { }
        }
    }

private:
    HostState wanted(const HostState &seen, bool shared, quint32 choice) const
    {
        HostState desired = seen;
        if (shared) {
            VirtualService service = *desired.ipvs.service(mark(1));
            add(service, 1);
            desired.ipvs.setService(service);
            return desired;
        }
        const ServiceKey key = mark(100U * quint32(m_number) + choice);
        if (const VirtualService *const there = desired.ipvs.service(key)) {
            VirtualService service = *there;
            if (choice % 2 == 0 && service.realServers.size() < 5) {
                service.realServers.push_back(server(quint32(10 + service.realServers.size())));
                desired.ipvs.setService(service);
            } else {
                desired.ipvs.removeService(key);
            }
        } else {
            VirtualService service;
            service.key = key;
            desired.ipvs.setService(service);
        }
        return desired;
    }

    /// False where it was refused because of what others did.
    bool attempt(Caller &caller, bool shared, quint32 choice, int edit)
    {
        const QDBusMessage read = caller.call(QStringLiteral("GetConfig"), {0U});
        const HostState seen = unpackSnapshot(read.arguments().value(2).toByteArray()).valueOr({});
        const quint64 base = read.arguments().value(0).toULongLong();
        const Plan steps = planner(seen, wanted(seen, shared, choice));
        const QVariantMap options =
            requestId(QStringLiteral("%1.%2.%3").arg(m_number).arg(edit).arg(++m_attempts));
        const QDBusMessage reply = caller.apply(base, steps, options);
        const std::lock_guard lock(m_record.mutex);
        if (reply.type() == QDBusMessage::ErrorMessage) {
            const ErrorCode code = errorFromReply(reply).code;
            ++m_record.refused;
            if (code != ErrorCode::StaleGeneration && code != ErrorCode::Busy) {
                m_record.surprises.append(reply.errorName());
                return true;
            }
            return false;
        }
        const auto error = fromWire(qdbus_cast<wire::Error>(reply.arguments().value(3)));
        if (error && error->code == ErrorCode::VerificationFailed) {
            ++m_record.changedSince; // it was done, and a stranger was there before anybody looked again
        } else if (error) {
            m_record.surprises.append(errorCodeName(error->code));
        }
        m_record.acknowledged.push_back({reply.arguments().value(0).toULongLong(), steps});
        m_record.increments += shared ? 1 : 0;
        if (m_random.bounded(3) == 0) { // the answer was lost, so it is asked for again
            ++m_record.repeated;
            const QDBusMessage again = caller.apply(base, steps, options);
            if (again.arguments().value(0) != reply.arguments().value(0)) {
                m_record.surprises.append(QStringLiteral("another answer"));
            }
        }
        return true;
    }

    int m_number;
    Record &m_record;
    QRandomGenerator m_random;
    int m_attempts = 0;
};

} // namespace

class ConcurrencyTest : public QObject
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
        test::PrivateBus::setHelperEnvironment({});
        test::PrivateBus::stopHelper();
    }

    /// At the end the host is what the acknowledged changes make of it, one after the other.
    void noUpdateIsLost()
    {
        constexpr int clients = 4;
        constexpr int edits = 40;
        test::PrivateBus::setHelperEnvironment({QStringLiteral("LVS_TEST_FOREIGN=5")});
        const qsizetype strangersBefore = strangers();
        Caller caller(QStringLiteral("first"));
        Plan begin;
        begin.steps = {AddService {mark(1), {}}, AddRealServer {mark(1), server(1)}};
        QCOMPARE(answer(caller.apply(caller.generation(), begin)), QStringLiteral("ok"));

        Record record;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 1; i <= clients; ++i) {
            threads.emplace_back(QThread::create([i, &record] { Client(i, record).run(edits); }));
            threads.back()->start();
        }
        for (const auto &thread : threads) {
            QVERIFY(thread->wait(90000));
        }
        QVERIFY2(record.surprises.isEmpty(), qPrintable(record.surprises.join(u' ')));
        QCOMPARE(record.acknowledged.size(), size_t(clients * edits));

        const HostState state = caller.host();
        const quint32 weight = weightOf(*state.ipvs.service(mark(1)));
        const quint32 foreign = quint32(strangers() - strangersBefore);
        // What the clients acknowledged, replayed: each on what the one before it left.
        std::sort(record.acknowledged.begin(), record.acknowledged.end(),
                  [](const auto &left, const auto &right) { return left.generation < right.generation; });
        HostState replayed;
        QVERIFY(execute(begin, replayed).ok());
        int lost = 0;
        quint64 generation = 0;
        for (const Acknowledged &each : record.acknowledged) {
            QVERIFY(each.generation > generation); // each is a generation of its own
            generation = each.generation;
            Plan ours = each.plan;
            const auto *const edit = std::get_if<EditRealServer>(&ours.steps.front());
            if (edit != nullptr && edit->service == mark(1)) {
                VirtualService service = *replayed.ipvs.service(mark(1));
                // The strangers' part of the weight came in between.
                lost += edit->before.weight.number() % 1000 != weightOf(service) ? 1 : 0;
                add(service, 1);
                replayed.ipvs.setService(service);
            } else {
                lost += execute(ours, replayed).ok() ? 0 : 1;
            }
        }
        VirtualService shared = *replayed.ipvs.service(mark(1));
        add(shared, foreign * 1000);
        replayed.ipvs.setService(shared);
        lost += replayed.ipvs == state.ipvs ? 0 : 1;
        qInfo("%d clients: %zu changes acknowledged, %d refused and planned again, %d sent twice; a stranger "
              "changed %u times, %d of them in the middle of another's; lost updates %d",
              clients, record.acknowledged.size(), record.refused, record.repeated, foreign,
              record.changedSince, lost);
        QCOMPARE(weight % 1000, quint32(record.increments));
        QCOMPARE(weight / 1000, foreign);
        QCOMPARE(lost, 0);
        QVERIFY(foreign > 5);
        QVERIFY(record.refused > 10);
        QVERIFY(record.repeated > 10);
    }

    /// The helper is killed after it has done it: the next one answers what that one would have.
    void whatWasDoneIsAnsweredByTheNextHelper()
    {
        keepRequests();
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        Plan failing = plan(1, 2);
        failing.steps.push_back(AddRealServer {mark(50), server(1)}); // of no service: refused, nothing begun
        QVERIFY(caller.apply(base, failing, requestId(QStringLiteral("refused"))).type()
                == QDBusMessage::ErrorMessage);
        const QDBusMessage once = caller.apply(base, plan(1, 2), requestId(QStringLiteral("r1")));
        QCOMPARE(answer(once), QStringLiteral("ok"));
        test::PrivateBus::killHelper();
        const QDBusMessage again = caller.apply(base, plan(1, 2), requestId(QStringLiteral("r1")));
        QCOMPARE(answer(again), QStringLiteral("ok"));
        QCOMPARE(again.arguments().value(0), once.arguments().value(0));
        QCOMPARE(again.arguments().value(1), once.arguments().value(1));
        QVERIFY(caller.state().services.empty()); // a new simulated kernel: nothing was done to it
        QCOMPARE(errorFromReply(caller.apply(base, plan(7, 1), requestId(QStringLiteral("r1")))).code,
                 ErrorCode::InvalidPlan);
        // What was refused was not done, and is not remembered.
        QCOMPARE(errorFromReply(caller.apply(base, failing, requestId(QStringLiteral("refused")))).code,
                 ErrorCode::StaleGeneration);
    }

    /// The helper is killed in the middle: it is not begun again, and nobody says that it was done.
    void whatWasInterruptedIsNotBegunAgain()
    {
        keepRequests({QStringLiteral("LVS_TEST_DELAY=3000")});
        Caller caller(QStringLiteral("a"));
        const quint64 base = caller.generation();
        const QDBusPendingCall running =
            caller.send(QStringLiteral("Apply"),
                        Caller::applyArguments(base, plan(1, 2), requestId(QStringLiteral("r1"))));
        QVERIFY(
            QTest::qWaitFor([this] { return QFile::exists(m_folder + QLatin1String("/requests")); }, 10000));
        QTest::qWait(200);
        test::PrivateBus::killHelper();
        QVERIFY(!running.isFinished() || running.isError());
        QCOMPARE(errorFromReply(caller.apply(base, plan(1, 2), requestId(QStringLiteral("r1")))).code,
                 ErrorCode::OutcomeUnknown);
        QVERIFY(caller.state().services.empty());
    }

    /// A file that is none, whatever it holds, is as if there were none.
    void wrongFilesAreNothing()
    {
        keepRequests();
        QRandomGenerator random(3);
        Caller caller(QStringLiteral("a"));
        QCOMPARE(answer(caller.apply(caller.generation(), plan(1, 1), requestId(QStringLiteral("r1")))),
                 QStringLiteral("ok"));
        test::PrivateBus::stopHelper();
        QFile file(m_folder + QLatin1String("/requests"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[random.bounded(int(bytes.size()))] ^= 1;
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        const quint64 base = caller.generation();
        QCOMPARE(answer(caller.apply(base, plan(2, 1), requestId(QStringLiteral("r1")))),
                 QStringLiteral("ok"));
    }

private:
    static qsizetype strangers()
    {
        return test::PrivateBus::journal().count(QLatin1String("a stranger added weight"));
    }

    void keepRequests(QStringList environment = {})
    {
        m_folder = test::PrivateBus::file(QStringLiteral("runtime%1").arg(++m_folders));
        const passwd *const user = ::getpwnam("lvsdesk");
        QVERIFY(user != nullptr && QDir().mkpath(m_folder));
        QCOMPARE(::chown(QFile::encodeName(m_folder).constData(), user->pw_uid, user->pw_gid), 0);
        environment.append(QStringLiteral("RUNTIME_DIRECTORY=") + m_folder);
        test::PrivateBus::setHelperEnvironment(environment);
    }

    QString m_folder;
    int m_folders = 0;
};

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "concurrency_test.moc"
