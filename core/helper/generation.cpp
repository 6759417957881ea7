// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/generation.h"

#include "core/protocol/snapshotrecord.h"

#include <QDateTime>

namespace lvs {

Generation::Generation()
    : m_next(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 20)
{
}

std::shared_ptr<const Reading> Generation::number(HostState state)
{
    QByteArray packed = packSnapshot(state);
    if (m_latest && m_latest->packed == packed) {
        return m_latest;
    }
    m_latest = std::make_shared<const Reading>(Reading {m_next++, std::move(packed), std::move(state)});
    return m_latest;
}

} // namespace lvs
