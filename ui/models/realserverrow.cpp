// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/realserverrow.h"

#include "ui/support/numberformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace lvs {

namespace {

RealServerRow rowOf(const ServiceKey &service, const RealServer *live, const RealServer *wanted)
{
    RealServerRow row;
    const RealServer &shown = wanted != nullptr ? *wanted : *live;
    row.key = {service, shown.endpoint};
    row.settings = shown.settings;
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

void appendRows(std::vector<RealServerRow> &rows, const ServiceKey &key, const VirtualService *live,
                const VirtualService *wanted)
{
    static const std::vector<RealServer> none;
    const std::vector<RealServer> &before = live != nullptr ? live->realServers : none;
    const std::vector<RealServer> &after = wanted != nullptr ? wanted->realServers : none;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        if (b == after.end() || (a != before.end() && a->endpoint < b->endpoint)) {
            rows.push_back(rowOf(key, &*a++, nullptr));
        } else if (a == before.end() || b->endpoint < a->endpoint) {
            rows.push_back(rowOf(key, nullptr, &*b++));
        } else {
            rows.push_back(rowOf(key, &*a++, &*b++));
        }
    }
}

} // namespace

RowState RealServerRow::state() const
{
    if (!settings.weight.isDraining()) {
        return RowState::Running;
    }
    const bool busy = traffic != nullptr && traffic->active + traffic->persistent > 0;
    return busy ? RowState::Draining : RowState::Idle;
}

std::vector<RealServerRow> realServerRows(const LiveState &state, const std::vector<ServiceKey> &services)
{
    std::vector<ServiceKey> sorted = services;
    std::sort(sorted.begin(), sorted.end());
    std::vector<RealServerRow> rows;
    for (const ServiceKey &key : sorted) {
        appendRows(rows, key, state.live().service(key), state.desired().service(key));
    }
    if (!state.pending().isEmpty()) {
        std::set<RealServerRow::Key> conflicts;
        for (const PendingConflict &conflict : state.conflicts()) {
            if (conflict.realServer) {
                conflicts.insert({conflict.service, *conflict.realServer});
            }
        }
        for (RealServerRow &row : rows) {
            row.conflict = conflicts.contains(row.key);
        }
    }
    return rows;
}

QString forwardingText(const RealServerSettings &settings)
{
    QString text = forwardingMethodName(settings.forwarding);
    if (settings.forwarding == ForwardingMethod::Tunnel) {
        text += QLatin1Char(' ') + tunnelTypeName(settings.tunnel.type);
        if (settings.tunnel.type == TunnelType::Gue) {
            text += QLatin1String(" :") + settings.tunnel.port.toString();
        }
        if (settings.tunnel.checksum != TunnelChecksum::None) {
            text += QLatin1Char(' ') + tunnelChecksumName(settings.tunnel.checksum);
        }
    }
    return text;
}

QString thresholdsText(const RealServerSettings &settings)
{
    if (settings.upperThreshold == 0) {
        return {};
    }
    if (settings.lowerThreshold == 0) {
        return QCoreApplication::translate("lvs::RealServerRow", "up to %1")
            .arg(formatCount(settings.upperThreshold));
    }
    return formatCount(settings.lowerThreshold) + QStringLiteral("–") + formatCount(settings.upperThreshold);
}

} // namespace lvs
