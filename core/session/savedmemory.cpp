// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/savedmemory.h"

#include "core/plan/drift.h"
#include "core/protocol/snapshotrecord.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <unistd.h>

namespace lvs {

void SavedMemory::noteApplied(const Plan &plan)
{
    for (const Step &step : plan.steps) {
        const ObjectKey object = objectOf(step);
        if (!isOfIpvs(object)) {
            m_managed.insert(object);
        }
    }
}

quint64 SavedMemory::save(const HostState &state, quint64 generation)
{
    const quint64 number = m_savings.empty() ? 1 : m_savings.front().entry.number + 1;
    auto saved = std::make_shared<const SavedState>(
        SavedState {number, generation, {state.ipvs, restricted(state.setup, m_managed)}});
    SavedEntry entry;
    entry.number = number;
    entry.time = QDateTime::currentSecsSinceEpoch();
    entry.uid = ::getuid();
    entry.user = qEnvironmentVariable("USER");
    entry.services = static_cast<quint32>(saved->state.ipvs.services.size());
    entry.realServers = static_cast<quint32>(saved->state.ipvs.realServerCount());
    entry.setupObjects = static_cast<quint32>(objectCount(saved->state.setup));
    entry.hash = QCryptographicHash::hash(packSnapshot(saved->state), QCryptographicHash::Sha256);
    m_savings.push_front({entry, std::move(saved)});
    if (m_savings.size() > longestSavedHistory) {
        m_savings.resize(longestSavedHistory);
    }
    return number;
}

std::shared_ptr<const SavedState> SavedMemory::latest() const
{
    return m_savings.empty() ? std::make_shared<const SavedState>() : m_savings.front().state;
}

std::vector<SavedEntry> SavedMemory::history() const
{
    std::vector<SavedEntry> entries;
    std::transform(m_savings.begin(), m_savings.end(), std::back_inserter(entries),
                   [](const Saving &saving) { return saving.entry; });
    return entries;
}

Result<SavedState> SavedMemory::find(quint64 number) const
{
    const auto found = std::find_if(m_savings.begin(), m_savings.end(), [&](const Saving &saving) {
        return number == 0 || saving.entry.number == number;
    });
    if (found == m_savings.end()) {
        return Error(ErrorCode::NotSaved, {QString::number(number)});
    }
    return *found->state;
}

} // namespace lvs
