// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/seriesbuilder.h"

namespace lvs {

void SeriesBuilder::append(qint64 begin, qint64 end, qint64 time, float value)
{
    if (end <= m_from) {
        return;
    }
    m_series.push_back({time, value, begin != m_previousEnd});
    m_previousEnd = end;
}

} // namespace lvs
