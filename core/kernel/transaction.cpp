// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/transaction.h"

#include "core/kernel/touchedservices.h"

#include <algorithm>

namespace lvs {

namespace {

/// Small enough that a cancellation is felt at once, large enough that batching pays.
constexpr size_t chunkSize = 2000;

bool isOfSetup(const Step &step)
{
    return std::holds_alternative<SetupStep>(step);
}

class Transaction
{
public:
    Transaction(Kernel &kernel, const Plan &plan, const TransactionHooks &hooks)
        : m_kernel(kernel)
        , m_steps(plan.steps)
        , m_hooks(hooks)
    {
        m_report.steps.resize(m_steps.size());
    }

    TransactionReport run(HostState before)
    {
        m_before = std::move(before);
        m_promised = m_before;
        for (const Step &step : m_steps) {
            if (const Result<void> holds = lvs::execute(step, m_promised); !holds) {
                m_report.steps.clear();
                m_report.error = holds.error();
                m_report.state = std::move(m_before);
                return std::move(m_report);
            }
        }
        executeSteps();
        if (m_report.error) {
            undo();
            readAll();
        } else {
            verify();
        }
        return std::move(m_report);
    }

private:
    void executeSteps()
    {
        for (size_t begin = 0; begin < m_steps.size() && !m_report.error; begin += chunkSize) {
            if (m_hooks.isCancelled && m_hooks.isCancelled()) {
                m_report.error = Error(ErrorCode::Cancelled);
                return;
            }
            const size_t count = std::min(chunkSize, m_steps.size() - begin);
            const std::vector<Result<void>> results =
                m_kernel.execute(std::span(m_steps).subspan(begin, count));
            for (size_t i = 0; i < count; ++i) {
                note(m_report.steps[begin + i], results[i]);
            }
            if (m_hooks.progress) {
                m_hooks.progress(begin + count, m_steps.size());
            }
        }
    }

    void note(StepReport &report, const Result<void> &result)
    {
        if (result) {
            report.outcome = StepOutcome::Done;
            return;
        }
        const bool notRun = result.error().code == ErrorCode::NotRun;
        report.outcome = notRun ? StepOutcome::NotRun : StepOutcome::Failed;
        if (!notRun) {
            report.error = result.error();
        }
        if (!m_report.error) {
            m_report.error = result.error();
        }
    }

    void undo()
    {
        std::vector<Step> back;
        std::vector<size_t> indexes;
        for (size_t i = m_steps.size(); i-- > 0;) {
            if (m_report.steps[i].outcome == StepOutcome::Done) {
                back.push_back(inverse(m_steps[i]));
                indexes.push_back(i);
            }
        }
        const std::vector<Result<void>> results = m_kernel.execute(back);
        for (size_t i = 0; i < results.size(); ++i) {
            StepReport &report = m_report.steps[indexes[i]];
            report.outcome = results[i] ? StepOutcome::Undone : StepOutcome::UndoFailed;
            if (!results[i]) {
                report.error = results[i].error();
            }
        }
    }

    void readAll()
    {
        Result<HostState> after = m_kernel.read();
        if (after) {
            m_report.state = std::move(*after);
        }
    }

    void verify()
    {
        // What is as promised needs no second look; what is not may be a reading that others' changes tore.
        Result<HostState> after = readTouched(&Kernel::readServicesOnce);
        if (after && firstBrokenPromise(*after)) {
            after = readTouched(&Kernel::readServices);
        }
        if (!after) {
            m_report.error = after.error();
            return;
        }
        if (const std::optional<QString> broken = firstBrokenPromise(*after)) {
            m_report.error = Error(ErrorCode::VerificationFailed, {*broken});
            readAll();
            return;
        }
        // Steps on the set-up have effects beside their own, which only the kernel knows in full.
        m_promised.setup = after->setup;
        m_report.state = std::move(m_promised);
    }

    using ReadServices = Result<IpvsState> (Kernel::*)(std::span<const ServiceKey> keys);

    Result<HostState> readTouched(ReadServices readServices)
    {
        HostState found;
        const bool onlySetup = std::all_of(m_steps.begin(), m_steps.end(), isOfSetup);
        if (!onlySetup) {
            Result<IpvsState> ipvs = (m_kernel.*readServices)(touchedServices(m_steps));
            if (!ipvs) {
                return ipvs.error();
            }
            found.ipvs = std::move(*ipvs);
        }
        if (std::none_of(m_steps.begin(), m_steps.end(), isOfSetup)) {
            found.setup = m_before.setup;
            return found;
        }
        Result<HostSetup> setup = m_kernel.readSetup();
        if (!setup) {
            return setup.error();
        }
        found.setup = std::move(*setup);
        return found;
    }

    /// Only what the plan touched is compared: others may change the rest at the same time.
    std::optional<QString> firstBrokenPromise(const HostState &found) const
    {
        for (const Step &step : m_steps) {
            if (!asPromised(step, found)) {
                return stepSubject(step);
            }
        }
        return std::nullopt;
    }

    bool asPromised(const Step &step, const HostState &foundState) const
    {
        const IpvsState &found = foundState.ipvs;
        const IpvsState &wanted = m_promised.ipvs;
        const auto sameSettings = [&](const ServiceKey &key) {
            const VirtualService *promised = wanted.service(key);
            const VirtualService *real = found.service(key);
            return promised && real ? promised->settings == real->settings : !promised && !real;
        };
        const auto sameServer = [&](const ServiceKey &key, const Endpoint &endpoint) {
            const VirtualService *promised = wanted.service(key);
            const VirtualService *real = found.service(key);
            const RealServer *promisedServer = promised ? promised->realServer(endpoint) : nullptr;
            const RealServer *realServer = real ? real->realServer(endpoint) : nullptr;
            return promisedServer && realServer ? *promisedServer == *realServer
                                                : !promisedServer && !realServer;
        };
        return std::visit(
            Overloaded {
                [&](const AddService &s) { return sameSettings(s.key); },
                [&](const EditService &s) { return sameSettings(s.key); },
                [&](const RemoveService &s) { return sameSettings(s.key); },
                [&](const AddRealServer &s) { return sameServer(s.service, s.server.endpoint); },
                [&](const EditRealServer &s) { return sameServer(s.service, s.endpoint); },
                [&](const RemoveRealServer &s) { return sameServer(s.service, s.server.endpoint); },
                [&](const SetTimeouts &) { return wanted.timeouts == found.timeouts; },
                [&](const StartSyncDaemon &s) { return wanted.daemon(s.role) == found.daemon(s.role); },
                [&](const StopSyncDaemon &s) { return wanted.daemon(s.role) == found.daemon(s.role); },
                [&](const SetupStep &s) { return sameSubject(s, m_promised.setup, foundState.setup); },
            },
            step);
    }

    Kernel &m_kernel;
    const std::vector<Step> &m_steps;
    const TransactionHooks &m_hooks;
    HostState m_before;
    HostState m_promised;
    TransactionReport m_report;
};

} // namespace

TransactionReport runTransaction(Kernel &kernel, const Plan &plan, const TransactionHooks &hooks)
{
    Result<HostState> before = kernel.read();
    if (!before) {
        TransactionReport report;
        report.error = before.error();
        return report;
    }
    return runTransaction(kernel, plan, std::move(*before), hooks);
}

TransactionReport runTransaction(Kernel &kernel, const Plan &plan, HostState before,
                                 const TransactionHooks &hooks)
{
    return Transaction(kernel, plan, hooks).run(std::move(before));
}

} // namespace lvs
