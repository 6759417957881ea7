// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kernelbench/preparedloop.h"

#include "core/kernel/linux/request.h"
#include "core/kernel/linux/stepencoder.h"

namespace lvs::bench {

using namespace ipvs;

namespace {

nlmsghdr *headerAt(std::vector<char> &buffer, size_t offset)
{
    void *start = buffer.data() + offset;
    return static_cast<nlmsghdr *>(start);
}

} // namespace

PreparedLoop::PreparedLoop(std::span<const Step> steps)
    : m_socket(8 * 1024 * 1024, std::chrono::milliseconds(5000))
{
    if (m_socket.open() != 0) {
        qFatal("no IPVS here");
    }
    StepEncoder encoder;
    size_t last = 0;
    const auto close = [&] {
        headerAt(m_buffers.back(), last)->nlmsg_flags |= NLM_F_ACK;
        m_lastOf.push_back(headerAt(m_buffers.back(), last)->nlmsg_seq);
    };
    m_buffers.emplace_back();
    for (const Step &step : steps) {
        const std::span<const char> bytes = encoder.encode(step).bytes();
        if (m_buffers.back().size() + bytes.size() > m_socket.largestSend()) {
            close();
            m_buffers.emplace_back();
        }
        std::vector<char> &buffer = m_buffers.back();
        last = buffer.size();
        buffer.insert(buffer.end(), bytes.begin(), bytes.end());
        m_socket.address(*headerAt(buffer, last), m_socket.takeSequence());
    }
    close();
}

bool PreparedLoop::run()
{
    for (size_t i = 0; i < m_buffers.size(); ++i) {
        if (m_socket.send(m_buffers[i]) != 0 || m_socket.receive() != 0) {
            return false;
        }
        bool acknowledged = false;
        m_socket.forEachReceived([&](const nlmsghdr &header) {
            acknowledged = header.nlmsg_seq == m_lastOf[i] && errorOf(header) == 0;
            return true; // anything before it would be a refusal
        });
        if (!acknowledged) {
            return false;
        }
    }
    return true;
}

} // namespace lvs::bench
