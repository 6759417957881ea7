// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/linuxkerneltest.h"

#include "core/kernel/linux/batch.h"
#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/request.h"
#include "core/plan/planner.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/conformance/states.h"

#include <linux/capability.h>
#include <linux/ip_vs.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

#include <set>

namespace lvs::test {

using namespace ipvs;

namespace {

SyncDaemon daemonOnLoopback()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    return daemon;
}

/// So many services with so many real servers each.
IpvsState largeState(quint16 services, quint16 realServers)
{
    IpvsState state;
    for (quint16 i = 0; i < services; ++i) {
        VirtualService each = tcpService("10.0.0.250:80");
        each.key = ServiceKey(Protocol::Tcp, {endpoint("10.0.0.250:80").address, Port(quint16(1 + i))});
        for (quint16 j = 0; j < realServers; ++j) {
            RealServer server = realServer("10.0.1.1:80");
            server.endpoint.port = Port(quint16(1 + j));
            each.setRealServer(server);
        }
        state.services.push_back(each);
    }
    state.sort();
    return state;
}

AddService addition(quint16 port)
{
    return {ServiceKey(Protocol::Tcp, {endpoint("10.0.0.250:80").address, Port(port)}), {}};
}

RemoveService removal(quint16 port)
{
    return {addition(port).key, {}};
}

bool allOk(const std::vector<Result<void>> &results)
{
    return std::all_of(results.begin(), results.end(),
                       [](const Result<void> &result) { return result.ok(); });
}

/// Sends one message that the model could not make; 0 or the kernel's errno.
template <typename Put> int sendRaw(quint8 command, Put put)
{
    NetlinkSocket socket(1024 * 1024, std::chrono::milliseconds(2000));
    if (const int error = socket.open(); error != 0) {
        return error;
    }
    Message message;
    message.begin(command, NLM_F_ACK);
    put(message);
    return ask(socket, message, [](const nlmsghdr &) {});
}

/// Without CAP_NET_ADMIN in effect as long as this lives.
class WithoutCapability
{
public:
    WithoutCapability()
    {
        syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct without[2] = {m_before[0], m_before[1]};
        without[0].effective &= ~(1U << CAP_NET_ADMIN);
        syscall(SYS_capset, &m_header, without);
    }
    ~WithoutCapability() { syscall(SYS_capset, &m_header, m_before); }
    WithoutCapability(const WithoutCapability &) = delete;
    WithoutCapability &operator=(const WithoutCapability &) = delete;

private:
    __user_cap_header_struct m_header {_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_before[2] {};
};

} // namespace

void LinuxKernelTest::daemonStoppedAtOnceDoesNotHang()
{
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    QElapsedTimer timer;
    timer.start();
    for (const SyncRole role : {SyncRole::Master, SyncRole::Backup}) {
        for (int round = 0; round < 20; ++round) {
            const std::vector<Step> steps {StartSyncDaemon {role, daemonOnLoopback()},
                                           StopSyncDaemon {role, daemonOnLoopback()}};
            QVERIFY(allOk(kernel->execute(steps)));
            const Result<HostState> state = kernel->read();
            QVERIFY(state.ok());
            QVERIFY(!state->ipvs.daemon(role).has_value());
        }
    }
    // Not one of 40 rounds waited out its patience of five seconds.
    QVERIFY2(timer.elapsed() < 4500, qPrintable(QString::number(timer.elapsed())));
    qInfo("40 daemons started and stopped in %lld ms", timer.elapsed());
}

void LinuxKernelTest::daemonStoppedTwiceIsToldSo()
{
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    const std::vector<Step> steps {StartSyncDaemon {SyncRole::Master, daemonOnLoopback()},
                                   StopSyncDaemon {SyncRole::Master, daemonOnLoopback()},
                                   StopSyncDaemon {SyncRole::Master, daemonOnLoopback()},
                                   AddService {addition(1)}};
    const std::vector<Result<void>> results = kernel->execute(steps);
    QVERIFY(results[0].ok());
    QVERIFY(results[1].ok());
    QCOMPARE(results[2].error().code, ErrorCode::KernelDaemonMissing);
    QCOMPARE(results[3].error().code, ErrorCode::NotRun);
}

void LinuxKernelTest::manyStepsGoInSeveralBatches()
{
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    IpvsState large = largeState(500, 10);
    large.master = daemonOnLoopback();
    QVERIFY(allOk(kernel->execute(planner(IpvsState(), large).steps)));
    const Result<HostState> state = kernel->read();
    QVERIFY(state.ok());
    QVERIFY(state->ipvs == large);
    // Few are asked for one by one, many picked from all.
    for (const size_t count : {10, 400}) {
        IpvsState part = large;
        part.services.resize(count);
        std::vector<ServiceKey> keys {*ServiceKey::forMark(1, AddressFamily::IPv4)};
        for (const VirtualService &each : part.services) {
            keys.push_back(each.key);
        }
        const Result<IpvsState> some = kernel->readServices(keys);
        QVERIFY(some.ok());
        QVERIFY(*some == part);
    }
    QVERIFY(allOk(kernel->execute(planner(large, IpvsState()).steps)));
    QVERIFY(kernel->read()->ipvs == IpvsState());
}

void LinuxKernelTest::nothingIsSentAfterABatchWithAnError()
{
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    std::vector<Step> steps;
    for (quint16 port = 1; port <= 5000; ++port) {
        steps.push_back(addition(port));
    }
    steps[10] = removal(9999);
    const std::vector<Result<void>> results = kernel->execute(steps);
    QCOMPARE(results[10].error().code, ErrorCode::KernelServiceMissing);
    QVERIFY(results[9].ok());
    QVERIFY(results[11].ok()); // of the same batch
    QCOMPARE(results.back().error().code, ErrorCode::NotRun);
    const auto done =
        std::count_if(results.begin(), results.end(), [](const auto &result) { return result.ok(); });
    QCOMPARE(kernel->read()->ipvs.services.size(), size_t(done));
}

void LinuxKernelTest::refusalsFitASmallReceiveBuffer()
{
    enterFreshNamespace();
    for (const int receiveBuffer : {2048, 106496, 8 * 1024 * 1024}) {
        LinuxKernel::Limits limits;
        limits.receiveBuffer = receiveBuffer;
        LinuxKernel kernel(limits);
        std::vector<Step> steps;
        for (quint16 port = 1; port <= 2000; ++port) {
            steps.push_back(removal(port));
        }
        const std::vector<Result<void>> results = kernel.execute(steps);
        size_t refused = 0;
        for (const Result<void> &result : results) {
            QVERIFY(!result.ok());
            refused += result.error().code == ErrorCode::KernelServiceMissing ? 1 : 0;
            QVERIFY(result.error().code == ErrorCode::KernelServiceMissing
                    || result.error().code == ErrorCode::NotRun);
        }
        QVERIFY(refused >= 1);
        qInfo("receive buffer %d: %zu refusals of one batch", receiveBuffer, refused);
    }
}

void LinuxKernelTest::lostAnswersAreFoundInTheState()
{
    enterFreshNamespace();
    LinuxKernel::Limits limits;
    limits.receiveBuffer = 2048;
    limits.messagesAtOnce = 400;
    LinuxKernel kernel(limits);
    std::vector<Step> steps;
    for (quint16 port = 1; port <= 300; ++port) {
        if (port % 2 == 0) {
            steps.push_back(addition(port));
        } else {
            steps.push_back(EditService {addition(port).key, {}, {}});
        }
    }
    QElapsedTimer timer;
    timer.start();
    const std::vector<Result<void>> results = kernel.execute(steps);
    QVERIFY(timer.elapsed() < 4500);
    size_t lost = 0;
    for (size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(results[i].ok(), i % 2 == 1);
        if (!results[i].ok() && results[i].error().code != ErrorCode::KernelServiceMissing) {
            QCOMPARE(results[i].error(),
                     Error(ErrorCode::KernelOther, {stepSubject(steps[i]), QString::number(ENOBUFS)}));
            ++lost;
        }
    }
    QVERIFY2(lost > 50, "the buffer was not too small after all");
    // And the socket is as good as before.
    QVERIFY(kernel.read().ok());
    QVERIFY(allOk(kernel.execute(std::vector<Step> {addition(1001), removal(1001)})));
}

void LinuxKernelTest::valuesBeyondTheModelAreNamed_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("subject");
    QTest::newRow("protocol number") << 0 << QStringLiteral("protocol 99 10.0.0.250:80");
    QTest::newRow("service flag") << 1 << QStringLiteral("TCP 10.0.0.250:80");
    QTest::newRow("forwarding method") << 2 << QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.18:80");
    QTest::newRow("tunnel type") << 3 << QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.18:80");
    QTest::newRow("sync id") << 4 << QStringLiteral("sync daemon master");
}

void LinuxKernelTest::valuesBeyondTheModelAreNamed()
{
    QFETCH(int, what);
    QFETCH(QString, subject);
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    constexpr char address[] {10, 0, 0, char(250)};
    const auto putKey = [&](Message &message) {
        message.putU16(IPVS_SVC_ATTR_AF, AF_INET);
        message.putU16(IPVS_SVC_ATTR_PROTOCOL, what == 0 ? 99 : 6);
        message.putBytes(IPVS_SVC_ATTR_ADDR, address);
        message.putBig16(IPVS_SVC_ATTR_PORT, 80);
    };
    QCOMPARE(sendRaw(IPVS_CMD_NEW_SERVICE,
                     [&](Message &message) {
                         const Message::Nest nest(message, IPVS_CMD_ATTR_SERVICE);
                         putKey(message);
                         message.putText(IPVS_SVC_ATTR_SCHED_NAME, "rr");
                         const char flags[8] {0, char(what == 1 ? 0x40 : 0), 0, 0, -1, -1, -1, -1};
                         message.putBytes(IPVS_SVC_ATTR_FLAGS, flags);
                         message.putU32(IPVS_SVC_ATTR_TIMEOUT, 0);
                         message.putU32(IPVS_SVC_ATTR_NETMASK, 0xffffffffU);
                     }),
             0);
    QCOMPARE(sendRaw(IPVS_CMD_NEW_DEST,
                     [&](Message &message) {
                         {
                             const Message::Nest nest(message, IPVS_CMD_ATTR_SERVICE);
                             putKey(message);
                         }
                         const Message::Nest nest(message, IPVS_CMD_ATTR_DEST);
                         constexpr char server[] {10, 0, 0, 18};
                         message.putBytes(IPVS_DEST_ATTR_ADDR, server);
                         message.putBig16(IPVS_DEST_ATTR_PORT, 80);
                         message.putU32(IPVS_DEST_ATTR_FWD_METHOD, what == 2 ? 5 : what == 3 ? 2 : 0);
                         message.putU32(IPVS_DEST_ATTR_WEIGHT, 1);
                         message.putU32(IPVS_DEST_ATTR_U_THRESH, 0);
                         message.putU32(IPVS_DEST_ATTR_L_THRESH, 0);
                         message.putU8(IPVS_DEST_ATTR_TUN_TYPE, what == 3 ? 9 : 0);
                     }),
             0);
    QCOMPARE(sendRaw(IPVS_CMD_NEW_DAEMON,
                     [&](Message &message) {
                         const Message::Nest nest(message, IPVS_CMD_ATTR_DAEMON);
                         message.putU32(IPVS_DAEMON_ATTR_STATE, IP_VS_STATE_MASTER);
                         message.putText(IPVS_DAEMON_ATTR_MCAST_IFN, "lo");
                         message.putU32(IPVS_DAEMON_ATTR_SYNC_ID, what == 4 ? 300 : 3);
                     }),
             0);
    const Result<HostState> read = kernel->read();
    QVERIFY(!read.ok());
    QCOMPARE(read.error(), Error(ErrorCode::KernelProtocol, {subject}));
}

void LinuxKernelTest::needsItsCapability()
{
    enterFreshNamespace();
    const WithoutCapability without;
    LinuxKernel kernel;
    QCOMPARE(kernel.read().error().code, ErrorCode::KernelPermission);
    QCOMPARE(kernel.readCounters().error().code, ErrorCode::KernelPermission);
    QCOMPARE(kernel.info().error().code, ErrorCode::KernelPermission);
    QCOMPARE(kernel.zeroCounters(std::nullopt).error().code, ErrorCode::KernelPermission);
    const std::vector<Result<void>> results = kernel.execute(std::vector<Step> {addition(1), addition(2)});
    QCOMPARE(results[0].error(), Error(ErrorCode::KernelPermission, {stepSubject(addition(1))}));
    QVERIFY(!results[1].ok());
}

void LinuxKernelTest::outlivesTheModule()
{
    const std::unique_ptr<LinuxKernel> kernel = freshLinuxKernel();
    QVERIFY(kernel->read().ok());
    QVERIFY(kernel->readCounters().ok());
    const Finished removed =
        runProgram(QStringLiteral("bash"),
                   {QStringLiteral("-c"),
                    QStringLiteral("for tries in $(seq 50); do "
                                   "modprobe -r $(lsmod | awk '/^ip_vs_/ { print $1 }') ip_vs && exit 0; "
                                   "sleep 0.1; done; lsmod >&2; exit 1")});
    QVERIFY2(removed.status == 0, removed.errors.constData());
    // Asking loads it again, with another number for its family.
    const Result<HostState> state = kernel->read();
    QCOMPARE(state ? QString() : errorCodeName(state.error().code), QString());
    QVERIFY(kernel->readCounters().ok());
    QVERIFY(allOk(kernel->execute(std::vector<Step> {addition(1), removal(1)})));
}

void LinuxKernelTest::neverReadsAStateThatWasNot()
{
    enterFreshNamespace();
    LinuxKernel::Limits limits;
    limits.readings = 4;
    LinuxKernel kernel(limits);
    const IpvsState base = largeState(100, 5);
    QVERIFY(allOk(kernel.execute(planner(IpvsState(), base).steps)));
    // The states through which the other writer goes, round and round.
    std::vector<IpvsState> existed {base};
    VirtualService extra = tcpService("10.9.9.9:80", "wrr");
    existed.push_back(base);
    existed.back().setService(extra);
    extra.setRealServer(realServer("10.9.9.1:80"));
    existed.push_back(base);
    existed.back().setService(extra);
    existed.push_back(existed.back());
    VirtualService &edited = *existed.back().service(base.services[50].key);
    edited.realServers[2].settings.weight = weight(7);
    const QString target = base.services[50].realServers[2].endpoint.toString();
    const QString port = base.services[50].key.endpoint().toString();
    existed.push_back(existed.back());
    existed.back().removeService(extra.key);

    QProcess writer;
    writer.start(QStringLiteral("bash"),
                 {QStringLiteral("-c"),
                  QStringLiteral("set -e; while :; do ipvsadm -A -t 10.9.9.9:80 -s wrr; "
                                 "ipvsadm -a -t 10.9.9.9:80 -r 10.9.9.1:80 -m; "
                                 "ipvsadm -e -t %1 -r %2 -m -w 7; ipvsadm -D -t 10.9.9.9:80; "
                                 "ipvsadm -e -t %1 -r %2 -m -w 1; sleep 0.0$((RANDOM % 4)); done")
                      .arg(port, target)});
    QVERIFY(writer.waitForStarted());
    constexpr int readings = 150;
    size_t unstable = 0;
    std::set<size_t> seen;
    for (int reading = 0; reading < readings; ++reading) {
        const Result<HostState> state = kernel.read();
        if (!state) {
            QCOMPARE(state.error().code, ErrorCode::KernelUnstable);
            ++unstable;
            continue;
        }
        const auto found = std::find(existed.begin(), existed.end(), state->ipvs);
        QVERIFY2(found != existed.end(), "a state that never existed");
        seen.insert(static_cast<size_t>(found - existed.begin()));
        // Of counters no more is asked than that each stands once.
        const Result<CountersSample> sample = kernel.readCounters();
        QVERIFY(sample.ok());
        for (size_t i = 1; i < sample->services.size(); ++i) {
            QVERIFY(sample->services[i - 1].key < sample->services[i].key);
        }
    }
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QVERIFY2(seen.size() >= 2, "the other writer was never seen");
    qInfo("%d readings: %zu unstable, %zu states seen", readings, unstable, seen.size());
}

void NoModuleTest::everyCallSaysSo()
{
    enterFreshNamespace();
    LinuxKernel kernel;
    QCOMPARE(kernel.info().error(), Error(ErrorCode::KernelModuleMissing, {QStringLiteral("IPVS")}));
    QCOMPARE(kernel.read().error().code, ErrorCode::KernelModuleMissing);
    QCOMPARE(kernel.readServices({}).error().code, ErrorCode::KernelModuleMissing);
    QCOMPARE(kernel.readCounters().error().code, ErrorCode::KernelModuleMissing);
    QCOMPARE(kernel.zeroCounters(std::nullopt).error().code, ErrorCode::KernelModuleMissing);
    const std::vector<Result<void>> results = kernel.execute(std::vector<Step> {addition(1), addition(2)});
    QCOMPARE(results[0].error().code, ErrorCode::KernelModuleMissing);
    QCOMPARE(results[1].error().code, ErrorCode::NotRun);
}

} // namespace lvs::test
