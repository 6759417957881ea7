// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/batch.h"

#include "core/kernel/linux/request.h"

#include <algorithm>

namespace lvs::ipvs {

Batch::Batch(NetlinkSocket &socket)
    : m_socket(socket)
{
    m_bytes.reserve(socket.largestSend());
}

bool Batch::add(const Message &message)
{
    const std::span<const char> bytes = message.bytes();
    if (m_bytes.size() + bytes.size() > m_socket.largestSend()
        || m_offsets.size() >= m_socket.mostMessages()) {
        return false;
    }
    m_offsets.push_back(m_bytes.size());
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return true;
}

bool Batch::Outcome::succeeded() const
{
    return lost == 0 && std::all_of(errors.begin(), errors.end(), [](int error) { return error == 0; });
}

Batch::Outcome Batch::send()
{
    Outcome outcome;
    outcome.errors.resize(m_offsets.size());
    const quint32 first = m_socket.takeSequence(static_cast<quint32>(m_offsets.size()));
    const auto headerAt = [this](size_t offset) {
        void *start = m_bytes.data() + offset;
        return static_cast<nlmsghdr *>(start);
    };
    for (size_t i = 0; i < m_offsets.size(); ++i) {
        m_socket.address(*headerAt(m_offsets[i]), first + static_cast<quint32>(i));
    }
    headerAt(m_offsets.back())->nlmsg_flags |= NLM_F_ACK;
    outcome.lost = m_socket.send(m_bytes);
    if (outcome.lost == 0) {
        receive(first, outcome);
    }
    m_bytes.clear();
    m_offsets.clear();
    return outcome;
}

void Batch::receive(quint32 first, Outcome &outcome)
{
    const auto count = static_cast<quint32>(outcome.errors.size());
    for (bool ended = false; !ended;) {
        // The kernel answers before send() returns. Once it said that it had to drop answers, the last
        // may be one of them, and only what is there already is worth reading.
        const int error = m_socket.receive(outcome.lost == 0 ? NetlinkSocket::Wait::UntilPatienceEnds
                                                             : NetlinkSocket::Wait::No);
        if (error == ENOBUFS) {
            outcome.lost = error;
            continue;
        }
        if (error != 0) {
            if (outcome.lost == 0) {
                // An answer that comes later would be taken for one to a later request.
                m_socket.close();
                outcome.lost = error;
            }
            return;
        }
        ended = m_socket.forEachReceived([&](const nlmsghdr &header) {
            const quint32 index = header.nlmsg_seq - first;
            if (header.nlmsg_type != NLMSG_ERROR || index >= count) {
                return false;
            }
            outcome.errors[index] = errorOf(header);
            return index == count - 1;
        });
    }
}

} // namespace lvs::ipvs
