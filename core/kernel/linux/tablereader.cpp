// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/tablereader.h"

#include "core/kernel/linux/familymessage.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/request.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

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
    if (const int failed = readRealServers(image); failed != 0) {
        return failed;
    }
    return readRest(image);
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
