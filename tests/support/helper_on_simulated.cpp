// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The helper's program on a simulated kernel, for tests on a bus. Of it can be asked:
//   SIGUSR1                       somebody else adds the service FWM 999 before the next reading
//   SIGUSR2                       DHCP gives eth0 the address 10.9.9.9/24 before the next reading
//   LVS_TEST_SERVICE_AT=N, LVS_TEST_ADDRESS_AT=N
//                                 the same before the Nth reading
//   LVS_TEST_FOREIGN=N            before every Nth reading somebody else adds 1000 to the weight of the first
//                                 real server of the first service, and a line of standard error says so
//   LVS_TEST_SURROUNDINGS=1       keepalived and a firewall are around
//   LVS_TEST_DELAY=MILLISECONDS   each batch of steps takes that much longer
//   LVS_TEST_KERNEL=FILE          the kernel's state is kept there, and outlives the helper
//   LVS_TEST_CHECKPOINT=SECONDS   the shortest checkpoint
//   LVS_TEST_IDLE, …_FAREWELL, …_SILENT_ANSWER, …_PROMPT, …_WAITING_PLAN, …_KEPT_PAGES
//                                 =MILLISECONDS: those of lvs::Limits
#include "core/helper/helperprogram.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"
#include "core/protocol/snapshotrecord.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QThread>

#include <atomic>
#include <csignal>

namespace {

std::atomic<bool> foreignChangeWanted = false;
std::atomic<bool> foreignAddressWanted = false;

lvs::Step foreignAddress()
{
    lvs::InterfaceAddress address;
    address.interface = lvs::ShortName::literal("eth0");
    address.address = lvs::Address::fromIPv4(0x0a090909);
    address.prefixLength = 24;
    address.foreign = true;
    return lvs::AddAddress {address};
}

class TestKernel : public lvs::SimulatedKernel
{
public:
    TestKernel()
        : m_file(qEnvironmentVariable("LVS_TEST_KERNEL"))
    {
        QFile file(m_file);
        if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
            return;
        }
        const lvs::Result<lvs::HostState> kept = lvs::unpackSnapshot(file.readAll());
        if (!kept) {
            qFatal("the kernel's state cannot be read");
        }
        setSetup(kept->setup);
        (void)SimulatedKernel::execute(lvs::planner(lvs::IpvsState(), kept->ipvs).steps);
    }

    lvs::Result<lvs::HostState> read() override
    {
        ++m_readings;
        if (foreignChangeWanted.exchange(false) || m_readings == m_serviceAt) {
            const lvs::Step step =
                lvs::AddService {lvs::ServiceKey::forMark(999, lvs::AddressFamily::IPv4).value(), {}};
            (void)SimulatedKernel::execute(std::span(&step, 1));
            keep();
        }
        if (foreignAddressWanted.exchange(false) || m_readings == m_addressAt) {
            const lvs::Step step = foreignAddress();
            (void)SimulatedKernel::execute(std::span(&step, 1));
        }
        if (m_foreignPause > 0 && m_readings % m_foreignPause == 0) {
            addForeignWeight();
        }
        return SimulatedKernel::read();
    }

    /// Two samples are as far apart here as they are on a machine.
    lvs::Result<lvs::CountersSample> readCounters() override
    {
        advance(std::chrono::nanoseconds(m_sinceSample.isValid() ? m_sinceSample.nsecsElapsed() : 0));
        m_sinceSample.start();
        return SimulatedKernel::readCounters();
    }

    lvs::Surroundings readSurroundings() override
    {
        lvs::Surroundings found;
        if (qEnvironmentVariableIsSet("LVS_TEST_SURROUNDINGS")) {
            found.owners = {lvs::RulesOwner::Keepalived, lvs::RulesOwner::Docker};
            found.firewalld = true;
            found.iptables = true;
            found.invalidDropped = {lvs::AddressFamily::IPv6};
            found.untracked = {lvs::Address::fromIPv4(0x0a0000fa)};
            found.missingModules = {QStringLiteral("ip_vs_mh")};
        }
        return found;
    }

    std::vector<lvs::Result<void>> execute(std::span<const lvs::Step> steps) override
    {
        QThread::msleep(static_cast<unsigned long>(qEnvironmentVariableIntValue("LVS_TEST_DELAY")));
        auto results = SimulatedKernel::execute(steps);
        keep();
        return results;
    }

private:
    void addForeignWeight()
    {
        const lvs::Result<lvs::HostState> state = SimulatedKernel::read();
        if (state->ipvs.services.empty() || state->ipvs.services.front().realServers.empty()) {
            return;
        }
        const lvs::VirtualService &service = state->ipvs.services.front();
        const lvs::RealServer &server = service.realServers.front();
        lvs::EditRealServer edit {service.key, server.endpoint, server.settings, server.settings};
        edit.after.weight = lvs::Weight::fromNumber(edit.before.weight.number() + 1000).value();
        const lvs::Step step = edit;
        (void)SimulatedKernel::execute(std::span(&step, 1));
        qInfo("a stranger added weight");
    }

    void keep()
    {
        if (m_file.isEmpty()) {
            return;
        }
        QSaveFile file(m_file);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(lvs::packSnapshot(SimulatedKernel::read().value())) < 0 || !file.commit()) {
            qFatal("the kernel's state cannot be kept");
        }
    }

    int m_foreignPause = qEnvironmentVariableIntValue("LVS_TEST_FOREIGN");
    int m_serviceAt = qEnvironmentVariableIntValue("LVS_TEST_SERVICE_AT");
    int m_addressAt = qEnvironmentVariableIntValue("LVS_TEST_ADDRESS_AT");
    int m_readings = 0;
    QElapsedTimer m_sinceSample;
    QString m_file;
};

void shorten(std::chrono::milliseconds &limit, const char *variable)
{
    if (qEnvironmentVariableIsSet(variable)) {
        limit = std::chrono::milliseconds(qEnvironmentVariableIntValue(variable));
    }
}

lvs::Limits limits()
{
    lvs::Limits limits;
    shorten(limits.idle, "LVS_TEST_IDLE");
    shorten(limits.farewell, "LVS_TEST_FAREWELL");
    shorten(limits.silentAnswer, "LVS_TEST_SILENT_ANSWER");
    shorten(limits.prompt, "LVS_TEST_PROMPT");
    shorten(limits.waitingPlan, "LVS_TEST_WAITING_PLAN");
    shorten(limits.keptPages, "LVS_TEST_KEPT_PAGES");
    if (qEnvironmentVariableIsSet("LVS_TEST_CHECKPOINT")) {
        limits.shortestCheckpoint = std::chrono::seconds(qEnvironmentVariableIntValue("LVS_TEST_CHECKPOINT"));
    }
    return limits;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGUSR1, [](int) { foreignChangeWanted = true; });
    std::signal(SIGUSR2, [](int) { foreignAddressWanted = true; });
    const QCoreApplication application(argc, argv);
    TestKernel kernel;
    return lvs::runHelper(kernel, lvs::Folders::fromEnvironment(), limits());
}
