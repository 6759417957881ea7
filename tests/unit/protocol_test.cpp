// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planner.h"
#include "core/protocol/conversions.h"
#include "core/protocol/countersrecord.h"
#include "core/protocol/errorname.h"
#include "core/protocol/introspection.h"
#include "core/protocol/names.h"
#include "core/protocol/sealedfile.h"
#include "core/protocol/snapshotrecord.h"
#include "tests/support/randomsetup.h"
#include "tests/support/randomstate.h"

#include <QDBusMetaType>
#include <QTest>
#include <QXmlStreamReader>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace lvs;

namespace {

constexpr int cases = 2000;

CountersSample countersOf(const IpvsState &state, QRandomGenerator &random)
{
    const auto counters = [&random] {
        return Counters {random.generate64(), random.generate64(), random.generate64(), random.generate64(),
                         random.generate64()};
    };
    CountersSample sample;
    sample.time = static_cast<qint64>(random.generate64() >> 1);
    for (const VirtualService &service : state.services) {
        ServiceCounters counted {service.key, counters(), {}};
        for (const RealServer &server : service.realServers) {
            counted.realServers.push_back(
                {server.endpoint, counters(), random.generate(), random.generate(), random.generate()});
        }
        sample.services.push_back(counted);
    }
    return sample;
}

/// Bytes that were right once: some cut, some with a few bits or bytes changed.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    if (random.bounded(3) == 0) {
        bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        return bytes;
    }
    for (int i = random.bounded(4); i >= 0; --i) {
        const int place = random.bounded(static_cast<int>(bytes.size()));
        bytes[place] = static_cast<char>(random.bounded(256));
    }
    return bytes;
}

constexpr wire::Address vip {4, 0, 0x0a0000faU};
constexpr wire::Address server {4, 0, 0x0a000012U};
const wire::ServiceSettings plain {QStringLiteral("rr"), 0, false, false, 0, 0, 0, QString()};

wire::Operations addService()
{
    wire::Operations operations;
    operations.services = {{0, 6, vip, 80}};
    operations.serviceOperations = {{0, 0, 0, plain}};
    return operations;
}

wire::Operations editService()
{
    wire::Operations operations;
    operations.services = {{0, 6, vip, 80}};
    operations.serviceEdits = {{0, 0, plain, plain}};
    return operations;
}

wire::Operations addRealServer()
{
    wire::Operations operations;
    operations.services = {{0, 6, vip, 80}};
    operations.realServerOperations = {{0, 0, 0, {server, 80}, {3, 0, 0, 0, 1, 0, 0}}};
    return operations;
}

wire::Operations editRealServer()
{
    wire::Operations operations;
    operations.services = {{0, 6, vip, 80}};
    operations.realServerEdits = {{0, 0, {server, 80}, {3, 0, 0, 0, 1, 0, 0}, {3, 0, 0, 0, 2, 0, 0}}};
    return operations;
}

wire::Operations startDaemon()
{
    wire::Operations operations;
    operations.daemonOperations = {
        {0, 0, {1, QStringLiteral("eth0"), 7, 1472, {4, 0, 0xe0000051U}, 8848, 1}}};
    return operations;
}

wire::Operations setTimeouts()
{
    wire::Operations operations;
    operations.timeoutsEdits = {{0, {900, 120, 300}, {901, 121, 301}}};
    return operations;
}

using Change = std::function<void(wire::Operations &)>;

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wire::registerTypes(); }

    void stepsSurviveTheWire()
    {
        qsizetype steps = 0;
        std::array<int, std::variant_size_v<SetupStep>> setupSteps {};
        for (quint32 seed = 0; seed < cases; ++seed) {
            const HostState from = test::randomHost(seed);
            const HostState to =
                seed % 2 == 0 ? test::randomHost(cases + seed) : test::randomVariation(seed, from);
            const Plan plan = planner(from, to);
            const Result<std::vector<Step>> back = fromWire(toWire(plan.steps), bus::mostOperationsPerCall);
            QVERIFY(back.ok());
            QVERIFY(*back == plan.steps);
            steps += static_cast<qsizetype>(plan.steps.size());
            for (const Step &step : plan.steps) {
                if (const auto *setup = std::get_if<SetupStep>(&step)) {
                    ++setupSteps[setup->index()];
                }
            }
        }
        qInfo("%lld steps", static_cast<long long>(steps));
        for (const int count : setupSteps) {
            QVERIFY(count > 100); // every kind was carried
        }
        QVERIFY(steps > cases);
    }

    void hashIsTheSameOnBothSides()
    {
        const Plan plan = planner(HostState(), test::randomHost(1));
        const Plan back {fromWire(toWire(plan.steps), bus::mostOperationsPerCall).value()};
        QCOMPARE(planHash(back), planHash(plan));
    }

    void badOperationsAreRefused_data()
    {
        QTest::addColumn<wire::Operations>("operations");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, wire::Operations operations, ErrorCode code,
                            const Change &change) {
            change(operations);
            QTest::newRow(name) << operations << errorCodeName(code);
        };
        using E = ErrorCode;
        using O = wire::Operations;
        const auto settings = [](O &o) -> wire::ServiceSettings & { return o.serviceOperations[0].settings; };
        const auto own = [](O &o) -> wire::RealServerSettings & {
            return o.realServerOperations[0].settings;
        };
        const auto daemon = [](O &o) -> wire::SyncDaemon & { return o.daemonOperations[0].daemon; };

        row("unknown kind of service", addService(), E::InvalidPlan,
            [](O &o) { o.serviceOperations[0].kind = 2; });
        row("unknown kind of real server", addRealServer(), E::InvalidPlan,
            [](O &o) { o.realServerOperations[0].kind = 255; });
        row("unknown kind of daemon", startDaemon(), E::InvalidPlan,
            [](O &o) { o.daemonOperations[0].kind = 2; });
        row("position beyond the end", addService(), E::InvalidPlan,
            [](O &o) { o.serviceOperations[0].position = 1; });
        row("largest position", addService(), E::InvalidPlan,
            [](O &o) { o.serviceOperations[0].position = 0xffffffffU; });
        row("position taken twice", addService(), E::InvalidPlan,
            [](O &o) { o.serviceOperations.append(o.serviceOperations[0]); });
        row("position taken in another list", addService(), E::InvalidPlan,
            [](O &o) { o.realServerOperations = addRealServer().realServerOperations; });
        row("service beyond the keys", addService(), E::InvalidPlan,
            [](O &o) { o.serviceOperations[0].service = 1; });
        row("no keys", addRealServer(), E::InvalidPlan, [](O &o) { o.services.clear(); });
        row("edit beyond the keys", editService(), E::InvalidPlan,
            [](O &o) { o.serviceEdits[0].service = 7; });
        row("server edit beyond the keys", editRealServer(), E::InvalidPlan,
            [](O &o) { o.realServerEdits[0].service = 7; });
        row("address of family 5", addService(), E::AddressInvalid,
            [](O &o) { o.services[0].address.family = 5; });
        row("address of no family", addService(), E::AddressInvalid,
            [](O &o) { o.services[0].address = {}; });
        row("IPv4 of 33 bits", addRealServer(), E::AddressInvalid,
            [](O &o) { o.realServerOperations[0].endpoint.address.low = quint64(1) << 32; });
        row("IPv4 with a high half", addRealServer(), E::AddressInvalid,
            [](O &o) { o.realServerOperations[0].endpoint.address.high = 1; });
        row("protocol 1", addService(), E::ProtocolUnknown, [](O &o) { o.services[0].protocol = 1; });
        row("protocol 0", addService(), E::ProtocolUnknown, [](O &o) { o.services[0].protocol = 0; });
        row("mark with protocol", addService(), E::InvalidPlan, [](O &o) { o.services[0].mark = 1; });
        row("mark with port", addService(), E::InvalidPlan, [](O &o) {
            o.services[0] = {1, 0, {4, 0, 0}, 80};
        });
        row("mark with address", addService(), E::InvalidPlan, [](O &o) { o.services[0] = {1, 0, vip, 0}; });
        row("scheduler without name", addService(), E::NameEmpty,
            [&](O &o) { settings(o).scheduler.clear(); });
        row("scheduler of 16 letters", addService(), E::NameTooLong,
            [&](O &o) { settings(o).scheduler = QString(16, u'a'); });
        row("scheduler of a million letters", addService(), E::NameTooLong,
            [&](O &o) { settings(o).scheduler = QString(1000000, u'a'); });
        row("scheduler as a path", addService(), E::NameInvalid,
            [&](O &o) { settings(o).scheduler = QStringLiteral("../../x"); });
        row("scheduler with a zero", addService(), E::NameInvalid,
            [&](O &o) { settings(o).scheduler = QString::fromUtf16(u"r\0r", 3); });
        row("scheduler's flag 8", addService(), E::NumberOutOfRange,
            [&](O &o) { settings(o).schedulerFlags = 8; });
        row("engine as a path", addService(), E::NameInvalid,
            [&](O &o) { settings(o).persistenceEngine = QStringLiteral("s/p"); });
        row("mask without persistence", addService(), E::InvalidPlan, [&](O &o) { settings(o).mask = 1; });
        row("mask of no family", addService(), E::InvalidPlan, [&](O &o) { settings(o).persistent = true; });
        row("mask of the other family", addService(), E::InvalidPlan, [&](O &o) {
            settings(o).persistent = true;
            settings(o).maskFamily = 6;
            settings(o).mask = 64;
        });
        row("prefix of 129", addService(), E::NumberOutOfRange, [&](O &o) {
            settings(o).persistent = true;
            settings(o).maskFamily = 6;
            settings(o).mask = 129;
        });
        row("settings before an edit", editService(), E::NameEmpty,
            [](O &o) { o.serviceEdits[0].before.scheduler.clear(); });
        row("settings after an edit", editService(), E::NameEmpty,
            [](O &o) { o.serviceEdits[0].after.scheduler.clear(); });
        row("forwarding 5", addRealServer(), E::NumberOutOfRange, [&](O &o) { own(o).forwarding = 5; });
        row("tunnel type 3", addRealServer(), E::NumberOutOfRange, [&](O &o) { own(o).tunnelType = 3; });
        row("checksum 3", addRealServer(), E::NumberOutOfRange, [&](O &o) { own(o).tunnelChecksum = 3; });
        row("weight below zero", addRealServer(), E::NumberOutOfRange,
            [&](O &o) { own(o).weight = 0x80000000U; });
        row("weight before an edit", editRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerEdits[0].before.weight = 0x80000000U; });
        row("weight after an edit", editRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerEdits[0].after.weight = 0xffffffffU; });
        row("time-out 0", setTimeouts(), E::NumberOutOfRange, [](O &o) { o.timeoutsEdits[0].after.udp = 0; });
        row("time-out too long", setTimeouts(), E::NumberOutOfRange,
            [](O &o) { o.timeoutsEdits[0].before.tcp = Timeouts::longest + 1; });
        row("role 0", startDaemon(), E::NumberOutOfRange, [&](O &o) { daemon(o).role = 0; });
        row("role 3", startDaemon(), E::NumberOutOfRange, [&](O &o) { daemon(o).role = 3; });
        row("no interface", startDaemon(), E::NameEmpty, [&](O &o) { daemon(o).interface.clear(); });
        row("interface as a path", startDaemon(), E::NameInvalid,
            [&](O &o) { daemon(o).interface = QStringLiteral("../eth0"); });
        row("group that is none", startDaemon(), E::AddressInvalid, [&](O &o) { daemon(o).group = vip; });
        row("port 0", startDaemon(), E::PortInvalid, [&](O &o) { daemon(o).port = 0; });
        row("no hop", startDaemon(), E::NumberOutOfRange, [&](O &o) { daemon(o).ttl = 0; });
        row("empty messages", startDaemon(), E::NumberOutOfRange, [&](O &o) { daemon(o).maximumLength = 0; });
        row("messages too long", startDaemon(), E::NumberOutOfRange,
            [&](O &o) { daemon(o).maximumLength = 65508; });
    }
    void badOperationsAreRefused()
    {
        QFETCH(wire::Operations, operations);
        QFETCH(QString, code);
        const Result<std::vector<Step>> steps = fromWire(operations, bus::mostOperationsPerCall);
        QVERIFY(!steps.ok());
        QCOMPARE(steps.error().code, ErrorCode::InvalidPlan);
        QCOMPARE(steps.error().arguments.value(0), code);
    }
    void goodOnesAreNot()
    {
        for (const wire::Operations &operations :
             {addService(), editService(), addRealServer(), editRealServer(), startDaemon(), setTimeouts(),
              wire::Operations()}) {
            QVERIFY(fromWire(operations, 1).ok());
        }
    }
    void tooManyAreRefused()
    {
        wire::Operations operations = addService();
        QCOMPARE(fromWire(operations, 0).error().code, ErrorCode::LimitExceeded);
        operations.services = QList<wire::ServiceKey>(3, operations.services.first());
        QCOMPARE(fromWire(operations, 2).error().code, ErrorCode::LimitExceeded);
    }

    void signatureIsThatOfTheTypes()
    {
        QCOMPARE(QString::fromLatin1(QDBusMetaType::typeToSignature(QMetaType::fromType<wire::Operations>())),
                 QString(wire::operationsSignature));
        QVERIFY(directorIntrospection().contains(u'"' + wire::operationsSignature + u'"'));
    }

    void onlyDaemonsNeedMoreThanChange()
    {
        const auto needsMore = [](const wire::Operations &operations) {
            return changesHostConfiguration(fromWire(operations, 1).value().front());
        };
        QVERIFY(needsMore(startDaemon()));
        QVERIFY(!needsMore(addService()));
        QVERIFY(!needsMore(editRealServer()));
        QVERIFY(!needsMore(setTimeouts()));
    }

    void reportsSurviveTheWire()
    {
        TransactionReport report;
        report.steps = {{StepOutcome::Undone, {}},
                        {StepOutcome::Failed, Error(ErrorCode::KernelServiceExists, {QStringLiteral("a")})},
                        {StepOutcome::NotRun, {}}};
        report.error = Error(ErrorCode::KernelServiceExists, {QStringLiteral("a")});
        const WireReport wired = toWire(report);
        const Result<TransactionReport> back = fromWire(wired);
        QVERIFY(back.ok());
        QCOMPARE(back->error, report.error);
        QCOMPARE(back->steps.size(), report.steps.size());
        for (size_t i = 0; i < report.steps.size(); ++i) {
            QCOMPARE(back->steps[i].outcome, report.steps[i].outcome);
            QCOMPARE(back->steps[i].error, report.steps[i].error);
        }
        QVERIFY(!fromWire(WireReport {QByteArray("\x05"), {}, {}}).ok());
        QVERIFY(!fromWire(WireReport {QByteArray("\x01"), {{1, {}}}, {}}).ok());
    }

    void everyErrorHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const ErrorCode code : allErrorCodes()) {
            const Error error(code, {QStringLiteral("a \"b\" {c}"), QString(), QStringLiteral("ä")});
            names.insert(errorBusName(code));
            QCOMPARE(errorFromReply(errorBusName(code), errorBusText(error)), error);
            QCOMPARE(fromWire(toWire(error)), std::optional(error));
        }
        QCOMPARE(names.size(), allErrorCodes().size());
        QCOMPARE(errorBusName(ErrorCode::StaleGeneration),
                 QStringLiteral("org.lvsdesk.Error.StaleGeneration"));
    }
    void errorsOfOthersAreUnderstood()
    {
        const auto code = [](const char *name) {
            return errorFromReply(QLatin1String(name), QStringLiteral("words")).code;
        };
        QCOMPARE(code("org.freedesktop.DBus.Error.ServiceUnknown"), ErrorCode::HelperUnreachable);
        QCOMPARE(code("org.freedesktop.DBus.Error.NoReply"), ErrorCode::HelperUnreachable);
        QCOMPARE(code("org.freedesktop.DBus.Error.AccessDenied"), ErrorCode::NotAuthorized);
        QCOMPARE(code("org.freedesktop.DBus.Error.UnknownMethod"), ErrorCode::HelperVersion);
        QCOMPARE(code("org.lvsdesk.Error.NotYetKnown"), ErrorCode::HelperUnreachable);
        QCOMPARE(errorFromReply(errorBusName(ErrorCode::Busy), QStringLiteral("{not json")),
                 Error(ErrorCode::Busy));
    }

    void snapshotsSurvivePacking()
    {
        for (quint32 seed = 0; seed < cases; ++seed) {
            const HostState state = test::randomHost(seed);
            const QByteArray bytes = packSnapshot(state);
            const Result<HostState> back = unpackSnapshot(bytes);
            QVERIFY(back.ok());
            QVERIFY(*back == state);
            QCOMPARE(packSnapshot(*back), bytes);
        }
    }
    void countersSurvivePacking()
    {
        QRandomGenerator random(7);
        for (quint32 seed = 0; seed < cases; ++seed) {
            const CountersSample sample = countersOf(test::RandomState(seed).state(), random);
            const Result<CountersSample> back = unpackCounters(packCounters(sample));
            QVERIFY(back.ok());
            QVERIFY(*back == sample);
        }
    }

    /// Whatever comes, unpacking ends with a value or an error, and a value is one that packs again.
    void damagedRecordsAreRefusedOrWhole()
    {
        QRandomGenerator random(11);
        int refused = 0;
        int taken = 0;
        for (quint32 seed = 0; seed < cases; ++seed) {
            const HostState state = test::randomHost(seed);
            const QByteArray whole = packSnapshot(state);
            for (int i = 0; i < 10; ++i) {
                const QByteArray bytes = damaged(whole, random);
                const Result<HostState> back = unpackSnapshot(bytes);
                refused += back ? 0 : 1;
                taken += back ? 1 : 0;
                if (back) {
                    QCOMPARE(packSnapshot(*back), bytes);
                }
                const QByteArray counted = damaged(packCounters(countersOf(state.ipvs, random)), random);
                if (const Result<CountersSample> sample = unpackCounters(counted)) {
                    QCOMPARE(packCounters(*sample), counted);
                }
            }
        }
        qInfo("%d refused, %d whole", refused, taken);
        QVERIFY(refused > cases);
    }
    void everyPrefixIsTruncated()
    {
        const QByteArray bytes = packSnapshot(test::randomHost(3));
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const Result<HostState> cut = unpackSnapshot(QByteArrayView(bytes).first(length));
            QVERIFY(!cut.ok());
            QCOMPARE(cut.error().code, ErrorCode::Truncated);
        }
        QVERIFY(!unpackSnapshot(bytes + '\0').ok());
    }
    void randomBytesAreRefused()
    {
        QRandomGenerator random(13);
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes(random.bounded(200), Qt::Uninitialized);
            for (char &byte : bytes) {
                byte = static_cast<char>(random.bounded(256));
            }
            QVERIFY(!unpackSnapshot(bytes).ok());
            QVERIFY(!unpackCounters(bytes).ok());
        }
    }
    void newerVersionsAreNamed()
    {
        QByteArray bytes = packSnapshot({});
        bytes[4] = 3;
        QCOMPARE(unpackSnapshot(bytes).error(),
                 Error(ErrorCode::VersionUnsupported, {QStringLiteral("3"), QStringLiteral("2")}));
    }
    void countsReserveNothing()
    {
        const QByteArray empty = packSnapshot({});
        constexpr int lists = 7; // services and the six of the set-up, each of them an empty one's length
        for (int list = 1; list <= lists; ++list) {
            QByteArray bytes = empty;
            bytes.replace(bytes.size() - 4 * list, 4, QByteArray("\xff\xff\xff\xff", 4));
            QCOMPARE(unpackSnapshot(bytes).error().code, ErrorCode::Truncated);
        }
    }

    void sealedFilesArriveWhole()
    {
        const QByteArray content(3 * 1024 * 1024, 'x');
        const Result<QDBusUnixFileDescriptor> file = sealedFile(content);
        QVERIFY(file.ok());
        QCOMPARE(readSealedFile(*file, content.size()).value(), content);
        QCOMPARE(readSealedFile(*file, content.size() - 1).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(::write(file->fileDescriptor(), "y", 1), -1);
        QCOMPARE(::ftruncate(file->fileDescriptor(), 0), -1);
    }
    void unsealedFilesAreRefused()
    {
        QDBusUnixFileDescriptor file;
        file.giveFileDescriptor(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        QCOMPARE(readSealedFile(file, 100).error().code, ErrorCode::KernelProtocol);
        QDBusUnixFileDescriptor device;
        device.giveFileDescriptor(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
        QCOMPARE(readSealedFile(device, 100).error().code, ErrorCode::KernelProtocol);
        QCOMPARE(readSealedFile(QDBusUnixFileDescriptor(), 100).error().code, ErrorCode::KernelProtocol);
    }
};

QTEST_GUILESS_MAIN(ProtocolTest)
#include "protocol_test.moc"
