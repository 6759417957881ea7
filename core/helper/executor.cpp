// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/executor.h"

#include "core/kernel/addressowners.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/validator.h"
#include "core/protocol/countersrecord.h"
#include "core/protocol/names.h"

#include <algorithm>
#include <set>

namespace lvs {

namespace {

/// How long a reading is as good as a new one: shorter than anybody can type a command and look.
constexpr std::chrono::milliseconds freshness {50};

/// The services that a plan adds, edits, or adds or edits real servers of. Whoever only removes something
/// answers for nothing that is left: a service that breaks a rule can always be taken apart.
std::set<ServiceKey> servicesSetUp(const Plan &plan)
{
    std::set<ServiceKey> keys;
    for (const Step &step : plan.steps) {
        std::visit(Overloaded {
                       [&](const AddService &s) { keys.insert(s.key); },
                       [&](const EditService &s) { keys.insert(s.key); },
                       [&](const AddRealServer &s) { keys.insert(s.service); },
                       [&](const EditRealServer &s) { keys.insert(s.service); },
                       [](const auto &) {},
                   },
                   step);
    }
    return keys;
}

bool startsSyncDaemon(const Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [](const Step &step) { return std::holds_alternative<StartSyncDaemon>(step); });
}

/// Whether what a plan leads to is a state that rules allow. Only what it sets up is looked at: others
/// may have set up the rest, and a kernel takes more than the rules do.
Result<void> checkRules(const Plan &plan, const HostState &before)
{
    HostState afterAll = before;
    if (const Result<void> executed = execute(plan, afterAll); !executed) {
        return executed;
    }
    const IpvsState &after = afterAll.ipvs;
    const std::set<ServiceKey> setUp = servicesSetUp(plan);
    const bool startsDaemon = startsSyncDaemon(plan);
    for (const VirtualService &service : after.services) {
        // A sync daemon that starts concerns them all, but with that one rule only.
        if (!startsDaemon && !setUp.contains(service.key)) {
            continue;
        }
        for (const Diagnostic &finding : validate(service, after)) {
            if (finding.error
                && (setUp.contains(service.key)
                    || finding.error->code == ErrorCode::RealServerFamilyWithSyncDaemon)) {
                return *finding.error;
            }
        }
    }
    return {};
}

/// Whether who wants these finds them there.
bool covers(const WatchedServices &all, const WatchedServices &some)
{
    return all == nullptr
        || (some != nullptr && std::includes(all->begin(), all->end(), some->begin(), some->end()));
}

WatchedServices unionOf(const WatchedServices &one, const WatchedServices &other)
{
    if (covers(one, other)) {
        return one;
    }
    if (covers(other, one)) {
        return other;
    }
    std::vector<ServiceKey> all;
    std::set_union(one->begin(), one->end(), other->begin(), other->end(), std::back_inserter(all));
    return std::make_shared<const std::vector<ServiceKey>>(std::move(all));
}

} // namespace

Executor::Executor(Kernel &kernel, Journal &journal, const BootTime &time, QObject *parent)
    : QObject(parent)
    , m_kernel(kernel)
    , m_writer(kernel, journal, time)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("kernel"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Executor::~Executor()
{
    m_thread.quit();
    m_thread.wait();
}

/// Runs work on the worker, then done with its value on this object's thread.
template <typename Work, typename Done> void Executor::onWorker(Work work, Done done)
{
    QMetaObject::invokeMethod(m_worker, [this, work, done] {
        auto value = work();
        QMetaObject::invokeMethod(
            this, [done, value = std::move(value)] { done(value); }, Qt::QueuedConnection);
    });
}

void Executor::info(const Answer<Result<KernelInfo>> &answer)
{
    onWorker([this] { return m_kernel.info(); }, answer);
}

void Executor::surroundings(const Answer<Surroundings> &answer)
{
    onWorker([this] { return m_kernel.readSurroundings(); }, answer);
}

void Executor::read(const Answer<ReadingResult> &answer)
{
    const bool fresh = m_latest && std::chrono::steady_clock::now() - m_latestAt < freshness;
    if (fresh || (m_applying && m_latest)) {
        const ReadingResult latest = m_latest;
        QMetaObject::invokeMethod(
            this, [answer, latest] { answer(latest); }, Qt::QueuedConnection);
        return;
    }
    m_readers.append(answer);
    startReading();
}

void Executor::startReading()
{
    if (m_reading || m_readers.isEmpty()) {
        return;
    }
    const auto readers = std::exchange(m_readers, {});
    if (m_applying && m_latest) { // a plan began after they had asked
        for (const Answer<ReadingResult> &answer : readers) {
            answer(m_latest);
        }
        return;
    }
    m_reading = true;
    onWorker([this] { return readKernel(); },
             [this, readers](const ReadingResult &reading) {
                 m_reading = false;
                 if (reading) {
                     take(*reading);
                 }
                 for (const Answer<ReadingResult> &answer : readers) {
                     answer(reading);
                 }
                 startReading();
             });
}

Executor::ReadingResult Executor::readKernel()
{
    Result<HostState> state = m_kernel.read();
    if (!state) {
        return state.error();
    }
    return m_numbers.number(std::move(state).value());
}

void Executor::readAround(const WatchedServices &services)
{
    if (m_reading || m_applying) {
        return; // which tells more
    }
    m_reading = true;
    onWorker([this, services] { return readKernelAround(*services); },
             [this](const ReadingResult &reading) {
                 m_reading = false;
                 if (reading && (*reading)->generation != generation()) {
                     take(*reading);
                 }
                 startReading();
             });
}

Executor::ReadingResult Executor::readKernelAround(const std::vector<ServiceKey> &services)
{
    const std::shared_ptr<const Reading> latest = m_numbers.latest();
    if (!latest) {
        return readKernel();
    }
    const Result<IpvsState> part = m_kernel.readServices(services);
    if (!part) {
        return part.error();
    }
    const IpvsState &before = latest->state.ipvs;
    const auto isAsBefore = [&](const ServiceKey &key) {
        const VirtualService *const was = before.service(key);
        const VirtualService *const is = part->service(key);
        return was != nullptr && is != nullptr ? *was == *is : was == is;
    };
    const bool isSame = part->timeouts == before.timeouts && part->master == before.master
        && part->backup == before.backup && std::all_of(services.begin(), services.end(), isAsBefore);
    return isSame ? ReadingResult(latest) : readKernel();
}

void Executor::sample(const WatchedServices &services, const Answer<SampleResult> &answer)
{
    const bool fresh = m_latestSample && covers(m_latestSample->services, services)
        && std::chrono::steady_clock::now() - m_latestSample->taken
            < std::chrono::milliseconds(bus::shortestInterval);
    if (m_latestSample && (fresh || m_applying)) {
        const SampleResult latest = m_latestSample;
        QMetaObject::invokeMethod(
            this, [answer, latest] { answer(latest); }, Qt::QueuedConnection);
        return;
    }
    m_samplers.append({services, answer});
    startSampling();
}

void Executor::startSampling()
{
    if (m_sampling || m_samplers.isEmpty()) {
        return;
    }
    const auto samplers = std::exchange(m_samplers, {});
    if (m_applying && m_latestSample) {
        for (const Sampling &sampling : samplers) {
            sampling.answer(m_latestSample);
        }
        return;
    }
    WatchedServices services = samplers.first().services;
    for (const Sampling &sampling : samplers) {
        services = unionOf(services, sampling.services);
    }
    m_sampling = true;
    onWorker([this, services] { return sampleKernel(services); },
             [this, samplers](const SampleResult &sample) {
                 m_sampling = false;
                 if (sample) {
                     m_latestSample = *sample;
                 }
                 for (const Sampling &sampling : samplers) {
                     sampling.answer(sample);
                 }
                 startSampling();
             });
}

Executor::SampleResult Executor::sampleKernel(const WatchedServices &services)
{
    const auto taken = std::chrono::steady_clock::now();
    const Result<CountersSample> sample =
        services ? m_kernel.readCountersOf(*services) : m_kernel.readCounters();
    if (!sample) {
        return sample.error();
    }
    return std::make_shared<const PackedSample>(
        PackedSample {services, ++m_samples, packCounters(*sample), taken});
}

void Executor::check(const ApplyRequest &request, const Answer<PlanCheck> &answer)
{
    onWorker([this, request] { return checkKernel(request); }, answer);
}

Result<void> Executor::checkOn(const ApplyRequest &request, const Reading &reading) const
{
    if (reading.generation != request.baseGeneration) {
        return Error(ErrorCode::StaleGeneration,
                     {QString::number(request.baseGeneration), QString::number(reading.generation)});
    }
    const Result<void> rules = checkRules(*request.plan, reading.state);
    const QList<SetupFinding> findings = validateSetup(*request.plan, reading.state.setup);
    if (!rules || !findings.isEmpty()) {
        return rules ? Result<void>(findings.first().error) : rules;
    }
    // Last, as it takes its time, and the network is not asked about what is refused anyway.
    std::vector<InterfaceAddress> known = reading.state.setup.network.addresses;
    known.insert(known.end(), m_givenUp.begin(), m_givenUp.end());
    return checkOwners(m_kernel, *request.plan, known);
}

void Executor::rememberGivenUp(const Plan &plan)
{
    constexpr size_t most = 1000;
    for (const Step &step : plan.steps) {
        const SetupStep *setup = std::get_if<SetupStep>(&step);
        if (const RemoveAddress *removal = setup ? std::get_if<RemoveAddress>(setup) : nullptr) {
            m_givenUp.push_back(removal->address);
        }
    }
    if (m_givenUp.size() > most) {
        m_givenUp.erase(m_givenUp.begin(), m_givenUp.end() - most);
    }
}

PlanCheck Executor::checkKernel(const ApplyRequest &request)
{
    const ReadingResult reading = readKernel();
    if (!reading) {
        return {0, reading.error()};
    }
    const Result<void> allowed = checkOn(request, **reading);
    return {(*reading)->generation, allowed ? std::nullopt : std::optional(allowed.error())};
}

void Executor::apply(const ApplyRequest &request,
                     const std::function<void(size_t done, size_t total)> &progress,
                     const Answer<ApplyOutcome> &answer)
{
    if (m_applying) {
        ApplyOutcome busy;
        busy.report.error = Error(ErrorCode::Busy);
        busy.generation = generation();
        QMetaObject::invokeMethod(
            this, [answer, busy] { answer(busy); }, Qt::QueuedConnection);
        return;
    }
    m_applying = true;
    TransactionHooks hooks;
    hooks.isCancelled = [cancelled = request.cancelled] { return cancelled->load(); };
    hooks.progress = [this, progress](size_t done, size_t total) {
        QMetaObject::invokeMethod(
            this, [progress, done, total] { progress(done, total); }, Qt::QueuedConnection);
    };
    onWorker(
        [this, request, hooks] {
            ApplyOutcome outcome = applyToKernel(request, hooks);
            return std::pair(std::move(outcome), m_numbers.latest());
        },
        [this, answer](const std::pair<ApplyOutcome, std::shared_ptr<const Reading>> &ended) {
            m_applying = false;
            take(ended.second);
            answer(ended.first);
        });
}

void Executor::recover(const Answer<Recovery> &answer)
{
    onWorker([this] { return recoverKernel(); }, answer);
}

Recovery Executor::recoverKernel()
{
    Recovery recovery = m_writer.recover();
    if (recovery.rollback.state) {
        (void)m_numbers.number(std::move(*recovery.rollback.state));
        recovery.rollback.state.reset();
    }
    return recovery;
}

void Executor::finishRecovery(const Answer<Result<void>> &answer)
{
    onWorker([this] { return m_writer.finishRecovery(); }, answer);
}

void Executor::revert(const Answer<RevertOutcome> &answer)
{
    m_applying = true;
    onWorker(
        [this] {
            RevertOutcome outcome = revertOnKernel();
            return std::pair(std::move(outcome), m_numbers.latest());
        },
        [this, answer](const std::pair<RevertOutcome, std::shared_ptr<const Reading>> &ended) {
            m_applying = false;
            take(ended.second);
            answer(ended.first);
        });
}

RevertOutcome Executor::revertOnKernel()
{
    RevertOutcome outcome;
    if (const Result<void> recovered = m_writer.finishRecovery(); recovered) {
        outcome.report = m_writer.revert();
    } else {
        outcome.report.error = recovered.error();
    }
    if (outcome.report.state) {
        outcome.generation = m_numbers.number(std::move(*outcome.report.state))->generation;
        outcome.report.state.reset();
    }
    outcome.checkpoint = m_writer.checkpoint();
    return outcome;
}

void Executor::answerBusy(const Answer<Result<void>> &answer)
{
    QMetaObject::invokeMethod(
        this, [answer] { answer(Error(ErrorCode::Busy)); }, Qt::QueuedConnection);
}

void Executor::confirm(const Answer<Result<void>> &answer)
{
    if (m_applying) {
        answerBusy(answer);
        return;
    }
    onWorker([this] { return m_writer.confirm(); }, answer);
}

void Executor::setDeadline(qint64 deadline, const Answer<Result<void>> &answer)
{
    if (m_applying) {
        answerBusy(answer);
        return;
    }
    onWorker([this, deadline] { return m_writer.setDeadline(deadline); }, answer);
}

ApplyOutcome Executor::applyToKernel(const ApplyRequest &request, const TransactionHooks &hooks)
{
    ApplyOutcome outcome;
    outcome.wasLookedAt = true;
    outcome.checkpoint = m_writer.checkpoint();
    if (const Result<void> recovered = m_writer.finishRecovery(); !recovered) {
        outcome.report.error = recovered.error();
        return outcome;
    }
    const ReadingResult before = readKernel();
    if (!before) {
        outcome.report.error = before.error();
        return outcome;
    }
    outcome.generation = (*before)->generation;
    if (const Result<void> allowed = checkOn(request, **before); !allowed) {
        outcome.report.error = allowed.error();
        return outcome;
    }
    // Nobody else writes on this thread: the reading that was checked is the one to begin from.
    outcome.report = m_writer.apply(*request.plan, (*before)->state, hooks, request.terms);
    outcome.checkpoint = m_writer.checkpoint();
    if (outcome.report.succeeded()) {
        rememberGivenUp(*request.plan);
    }
    if (outcome.report.state) {
        outcome.generation = m_numbers.number(std::move(*outcome.report.state))->generation;
        outcome.report.state.reset();
    }
    return outcome;
}

void Executor::take(const std::shared_ptr<const Reading> &reading)
{
    if (!reading) {
        return;
    }
    m_latestAt = std::chrono::steady_clock::now();
    if (m_latest && m_latest->generation == reading->generation) {
        return;
    }
    const bool first = !m_latest;
    m_latest = reading;
    if (!first) {
        Q_EMIT generationChanged(reading->generation);
    }
}

} // namespace lvs
