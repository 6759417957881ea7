// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/countersreader.h"

#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>

#include <algorithm>

namespace lvs::ipvs {

namespace {

/// A dump goes on by index: an object may come twice where another came before it.
template <typename Objects, typename KeyOf> void sortAndUnite(Objects &objects, KeyOf keyOf)
{
    std::sort(objects.begin(), objects.end(),
              [&](const auto &left, const auto &right) { return keyOf(left) < keyOf(right); });
    const auto end = std::unique(objects.begin(), objects.end(), [&](const auto &left, const auto &right) {
        return keyOf(left) == keyOf(right);
    });
    objects.erase(end, objects.end());
}

} // namespace

int CountersReader::readServices(std::vector<ServiceCounters> &services)
{
    encodeGetServices(m_request);
    return ask(m_socket, m_request, [&](const nlmsghdr &header) {
        Result<ServiceCounters> service = parseServiceCounters(nestOf(header, IPVS_CMD_ATTR_SERVICE));
        if (service) {
            services.push_back(std::move(*service));
        } else {
            m_notUnderstood = service.error();
        }
    });
}

int CountersReader::readRealServers(ServiceCounters &service)
{
    encodeGetRealServers(m_request, service.key);
    return ask(m_socket, m_request, [&](const nlmsghdr &header) {
        const Result<RealServerCounters> server =
            parseRealServerCounters(nestOf(header, IPVS_CMD_ATTR_DEST), service.key);
        if (server) {
            service.realServers.push_back(*server);
        } else {
            m_notUnderstood = server.error();
        }
    });
}

Result<CountersSample> CountersReader::read(int &refusal)
{
    CountersSample sample;
    sample.services.reserve(m_servicesLastTime);
    m_notUnderstood.reset();
    refusal = readServices(sample.services);
    m_servicesLastTime = sample.services.size();
    sortAndUnite(sample.services,
                 [](const ServiceCounters &service) -> const ServiceKey & { return service.key; });
    size_t mostRealServers = 0;
    for (ServiceCounters &service : sample.services) {
        // Most services of a host are alike.
        service.realServers.reserve(mostRealServers);
        if (refusal == 0 || refusal == EINTR) {
            refusal = readRealServers(service);
        }
        mostRealServers = std::min<size_t>(std::max(mostRealServers, service.realServers.size()), 64);
        sortAndUnite(service.realServers,
                     [](const RealServerCounters &server) -> const Endpoint & { return server.endpoint; });
    }
    // That the kernel changed meanwhile is no failure here.
    refusal = refusal == EINTR ? 0 : refusal;
    if (m_notUnderstood) {
        return *m_notUnderstood;
    }
    return sample;
}

} // namespace lvs::ipvs
