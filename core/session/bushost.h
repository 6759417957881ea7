// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <QDBusMessage>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lvs {

class BusApplyJob;
class BusPath;
class CheckpointWatch;
class HelperLink;
class RecordThread;

/// How long a host on a bus waits. A value, so that a test need not wait as long.
struct BusPatience
{
    /// For counters in a file, which are there at once or were lost: the next sample is asked for then.
    std::chrono::milliseconds counters = std::chrono::seconds(10);
    /// Before counters are subscribed to again, where the helper refused.
    std::chrono::milliseconds subscription = std::chrono::seconds(5);
};

/// A machine with a real kernel, behind a helper on a bus: this one on the system bus, or another at the
/// end of some path. It reads whenever the helper says that something changed, and comes back by itself
/// when the helper or the bus went away.
/// Errors of the status: HelperUnreachable, HelperVersion, NotAuthorized, ConnectionClosed, those of the path
/// and those of Kernel::read().
class BusHost : public Host
{
    Q_OBJECT
public:
    BusHost(const QString &id, HostKind kind, std::unique_ptr<BusPath> path, const BusPatience &patience = {},
            QObject *parent = nullptr);
    ~BusHost() override;

    [[nodiscard]] QString id() const override { return m_id; }
    [[nodiscard]] HostKind kind() const override { return m_kind; }
    void start() override;
    void refresh() override;
    void close() override;
    void watchCounters(std::chrono::milliseconds interval) override;
    void watchServices(const std::vector<ServiceKey> &services) override { m_services = services; }
    [[nodiscard]] bool keepsAudit() const override { return m_keepsAudit; }
    void followAudit() override;
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 baseGeneration,
                                  const ApplyOptions &options = {}) override;
    [[nodiscard]] ApplyJob *check(const Plan &plan, quint64 baseGeneration) override;
    [[nodiscard]] bool offersCheckpoints() const override { return m_offersCheckpoints; }

    [[nodiscard]] bool canSave() const override { return m_keepsSaved; }
    void save(QObject *receiver, const SaveAnswer &answer) override;
    void fetchSaved(quint64 number, QObject *receiver, const SavedStateAnswer &answer) override;

protected:
    [[nodiscard]] CheckpointJob *order(const CheckpointOrder &order) override;

private Q_SLOTS:
    void takeSavedChanged(qulonglong number);
    void takeConfigChanged(qulonglong changed);
    void takeStatsReady(qulonglong serial, qulonglong changed);
    void takeProgress(const QString &requestId, uint done, uint total);
    void takeAuditGrew(qulonglong number);

private:
    /// A packed record with its number, in one file or page by page.
    using Records = std::function<void(quint64 number, const std::function<QByteArray()> &bytes)>;
    using Failure = std::function<void(const QDBusMessage &reply)>;
    /// A job that the helper has answered, and the generation that its result is in; 0 where unknown.
    struct AnsweredJob
    {
        QPointer<BusApplyJob> job;
        quint64 generation = 0;
    };

    /// An order about a checkpoint that the helper has answered.
    struct AnsweredOrder
    {
        QPointer<CheckpointJob> job;
        std::optional<Error> error;
    };
    using EndedCheckpoint = std::pair<Checkpoint, CheckpointEnd>;

    void takeLink();
    void takeLoss(const Error &error);
    void takeInfo(const QDBusMessage &reply);
    void subscribe();
    void readConfig();
    void readSurroundings();
    void finishReading();
    void readStats();
    void readAudit();
    void fetch(const QString &method, std::chrono::milliseconds limit, const Records &done,
               const Failure &failed);
    void fetchPage(const QString &method, quint32 page, const QByteArray &before, const Records &done,
                   const Failure &failed);
    void takeOrderAnswer(const CheckpointOrder &order, CheckpointJob *job, const QDBusMessage &reply);
    void tellWhatIsSettled();
    // bushostsaved.cpp
    using SavedPages = std::function<void(const Result<SavedState> &saved)>;
    void readSaved();
    void readSavedError(const std::vector<SavedEntry> &history);
    void readLatestSaved(const std::vector<SavedEntry> &history, const std::optional<Error> &error);
    void fetchSavedPage(quint64 number, quint32 page, const QByteArray &before, const SavedPages &done);

    void concludeJobs();
    void concludeAfterReading(BusApplyJob *job, quint64 changed);

    QString m_id;
    HostKind m_kind;
    std::unique_ptr<RecordThread> m_thread;
    std::unique_ptr<HelperLink> m_link;
    std::unique_ptr<CheckpointWatch> m_checkpoints;
    QList<QPointer<BusApplyJob>> m_jobs;
    QList<AnsweredJob> m_answeredJobs; ///< that wait until the state shows their result
    QList<AnsweredOrder> m_answeredOrders; ///< likewise
    QList<EndedCheckpoint> m_endedCheckpoints; ///< likewise
    BusPatience m_patience;
    std::chrono::milliseconds m_interval {0};
    QTimer m_subscribeAgain;
    std::vector<ServiceKey> m_services; ///< that are watched; empty for all
    bool m_keepsAudit = false;
    bool m_followsAudit = false;
    bool m_readingAudit = false;
    quint64 m_auditLatest = 0; ///< the number that the helper spoke of last
    bool m_tellsSurroundings = false; ///< an older helper does not
    bool m_offersCheckpoints = false;
    bool m_awaitsCheckpoint = false; ///< before the first reading: who sees the state sees it, too
    bool m_keepsSaved = false;
    bool m_readingSaved = false;
    bool m_readSavedAgain = false;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_readingStats = false;
    quint64 m_epoch = 0; ///< counts links: what an earlier one answers is not for this one
};

/// This machine, not started.
[[nodiscard]] std::unique_ptr<Host> makeLocalHost();
/// The machine whose bus that is, not started.
[[nodiscard]] std::unique_ptr<Host> makeBusHost(const QString &id, const QString &address);

} // namespace lvs
