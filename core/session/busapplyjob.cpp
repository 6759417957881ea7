// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/busapplyjob.h"

#include "core/protocol/conversions.h"
#include "core/protocol/errorname.h"
#include "core/protocol/names.h"

#include <QDBusPendingCall>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace lvs {

namespace {

/// How long a job waits for a connection that was cut.
constexpr std::chrono::minutes resumptionPatience {3};

/// Until a link has noticed that its helper is gone.
constexpr std::chrono::milliseconds noticingLoss {500};
/// What a bus answers in place of a helper that ended without an answer.
constexpr QLatin1String noReply {"org.freedesktop.DBus.Error.NoReply"};

/// Two minutes for a password, the rest for a large plan on a slow machine.
constexpr int applyPatience = std::chrono::milliseconds(std::chrono::minutes(15)).count();

constexpr auto partSize = static_cast<size_t>(bus::mostOperationsPerCall);

std::span<const Step> part(const Plan &plan, size_t first)
{
    return std::span(plan.steps).subspan(first, std::min(partSize, plan.steps.size() - first));
}

} // namespace

BusApplyJob::BusApplyJob(HelperLink &link, RecordThread &thread, const Plan &plan, quint64 baseGeneration,
                         const QVariantMap &options)
    : m_link(&link)
    , m_thread(&thread)
    , m_plan(std::make_shared<const Plan>(plan))
    , m_baseGeneration(baseGeneration)
    , m_requestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_options(options)
{
    m_options.insert(QStringLiteral("request-id"), m_requestId);
    // A link that goes takes its pending answers with it.
    connect(&link, &QObject::destroyed, this,
            [this] { fail(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")})); });
    m_resumption.setSingleShot(true);
    connect(&m_resumption, &QTimer::timeout, this, &BusApplyJob::giveUpWaiting);
    connect(&link, &HelperLink::opened, this, &BusApplyJob::resume);
    connect(&link, &HelperLink::lost, this, [this](const Error &error) {
        // Nobody tries again by himself, so nothing will be heard.
        if (m_resumption.isActive() && m_link && !m_link->triesAgain()) {
            Q_UNUSED(error)
            giveUpWaiting();
        }
    });
    QMetaObject::invokeMethod(this, &BusApplyJob::start, Qt::QueuedConnection);
}

void BusApplyJob::start()
{
    if (m_cancelWanted && !m_isSent) {
        fail(Error(ErrorCode::Cancelled));
    } else if (!m_link || !m_link->isOpen()) {
        takeClosedLink();
    } else if (m_plan->steps.size() <= partSize) {
        sendWhole();
    } else {
        m_link->call(QStringLiteral("BeginPlan"), {m_baseGeneration}, this,
                     [this](const QDBusMessage &reply) {
                         if (reply.type() == QDBusMessage::ErrorMessage) {
                             takeRefusal(reply);
                         } else {
                             sendPart(reply.arguments().value(0).toUInt(), 0);
                         }
                     });
    }
}

/// Marshalling tens of thousands of operations takes longer than a frame: the thread does it.
void BusApplyJob::sendFromThread(const std::function<QDBusMessage()> &make, const HelperLink::Answer &answer)
{
    if (!m_link || !m_link->isOpen() || !m_thread) {
        takeClosedLink();
        return;
    }
    const QPointer self(this);
    m_thread->run(
        [make, connection = m_link->connection()] { return connection.asyncCall(make(), applyPatience); },
        [self, answer](const QDBusPendingCall &call) {
            if (self && self->m_link) {
                self->m_link->await(call, self, answer);
            }
        });
}

void BusApplyJob::sendWhole()
{
    m_isSent = true;
    const auto make = [message = m_link->message(QStringLiteral("Apply")), plan = m_plan,
                       base = m_baseGeneration, options = m_options]() mutable {
        message.setArguments({base, QVariant::fromValue(toWire(plan->steps)), planHash(*plan), options});
        message.setInteractiveAuthorizationAllowed(true);
        return message;
    };
    sendFromThread(make, [this](const QDBusMessage &reply) { takeAnswer(reply); });
}

void BusApplyJob::sendPart(quint32 id, size_t first)
{
    if (m_cancelWanted && !m_isSent) {
        fail(Error(ErrorCode::Cancelled));
        return;
    }
    if (!m_link || !m_link->isOpen()) {
        takeClosedLink();
        return;
    }
    const auto make = [message = m_link->message(QStringLiteral("AppendOperations")), plan = m_plan, id,
                       first]() mutable {
        message.setArguments({id, QVariant::fromValue(toWire(part(*plan, first)))});
        return message;
    };
    sendFromThread(make, [this, id, first](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage) {
            takeRefusal(reply);
        } else if (first + partSize < m_plan->steps.size()) {
            sendPart(id, first + partSize);
        } else {
            applyParts(id);
        }
    });
}

void BusApplyJob::applyParts(quint32 id)
{
    if (!m_link || !m_link->isOpen()) {
        takeClosedLink();
        return;
    }
    m_isSent = true;
    const auto make = [message = m_link->message(QStringLiteral("ApplyPlan")), plan = m_plan, id,
                       options = m_options]() mutable {
        message.setArguments({id, planHash(*plan), options});
        message.setInteractiveAuthorizationAllowed(true);
        return message;
    };
    sendFromThread(make, [this](const QDBusMessage &reply) { takeAnswer(reply); });
}

void BusApplyJob::takeAnswer(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage) {
        takeRefusal(reply);
        return;
    }
    const QVariantList values = reply.arguments();
    if (reply.signature() != QLatin1String("taya(u(sas))(sas)")) {
        fail(Error(ErrorCode::HelperVersion, {QString(), QString::number(bus::apiVersion)}));
        return;
    }
    const WireReport wired {values[1].toByteArray(), qdbus_cast<QList<wire::StepError>>(values[2]),
                            qdbus_cast<wire::Error>(values[3])};
    const Result<TransactionReport> report = fromWire(wired);
    if (!report) {
        fail(report.error());
    } else if (!m_ended) {
        m_ended = true;
        m_outcome = *report;
        Q_EMIT answered(values[0].toULongLong());
    }
}

void BusApplyJob::takeRefusal(const QDBusMessage &reply)
{
    if (!m_link) {
        fail(errorFromReply(reply));
        return;
    }
    const Error error = m_link->errorOf(reply);
    if (m_isSent && !m_link->isConnected() && m_link->path().mayResume()) {
        waitForLink();
    } else if (m_isSent && !m_isResumed && m_link->isConnected() && reply.errorName() == noReply) {
        waitForNextHelper();
    } else if (error.code == ErrorCode::OutcomeUnknown
               || (m_isResumed && error.code == ErrorCode::StaleGeneration)) {
        // This helper knows that an earlier one began the plan, or nothing of it while the host has changed:
        // perhaps by it. The host is named as it is called here.
        fail(outcomeUnknown());
    } else {
        fail(error);
    }
}

void BusApplyJob::takeClosedLink()
{
    if (m_isSent && m_link && m_link->path().mayResume()) {
        waitForLink();
    } else {
        fail(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")}));
    }
}

void BusApplyJob::waitForLink()
{
    if (!m_ended && !m_resumption.isActive()) {
        m_resumption.start(resumptionPatience);
        setPhase(Phase::Interrupted);
    }
}

/// The helper ended in the middle. The next one knows what it was asked, or has at least another generation:
/// it answers, and carries out nothing twice.
void BusApplyJob::waitForNextHelper()
{
    waitForLink();
    // Whether the link has noticed before this, or will, is all the same: after a while it stands again.
    QTimer::singleShot(noticingLoss, this, [this] {
        if (m_link && m_link->isOpen()) {
            resume();
        }
    });
}

Error BusApplyJob::outcomeUnknown() const
{
    const QString name = m_link ? m_link->path().name() : QString();
    return {ErrorCode::OutcomeUnknown, {name.isEmpty() ? QSysInfo::machineHostName() : name}};
}

void BusApplyJob::giveUpWaiting()
{
    m_resumption.stop();
    fail(outcomeUnknown());
}

void BusApplyJob::resume()
{
    if (m_resumption.isActive()) {
        m_resumption.stop();
        m_isResumed = true;
        setPhase(Phase::Running);
        start();
    }
}

void BusApplyJob::fail(const Error &error)
{
    if (!m_ended) {
        m_ended = true;
        m_outcome.error = error;
        Q_EMIT answered(0);
    }
}

void BusApplyJob::takeProgress(quint32 done, quint32 total)
{
    // What was still on its way when the link was lost says nothing of now.
    if (m_ended || m_resumption.isActive()) {
        return;
    }
    setPhase(Phase::Running);
    Q_EMIT progressed(done, total);
    if (m_cancelWanted) {
        cancel(); // it was wanted before there was anything to cancel
    }
}

void BusApplyJob::cancel()
{
    m_cancelWanted = true;
    if (m_resumption.isActive()) {
        giveUpWaiting();
        return;
    }
    if (phase() == Phase::Running && m_link && m_link->isOpen()) {
        m_link->call(QStringLiteral("CancelApply"), {m_requestId}, this, [](const QDBusMessage &) {});
    }
}

} // namespace lvs
