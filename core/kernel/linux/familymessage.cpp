// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/familymessage.h"

#include "core/kernel/linux/message.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>
#include <linux/netlink.h>

namespace lvs::ipvs {

void encodeGetServices(Message &message)
{
    message.begin(IPVS_CMD_GET_SERVICE, NLM_F_DUMP);
}

void encodeGetService(Message &message, const ServiceKey &key)
{
    message.begin(IPVS_CMD_GET_SERVICE, NLM_F_ACK);
    putServiceKey(message, key);
}

void encodeGetRealServers(Message &message, const ServiceKey &key)
{
    message.begin(IPVS_CMD_GET_DEST, NLM_F_DUMP);
    putServiceKey(message, key);
}

void encodeGetRealServersOf(Message &message, std::span<const char> service)
{
    message.begin(IPVS_CMD_GET_DEST, NLM_F_DUMP);
    putServiceKeyOf(message, service);
}

void encodeGetDaemons(Message &message)
{
    message.begin(IPVS_CMD_GET_DAEMON, NLM_F_DUMP);
}

void encodeGetConfig(Message &message)
{
    message.begin(IPVS_CMD_GET_CONFIG, NLM_F_ACK);
}

void encodeGetInfo(Message &message)
{
    message.begin(IPVS_CMD_GET_INFO, NLM_F_ACK);
}

void encodeZero(Message &message, const std::optional<ServiceKey> &service)
{
    message.begin(IPVS_CMD_ZERO, NLM_F_ACK);
    if (service) {
        putServiceKey(message, *service);
    }
}

void encodeFlush(Message &message)
{
    message.begin(IPVS_CMD_FLUSH, NLM_F_ACK);
}

} // namespace lvs::ipvs
