// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpointprogram.h"

#include "app/cli/checkpointtext.h"
#include "app/cli/hostaccess.h"
#include "app/cli/planjson.h"
#include "core/plan/wording/wording.h"

namespace lvs::cli {

CheckpointProgram::CheckpointProgram(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { m_output.endWith(Error(ErrorCode::HelperUnreachable, {tr("no answer")})); });
}

void CheckpointProgram::start()
{
    m_host = makeHost(m_arguments);
    connect(m_host.get(), &Host::statusChanged, this, &CheckpointProgram::takeStatus);
    m_patience.start(hostPatience);
    m_host->start();
}

void CheckpointProgram::takeStatus()
{
    if (m_host->status() == HostStatus::Unavailable && !m_begun) {
        m_output.endWith(m_host->error().value_or(Error(ErrorCode::HelperUnreachable, {QString()})));
    } else if (m_host->status() == HostStatus::Ready && !m_begun) {
        m_begun = true;
        m_patience.stop();
        // The host is in the middle of telling others.
        QMetaObject::invokeMethod(this, &CheckpointProgram::begin, Qt::QueuedConnection);
    }
}

void CheckpointProgram::begin()
{
    if (!m_host->offersCheckpoints()) {
        m_output.endWith(Error(ErrorCode::Unsupported, {QStringLiteral("checkpoint")}));
    } else if (m_arguments.verb == Verb::CheckpointShow) {
        show();
    } else if (!m_host->checkpoint()) {
        m_output.endWith(Error(ErrorCode::NoCheckpoint));
    } else {
        order();
    }
}

void CheckpointProgram::show()
{
    const std::optional<Checkpoint> &living = m_host->checkpoint();
    m_output.print({{QStringLiteral("checkpoint"),
                     living ? QJsonValue(checkpointJson(*living)) : QJsonValue(QJsonValue::Null)}});
    if (!m_output.isJson()) {
        m_output.out() << (living ? checkpointText(*living) : tr("Nothing waits to be confirmed."))
                       << Qt::endl;
    }
    m_output.end(living ? ExitStatus::HasChanges : ExitStatus::Done);
}

void CheckpointProgram::order()
{
    const quint64 id = m_host->checkpoint()->id;
    CheckpointJob *const job = m_arguments.verb == Verb::CheckpointConfirm ? m_host->confirmCheckpoint(id)
        : m_arguments.verb == Verb::CheckpointRollback                     ? m_host->rollBackCheckpoint(id)
                                                       : m_host->extendCheckpoint(id, m_arguments.time);
    job->setParent(this);
    connect(job, &CheckpointJob::finished, this, [this, job] { takeAnswer(job->error()); });
}

void CheckpointProgram::takeAnswer(const std::optional<Error> &error)
{
    if (error) {
        const bool isLeft = m_arguments.verb == Verb::CheckpointRollback && !m_host->checkpoint()
            && error->code != ErrorCode::NoCheckpoint && m_host->status() == HostStatus::Ready;
        if (!isLeft) {
            m_output.endWith(*error);
            return;
        }
        m_output.err() << tr("lvsdesk-cli: %1").arg(describe(*error)) << Qt::endl
                       << tr("Not everything could be taken back.") << Qt::endl;
        m_output.print({{QStringLiteral("error"), errorJson(*error)}});
        m_output.end(ExitStatus::NotTakenBack);
        return;
    }
    if (m_arguments.verb == Verb::CheckpointExtend) {
        const std::optional<Checkpoint> &living = m_host->checkpoint();
        m_output.print({{QStringLiteral("checkpoint"),
                         living ? QJsonValue(checkpointJson(*living)) : QJsonValue(QJsonValue::Null)}});
        if (!m_output.isJson() && living) {
            m_output.out() << checkpointText(*living) << Qt::endl;
        }
    } else {
        const CheckpointEnd end = m_arguments.verb == Verb::CheckpointConfirm ? CheckpointEnd::Confirmed
                                                                              : CheckpointEnd::RolledBack;
        m_output.print({{QStringLiteral("ended"), checkpointEndName(end)}});
        if (!m_output.isJson()) {
            m_output.out() << endText(end) << Qt::endl;
        }
    }
    m_output.end(ExitStatus::Done);
}

} // namespace lvs::cli
