// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bushost.h"

#include "core/protocol/auditconversions.h"
#include "core/protocol/conversions.h"
#include "core/protocol/countersrecord.h"
#include "core/protocol/errorname.h"
#include "core/protocol/names.h"
#include "core/protocol/sealedfile.h"
#include "core/protocol/snapshotrecord.h"
#include "core/protocol/surroundingsconversions.h"
#include "core/protocol/wiretypes.h"
#include "core/session/addresspath.h"
#include "core/session/busapplyjob.h"
#include "core/session/buscheckjob.h"
#include "core/session/checkpointwatch.h"
#include "core/session/helperlink.h"
#include "core/session/recordthread.h"

#include <algorithm>

namespace lvs {

namespace {

/// Of an answer about a checkpoint: another user's may need a password, and taking back takes its time.
constexpr std::chrono::minutes orderPatience {5};

QVariantMap wireOptions(const ApplyOptions &options)
{
    if (!options.checkpoint) {
        return {};
    }
    return {{QString(bus::checkpointOption), static_cast<quint32>(options.checkpoint->count())},
            {QString(bus::revertWhenLostOption), options.revertWhenLost}};
}

} // namespace

BusHost::BusHost(const QString &id, HostKind kind, std::unique_ptr<BusPath> path, const BusPatience &patience,
                 QObject *parent)
    : Host(parent)
    , m_id(id)
    , m_kind(kind)
    , m_thread(std::make_unique<RecordThread>())
    , m_link(std::make_unique<HelperLink>(std::move(path)))
    , m_checkpoints(std::make_unique<CheckpointWatch>(*m_link, *m_thread, kind == HostKind::Local))
    , m_patience(patience)
{
    wire::registerTypes();
    wire::registerAuditTypes();
    m_subscribeAgain.setSingleShot(true);
    connect(&m_subscribeAgain, &QTimer::timeout, this, [this] {
        if (m_link->isOpen()) {
            subscribe();
        }
    });
    connect(m_link.get(), &HelperLink::opened, this, &BusHost::takeLink);
    connect(m_link.get(), &HelperLink::lost, this, &BusHost::takeLoss);
    connect(m_checkpoints.get(), &CheckpointWatch::answered, this, &BusHost::tellWhatIsSettled);
    connect(m_checkpoints.get(), &CheckpointWatch::changed, this,
            [this] { setCheckpoint(m_checkpoints->known()); });
    connect(m_checkpoints.get(), &CheckpointWatch::ended, this,
            [this](const Checkpoint &checkpoint, CheckpointEnd why) {
                m_endedCheckpoints.append({checkpoint, why});
                readConfig();
            });
}

BusHost::~BusHost()
{
    // Jobs are their callers' and outlive this: what they still hear ends them.
    for (const AnsweredJob &answered : std::as_const(m_answeredJobs)) {
        if (answered.job) {
            QMetaObject::invokeMethod(answered.job, &BusApplyJob::conclude, Qt::QueuedConnection);
        }
    }
    for (const QPointer<BusApplyJob> &job : std::as_const(m_jobs)) {
        if (job) {
            job->disconnect(this);
            connect(job, &BusApplyJob::answered, job, &BusApplyJob::conclude, Qt::QueuedConnection);
        }
    }
    for (const AnsweredOrder &answered : std::as_const(m_answeredOrders)) {
        if (answered.job) {
            answered.job->end(answered.error);
        }
    }
}

void BusHost::start()
{
    m_link->open();
}

void BusHost::refresh()
{
    if (m_link->isOpen()) {
        readSurroundings();
        readConfig();
        return;
    }
    if (m_kind == HostKind::Remote) { // which takes its time
        setStatus(HostStatus::Connecting);
    }
    m_link->open();
}

void BusHost::close()
{
    m_link->closeFor(Error(ErrorCode::ConnectionClosed, {m_id}));
}

void BusHost::watchCounters(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_link->isOpen()) {
        subscribe();
    }
}

// ---- the way to the helper ---------------------------------------------------------------------

void BusHost::takeLink()
{
    ++m_epoch;
    m_reading = m_readAgain = m_readingStats = m_readingAudit = m_readingSaved = m_readSavedAgain = false;
    m_link->connectSignal(QStringLiteral("ConfigChanged"), this, SLOT(takeConfigChanged(qulonglong)));
    m_link->connectSignal(QStringLiteral("SavedChanged"), this, SLOT(takeSavedChanged(qulonglong)));
    m_link->connectSignal(QStringLiteral("StatsReady"), this, SLOT(takeStatsReady(qulonglong, qulonglong)));
    m_link->connectSignal(QStringLiteral("AuditGrew"), this, SLOT(takeAuditGrew(qulonglong)));
    m_link->connectSignal(QStringLiteral("ApplyProgress"), this, SLOT(takeProgress(QString, uint, uint)));
    m_link->call(QStringLiteral("GetInfo"), {}, this, [this, epoch = m_epoch](const QDBusMessage &reply) {
        if (epoch == m_epoch) {
            takeInfo(reply);
        }
    });
}

void BusHost::takeInfo(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage) {
        m_link->giveUp(errorFromReply(reply));
        return;
    }
    const QVariantList values = reply.arguments();
    const quint32 version = values.value(1).toUInt();
    if (reply.signature() != QLatin1String("sussuas") || version != bus::apiVersion) {
        m_link->giveUp(
            Error(ErrorCode::HelperVersion, {QString::number(version), QString::number(bus::apiVersion)}));
        return;
    }
    setKernelInfo({values[2].toString(), values[3].toString(), values[4].toUInt()});
    const QStringList features = values[5].toStringList();
    m_tellsSurroundings = features.contains(bus::surroundingsFeature);
    m_keepsAudit = features.contains(bus::auditFeature);
    resetAudit(); // its numbers may be others
    readAudit();
    m_keepsSaved = features.contains(bus::savedFeature);
    m_offersCheckpoints = features.contains(bus::checkpointsFeature);
    m_awaitsCheckpoint = m_offersCheckpoints;
    if (m_offersCheckpoints) {
        m_checkpoints->begin();
    } else {
        readConfig();
    }
    readSurroundings();
    readSaved();
    subscribe();
}

void BusHost::takeLoss(const Error &error)
{
    ++m_epoch;
    m_checkpoints->lose();
    finishReading();
    setStatus(HostStatus::Unavailable, error);
}

void BusHost::subscribe()
{
    const bool wanted = m_interval.count() > 0;
    const auto interval = static_cast<quint32>(
        std::clamp<qint64>(m_interval.count(), bus::shortestInterval, bus::longestInterval));
    m_subscribeAgain.stop();
    m_link->call(wanted ? QStringLiteral("SubscribeStats") : QStringLiteral("Unsubscribe"),
                 wanted ? QVariantList {interval, QVariant::fromValue(toWire(std::span(m_services)))}
                        : QVariantList(),
                 this, [this, epoch = m_epoch](const QDBusMessage &reply) {
                     // Nothing else would ask again: without it no counters come, and nobody sees why.
                     if (epoch == m_epoch && reply.type() == QDBusMessage::ErrorMessage) {
                         m_subscribeAgain.start(m_patience.subscription);
                     }
                 });
}

void BusHost::readSurroundings()
{
    if (!m_tellsSurroundings) {
        return;
    }
    m_link->call(QStringLiteral("GetSurroundings"), {}, this,
                 [this, epoch = m_epoch](const QDBusMessage &reply) {
                     if (epoch != m_epoch || reply.signature() != bus::surroundingsSignature) {
                         return; // whatever is the matter, reading the tables tells
                     }
                     if (const Result<Surroundings> found = surroundingsFromWire(reply.arguments())) {
                         setSurroundings(*found);
                     }
                 });
}

// ---- reading -----------------------------------------------------------------------------------

void BusHost::readConfig()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    fetch(
        QStringLiteral("GetConfig"), HelperLink::patience,
        [this](quint64 number, const std::function<QByteArray()> &bytes) {
            if (number == generation() && state()) {
                m_link->prove();
                setStatus(HostStatus::Ready);
                finishReading();
                return;
            }
            m_thread->run([bytes] { return unpackSnapshot(bytes()); },
                          [this, number, epoch = m_epoch](Result<HostState> state) {
                              if (epoch != m_epoch) {
                                  return;
                              }
                              if (!state) {
                                  m_link->giveUp(state.error());
                                  return;
                              }
                              setState(std::make_shared<const HostState>(std::move(*state)), number);
                              m_link->prove();
                              setStatus(HostStatus::Ready);
                              finishReading();
                          });
        },
        [this](const QDBusMessage &reply) { m_link->giveUp(errorFromReply(reply)); });
}

void BusHost::finishReading()
{
    m_reading = false;
    m_readAgain = m_readAgain && m_link->isOpen();
    tellWhatIsSettled();
    if (std::exchange(m_readAgain, false)) {
        readConfig();
    }
}

/// What became of something is told when it can be seen in state() and checkpoint(), or will not be.
void BusHost::tellWhatIsSettled()
{
    if (m_checkpoints->isReading()) {
        return;
    }
    if (std::exchange(m_awaitsCheckpoint, false) && m_link->isOpen()) {
        readConfig();
    }
    if (!m_reading && !m_readAgain) {
        if (m_link->isOpen()) { // else it is seen when it is open again
            for (const auto &[checkpoint, why] : std::exchange(m_endedCheckpoints, {})) {
                Q_EMIT checkpointEnded(checkpoint, why);
            }
        }
        for (const AnsweredOrder &answered : std::exchange(m_answeredOrders, {})) {
            if (answered.job) {
                answered.job->end(answered.error);
            }
        }
    }
    concludeJobs();
}

void BusHost::concludeJobs()
{
    const bool moreIsRead = m_reading || m_readAgain;
    for (const AnsweredJob &answered : std::exchange(m_answeredJobs, {})) {
        if (moreIsRead && answered.generation != generation()) {
            m_answeredJobs.append(answered);
        } else if (answered.job) {
            answered.job->conclude();
        }
    }
}

void BusHost::readStats()
{
    if (m_readingStats) {
        return; // the next sample is soon there
    }
    m_readingStats = true;
    fetch(
        QStringLiteral("GetStats"), m_patience.counters,
        [this](quint64, const std::function<QByteArray()> &bytes) {
            m_thread->run([bytes] { return unpackCounters(bytes()); },
                          [this, epoch = m_epoch](Result<CountersSample> sample) {
                              if (epoch != m_epoch) {
                                  return;
                              }
                              m_readingStats = false;
                              if (sample) {
                                  setCounters(std::make_shared<const CountersSample>(std::move(*sample)));
                              }
                          });
        },
        // Why it failed is known when the tables are read.
        [this](const QDBusMessage &) { m_readingStats = false; });
}

// ---- the log of changes ------------------------------------------------------------------------

void BusHost::followAudit()
{
    if (!std::exchange(m_followsAudit, true) && m_link->isOpen()) {
        readAudit();
    }
}

void BusHost::takeAuditGrew(qulonglong number)
{
    m_auditLatest = number;
    readAudit();
}

/// Page by page until there is no more.
void BusHost::readAudit()
{
    if (!m_keepsAudit || !m_followsAudit || m_readingAudit) {
        return;
    }
    m_readingAudit = true;
    const quint64 after = auditEntries().isEmpty() ? 0 : auditEntries().last().number;
    m_link->call(QStringLiteral("GetAudit"), {after, bus::mostAuditEntries}, this,
                 [this, epoch = m_epoch](const QDBusMessage &reply) {
                     if (epoch != m_epoch) {
                         return;
                     }
                     m_readingAudit = false;
                     const Result<QList<AuditEntry>> entries = auditFromWire(reply.arguments().value(0));
                     // Whatever is the matter where there is none, reading the tables tells.
                     addAudit(entries.valueOr({}));
                     const bool isFull = entries && entries->size() >= qsizetype(bus::mostAuditEntries);
                     if (isFull
                         || (entries && !entries->isEmpty() && entries->last().number < m_auditLatest)) {
                         readAudit();
                     } else {
                         Q_EMIT auditCaughtUp();
                     }
                 });
}

void BusHost::fetch(const QString &method, std::chrono::milliseconds limit, const Records &done,
                    const Failure &failed)
{
    if (!m_link->passesFiles()) {
        fetchPage(method, 0, {}, done, failed); // over what may be a slow line: no shorter limit
        return;
    }
    m_link->send(
        m_link->message(method + QStringLiteral("Fd")), this,
        [this, done, failed, epoch = m_epoch](const QDBusMessage &reply) {
            if (epoch != m_epoch) {
                return;
            }
            if (reply.type() == QDBusMessage::ErrorMessage) {
                failed(reply);
                return;
            }
            const auto file = reply.arguments().value(1).value<QDBusUnixFileDescriptor>();
            done(reply.arguments().value(0).toULongLong(),
                 [file] { return readSealedFile(file, bus::mostPackedBytes).valueOr(QByteArray()); });
        },
        limit);
}

void BusHost::fetchPage(const QString &method, quint32 page, const QByteArray &before, const Records &done,
                        const Failure &failed)
{
    m_link->call(method, {page}, this, [=, this, epoch = m_epoch](const QDBusMessage &reply) {
        if (epoch != m_epoch) {
            return;
        }
        if (reply.type() == QDBusMessage::ErrorMessage) {
            failed(reply);
            return;
        }
        const QByteArray bytes = before + reply.arguments().value(2).toByteArray();
        const quint32 pages = reply.arguments().value(1).toUInt();
        if (page + 1 < pages && bytes.size() < bus::mostPackedBytes) {
            fetchPage(method, page + 1, bytes, done, failed);
        } else {
            done(reply.arguments().value(0).toULongLong(), [bytes] { return bytes; });
        }
    });
}

void BusHost::takeConfigChanged(qulonglong changed)
{
    if (changed != generation()) {
        readConfig();
    }
}

void BusHost::takeStatsReady(qulonglong serial, qulonglong changed)
{
    Q_UNUSED(serial)
    readStats();
    takeConfigChanged(changed);
}

// ---- changing ----------------------------------------------------------------------------------

ApplyJob *BusHost::apply(const Plan &plan, quint64 baseGeneration, const ApplyOptions &options)
{
    auto *const job = new BusApplyJob(*m_link, *m_thread, plan, baseGeneration,
                                      m_offersCheckpoints ? wireOptions(options) : QVariantMap());
    m_jobs.append(job);
    connect(job, &BusApplyJob::answered, this,
            [this, job](quint64 changed) { concludeAfterReading(job, changed); });
    Q_EMIT applying(job, plan);
    return job;
}

ApplyJob *BusHost::check(const Plan &plan, quint64 baseGeneration)
{
    auto *const job = new BusCheckJob(*m_link, *m_thread, plan, baseGeneration);
    connect(job, &ApplyJob::finished, this, [this, job] {
        const std::optional<Error> &error = job->report().error;
        if (error && error->code == ErrorCode::StaleGeneration && m_link->isOpen()) {
            readConfig();
        }
    });
    return job;
}

void BusHost::concludeAfterReading(BusApplyJob *job, quint64 changed)
{
    m_jobs.removeOne(job);
    m_jobs.removeAll(nullptr);
    if (m_link->isOpen() && m_offersCheckpoints) {
        m_checkpoints->read(); // the plan may have begun one
    }
    const bool isRead = (changed != 0 && changed == generation()) || !m_link->isOpen();
    if (isRead && !m_checkpoints->isReading()) {
        // After control has returned to the event loop, as for every end of a job.
        QMetaObject::invokeMethod(job, &BusApplyJob::conclude, Qt::QueuedConnection);
        return;
    }
    m_answeredJobs.append({job, changed});
    if (!isRead) {
        readConfig(); // again, should one be under way: it may be from before the change
    }
}

CheckpointJob *BusHost::order(const CheckpointOrder &order)
{
    if (!m_offersCheckpoints) {
        return Host::order(order);
    }
    auto *const job = new CheckpointJob;
    if (!m_link->isOpen()) {
        job->end(error().value_or(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")})));
        return job;
    }
    QDBusMessage call;
    switch (order.kind) {
    case CheckpointOrder::Kind::Confirm:
        call = m_link->message(QStringLiteral("CheckpointConfirm"), {order.id});
        break;
    case CheckpointOrder::Kind::RollBack:
        call = m_link->message(QStringLiteral("CheckpointRollback"), {order.id});
        break;
    case CheckpointOrder::Kind::Extend:
        call = m_link->message(QStringLiteral("CheckpointExtend"),
                               {order.id, static_cast<quint32>(order.time.count())});
        break;
    }
    // One's own needs no password, another user's does.
    call.setInteractiveAuthorizationAllowed(true);
    // A link that goes takes its pending answers with it.
    connect(m_link.get(), &QObject::destroyed, job,
            [job] { job->end(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")})); });
    m_link->send(
        call, job, [this, order, job](const QDBusMessage &reply) { takeOrderAnswer(order, job, reply); },
        orderPatience);
    return job;
}

void BusHost::takeOrderAnswer(const CheckpointOrder &order, CheckpointJob *job, const QDBusMessage &reply)
{
    std::optional<Error> error;
    if (reply.type() == QDBusMessage::ErrorMessage) {
        error = m_link->errorOf(reply);
    } else if (order.kind == CheckpointOrder::Kind::RollBack) {
        error = fromWire(qdbus_cast<wire::Error>(reply.arguments().value(1)));
    }
    if (!m_link->isOpen()) {
        job->end(error);
        return;
    }
    m_answeredOrders.append({job, error});
    m_checkpoints->read();
    if (order.kind == CheckpointOrder::Kind::RollBack) {
        readConfig();
    }
}

void BusHost::takeProgress(const QString &requestId, uint done, uint total)
{
    for (const QPointer<BusApplyJob> &job : std::as_const(m_jobs)) {
        if (job && job->requestId() == requestId) {
            job->takeProgress(done, total);
            return;
        }
    }
}

std::unique_ptr<Host> makeLocalHost()
{
    return std::make_unique<BusHost>(QStringLiteral("local"), HostKind::Local,
                                     std::make_unique<AddressPath>(QString()));
}

std::unique_ptr<Host> makeBusHost(const QString &id, const QString &address)
{
    return std::make_unique<BusHost>(id, HostKind::Bus, std::make_unique<AddressPath>(address));
}

} // namespace lvs
