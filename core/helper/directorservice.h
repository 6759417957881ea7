// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/auditlog.h"
#include "core/helper/authorizer.h"
#include "core/helper/backlog.h"
#include "core/helper/call.h"
#include "core/helper/callers.h"
#include "core/helper/checkpoint.h"
#include "core/helper/executor.h"
#include "core/helper/folders.h"
#include "core/helper/journal.h"
#include "core/helper/limits.h"
#include "core/helper/managed.h"
#include "core/helper/pages.h"
#include "core/helper/requestlog.h"
#include "core/helper/sampler.h"
#include "core/helper/storequeue.h"
#include "core/helper/waitingplans.h"

#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>

#include <map>

namespace lvs {

/// The helper's object on the bus. Each message is looked up in the table (methodtable.h), read and
/// checked, then authorised, and only then acted upon; what is not in the table is denied.
class DirectorService : public QDBusVirtualObject
{
    Q_OBJECT
public:
    /// kernel and time must outlive this.
    DirectorService(Kernel &kernel, const QDBusConnection &connection, const Folders &folders, BootTime &time,
                    const Limits &limits = {}, QObject *parent = nullptr);
    ~DirectorService() override;

    /// The first: takes back what a helper before this was killed in, then calls ready. Needs no bus.
    void recover(const std::function<void()> &ready);

    /// Takes its place and its name on the bus. False where another helper has it, or the bus's policy
    /// does not let this user.
    [[nodiscard]] bool start();
    /// Gives the name back, so that the bus starts another helper for whoever calls next.
    void giveUpName();
    /// Whether nobody waits for this or is watching.
    [[nodiscard]] bool isIdle() const;
    /// Whether somebody waits for a checkpoint that only this process can take back.
    [[nodiscard]] bool isHeldByCheckpoint() const;
    /// Stops a plan that is running, and takes a living checkpoint back; then stopped().
    void stop(const std::function<void()> &stopped);

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;
    QString introspect(const QString &path) const override;

Q_SIGNALS:
    /// A message came.
    void used();
    /// The bus is gone, and with it every way to be of use.
    void disconnected();
    void checkpointEnded();

private:
    /// What a message asks for, read and checked: the access that it needs and what then happens.
    struct Prepared
    {
        Access access = Access::Read;
        std::function<void(quint32 uid)> run;
        QByteArray planHash {}; ///< of a plan, for the log
        quint32 steps = 0;
        /// In place of access, where it depends on the caller's user.
        std::function<Authorizer::Demand(quint32 uid)> demand = {};
    };
    struct PlanRequest
    {
        std::shared_ptr<const Plan> plan; ///< large: shared, not copied from hand to hand
        quint64 baseGeneration = 0;
        QByteArray hash;
        QString requestId;
        std::optional<std::chrono::seconds> checkpoint;
        bool revertWhenLost = false;
        Access access = Access::Change;
        QLatin1String member; ///< that was called

        [[nodiscard]] quint32 steps() const { return static_cast<quint32>(plan->steps.size()); }
    };
    using Request = RequestLog::Request;

    /// Nothing where the call was answered already.
    std::optional<Prepared> prepare(const CallPointer &call);
    std::optional<Prepared> preparePropertyGet(const CallPointer &call);
    std::optional<Prepared> preparePropertyGetAll(const CallPointer &call);
    std::optional<Prepared> prepareSubscribe(const CallPointer &call);
    std::optional<Prepared> prepareValidate(const CallPointer &call);
    std::optional<Prepared> prepareApply(const CallPointer &call);
    std::optional<Prepared> prepareAppend(const CallPointer &call);
    std::optional<Prepared> prepareApplyPlan(const CallPointer &call);
    std::optional<Prepared> preparePlan(const CallPointer &call, PlanRequest request, const QByteArray &hash,
                                        const QVariant &options);
    /// What somebody who may decides about a checkpoint; audited is to be told what became of it.
    using Audited = std::function<void(const std::optional<Error> &error)>;
    Prepared prepareCheckpoint(const CallPointer &call,
                               const std::function<void(quint64 id, const Audited &audited)> &act);
    Prepared prepareConfirm(const CallPointer &call);
    Prepared prepareRollback(const CallPointer &call);
    std::optional<Prepared> prepareExtend(const CallPointer &call);
    void authorize(const CallPointer &call, const Prepared &prepared);

    void getInfo(const CallPointer &call);
    void getSurroundings(const CallPointer &call);
    void getConfig(const CallPointer &call, quint32 page);
    void getConfigFile(const CallPointer &call);
    void getStats(const CallPointer &call, quint32 page);
    void replyWithPage(const CallPointer &call, const Result<Pages::Page> &page);
    void getStatsFile(const CallPointer &call);
    void validatePlan(const CallPointer &call, const PlanRequest &request);
    void applyPlan(const CallPointer &call, quint32 uid, const PlanRequest &plan);
    void startPlan(const CallPointer &call, const std::shared_ptr<Request> &request, const PlanRequest &plan);
    void finishPlan(const std::shared_ptr<Request> &request, const ApplyOutcome &outcome);
    static void answerPlan(const std::shared_ptr<Request> &request);
    void cancelApply(const CallPointer &call);
    void getAudit(const CallPointer &call);
    /// Notes that polkit did not allow a change.
    void auditRefusal(const Call &call, const Prepared &prepared, Access access,
                      const Authorization &authorization);
    /// Notes what became of a plan that polkit had allowed.
    void auditPlan(quint32 uid, const PlanRequest &plan, const ApplyOutcome &outcome);
    /// Notes what was taken back of a plan, and why.
    void auditRollback(quint32 uid, QLatin1String why, const RollbackReport &report);
    /// Notes what became of a change that is no plan's: saving, or a decision about a checkpoint by which so
    /// many steps stay in effect.
    void auditPlanless(quint32 uid, Access access, const Call &call, const std::optional<Error> &error,
                       quint64 steps = 0);
    /// Notes that what a journal tells of cannot be taken back.
    void auditDamagedJournal(const Error &error);

    void cancelAll();
    [[nodiscard]] Result<void> readOptions(const QVariant &options, PlanRequest &request) const;

    void getCheckpoint(const CallPointer &call);
    void lookForCaller();
    void cancelOverdue();
    [[nodiscard]] std::optional<Error> checkpointRefusal(quint32 uid) const;
    [[nodiscard]] Result<void> checkDuration(quint32 seconds) const;
    [[nodiscard]] QVariant property(QLatin1String name) const;

    void takeSaved();
    void noteSavedError(const std::optional<Error> &error);
    void noteManaged(const Plan &plan, const ApplyOutcome &outcome);
    void keepManaged();
    void settleManaged(QLatin1String why);
    void persist(const CallPointer &call, quint32 uid);
    void save(const CallPointer &call, quint32 uid, quint64 generation,
              const std::shared_ptr<const HostState> &part);
    void getSaved(const CallPointer &call);
    void getHistory(const CallPointer &call);

    void sendTo(const QString &receiver, const QString &signal, const QVariantList &values);
    void tellEverybody(const QString &signal, const QVariantList &values);

private Q_SLOTS:
    void takeDisconnection() { Q_EMIT disconnected(); }

private:
    struct NumberedFile
    {
        quint64 number = 0;
        QDBusUnixFileDescriptor file;
    };
    static void replyWithFile(const CallPointer &call, NumberedFile &kept, quint64 number,
                              const QByteArray &records);

    QDBusConnection m_connection;
    AuditLog m_audit; ///< the last to go: what ends is still noted
    Limits m_limits;
    Journal m_journal;
    Executor m_executor;
    Callers m_callers;
    Checkpoints m_checkpoints;
    Authorizer m_authorizer;
    Sampler m_sampler;
    WaitingPlans m_plans;
    Pages m_configPages;
    Pages m_statsPages;
    Backlog m_backlog;
    RequestLog m_requests;
    NumberedFile m_configFile;
    NumberedFile m_statsFile;
    AtomicFolder m_runtimeFolder;
    StoreQueue m_store;
    Managed m_managed;
    /// As it was before what a living checkpoint may still take back.
    std::optional<Managed> m_managedBefore;
    std::optional<Error> m_savedError;
    Pages m_savedPages;
    QHash<quint64, quint64> m_savedGenerations; ///< of saved states that were fetched, by number
    int m_pending = 0; ///< calls that polkit is asked about
};

} // namespace lvs
