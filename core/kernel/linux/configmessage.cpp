// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/configmessage.h"

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

namespace {

constexpr LeastSizes configSizes = [] {
    LeastSizes sizes {};
    sizes[IPVS_CMD_ATTR_TIMEOUT_TCP] = 4;
    sizes[IPVS_CMD_ATTR_TIMEOUT_TCP_FIN] = 4;
    sizes[IPVS_CMD_ATTR_TIMEOUT_UDP] = 4;
    return sizes;
}();

constexpr LeastSizes infoSizes {0, 4, 4};

} // namespace

void putTimeouts(Message &message, const Timeouts &timeouts)
{
    message.putU32(IPVS_CMD_ATTR_TIMEOUT_TCP, timeouts.tcp);
    message.putU32(IPVS_CMD_ATTR_TIMEOUT_TCP_FIN, timeouts.tcpFin);
    message.putU32(IPVS_CMD_ATTR_TIMEOUT_UDP, timeouts.udp);
}

Result<Timeouts> parseTimeouts(std::span<const char> attributes)
{
    AttributeTable table;
    if (!table.parse(attributes, configSizes)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_GET_CONFIG")});
    }
    return Timeouts {table.u32(IPVS_CMD_ATTR_TIMEOUT_TCP), table.u32(IPVS_CMD_ATTR_TIMEOUT_TCP_FIN),
                     table.u32(IPVS_CMD_ATTR_TIMEOUT_UDP)};
}

Result<KernelInfo> parseInfo(std::span<const char> attributes)
{
    AttributeTable table;
    if (!table.parse(attributes, infoSizes) || !table.has(IPVS_INFO_ATTR_VERSION)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_GET_INFO")});
    }
    // ip_vs.h, IP_VS_VERSION_CODE: one byte a part.
    const quint32 version = table.u32(IPVS_INFO_ATTR_VERSION);
    KernelInfo info;
    info.ipvsVersion =
        QStringLiteral("%1.%2.%3").arg((version >> 16) & 0xff).arg((version >> 8) & 0xff).arg(version & 0xff);
    info.connectionTableSize = table.u32(IPVS_INFO_ATTR_CONN_TAB_SIZE);
    return info;
}

} // namespace lvs::ipvs
