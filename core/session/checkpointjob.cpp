// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/checkpointjob.h"

namespace lvs {

void CheckpointJob::end(const std::optional<Error> &error)
{
    if (!m_hasEnded) {
        m_hasEnded = true;
        m_error = error;
        QMetaObject::invokeMethod(this, &CheckpointJob::finished, Qt::QueuedConnection);
    }
}

} // namespace lvs
