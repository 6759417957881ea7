// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of DirectorService that saves what is managed of a host, and gives saved states back.
#include "core/helper/directorservice.h"
#include "core/helper/savedpart.h"
#include "core/protocol/errorname.h"
#include "core/protocol/savedwiretypes.h"

#include <QLoggingCategory>

namespace lvs {

namespace {

Q_LOGGING_CATEGORY(saving, "lvsdesk.saved")

/// Reading a large state takes a while: who asks for more at once than anybody needs is told so.
constexpr int mostWaiting = 16;

} // namespace

/// What was saved when the machine was switched off is managed from the start.
void DirectorService::takeSaved()
{
    std::optional<Managed> known = Managed::load(m_runtimeFolder);
    const bool isFirst = !known;
    m_managed = std::move(known).value_or(Managed());
    m_store.latest([this, isFirst](const Result<Store::Latest> &latest) {
        noteSavedError(latest ? latest->alarm : std::optional(latest.error()));
        if (latest && isFirst) {
            m_managed.adopt(latest->file.state);
            keepManaged();
        }
    });
}

void DirectorService::noteSavedError(const std::optional<Error> &error)
{
    const bool isNone = !error || error->code == ErrorCode::NotSaved;
    const std::optional<Error> now = isNone ? std::nullopt : error;
    if (now && now != m_savedError) {
        qCCritical(saving).noquote() << "what is saved cannot be used as it is:" << errorCodeName(now->code)
                                     << now->arguments.join(u' ');
    }
    m_savedError = now;
}

void DirectorService::noteManaged(const Plan &plan, const ApplyOutcome &outcome)
{
    const Managed before = m_managed;
    m_managed.note(plan, outcome.report.steps);
    if (outcome.checkpoint && !m_managedBefore) {
        m_managedBefore = before;
    }
    if (m_managed != before) {
        keepManaged();
    }
}

/// What a checkpoint took back is as little managed as if it had never been.
void DirectorService::settleManaged(QLatin1String why)
{
    const std::optional<Managed> before = std::exchange(m_managedBefore, std::nullopt);
    if (before && why != bus::checkpointConfirmed && m_managed != *before) {
        m_managed = *before;
        keepManaged();
    }
}

void DirectorService::keepManaged()
{
    if (const Result<void> kept = m_managed.keep(m_runtimeFolder); !kept) {
        qCWarning(saving).noquote() << "what is managed cannot be kept:" << kept.error().arguments.join(u' ');
    }
}

void DirectorService::persist(const CallPointer &call, quint32 uid)
{
    const quint64 wanted = call->argument(0).toULongLong();
    const auto refuse = [this, call, uid](const Error &error) {
        auditPlanless(uid, Access::Persist, *call, error);
        call->fail(error);
    };
    if (m_executor.isApplying()) {
        refuse(Error(ErrorCode::Busy));
        return;
    }
    // Boot must not bring back what nobody has confirmed yet.
    if (const std::optional<LivingCheckpoint> &living = m_checkpoints.living()) {
        const quint32 seconds = (m_checkpoints.remaining() + 999) / 1000;
        refuse(Error(ErrorCode::CheckpointPending, {QString::number(seconds), QString::number(living->uid)}));
        return;
    }
    m_executor.read([this, call, uid, wanted, refuse](const Executor::ReadingResult &reading) {
        if (!reading) {
            refuse(reading.error());
            return;
        }
        const std::shared_ptr<const Reading> &host = *reading;
        if (host->generation != wanted) {
            refuse(Error(ErrorCode::StaleGeneration,
                         {QString::number(wanted), QString::number(host->generation)}));
            return;
        }
        m_executor.surroundings([this, call, uid, host](const Surroundings &surroundings) {
            const auto part =
                std::make_shared<const HostState>(savedPart(host->state, m_managed, surroundings));
            save(call, uid, host->generation, part);
        });
    });
}

void DirectorService::save(const CallPointer &call, quint32 uid, quint64 generation,
                           const std::shared_ptr<const HostState> &part)
{
    SavedOrigin origin;
    origin.generation = generation;
    origin.uid = uid;
    m_store.save(origin, part, [this, call, uid, generation](const Result<SavedHeader> &header) {
        auditPlanless(uid, Access::Persist, *call, header ? std::nullopt : std::optional(header.error()));
        if (!header) {
            call->fail(header.error());
            return;
        }
        const quint64 number = header->origin.number;
        m_managed.setPersistedGeneration(generation);
        keepManaged();
        m_savedError.reset();
        tellEverybody(QStringLiteral("SavedChanged"), {number});
        call->reply({number});
    });
}

void DirectorService::getSaved(const CallPointer &call)
{
    const quint64 number = call->argument(0).toULongLong();
    const auto page = call->argument(1).toUInt();
    const auto reply = [this, call](const Result<Pages::Page> &cut) {
        if (!cut) {
            call->fail(cut.error());
        } else if (m_backlog.isFull()) {
            call->fail(
                Error(ErrorCode::LimitExceeded, {QStringLiteral("unread"), QString::number(Backlog::most)}));
        } else {
            call->reply({cut->number, m_savedGenerations.value(cut->number), cut->pages, cut->bytes});
            m_backlog.sent(cut->bytes.size());
        }
    };
    if (page > 0) {
        reply(m_savedPages.page(call->sender(), page));
        return;
    }
    if (m_store.pending() >= mostWaiting) {
        call->fail(
            Error(ErrorCode::LimitExceeded, {QStringLiteral("readers"), QString::number(mostWaiting)}));
        return;
    }
    m_store.fetch(number, [this, call, number, reply](const Result<StoreQueue::Packed> &packed) {
        if (number == 0) {
            noteSavedError(packed ? packed->alarm : std::optional(packed.error()));
        }
        if (!packed) {
            call->fail(packed.error());
            return;
        }
        m_savedGenerations.insert(packed->number, packed->generation);
        reply(m_savedPages.begin(call->sender(), packed->number, packed->bytes));
    });
}

void DirectorService::getHistory(const CallPointer &call)
{
    if (m_store.pending() >= mostWaiting) {
        call->fail(
            Error(ErrorCode::LimitExceeded, {QStringLiteral("readers"), QString::number(mostWaiting)}));
        return;
    }
    m_store.history([call](const QList<SavedHeader> &history) {
        wire::History entries;
        for (const SavedHeader &header : history) {
            entries.append({header.origin.number, header.origin.time, header.origin.uid, header.origin.user,
                            header.summary.services, header.summary.realServers, header.summary.setupObjects,
                            header.summary.content});
        }
        call->reply({QVariant::fromValue(entries)});
    });
}

} // namespace lvs
