// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lvs::wire {

/// ytt: family 4 or 6, and 128 bits in network order; an IPv4 address is the last 32. Where there may be
/// none, family 0 and no bits.
struct Address
{
    uchar family = 0;
    quint64 high = 0;
    quint64 low = 0;

    friend bool operator==(const Address &, const Address &) = default;
};

} // namespace lvs::wire
