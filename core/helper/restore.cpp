// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/restore.h"

#include "core/helper/restoretarget.h"
#include "core/kernel/transaction.h"

#include <algorithm>

namespace lvs {

namespace {

class Restoring
{
public:
    Restoring(Kernel &kernel, const HostState &saved, const Managed &managed)
        : m_kernel(kernel)
        , m_saved(saved)
        , m_managed(managed)
    {
    }

    RestoreReport run()
    {
        RestoreReport report;
        const Result<HostState> before = m_kernel.read();
        if (!before) {
            report.error = before.error();
            return report;
        }
        RestoreTarget target(m_saved, *before, m_managed, m_kernel.readSurroundings());
        report.error = reach(target, *before);
        const Result<HostState> after = m_kernel.read();
        if (!after) {
            report.error = after.error();
            return report;
        }
        for (const ObjectKey &key : objectsIn(m_saved)) {
            report.objects.push_back(judge(key, *before, *after, target));
        }
        return report;
    }

private:
    /// Carries out plans until one went through, each without what made the one before it fail.
    std::optional<Error> reach(RestoreTarget &target, HostState now)
    {
        for (;;) {
            const Plan plan = target.plan(now);
            if (plan.isEmpty()) {
                return std::nullopt;
            }
            TransactionReport report = runTransaction(m_kernel, plan, now);
            if (report.succeeded() || report.error->code == ErrorCode::VerificationFailed) {
                return std::nullopt; // what is not as it should be shows in the end
            }
            const std::optional<size_t> first = dropFailed(target, plan, report);
            if (!first || !report.state) {
                return report.error;
            }
            now = std::move(*report.state);
            // What came before it was done once, and need not wait for how the rest turns out.
            const Plan done {{plan.steps.begin(), plan.steps.begin() + static_cast<std::ptrdiff_t>(*first)}};
            if (!done.isEmpty()) {
                TransactionReport again = runTransaction(m_kernel, done, now);
                if (!again.state) {
                    return again.error;
                }
                now = std::move(*again.state);
            }
        }
    }

    /// The place of the first step that failed; nothing where none did, or nothing could be taken out for it.
    static std::optional<size_t> dropFailed(RestoreTarget &target, const Plan &plan,
                                            const TransactionReport &report)
    {
        std::optional<size_t> first;
        bool dropped = false;
        for (size_t i = 0; i < report.steps.size(); ++i) {
            const StepReport &step = report.steps[i];
            if (step.outcome == StepOutcome::Failed && step.error) {
                first = first.value_or(i);
                dropped = target.drop(plan, i, *step.error, !dropped) || dropped;
            }
        }
        return dropped ? first : std::nullopt;
    }

    RestoredObject judge(const ObjectKey &key, const HostState &before, const HostState &after,
                         const RestoreTarget &target) const
    {
        const ObjectValue wanted = valueOf(key, m_saved);
        if (isSame(valueOf(key, after), wanted)) {
            const bool wasThere = isSame(valueOf(key, before), wanted);
            return {key, wasThere ? RestoreOutcome::WasThere : RestoreOutcome::Restored, std::nullopt};
        }
        if (const auto left = target.leftAlone().find(key); left != target.leftAlone().end()) {
            return {key, RestoreOutcome::LeftAlone, left->second};
        }
        return {key, RestoreOutcome::Failed, reasonFor(key, after, target)};
    }

    static Error reasonFor(const ObjectKey &key, const HostState &after, const RestoreTarget &target)
    {
        const auto *server = std::get_if<RealServerKey>(&key);
        const auto own = target.failed().find(key);
        const auto found =
            own == target.failed().end() && server != nullptr ? target.failed().find(server->service) : own;
        if (found != target.failed().end()) {
            return found->second;
        }
        const auto *name = std::get_if<SysctlName>(&key);
        if (name != nullptr && isPerInterface(name->key)
            && after.setup.network.link(name->interface) == nullptr) {
            return {ErrorCode::KernelInterfaceMissing, {subjectOf(key), name->interface.toString()}};
        }
        return {ErrorCode::VerificationFailed, {subjectOf(key)}};
    }

    Kernel &m_kernel;
    const HostState &m_saved;
    const Managed &m_managed;
};

} // namespace

size_t RestoreReport::count(RestoreOutcome outcome) const
{
    return static_cast<size_t>(
        std::count_if(objects.begin(), objects.end(),
                      [outcome](const RestoredObject &each) { return each.outcome == outcome; }));
}

RestoreReport restoreSaved(Kernel &kernel, const HostState &saved, const Managed &managed)
{
    return Restoring(kernel, saved, managed).run();
}

} // namespace lvs
