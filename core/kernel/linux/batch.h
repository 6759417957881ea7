// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"

#include <span>
#include <vector>

namespace lvs::ipvs {

/// Many messages in one send: the kernel works through them in order, and says something only of those
/// that it refuses and of the last, which asks for an acknowledgement. A tenth of the time that an
/// answer to each would take. No transaction: what follows a refused message is executed.
class Batch
{
public:
    explicit Batch(NetlinkSocket &socket);

    [[nodiscard]] bool isEmpty() const { return m_offsets.empty(); }
    [[nodiscard]] size_t size() const { return m_offsets.size(); }
    /// False where the message would not fit any more: send() first.
    [[nodiscard]] bool add(const Message &message);

    /// What became of a batch.
    struct Outcome
    {
        std::vector<int> errors; ///< one a message: 0 or the kernel's errno
        /// 0, or why the kernel's answers cannot be relied on: ENOBUFS, ETIMEDOUT … Errors that were seen
        /// are true, an absent one means nothing.
        int lost = 0;

        [[nodiscard]] bool succeeded() const;
    };
    /// Sends what was added, waits for the end, and is empty again.
    [[nodiscard]] Outcome send();

private:
    void receive(quint32 first, Outcome &outcome);

    NetlinkSocket &m_socket;
    std::vector<char> m_bytes;
    std::vector<size_t> m_offsets;
};

} // namespace lvs::ipvs
