// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/killmatrix/lives.h"

#include "core/helper/journaledwriter.h"
#include "core/kernel/linux/linuxkernel.h"
#include "tests/support/testtime.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace lvs::test {

namespace {

/// The real kernel, one step at a time, until the caller's fate is fulfilled.
class FatefulKernel : public Kernel
{
public:
    explicit FatefulKernel(const Fate &fate)
        : m_fate(fate)
    {
    }

    Result<KernelInfo> info() override { return m_kernel.info(); }
    Result<HostState> read() override { return m_kernel.read(); }
    Result<IpvsState> readServices(std::span<const ServiceKey> keys) override
    {
        return m_kernel.readServices(keys);
    }
    Result<HostSetup> readSetup() override { return m_kernel.readSetup(); }
    Result<CountersSample> readCounters() override { return m_kernel.readCounters(); }
    Result<void> zeroCounters(const std::optional<ServiceKey> &service) override
    {
        return m_kernel.zeroCounters(service);
    }

    std::vector<Result<void>> execute(std::span<const Step> steps) override
    {
        std::vector<Result<void>> results;
        for (const Step &step : steps) {
            dieIfDue();
            if (m_fate.refused && *m_fate.refused == m_executed) {
                m_fate.refused.reset();
                results.push_back(Error(ErrorCode::KernelBusy, {stepSubject(step)}));
            } else {
                results.push_back(m_kernel.execute(std::span(&step, 1)).front());
                ++m_executed;
            }
            dieIfDue();
            if (!results.back()) {
                break;
            }
        }
        results.resize(steps.size(), Error(ErrorCode::NotRun));
        return results;
    }

private:
    void dieIfDue() const
    {
        if (m_fate.killedAfter && *m_fate.killedAfter == m_executed) {
            ::raise(SIGKILL);
        }
    }

    LinuxKernel m_kernel;
    Fate m_fate;
    size_t m_executed = 0;
};

[[noreturn]] void spend(Life life, const Fate &fate, const QByteArray &folder, const Plan &plan)
{
    FatefulKernel kernel(fate);
    Journal journal {AtomicFolder(folder)};
    const TestTime time;
    JournaledWriter writer(kernel, journal, time);
    const Recovery recovery = writer.recover();
    bool good = !recovery.journalError && !recovery.rollback.asError();
    switch (life) {
    case Life::Apply:
    case Life::ApplyGuarded: {
        const Result<HostState> before = kernel.read();
        ChangeTerms terms;
        if (life == Life::ApplyGuarded) {
            terms.checkpoint = std::chrono::seconds(60);
        }
        good = good && before && writer.apply(plan, *before, {}, terms).succeeded();
        break;
    }
    case Life::Recover:
        break;
    case Life::Revert:
        good = good && !writer.revert().asError();
        break;
    }
    ::_exit(good ? 0 : 1);
}

} // namespace

End live(Life life, const Fate &fate, const QByteArray &folder, const Plan &plan)
{
    const pid_t child = ::fork();
    if (child == 0) {
        spend(life, fate, folder, plan);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child) {
        qFatal("no process for a helper");
    }
    if (WIFSIGNALED(status)) {
        if (WTERMSIG(status) != SIGKILL) {
            qFatal("a helper died of signal %d", WTERMSIG(status));
        }
        return End::Killed;
    }
    return WEXITSTATUS(status) == 0 ? End::Lived : End::Failed;
}

} // namespace lvs::test
