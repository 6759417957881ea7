// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/buscheckjob.h"

#include "core/protocol/conversions.h"
#include "core/protocol/errorname.h"
#include "core/protocol/names.h"

#include <QDBusPendingCall>

namespace lvs {

namespace {

/// The helper reads its kernel, which takes a while where the tables are large.
constexpr int checkPatience = std::chrono::milliseconds(std::chrono::minutes(1)).count();

} // namespace

BusCheckJob::BusCheckJob(HelperLink &link, RecordThread &thread, const Plan &plan, quint64 baseGeneration)
    : m_link(&link)
    , m_thread(&thread)
{
    // A link that goes takes its pending answers with it.
    connect(&link, &QObject::destroyed, this,
            [this] { conclude(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")})); });
    const bool isLong = static_cast<qsizetype>(plan.steps.size()) > bus::mostOperationsPerCall;
    QMetaObject::invokeMethod(
        this, [this, plan = isLong ? Plan() : plan, baseGeneration] { start(plan, baseGeneration); },
        Qt::QueuedConnection);
}

void BusCheckJob::start(const Plan &plan, quint64 baseGeneration)
{
    if (!m_link || !m_link->isOpen() || !m_thread) {
        conclude(Error(ErrorCode::HelperUnreachable, {QStringLiteral("closed")}));
        return;
    }
    setPhase(Phase::Running);
    const QPointer self(this);
    m_thread->run(
        [plan, baseGeneration, message = m_link->message(QStringLiteral("Validate")),
         connection = m_link->connection()]() mutable {
            message.setArguments({baseGeneration, QVariant::fromValue(toWire(plan.steps))});
            return connection.asyncCall(message, checkPatience);
        },
        [self](const QDBusPendingCall &call) {
            if (self && self->m_link) {
                self->m_link->await(call, self,
                                    [self](const QDBusMessage &reply) { self->takeAnswer(reply); });
            }
        });
}

void BusCheckJob::takeAnswer(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage) {
        conclude(m_link ? m_link->errorOf(reply) : errorFromReply(reply));
    } else if (reply.signature() != QLatin1String("taya(sas)")) {
        conclude(Error(ErrorCode::HelperVersion, {QString(), QString::number(bus::apiVersion)}));
    } else {
        const auto errors = qdbus_cast<QList<wire::Error>>(reply.arguments().value(2));
        conclude(errors.isEmpty() ? std::nullopt : fromWire(errors.first()));
    }
}

void BusCheckJob::conclude(const std::optional<Error> &error)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    TransactionReport report;
    report.error = error;
    QMetaObject::invokeMethod(
        this, [this, report = std::move(report)] { finish(report); }, Qt::QueuedConnection);
}

} // namespace lvs
