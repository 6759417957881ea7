// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicerow.h"

#include "core/plan/wording/wording.h"
#include "ui/support/numberformat.h"

#include <QCoreApplication>

#include <array>
#include <bit>
#include <set>

namespace lvs {

namespace {

QString rowText(const char *text)
{
    return QCoreApplication::translate("lvs::ServiceRow", text);
}

void countServers(ServiceRow &row, const VirtualService &service)
{
    row.total = static_cast<quint32>(service.realServers.size());
    for (const RealServer &server : service.realServers) {
        row.up += server.settings.weight.isDraining() ? 0 : 1;
    }
}

void addPending(ServiceRow &row, const PendingChanges &pending)
{
    const auto &servers = pending.realServers();
    for (auto change = servers.lower_bound({row.key, Endpoint()});
         change != servers.end() && change->first.first == row.key; ++change) {
        ++row.pendingServers;
    }
    if (row.mark == PendingMark::None && row.pendingServers > 0) {
        row.mark = PendingMark::Changed;
    }
}

ServiceRow rowOf(const VirtualService *live, const VirtualService *wanted)
{
    ServiceRow row;
    const VirtualService &shown = wanted != nullptr ? *wanted : *live;
    row.key = shown.key;
    row.settings = shown.settings;
    countServers(row, shown);
    if (live == nullptr) {
        row.mark = PendingMark::Added;
    } else if (wanted == nullptr) {
        row.mark = PendingMark::Removed;
    } else if (!(live->settings == wanted->settings)) {
        row.mark = PendingMark::Changed;
        row.before = live->settings;
    }
    return row;
}

QString maskText(const PersistenceMask &mask)
{
    if (mask.family() == AddressFamily::IPv6) {
        return QLatin1Char('/') + QString::number(mask.value());
    }
    return mask.isContiguous() ? QLatin1Char('/') + QString::number(std::popcount(mask.value()))
                               : mask.toString();
}

} // namespace

RowState ServiceRow::state() const
{
    if (up == 0 || settings.scheduler.isNone()) {
        return RowState::Attention;
    }
    return up < total ? RowState::Degraded : RowState::Running;
}

std::vector<ServiceRow> serviceRows(const LiveState &state)
{
    const std::vector<VirtualService> &live = state.live().services;
    const std::vector<VirtualService> &wanted = state.desired().services;
    std::vector<ServiceRow> rows;
    rows.reserve(std::max(live.size(), wanted.size()));
    auto a = live.begin();
    auto b = wanted.begin();
    while (a != live.end() || b != wanted.end()) {
        if (b == wanted.end() || (a != live.end() && a->key < b->key)) {
            rows.push_back(rowOf(&*a++, nullptr));
        } else if (a == live.end() || b->key < a->key) {
            rows.push_back(rowOf(nullptr, &*b++));
        } else {
            rows.push_back(rowOf(&*a++, &*b++));
        }
    }
    if (!state.pending().isEmpty()) {
        std::set<ServiceKey> conflicts;
        for (const PendingConflict &conflict : state.conflicts()) {
            conflicts.insert(conflict.service);
        }
        for (ServiceRow &row : rows) {
            addPending(row, state.pending());
            row.conflict = conflicts.contains(row.key);
        }
    }
    return rows;
}

QString serviceAddressText(const ServiceKey &key)
{
    if (!key.isMark()) {
        return key.endpoint().toString();
    }
    const QString mark = rowText(QT_TRANSLATE_NOOP("lvs::ServiceRow", "mark %1")).arg(key.mark());
    return key.family() == AddressFamily::IPv6 ? mark + QLatin1String(" IPv6") : mark;
}

QString serviceProtocolText(const ServiceKey &key)
{
    return key.isMark() ? QStringLiteral("FWM") : protocolName(key.protocol());
}

QString schedulerText(const ServiceSettings &settings)
{
    QStringList parts {settings.scheduler.name()};
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            parts += settings.scheduler.flagName(flag);
        }
    }
    return listWords(parts);
}

QString persistenceText(const ServiceSettings &settings)
{
    QStringList parts;
    if (settings.persistence) {
        QString text = formatDuration(settings.persistence->timeout);
        if (!settings.persistence->mask.isSingle()) {
            text = rowText(QT_TRANSLATE_NOOP("lvs::ServiceRow", "%1 per %2"))
                       .arg(text, maskText(settings.persistence->mask));
        }
        parts += text;
    }
    if (!settings.persistenceEngine.isEmpty()) {
        parts += settings.persistenceEngine.toString();
    }
    if (settings.onePacket) {
        parts += rowText(QT_TRANSLATE_NOOP("lvs::ServiceRow", "one-packet"));
    }
    return parts.isEmpty() ? rowText(QT_TRANSLATE_NOOP("lvs::ServiceRow", "no")) : listWords(parts);
}

} // namespace lvs
