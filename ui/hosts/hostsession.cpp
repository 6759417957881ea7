// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hostsession.h"

#include "ui/commands/changepending.h"

#include <QSettings>

namespace lvs {

namespace {
constexpr std::chrono::milliseconds samplingInterval(1000);

/// Where it is kept what the user wants to hear no more of, host by host.
QString ignoredKey(const Host &host)
{
    return QLatin1String("drift/ignored/") + QString::fromLatin1(host.id().toUtf8().toHex());
}

TrafficHistory::Options historyOptions(HostKind kind)
{
    TrafficHistory::Options options;
    if (kind != HostKind::Simulated) {
        // A real kernel refreshes its counters every two seconds.
        options.averaging = std::chrono::seconds(2);
    }
    return options;
}
} // namespace

HostSession::HostSession(std::unique_ptr<Host> host, const QString &title, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_state(std::make_unique<LiveState>(*m_host))
    , m_drift(std::make_unique<DriftWatch>(*m_host))
    , m_traffic(historyOptions(m_host->kind()))
    , m_title(title)
{
    connect(m_host.get(), &Host::statusChanged, this, &HostSession::summaryChanged);
    connect(m_host.get(), &Host::stateChanged, this, &HostSession::summaryChanged);
    connect(m_host.get(), &Host::surroundingsChanged, this, &HostSession::surroundingsChanged);
    connect(m_host.get(), &Host::checkpointChanged, this, &HostSession::takeCheckpoint);
    connect(m_host.get(), &Host::checkpointEnded, this, &HostSession::takeCheckpointEnd);
    connect(m_host.get(), &Host::countersArrived, this, [this] { m_traffic.addSample(m_host->counters()); });
    QSet<QByteArray> ignored;
    for (const QString &hash : QSettings().value(ignoredKey(*m_host)).toStringList()) {
        ignored.insert(QByteArray::fromHex(hash.toLatin1()));
    }
    m_drift->setIgnored(ignored);
    connect(m_drift.get(), &DriftWatch::ignoredChanged, this, &HostSession::rememberIgnored);
    connect(m_drift.get(), &DriftWatch::changed, this, &HostSession::summaryChanged);
    connect(&m_traffic, &TrafficFeed::snapshotChanged, this, &HostSession::trafficChanged);
}

HostSession::~HostSession()
{
    // The commands hold on to the state.
    m_undoStack.clear();
}

QString HostSession::summary() const
{
    if (!m_started) {
        return tr("not opened yet");
    }
    switch (m_host->status()) {
    case HostStatus::Connecting:
        return tr("connecting…");
    case HostStatus::Unavailable:
        return shortReason();
    case HostStatus::Ready:
        break;
    }
    if (m_host->checkpoint()) {
        return tr("changes wait to be kept");
    }
    const auto services = static_cast<int>(m_state->live().services.size());
    return isSimulated() ? tr("simulated, %n service(s)", nullptr, services)
                         : tr("director, %n service(s)", nullptr, services);
}

QString HostSession::shortReason() const
{
    switch (m_host->error().value_or(Error(ErrorCode::HelperUnreachable)).code) {
    case ErrorCode::SshLost:
        return tr("connection lost");
    case ErrorCode::SshUnreachable:
    case ErrorCode::SshTimeout:
        return tr("not reachable");
    case ErrorCode::SshHostKeyUnknown:
        return tr("unknown host key");
    case ErrorCode::SshHostKeyChanged:
        return tr("another host key");
    case ErrorCode::SshAuthentication:
        return tr("login refused");
    case ErrorCode::NotAuthorized:
    case ErrorCode::RemoteNotAuthorized:
        return tr("not allowed");
    case ErrorCode::ConnectionClosed:
        return tr("disconnected");
    default:
        return tr("not available");
    }
}

void HostSession::rememberIgnored()
{
    QStringList hashes;
    for (const QByteArray &hash : m_drift->ignored()) {
        hashes.append(QString::fromLatin1(hash.toHex()));
    }
    hashes.sort();
    QSettings settings;
    if (hashes.isEmpty()) {
        settings.remove(ignoredKey(*m_host));
    } else {
        settings.setValue(ignoredKey(*m_host), hashes);
    }
}

void HostSession::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT summaryChanged();
}

void HostSession::start()
{
    if (!m_started) {
        m_started = true;
        Q_EMIT summaryChanged();
        m_host->start();
    }
}

void HostSession::setWatched(bool watched)
{
    m_watched = watched;
    m_host->watchCounters(watched ? samplingInterval : std::chrono::milliseconds(0));
}

ApplyJob *HostSession::apply(const Plan &plan, quint64 generation, const ApplyOptions &options)
{
    ApplyJob *const job = m_host->apply(plan, generation, options);
    const std::optional<Checkpoint> &living = m_host->checkpoint();
    if ((options.checkpoint && m_host->offersCheckpoints()) || (living && living->isMine)) {
        const PendingChanges before = m_unconfirmed;
        m_unconfirmed = m_state->pending().over(before);
        connect(job, &ApplyJob::finished, this, [this, job, before] {
            const std::optional<Error> &error = job->report().error;
            if (error && error->code != ErrorCode::OutcomeUnknown) {
                m_unconfirmed = before; // what was not applied is pending anyway
            }
        });
    }
    return job;
}

void HostSession::takeCheckpoint()
{
    if (m_host->checkpoint()) {
        dismissEndedCheckpoint();
    }
    Q_EMIT summaryChanged();
}

void HostSession::takeCheckpointEnd(const Checkpoint &checkpoint, CheckpointEnd why)
{
    const PendingChanges taken = std::exchange(m_unconfirmed, {});
    EndedCheckpoint ended {checkpoint, why, false};
    if (why != CheckpointEnd::Confirmed) {
        const PendingChanges again = m_state->pending().over(taken).without(m_state->liveHost());
        ended.arePendingAgain = !(again == m_state->pending());
        edit(again, tr("what was taken back is pending again"));
        // Where it is not known why it ended, what is left to do tells whether it was taken back.
        if (why != CheckpointEnd::Unheard || ended.arePendingAgain) {
            m_lastApplied = {};
        }
        m_ended = ended;
        Q_EMIT endedCheckpointChanged();
    }
    Q_EMIT summaryChanged();
    Q_EMIT checkpointEnded(ended);
}

void HostSession::dismissEndedCheckpoint()
{
    if (m_ended) {
        m_ended.reset();
        Q_EMIT endedCheckpointChanged();
    }
}

void HostSession::edit(const PendingChanges &after, const QString &text)
{
    if (!(after == m_state->pending())) {
        m_undoStack.push(new ChangePending(*m_state, after, text));
    }
}

void HostSession::noteApplied(const Plan &plan)
{
    m_lastApplied = plan;
    m_undoStack.clear();
    Q_EMIT summaryChanged();
    if (const std::shared_ptr<const CountersSample> latest = m_host->counters()) {
        Q_EMIT applied(latest->time, plan);
    }
}

} // namespace lvs
