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

wire::Operation addRealServer()
{
    wire::Operation operation;
    operation.kind = static_cast<uchar>(wire::OperationKind::AddRealServer);
    operation.service = {0, 6, QByteArray("\x0a\x00\x00\xfa", 4), 80};
    operation.realServer = {QByteArray("\x0a\x00\x00\x12", 4), 80};
    operation.realServerSettings = {{3, 0, 0, 0, 1, 0, 0}};
    return operation;
}

wire::Operation addService()
{
    wire::Operation operation;
    operation.kind = static_cast<uchar>(wire::OperationKind::AddService);
    operation.service = {0, 6, QByteArray("\x0a\x00\x00\xfa", 4), 80};
    operation.serviceSettings = {{QStringLiteral("rr"), 0, false, false, 0, 0, 0, QString()}};
    return operation;
}

wire::Operation startDaemon()
{
    wire::Operation operation;
    operation.kind = static_cast<uchar>(wire::OperationKind::StartSyncDaemon);
    operation.daemons = {{1, QStringLiteral("eth0"), 7, 1472, QByteArray("\xe0\x00\x00\x51", 4), 8848, 1}};
    return operation;
}

wire::Operation setTimeouts()
{
    wire::Operation operation;
    operation.kind = static_cast<uchar>(wire::OperationKind::SetTimeouts);
    operation.timeouts = {{900, 120, 300}, {901, 121, 301}};
    return operation;
}

using Change = std::function<void(wire::Operation &)>;

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { wire::registerTypes(); }

    void stepsSurviveTheWire()
    {
        qsizetype steps = 0;
        for (quint32 seed = 0; seed < cases; ++seed) {
            test::RandomState random(seed);
            const IpvsState from = random.state();
            const Plan plan = planner(from, random.variation(from));
            for (const Step &step : plan.steps) {
                const Result<Step> back = fromWire(toWire(step));
                QVERIFY2(back.ok(), qPrintable(stepSubject(step)));
                QVERIFY2(*back == step, qPrintable(stepSubject(step)));
                ++steps;
            }
        }
        qInfo("%lld steps", static_cast<long long>(steps));
        QVERIFY(steps > cases);
    }

    void hashIsTheSameOnBothSides()
    {
        test::RandomState random(1);
        const Plan plan = planner(IpvsState(), random.state());
        Plan back;
        for (const wire::Operation &operation : toWire(plan.steps)) {
            back.steps.push_back(fromWire(operation).value());
        }
        QCOMPARE(planHash(back), planHash(plan));
    }

    void badOperationsAreRefused_data()
    {
        QTest::addColumn<wire::Operation>("operation");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, wire::Operation operation, ErrorCode code,
                            const Change &change) {
            change(operation);
            QTest::newRow(name) << operation << code;
        };
        using E = ErrorCode;
        using O = wire::Operation;
        row("unknown kind", addService(), E::InvalidPlan, [](O &o) { o.kind = 9; });
        row("largest kind", addService(), E::InvalidPlan, [](O &o) { o.kind = 255; });
        row("no settings", addService(), E::InvalidPlan, [](O &o) { o.serviceSettings.clear(); });
        row("two settings", addService(), E::InvalidPlan,
            [](O &o) { o.serviceSettings.append(o.serviceSettings.first()); });
        row("real server's settings too", addService(), E::InvalidPlan,
            [](O &o) { o.realServerSettings = addRealServer().realServerSettings; });
        row("real server's endpoint too", addService(), E::InvalidPlan, [](O &o) { o.realServer.port = 1; });
        row("key of time-outs", setTimeouts(), E::InvalidPlan, [](O &o) { o.service.port = 1; });
        row("address of 5 bytes", addService(), E::AddressInvalid,
            [](O &o) { o.service.address.append('a'); });
        row("address of none", addService(), E::AddressInvalid, [](O &o) { o.service.address.clear(); });
        row("address of 17 bytes", addRealServer(), E::AddressInvalid,
            [](O &o) { o.realServer.address = QByteArray(17, 'a'); });
        row("protocol 1", addService(), E::ProtocolUnknown, [](O &o) { o.service.protocol = 1; });
        row("protocol 0", addService(), E::ProtocolUnknown, [](O &o) { o.service.protocol = 0; });
        row("mark with protocol", addService(), E::InvalidPlan, [](O &o) { o.service.mark = 1; });
        row("mark with port", addService(), E::InvalidPlan, [](O &o) {
            o.service = {1, 0, QByteArray(4, '\0'), 80};
        });
        row("mark with address", addService(), E::InvalidPlan, [](O &o) {
            o.service = {1, 0, QByteArray(4, '\1'), 0};
        });
        row("scheduler without name", addService(), E::NameEmpty,
            [](O &o) { o.serviceSettings[0].scheduler.clear(); });
        row("scheduler of 16 letters", addService(), E::NameTooLong,
            [](O &o) { o.serviceSettings[0].scheduler = QString(16, u'a'); });
        row("scheduler of a million letters", addService(), E::NameTooLong,
            [](O &o) { o.serviceSettings[0].scheduler = QString(1000000, u'a'); });
        row("scheduler as a path", addService(), E::NameInvalid,
            [](O &o) { o.serviceSettings[0].scheduler = QStringLiteral("../../x"); });
        row("scheduler with a zero", addService(), E::NameInvalid,
            [](O &o) { o.serviceSettings[0].scheduler = QStringLiteral("r\0r"); });
        row("scheduler's flag 8", addService(), E::NumberOutOfRange,
            [](O &o) { o.serviceSettings[0].schedulerFlags = 8; });
        row("engine as a path", addService(), E::NameInvalid,
            [](O &o) { o.serviceSettings[0].persistenceEngine = QStringLiteral("s/p"); });
        row("mask without persistence", addService(), E::InvalidPlan,
            [](O &o) { o.serviceSettings[0].mask = 1; });
        row("mask of no family", addService(), E::InvalidPlan,
            [](O &o) { o.serviceSettings[0].persistent = true; });
        row("mask of the other family", addService(), E::InvalidPlan, [](O &o) {
            o.serviceSettings[0].persistent = true;
            o.serviceSettings[0].maskFamily = 6;
            o.serviceSettings[0].mask = 64;
        });
        row("prefix of 129", addService(), E::NumberOutOfRange, [](O &o) {
            o.serviceSettings[0].persistent = true;
            o.serviceSettings[0].maskFamily = 6;
            o.serviceSettings[0].mask = 129;
        });
        row("forwarding 5", addRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerSettings[0].forwarding = 5; });
        row("tunnel type 3", addRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerSettings[0].tunnelType = 3; });
        row("checksum 3", addRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerSettings[0].tunnelChecksum = 3; });
        row("weight below zero", addRealServer(), E::NumberOutOfRange,
            [](O &o) { o.realServerSettings[0].weight = 0x80000000U; });
        row("time-out 0", setTimeouts(), E::NumberOutOfRange, [](O &o) { o.timeouts[1].udp = 0; });
        row("time-out too long", setTimeouts(), E::NumberOutOfRange,
            [](O &o) { o.timeouts[1].tcp = Timeouts::longest + 1; });
        row("one time-out", setTimeouts(), E::InvalidPlan, [](O &o) { o.timeouts.removeLast(); });
        row("role 0", startDaemon(), E::NumberOutOfRange, [](O &o) { o.daemons[0].role = 0; });
        row("role 3", startDaemon(), E::NumberOutOfRange, [](O &o) { o.daemons[0].role = 3; });
        row("no interface", startDaemon(), E::NameEmpty, [](O &o) { o.daemons[0].interface.clear(); });
        row("interface as a path", startDaemon(), E::NameInvalid,
            [](O &o) { o.daemons[0].interface = QStringLiteral("../eth0"); });
        row("group that is none", startDaemon(), E::AddressInvalid,
            [](O &o) { o.daemons[0].group = QByteArray("\x0a\x00\x00\x01", 4); });
        row("port 0", startDaemon(), E::PortInvalid, [](O &o) { o.daemons[0].port = 0; });
        row("no hop", startDaemon(), E::NumberOutOfRange, [](O &o) { o.daemons[0].ttl = 0; });
        row("empty messages", startDaemon(), E::NumberOutOfRange,
            [](O &o) { o.daemons[0].maximumLength = 0; });
        row("messages too long", startDaemon(), E::NumberOutOfRange,
            [](O &o) { o.daemons[0].maximumLength = 65508; });
    }
    void badOperationsAreRefused()
    {
        QFETCH(wire::Operation, operation);
        QFETCH(ErrorCode, code);
        const Result<Step> step = fromWire(operation);
        QVERIFY(!step.ok());
        QCOMPARE(errorCodeName(step.error().code), errorCodeName(code));
    }
    void goodOnesAreNot()
    {
        for (const wire::Operation &operation :
             {addService(), addRealServer(), startDaemon(), setTimeouts()}) {
            QVERIFY(fromWire(operation).ok());
        }
    }

    void signatureIsThatOfTheTypes()
    {
        QCOMPARE(QString::fromLatin1(
                     QDBusMetaType::typeToSignature(QMetaType::fromType<QList<wire::Operation>>())),
                 QString(wire::operationsSignature));
        QVERIFY(directorIntrospection().contains(u'"' + wire::operationsSignature + u'"'));
    }

    void onlyDaemonsNeedMoreThanChange()
    {
        QVERIFY(changesHostConfiguration(fromWire(startDaemon()).value()));
        QVERIFY(!changesHostConfiguration(fromWire(addService()).value()));
        QVERIFY(!changesHostConfiguration(fromWire(setTimeouts()).value()));
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
            const IpvsState state = test::RandomState(seed).state();
            const QByteArray bytes = packSnapshot(state);
            const Result<IpvsState> back = unpackSnapshot(bytes);
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
            const IpvsState state = test::RandomState(seed).state();
            for (int i = 0; i < 10; ++i) {
                const QByteArray bytes = damaged(packSnapshot(state), random);
                const Result<IpvsState> back = unpackSnapshot(bytes);
                refused += back ? 0 : 1;
                taken += back ? 1 : 0;
                if (back) {
                    QCOMPARE(packSnapshot(*back), bytes);
                }
                const QByteArray counted = damaged(packCounters(countersOf(state, random)), random);
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
        const QByteArray bytes = packSnapshot(test::RandomState(3).state());
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const Result<IpvsState> cut = unpackSnapshot(QByteArrayView(bytes).first(length));
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
        bytes[4] = 2;
        QCOMPARE(unpackSnapshot(bytes).error(),
                 Error(ErrorCode::VersionUnsupported, {QStringLiteral("2"), QStringLiteral("1")}));
    }
    void countsReserveNothing()
    {
        QByteArray bytes = packSnapshot({});
        bytes.replace(bytes.size() - 4, 4, QByteArray("\xff\xff\xff\xff", 4));
        QCOMPARE(unpackSnapshot(bytes).error().code, ErrorCode::Truncated);
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
