// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lvs {

/// A moment at which something was done to the host, shown in charts so that its effect can be seen.
struct EventMark
{
    qint64 time = 0; ///< nanoseconds of the host's clock
    QString text; ///< what was done, in words

    friend bool operator==(const EventMark &, const EventMark &) = default;
};

} // namespace lvs
