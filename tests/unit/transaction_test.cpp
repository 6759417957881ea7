// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/transaction.h"

#include "core/formats/ipvsadm/reader.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "core/plan/planner.h"

#include <QTest>

using namespace lvs;

namespace {

/// A simulated kernel that fails where it is told to, as a real one does when memory is short or
/// somebody else is at work.
class FaultyKernel : public SimulatedKernel
{
public:
    std::optional<size_t> failAt; // the step, counted over all executions
    bool failUndo = false;
    std::function<void(SimulatedKernel &)> afterExecution; // somebody else

    int readings = 0; // of the whole

    Result<HostState> read() override
    {
        ++readings;
        return SimulatedKernel::read();
    }

    std::vector<Result<void>> execute(std::span<const Step> steps) override
    {
        std::vector<Result<void>> results;
        for (const Step &step : steps) {
            const bool fails = failAt && (m_executed == *failAt || (failUndo && m_executed > *failAt));
            ++m_executed;
            results.push_back(fails ? Result<void>(ErrorCode::KernelNoMemory, {stepSubject(step)})
                                    : SimulatedKernel::execute(std::span(&step, 1)).front());
        }
        if (afterExecution) {
            const auto meddle = std::exchange(afterExecution, {});
            meddle(*this);
        }
        return results;
    }

private:
    size_t m_executed = 0;
};

const char before[] = "-A -t 10.0.0.250:80 -s rr\n"
                      "-a -t 10.0.0.250:80 -r 10.0.0.18\n"
                      "-A -t 10.0.0.251:80 -s wlc\n";
const char after[] = "-A -t 10.0.0.250:80 -s wrr\n"
                     "-a -t 10.0.0.250:80 -r 10.0.0.18 -w 3\n"
                     "-a -t 10.0.0.250:80 -r 10.0.0.19 -w 2\n"
                     "-A -u 10.0.0.252:53 -s rr\n"
                     "-a -u 10.0.0.252:53 -r 10.0.0.18\n"
                     "--set 600 60 200\n";

IpvsState stateOf(const char *lines)
{
    return readIpvsadm(QString::fromLatin1(lines)).state;
}

void fill(SimulatedKernel &kernel)
{
    QVERIFY(runTransaction(kernel, planner(IpvsState(), stateOf(before))).succeeded());
}

} // namespace

class TransactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesAPlanOut();
    void beginsFromAReadingThatWasJustMade();
    void failureAtAnyStepLeavesWhatWasThere();
    void saysWhatCouldNotBeUndone();
    void failedPreconditionTouchesNothing();
    void cancellationTakesBackWhatWasDone();
    void noticesSomebodyElseInTheMiddle();
};

void TransactionTest::carriesAPlanOut()
{
    FaultyKernel kernel;
    fill(kernel);
    const Plan plan = planner(stateOf(before), stateOf(after));
    QCOMPARE(plan.steps.size(), size_t(7));
    size_t reached = 0;
    TransactionHooks hooks;
    hooks.progress = [&](size_t done, size_t total) {
        reached = done;
        QCOMPARE(total, plan.steps.size());
    };
    const TransactionReport report = runTransaction(kernel, plan, hooks);
    QVERIFY(report.succeeded());
    QCOMPARE(reached, plan.steps.size());
    for (const StepReport &step : report.steps) {
        QVERIFY(step.outcome == StepOutcome::Done);
    }
    QVERIFY(report.state->ipvs == stateOf(after));
    QVERIFY(kernel.read()->ipvs == stateOf(after));
}

void TransactionTest::beginsFromAReadingThatWasJustMade()
{
    FaultyKernel kernel;
    fill(kernel);
    const HostState reading = kernel.read().value();
    const Plan plan = planner(stateOf(before), stateOf(after));
    kernel.readings = 0;
    const TransactionReport report = runTransaction(kernel, plan, reading);
    QVERIFY(report.succeeded());
    // What it touched is read again; this kernel has nothing cheaper for that than the whole.
    QCOMPARE(kernel.readings, 1);
    QVERIFY(report.state->ipvs == stateOf(after));
    QVERIFY(kernel.read()->ipvs == stateOf(after));

    // Where it is out of date no precondition is seen to be broken: the kernel refuses.
    const Plan again {{AddService {stateOf(after).services.back().key, {}}}};
    const TransactionReport late = runTransaction(kernel, again, reading);
    QCOMPARE(late.error->code, ErrorCode::KernelServiceExists);
    QVERIFY(late.steps.front().outcome == StepOutcome::Failed);
    QVERIFY(kernel.read()->ipvs == stateOf(after));
}

void TransactionTest::failureAtAnyStepLeavesWhatWasThere()
{
    const Plan plan = planner(stateOf(before), stateOf(after));
    const size_t toFill = planner(IpvsState(), stateOf(before)).steps.size();
    for (size_t step = 0; step < plan.steps.size(); ++step) {
        FaultyKernel kernel;
        fill(kernel);
        kernel.failAt = toFill + step;
        const TransactionReport report = runTransaction(kernel, plan);
        QVERIFY(!report.succeeded());
        QCOMPARE(report.error->code, ErrorCode::KernelNoMemory);
        QVERIFY(kernel.read()->ipvs == stateOf(before));
        QVERIFY(report.state->ipvs == stateOf(before));
        QVERIFY(report.steps[step].outcome == StepOutcome::Failed);
        for (size_t other = 0; other < plan.steps.size(); ++other) {
            QVERIFY(report.steps[other].outcome != StepOutcome::Done);
            QVERIFY(report.steps[other].outcome != StepOutcome::UndoFailed);
        }
    }
}

void TransactionTest::saysWhatCouldNotBeUndone()
{
    FaultyKernel kernel;
    fill(kernel);
    kernel.failAt = 3 + 2;
    kernel.failUndo = true;
    const TransactionReport report = runTransaction(kernel, planner(stateOf(before), stateOf(after)));
    QCOMPARE(report.error->code, ErrorCode::KernelNoMemory);
    QVERIFY(report.steps[0].outcome == StepOutcome::UndoFailed);
    QCOMPARE(report.steps[0].error->code, ErrorCode::KernelNoMemory);
    QVERIFY(report.state.has_value());
}

void TransactionTest::failedPreconditionTouchesNothing()
{
    FaultyKernel kernel;
    fill(kernel);
    const quint64 revision = kernel.revision();
    const TransactionReport report = runTransaction(kernel, planner(IpvsState(), stateOf(after)));
    QCOMPARE(report.error->code, ErrorCode::PreconditionExists);
    QVERIFY(report.steps.empty());
    QCOMPARE(kernel.revision(), revision);
}

void TransactionTest::cancellationTakesBackWhatWasDone()
{
    // More steps than one chunk has, cancelled when the first is through.
    IpvsState large;
    for (quint32 i = 0; i < 3000; ++i) {
        large.setService(VirtualService {
            ServiceKey(Protocol::Tcp, Endpoint {Address::fromIPv4(0x0a010000U + i), Port(80)}), {}, {}});
    }
    FaultyKernel kernel;
    bool cancelled = false;
    TransactionHooks hooks;
    hooks.progress = [&](size_t, size_t) { cancelled = true; };
    hooks.isCancelled = [&] { return cancelled; };
    const TransactionReport report = runTransaction(kernel, planner(IpvsState(), large), hooks);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    QVERIFY(report.steps.front().outcome == StepOutcome::Undone);
    QVERIFY(report.steps.back().outcome == StepOutcome::NotRun);
    QVERIFY(kernel.read()->ipvs.services.empty());
}

void TransactionTest::noticesSomebodyElseInTheMiddle()
{
    FaultyKernel kernel;
    fill(kernel);
    kernel.afterExecution = [](SimulatedKernel &other) {
        const IpvsState now = other.read()->ipvs;
        IpvsState theirs = now;
        theirs.services.front().realServers.front().settings.weight = *Weight::fromNumber(77);
        for (const Result<void> &result : other.execute(planner(now, theirs).steps)) {
            QVERIFY(result.ok());
        }
    };
    const TransactionReport report = runTransaction(kernel, planner(stateOf(before), stateOf(after)));
    QCOMPARE(report.error->code, ErrorCode::VerificationFailed);
    QCOMPARE(report.error->arguments, QStringList {QStringLiteral("TCP 10.0.0.250:80 -> 10.0.0.18:80")});
    QCOMPARE(report.state->ipvs.services.front().realServers.front().settings.weight.number(), 77U);
}

QTEST_GUILESS_MAIN(TransactionTest)
#include "transaction_test.moc"
