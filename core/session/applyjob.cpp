// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/applyjob.h"

namespace lvs {

void ApplyJob::setPhase(Phase phase)
{
    if (m_phase != phase) {
        m_phase = phase;
        Q_EMIT phaseChanged(phase);
    }
}

void ApplyJob::finish(TransactionReport report)
{
    m_report = std::move(report);
    setPhase(Phase::Finished);
    Q_EMIT finished();
}

} // namespace lvs
