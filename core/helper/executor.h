// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/generation.h"
#include "core/helper/journaledwriter.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace lvs {

/// A plan to be carried out, made for one generation of the host.
struct ApplyRequest
{
    std::shared_ptr<const Plan> plan;
    quint64 baseGeneration = 0;
    ChangeTerms terms {};
    /// Set by anyone, at any time, to stop it.
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
};

/// How it ended. Where report.steps is empty nothing was begun.
struct ApplyOutcome
{
    TransactionReport report;
    quint64 generation = 0; ///< of the last reading; 0 where there is none
    /// False where another plan was running: then nothing is known of the host, nor of a checkpoint.
    bool wasLookedAt = false;
    std::optional<LivingCheckpoint> checkpoint; ///< that lives now
};

/// How taking the living checkpoint back ended.
struct RevertOutcome
{
    RollbackReport report; ///< without the state
    quint64 generation = 0;
    std::optional<LivingCheckpoint> checkpoint; ///< that lives still, since the kernel could not be read
};

/// What a plan would meet: the generation it was checked against, and why it would be refused.
struct PlanCheck
{
    quint64 generation = 0;
    std::optional<Error> error;
};

/// The one that touches the kernel: all calls of it are made on one worker thread, in order, so there is
/// one writer at a time. Readers do not wait for a writer: while a plan runs they are answered with the
/// last reading and sample. Answers come back on the thread that asked.
class Executor : public QObject
{
    Q_OBJECT
public:
    template <typename Value> using Answer = std::function<void(const Value &)>;
    using ReadingResult = Result<std::shared_ptr<const Reading>>;
    using SampleResult = Result<std::shared_ptr<const PackedSample>>;

    /// All must outlive this; the journal is used by the worker alone.
    Executor(Kernel &kernel, Journal &journal, const BootTime &time, QObject *parent = nullptr);
    /// Waits for what is running.
    ~Executor() override;

    void info(const Answer<Result<KernelInfo>> &answer);
    /// Reads what is around LVS on the machine, in its turn.
    void surroundings(const Answer<Surroundings> &answer);
    /// Reads the host. Callers that ask while a reading is under way share the next one, and one that
    /// has only just been made is given again: after an apply everybody asks.
    void read(const Answer<ReadingResult> &answer);
    /// Sees whether these services still are as they were last read, and reads the host only where they are
    /// not, or where it was never read. What others became meanwhile goes unseen.
    void readAround(const WatchedServices &services);
    /// Reads the counters of these services, likewise; a sample of them younger than the shortest interval is
    /// given again.
    void sample(const WatchedServices &services, const Answer<SampleResult> &answer);
    /// Checks a plan against the host as it is now, and touches nothing.
    void check(const ApplyRequest &request, const Answer<PlanCheck> &answer);
    /// Takes back what a helper before this was killed in. Before all else.
    void recover(const Answer<Recovery> &answer);
    /// Tries again, where the kernel could not be read.
    void finishRecovery(const Answer<Result<void>> &answer);
    /// Carries a plan out. Errors, beside those of JournaledWriter::apply(): Busy, StaleGeneration, what
    /// validate() refuses of the services that the plan sets up, what validateSetup() refuses, and that of
    /// checkOwners().
    void apply(const ApplyRequest &request, const std::function<void(size_t done, size_t total)> &progress,
               const Answer<ApplyOutcome> &answer);

    /// Takes back what was done under the living checkpoint. Not while isApplying().
    void revert(const Answer<RevertOutcome> &answer);
    /// Keeps it; the checkpoint ends. Errors: Busy, JournalFailed.
    void confirm(const Answer<Result<void>> &answer);
    /// Moves its deadline. Errors: Busy, JournalFailed, NoCheckpoint.
    void setDeadline(qint64 deadline, const Answer<Result<void>> &answer);

    /// A plan is being carried out or taken back.
    [[nodiscard]] bool isApplying() const { return m_applying; }
    /// Of the latest reading; 0 before the first.
    [[nodiscard]] quint64 generation() const { return m_latest ? m_latest->generation : 0; }

Q_SIGNALS:
    /// A reading differed from the one before it.
    void generationChanged(quint64 generation);

private:
    template <typename Work, typename Done> void onWorker(Work work, Done done);
    ReadingResult readKernel();
    ReadingResult readKernelAround(const std::vector<ServiceKey> &services);
    SampleResult sampleKernel(const WatchedServices &services);
    Result<void> checkOn(const ApplyRequest &request, const Reading &reading) const;
    void rememberGivenUp(const Plan &plan);
    PlanCheck checkKernel(const ApplyRequest &request);
    ApplyOutcome applyToKernel(const ApplyRequest &request, const TransactionHooks &hooks);
    RevertOutcome revertOnKernel();
    Recovery recoverKernel();
    void answerBusy(const Answer<Result<void>> &answer);
    void startReading();
    void startSampling();
    void take(const std::shared_ptr<const Reading> &reading);

    Kernel &m_kernel; ///< on the worker
    JournaledWriter m_writer; ///< on the worker
    Generation m_numbers; ///< on the worker
    /// The last addresses that plans took away. To put one back is the way back, whoever answers for it
    /// meanwhile: the director, where a real server's own was in the way. On the worker.
    std::vector<InterfaceAddress> m_givenUp;
    quint64 m_samples = 0; ///< on the worker

    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
    bool m_applying = false;
    bool m_reading = false;
    bool m_sampling = false;
    QList<Answer<ReadingResult>> m_readers;
    struct Sampling
    {
        WatchedServices services;
        Answer<SampleResult> answer;
    };
    QList<Sampling> m_samplers;
    std::shared_ptr<const Reading> m_latest;
    std::chrono::steady_clock::time_point m_latestAt;
    std::shared_ptr<const PackedSample> m_latestSample;
};

} // namespace lvs
