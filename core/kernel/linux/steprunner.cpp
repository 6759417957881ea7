// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/steprunner.h"

#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/reconcile.h"
#include "core/kernel/steprefusal.h"
#include "core/kernel/touchedservices.h"

#include <cerrno>

namespace lvs::ipvs {

namespace {

bool isOfDaemon(const Step &step)
{
    return std::holds_alternative<StartSyncDaemon>(step) || std::holds_alternative<StopSyncDaemon>(step);
}

} // namespace

StepRunner::StepRunner(NetlinkSocket &socket, std::span<const Step> steps, ReadAgain readAgain)
    : m_socket(socket)
    , m_steps(steps)
    , m_readAgain(std::move(readAgain))
    , m_results(steps.size(), Error(ErrorCode::NotRun))
    , m_batch(socket)
{
}

std::vector<Result<void>> StepRunner::run()
{
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (isOfDaemon(m_steps[i])) {
            if (!runBatch(i) || !runDaemon(i)) {
                return std::move(m_results);
            }
            continue;
        }
        const Message &message = m_encoder.encode(m_steps[i]);
        if (!m_batch.add(message)) {
            if (!runBatch(i)) {
                return std::move(m_results);
            }
            const bool added = m_batch.add(message);
            Q_ASSERT(added);
            Q_UNUSED(added)
        }
    }
    static_cast<void>(runBatch(m_steps.size()));
    return std::move(m_results);
}

bool StepRunner::runBatch(size_t end)
{
    if (m_batch.isEmpty()) {
        return true;
    }
    const size_t begin = end - m_batch.size();
    const Batch::Outcome outcome = m_batch.send();
    noteErrors(begin, outcome.errors);
    if (outcome.lost != 0) {
        reconcile(begin, outcome);
    }
    return outcome.succeeded();
}

void StepRunner::noteErrors(size_t begin, const std::vector<int> &errors)
{
    for (size_t i = 0; i < errors.size(); ++i) {
        Result<void> &result = m_results[begin + i];
        result = errors[i] == 0 ? Result<void>() : stepRefusal(m_steps[begin + i], errors[i]);
    }
}

void StepRunner::reconcile(size_t begin, const Batch::Outcome &outcome)
{
    const std::span<const Step> steps = m_steps.subspan(begin, outcome.errors.size());
    const Result<IpvsState> found = m_readAgain(touchedServices(steps));
    const std::vector<bool> tookPlace =
        found ? stepsThatTookPlace(steps, *found) : std::vector<bool>(steps.size(), false);
    for (size_t i = 0; i < steps.size(); ++i) {
        if (outcome.errors[i] == 0 && !tookPlace[i]) {
            m_results[begin + i] = stepRefusal(steps[i], outcome.lost);
        }
    }
}

bool StepRunner::runDaemon(size_t index)
{
    // A daemon that is stopped right after it was started goes, but the kernel then says nothing at all
    // (-EINTR of kthread_stop(), which netlink_rcv_skb() takes for "no answer"). The request behind it is
    // answered in any case.
    Message end;
    encodeGetInfo(end);
    if (!m_batch.add(m_encoder.encode(m_steps[index])) || !m_batch.add(end)) {
        m_results[index] = stepRefusal(m_steps[index], EMSGSIZE);
        return false;
    }
    const Batch::Outcome outcome = m_batch.send();
    m_results[index] = outcome.errors.front() != 0 ? stepRefusal(m_steps[index], outcome.errors.front())
                                                   : daemonIsAsWanted(m_steps[index]);
    return m_results[index].ok();
}

Result<void> StepRunner::daemonIsAsWanted(const Step &step) const
{
    const Result<IpvsState> found = m_readAgain({});
    if (!found) {
        return found.error();
    }
    if (const auto *start = std::get_if<StartSyncDaemon>(&step)) {
        return found->daemon(start->role) ? Result<void>() : stepRefusal(step, ESRCH);
    }
    const auto &stop = std::get<StopSyncDaemon>(step);
    return found->daemon(stop.role) ? stepRefusal(step, EBUSY) : Result<void>();
}

} // namespace lvs::ipvs
