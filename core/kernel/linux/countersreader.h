// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"
#include "core/model/counters.h"

namespace lvs::ipvs {

/// Reads all counters, once: a service that comes or goes meanwhile is in the sample or is not.
class CountersReader
{
public:
    explicit CountersReader(NetlinkSocket &socket)
        : m_socket(socket)
    {
    }

    /// Sorted, without the time. refusal: 0 or an errno, and then the result means nothing; errors of the
    /// result: KernelProtocol, where the model has no word for what the kernel said.
    [[nodiscard]] Result<CountersSample> read(int &refusal);

private:
    [[nodiscard]] int readServices(std::vector<ServiceCounters> &services);
    [[nodiscard]] int readRealServers(ServiceCounters &service);

    NetlinkSocket &m_socket;
    Message m_request;
    std::optional<Error> m_notUnderstood;
    size_t m_servicesLastTime = 0;
};

} // namespace lvs::ipvs
