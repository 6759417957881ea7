// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The helper's program on a simulated kernel, for tests on a bus. Two things can be asked of it:
//   SIGUSR1                       somebody else adds the service FWM 999 before the next reading
//   LVS_TEST_DELAY=MILLISECONDS   each batch of steps takes that much longer
#include "core/helper/helperprogram.h"
#include "core/kernel/simulated/simulatedkernel.h"

#include <QCoreApplication>
#include <QThread>

#include <atomic>
#include <csignal>

namespace {

std::atomic<bool> foreignChangeWanted = false;

class TestKernel : public lvs::SimulatedKernel
{
public:
    lvs::Result<lvs::HostState> read() override
    {
        if (foreignChangeWanted.exchange(false)) {
            const lvs::Step step =
                lvs::AddService {lvs::ServiceKey::forMark(999, lvs::AddressFamily::IPv4).value(), {}};
            (void)SimulatedKernel::execute(std::span(&step, 1));
        }
        return SimulatedKernel::read();
    }

    std::vector<lvs::Result<void>> execute(std::span<const lvs::Step> steps) override
    {
        QThread::msleep(static_cast<unsigned long>(qEnvironmentVariableIntValue("LVS_TEST_DELAY")));
        return SimulatedKernel::execute(steps);
    }
};

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGUSR1, [](int) { foreignChangeWanted = true; });
    const QCoreApplication application(argc, argv);
    TestKernel kernel;
    return lvs::runHelper(kernel);
}
