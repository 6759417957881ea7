// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/netlinksocket.h"
#include "core/plan/step.h"

namespace lvs::bench {

/// The least that a batched writer has to do: buffers that were filled beforehand, one system call to
/// send each and one to receive its acknowledgement. What it takes is the kernel's own time.
class PreparedLoop
{
public:
    explicit PreparedLoop(std::span<const Step> steps);

    /// False where the kernel refused something.
    [[nodiscard]] bool run();

private:
    ipvs::NetlinkSocket m_socket;
    std::vector<std::vector<char>> m_buffers;
    std::vector<quint32> m_lastOf;
};

} // namespace lvs::bench
