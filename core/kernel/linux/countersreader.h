// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/netlinksocket.h"
#include "core/model/counters.h"

#include <optional>
#include <span>

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
    /// The same of those of these services that exist.
    [[nodiscard]] Result<CountersSample> readOf(std::span<const ServiceKey> keys, int &refusal);

private:
    [[nodiscard]] int readServices(std::vector<ServiceCounters> &services);
    [[nodiscard]] int findServices(std::span<const ServiceKey> keys, std::vector<ServiceCounters> &services);
    void take(std::span<const char> service, std::vector<ServiceCounters> &services);
    [[nodiscard]] Result<CountersSample> completed(CountersSample sample, int &refusal);
    [[nodiscard]] int readRealServers(ServiceCounters &service);

    NetlinkSocket &m_socket;
    Message m_request;
    std::optional<Error> m_notUnderstood;
    size_t m_servicesLastTime = 0;
};

} // namespace lvs::ipvs
