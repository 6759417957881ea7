// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of DirectorService that changes a host.
#include "core/helper/directorservice.h"
#include "core/protocol/conversions.h"
#include "core/protocol/errorname.h"
#include "core/protocol/opencontainer.h"

#include <QSysInfo>

namespace lvs {

namespace {

/// Errors: NameInvalid.
Result<QString> requestIdFrom(const QVariant &value)
{
    const QString requestId = value.toString();
    if (value.userType() != QMetaType::QString || requestId.isEmpty()
        || requestId.size() > bus::longestRequestId) {
        return Error(ErrorCode::NameInvalid, {requestId.left(bus::longestRequestId)});
    }
    return requestId;
}

Access accessOf(const Plan &plan)
{
    const bool host = std::any_of(plan.steps.begin(), plan.steps.end(), changesHostConfiguration);
    return host ? Access::HostConfiguration : Access::Change;
}

Result<std::vector<Step>> operationsOf(const CallPointer &call)
{
    const qsizetype most = call->rule().mostOperations;
    const Result<wire::Operations> operations =
        readOperations(call->argument(1).value<QDBusArgument>(), most);
    if (!operations) {
        return operations.error();
    }
    return fromWire(*operations, most);
}

} // namespace

/// An unknown option is refused, since its sender counts on what it says.
/// Errors: Unsupported (0 name), NameInvalid, NumberOutOfRange, OptionMissing, LimitExceeded.
Result<void> DirectorService::readOptions(const QVariant &options, PlanRequest &request) const
{
    constexpr int mostOptions = 8;
    const auto argument = options.value<QDBusArgument>();
    const OpenMap map(argument);
    for (int i = 0; !argument.atEnd(); ++i) {
        if (i == mostOptions) {
            return Error(ErrorCode::LimitExceeded, {QStringLiteral("options"), QString::number(mostOptions)});
        }
        QString name;
        QDBusVariant wrapped;
        {
            const OpenMapEntry entry(argument);
            argument >> name >> wrapped;
        }
        const QVariant value = wrapped.variant();
        if (name == QLatin1String("request-id")) {
            const Result<QString> requestId = requestIdFrom(value);
            if (!requestId) {
                return requestId.error();
            }
            request.requestId = *requestId;
        } else if (name == bus::checkpointOption && value.userType() == QMetaType::UInt) {
            if (const Result<void> inRange = checkDuration(value.toUInt()); !inRange) {
                return inRange;
            }
            request.checkpoint = std::chrono::seconds(value.toUInt());
        } else if (name == bus::revertWhenLostOption && value.userType() == QMetaType::Bool) {
            request.revertWhenLost = value.toBool();
        } else {
            return Error(ErrorCode::Unsupported, {name.left(bus::longestRequestId)});
        }
    }
    if (request.revertWhenLost && !request.checkpoint) {
        return Error(ErrorCode::OptionMissing, {bus::checkpointOption});
    }
    return {};
}

std::optional<DirectorService::Prepared> DirectorService::prepareValidate(const CallPointer &call)
{
    Result<std::vector<Step>> steps = operationsOf(call);
    if (!steps) {
        call->fail(steps.error());
        return std::nullopt;
    }
    PlanRequest request;
    request.baseGeneration = call->argument(0).toULongLong();
    request.plan = std::make_shared<const Plan>(Plan {std::move(steps).value()});
    return Prepared {Access::Read, [this, call, request](quint32) { validatePlan(call, request); }};
}

std::optional<DirectorService::Prepared> DirectorService::prepareApply(const CallPointer &call)
{
    Result<std::vector<Step>> steps = operationsOf(call);
    if (!steps) {
        call->fail(steps.error());
        return std::nullopt;
    }
    PlanRequest request;
    request.baseGeneration = call->argument(0).toULongLong();
    request.plan = std::make_shared<const Plan>(Plan {std::move(steps).value()});
    return preparePlan(call, std::move(request), call->argument(2).toByteArray(), call->argument(3));
}

std::optional<DirectorService::Prepared> DirectorService::prepareAppend(const CallPointer &call)
{
    Result<std::vector<Step>> steps = operationsOf(call);
    if (!steps) {
        call->fail(steps.error());
        return std::nullopt;
    }
    return Prepared {
        Access::Read,
        [this, call, id = call->argument(0).toUInt(), added = std::move(steps).value()](quint32) {
            const Result<quint32> count = m_plans.append(call->sender(), id, added);
            count ? call->reply({*count}) : call->fail(count.error());
        }};
}

std::optional<DirectorService::Prepared> DirectorService::prepareApplyPlan(const CallPointer &call)
{
    // Taken now, so that nothing can be added to it while polkit is asked.
    Result<WaitingPlans::WaitingPlan> waiting = m_plans.take(call->sender(), call->argument(0).toUInt());
    if (!waiting) {
        call->fail(waiting.error());
        return std::nullopt;
    }
    PlanRequest request;
    request.baseGeneration = waiting->baseGeneration;
    request.plan = std::make_shared<const Plan>(std::move(waiting->plan));
    return preparePlan(call, std::move(request), call->argument(1).toByteArray(), call->argument(2));
}

std::optional<DirectorService::Prepared> DirectorService::preparePlan(const CallPointer &call,
                                                                      PlanRequest request,
                                                                      const QByteArray &hash,
                                                                      const QVariant &options)
{
    if (const Result<void> read = readOptions(options, request); !read) {
        call->fail(read.error());
        return std::nullopt;
    }
    request.hash = planHash(*request.plan);
    if (request.hash != hash) {
        call->fail(Error(ErrorCode::InvalidPlan, {QStringLiteral("plan-hash")}));
        return std::nullopt;
    }
    request.access = accessOf(*request.plan);
    request.member = call->rule().name;
    return Prepared {request.access, [this, call, request](quint32 uid) { applyPlan(call, uid, request); },
                     request.hash, request.steps()};
}

void DirectorService::validatePlan(const CallPointer &call, const PlanRequest &request)
{
    const ApplyRequest plan {request.plan, request.baseGeneration, {}};
    const QByteArray hash = planHash(*request.plan);
    m_executor.check(plan, [call, hash](const PlanCheck &check) {
        QList<wire::Error> errors;
        if (check.error) {
            errors.append(toWire(*check.error));
        }
        call->reply({check.generation, hash, QVariant::fromValue(errors)});
    });
}

void DirectorService::applyPlan(const CallPointer &call, quint32 uid, const PlanRequest &plan)
{
    if (const auto known = m_requests.find(uid, plan.requestId)) {
        if (known->planHash != plan.hash) {
            call->fail(Error(ErrorCode::InvalidPlan, {QStringLiteral("request-id-used-before")}));
            return;
        }
        if (known->isInterrupted) {
            // What an earlier helper had begun: the state tells what became of it.
            call->fail(Error(ErrorCode::OutcomeUnknown, {QSysInfo::machineHostName()}));
            return;
        }
        known->waiting.append(call);
        if (known->answer) {
            answerPlan(known);
        }
        return;
    }
    if (const std::optional<Error> refused = checkpointRefusal(uid)) {
        ApplyOutcome outcome;
        outcome.generation = m_executor.generation();
        outcome.report.error = refused;
        auditPlan(uid, plan, outcome);
        call->fail(*refused);
        return;
    }
    const auto request = std::make_shared<Request>();
    request->uid = uid;
    request->rearmsCheckpoint = plan.checkpoint.has_value();
    request->id = plan.requestId;
    request->planHash = plan.hash;
    request->caller = call->sender();
    startPlan(call, request, plan);
}

void DirectorService::startPlan(const CallPointer &call, const std::shared_ptr<Request> &request,
                                const PlanRequest &plan)
{
    const QString watched = plan.revertWhenLost ? request->caller : QString();
    ApplyRequest applied {
        plan.plan, plan.baseGeneration, {request->uid, plan.requestId, plan.hash, plan.checkpoint, watched}};
    m_callers.hold(request->caller);
    request->cancelled = applied.cancelled;
    request->waiting.append(call);
    m_requests.add(request);
    const auto progress = [this, request](size_t done, size_t total) {
        if (!request->id.isEmpty()) {
            sendTo(request->caller, QStringLiteral("ApplyProgress"),
                   {request->id, static_cast<quint32>(done), static_cast<quint32>(total)});
        }
    };
    progress(0, plan.plan->steps.size()); // it is allowed, and begins
    m_executor.apply(applied, progress, [this, request, plan](const ApplyOutcome &outcome) {
        noteManaged(*plan.plan, outcome);
        auditPlan(request->uid, plan, outcome);
        // Before the answer, so that whoever has that finds the checkpoint.
        if (outcome.wasLookedAt) {
            const bool isThere = m_callers.isPresent(request->caller);
            m_checkpoints.take(outcome.checkpoint, isThere ? QString() : request->caller);
        }
        m_callers.release(request->caller);
        finishPlan(request, outcome);
    });
}

void DirectorService::finishPlan(const std::shared_ptr<Request> &request, const ApplyOutcome &outcome)
{
    const QList<CallPointer> waiting = std::exchange(request->waiting, {});
    const TransactionReport &report = outcome.report;
    // A plan that was refused has not been carried out: asked for again it is tried again.
    const bool wasBegun = std::any_of(report.steps.begin(), report.steps.end(), [](const StepReport &step) {
        return step.outcome != StepOutcome::NotRun;
    });
    if (!wasBegun && report.error) {
        m_requests.remove(request);
        for (const CallPointer &call : waiting) {
            call->fail(*report.error);
        }
        return;
    }
    request->waiting = waiting;
    m_requests.finish(request, {outcome.generation, toWire(report)});
    answerPlan(request);
}

void DirectorService::answerPlan(const std::shared_ptr<Request> &request)
{
    const QList<CallPointer> waiting = std::exchange(request->waiting, {});
    const WireReport &report = request->answer->report;
    for (const CallPointer &call : waiting) {
        call->reply({request->answer->generation, report.outcomes, QVariant::fromValue(report.errors),
                     QVariant::fromValue(report.error)});
    }
}

void DirectorService::cancelApply(const CallPointer &call)
{
    const auto request = m_requests.running(call->sender(), call->argument(0).toString());
    if (request) {
        request->cancelled->store(true);
    }
    call->reply(); // one that has ended needs no cancelling
}

} // namespace lvs
