// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/tablereader.h"

#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>

#include <set>

namespace lvs::ipvs {

namespace {

/// To ask for one service takes as long as fifteen take in a dump of all; a dump of 10,000 as long as 200
/// real servers' lists, which have to be read in either case.
constexpr size_t fewServices = 200;

} // namespace

int TableReader::readAll(TableImage &image)
{
    image.clear();
    encodeGetServices(m_request);
    const quint32 leaveOut = serviceAttributesThatCount();
    const int error = ask(m_socket, m_request, [&](const nlmsghdr &header) {
        image.add(TableImage::Kind::Service, nestOf(header, IPVS_CMD_ATTR_SERVICE), leaveOut);
    });
    if (error != 0) {
        return error;
    }
    if (const int failed = readRealServers(image); failed != 0) {
        return failed;
    }
    return readRest(image);
}

int TableReader::readServices(std::span<const ServiceKey> keys, TableImage &image)
{
    image.clear();
    const int error = keys.size() < fewServices ? findServices(keys, image) : filterServices(keys, image);
    if (error != 0) {
        return error;
    }
    if (const int failed = readRealServers(image); failed != 0) {
        return failed;
    }
    return readRest(image);
}

int TableReader::findServices(std::span<const ServiceKey> keys, TableImage &image)
{
    const quint32 leaveOut = serviceAttributesThatCount();
    for (const ServiceKey &key : keys) {
        encodeGetService(m_request, key);
        const int error = ask(m_socket, m_request, [&](const nlmsghdr &header) {
            image.add(TableImage::Kind::Service, nestOf(header, IPVS_CMD_ATTR_SERVICE), leaveOut);
        });
        if (error != 0 && error != ESRCH) {
            return error;
        }
    }
    return 0;
}

int TableReader::filterServices(std::span<const ServiceKey> keys, TableImage &image)
{
    const quint32 leaveOut = serviceAttributesThatCount();
    const std::set<ServiceKey> wanted(keys.begin(), keys.end());
    encodeGetServices(m_request);
    return ask(m_socket, m_request, [&](const nlmsghdr &header) {
        const std::span<const char> service = nestOf(header, IPVS_CMD_ATTR_SERVICE);
        const Result<ServiceKey> key = parseServiceKey(service);
        if (key && wanted.contains(*key)) {
            image.add(TableImage::Kind::Service, service, leaveOut);
        }
    });
}

int TableReader::readRealServers(TableImage &image)
{
    const quint32 leaveOut = realServerAttributesThatCount();
    for (quint32 service = 0; service < image.serviceCount(); ++service) {
        encodeGetRealServersOf(m_request, image.service(service));
        const int error = ask(m_socket, m_request, [&](const nlmsghdr &header) {
            image.add(TableImage::Kind::RealServer, nestOf(header, IPVS_CMD_ATTR_DEST), leaveOut, service);
        });
        if (error != 0) {
            return error;
        }
    }
    return 0;
}

int TableReader::readRest(TableImage &image)
{
    encodeGetConfig(m_request);
    const int error = ask(m_socket, m_request, [&](const nlmsghdr &header) {
        image.add(TableImage::Kind::Timeouts, attributesOf(header));
    });
    if (error != 0) {
        return error;
    }
    encodeGetDaemons(m_request);
    return ask(m_socket, m_request, [&](const nlmsghdr &header) {
        image.add(TableImage::Kind::Daemon, nestOf(header, IPVS_CMD_ATTR_DAEMON));
    });
}

} // namespace lvs::ipvs
