// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/pages.h"

#include "core/protocol/names.h"

namespace lvs {

namespace {

/// Callers whose records are kept at once; the packed bytes are mostly shared.
constexpr qsizetype mostKept = 16;
/// Of them one user's: nobody takes all places.
constexpr qsizetype mostKeptPerUser = 8;

quint32 pagesOf(const QByteArray &records)
{
    return static_cast<quint32>((records.size() + bus::pageSize - 1) / bus::pageSize);
}

} // namespace

Pages::Pages(Callers &callers, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_callers(callers)
    , m_patience(patience)
{
    connect(&m_callers, &Callers::gone, this, &Pages::drop);
}

Result<Pages::Page> Pages::begin(const QString &caller, quint64 number, const QByteArray &records)
{
    drop(caller);
    const Kept kept {number, records, nullptr};
    if (pagesOf(records) > 1) {
        if (m_kept.size() >= mostKept) {
            return Error(ErrorCode::LimitExceeded, {QStringLiteral("readers"), QString::number(mostKept)});
        }
        if (m_callers.countOfUser(caller, m_kept) >= mostKeptPerUser) {
            return Error(ErrorCode::LimitExceeded,
                         {QStringLiteral("readers"), QString::number(mostKeptPerUser)});
        }
        m_callers.hold(caller);
        Kept &own = m_kept[caller] = kept;
        own.limit = new QTimer(this);
        own.limit->setSingleShot(true);
        connect(own.limit, &QTimer::timeout, this, [this, caller] { drop(caller); });
        own.limit->start(m_patience);
    }
    return cut(kept, 0);
}

Result<Pages::Page> Pages::page(const QString &caller, quint32 index)
{
    const auto kept = m_kept.constFind(caller);
    const quint32 pages = kept == m_kept.constEnd() ? 1 : pagesOf(kept->records);
    if (kept == m_kept.constEnd() || index >= pages) {
        return Error(ErrorCode::NumberOutOfRange,
                     {QString::number(index), QStringLiteral("0"), QString::number(pages - 1)});
    }
    kept->limit->start(m_patience);
    return cut(*kept, index);
}

Pages::Page Pages::cut(const Kept &kept, quint32 index)
{
    return {kept.number, pagesOf(kept.records),
            kept.records.mid(static_cast<qsizetype>(index) * bus::pageSize, bus::pageSize)};
}

void Pages::drop(const QString &caller)
{
    const auto kept = m_kept.constFind(caller);
    if (kept == m_kept.constEnd()) {
        return;
    }
    kept->limit->deleteLater();
    m_kept.erase(kept);
    m_callers.release(caller);
}

} // namespace lvs
