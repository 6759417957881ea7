// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/familymessage.h"

#include "core/kernel/linux/configmessage.h"
#include "core/kernel/linux/daemonmessage.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/realservermessage.h"
#include "core/kernel/linux/servicemessage.h"

#include <linux/ip_vs.h>
#include <linux/netlink.h>

namespace lvs::ipvs {

void encodeStep(Message &message, const Step &step)
{
    std::visit(Overloaded {
                   [&](const AddService &s) {
                       message.begin(IPVS_CMD_NEW_SERVICE);
                       putService(message, s.key, s.settings);
                   },
                   [&](const EditService &s) {
                       message.begin(IPVS_CMD_SET_SERVICE);
                       putService(message, s.key, s.after);
                   },
                   [&](const RemoveService &s) {
                       message.begin(IPVS_CMD_DEL_SERVICE);
                       putServiceKey(message, s.key);
                   },
                   [&](const AddRealServer &s) {
                       message.begin(IPVS_CMD_NEW_DEST);
                       putServiceKey(message, s.service);
                       putRealServer(message, s.server);
                   },
                   [&](const EditRealServer &s) {
                       message.begin(IPVS_CMD_SET_DEST);
                       putServiceKey(message, s.service);
                       putRealServer(message, RealServer {s.endpoint, s.after});
                   },
                   [&](const RemoveRealServer &s) {
                       message.begin(IPVS_CMD_DEL_DEST);
                       putServiceKey(message, s.service);
                       putRealServerKey(message, s.server.endpoint);
                   },
                   [&](const SetTimeouts &s) {
                       message.begin(IPVS_CMD_SET_CONFIG);
                       putTimeouts(message, s.after);
                   },
                   [&](const StartSyncDaemon &s) {
                       message.begin(IPVS_CMD_NEW_DAEMON);
                       putDaemon(message, s.role, s.daemon);
                   },
                   [&](const StopSyncDaemon &s) {
                       message.begin(IPVS_CMD_DEL_DAEMON);
                       putDaemonRole(message, s.role);
                   },
               },
               step);
}

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
