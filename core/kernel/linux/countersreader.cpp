// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/countersreader.h"

#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>

#include <algorithm>
#include <cerrno>
#include <set>

namespace lvs::ipvs {

namespace {

/// To ask for one service takes as long as fifteen take in a dump of all (see tablereader.cpp).
constexpr size_t fewServices = 200;

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
    return ask(m_socket, m_request,
               [&](const nlmsghdr &header) { take(nestOf(header, IPVS_CMD_ATTR_SERVICE), services); });
}

int CountersReader::findServices(std::span<const ServiceKey> keys, std::vector<ServiceCounters> &services)
{
    for (const ServiceKey &key : keys) {
        encodeGetService(m_request, key);
        const int error = ask(m_socket, m_request, [&](const nlmsghdr &header) {
            take(nestOf(header, IPVS_CMD_ATTR_SERVICE), services);
        });
        if (error != 0 && error != ESRCH) {
            return error;
        }
    }
    return 0;
}

void CountersReader::take(std::span<const char> service, std::vector<ServiceCounters> &services)
{
    Result<ServiceCounters> counters = parseServiceCounters(service);
    if (counters) {
        services.push_back(std::move(*counters));
    } else {
        m_notUnderstood = counters.error();
    }
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
    return completed(std::move(sample), refusal);
}

Result<CountersSample> CountersReader::readOf(std::span<const ServiceKey> keys, int &refusal)
{
    CountersSample sample;
    m_notUnderstood.reset();
    if (keys.size() < fewServices) {
        sample.services.reserve(keys.size());
        refusal = findServices(keys, sample.services);
    } else {
        refusal = readServices(sample.services);
        const std::set<ServiceKey> wanted(keys.begin(), keys.end());
        std::erase_if(sample.services,
                      [&wanted](const ServiceCounters &service) { return !wanted.contains(service.key); });
    }
    return completed(std::move(sample), refusal);
}

/// With the real servers of its services, which are to be sorted.
Result<CountersSample> CountersReader::completed(CountersSample sample, int &refusal)
{
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
