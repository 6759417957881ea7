// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/daemonmessage.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/nameattribute.h"

#include <linux/ip_vs.h>
#include <sys/socket.h>

namespace lvs::ipvs {

namespace {

constexpr LeastSizes daemonSizes = [] {
    LeastSizes sizes {};
    sizes[IPVS_DAEMON_ATTR_STATE] = 4;
    sizes[IPVS_DAEMON_ATTR_SYNC_ID] = 4;
    sizes[IPVS_DAEMON_ATTR_SYNC_MAXLEN] = 2;
    sizes[IPVS_DAEMON_ATTR_MCAST_GROUP] = 4;
    sizes[IPVS_DAEMON_ATTR_MCAST_GROUP6] = 16;
    sizes[IPVS_DAEMON_ATTR_MCAST_PORT] = 2;
    sizes[IPVS_DAEMON_ATTR_MCAST_TTL] = 1;
    return sizes;
}();

std::optional<Address> groupOf(const AttributeTable &table)
{
    return table.has(IPVS_DAEMON_ATTR_MCAST_GROUP6)
        ? parseAddress(AF_INET6, table.bytes(IPVS_DAEMON_ATTR_MCAST_GROUP6))
        : parseAddress(AF_INET, table.bytes(IPVS_DAEMON_ATTR_MCAST_GROUP));
}

} // namespace

void putDaemonRole(Message &message, SyncRole role)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_DAEMON);
    message.putU32(IPVS_DAEMON_ATTR_STATE, static_cast<quint8>(role));
}

void putDaemon(Message &message, SyncRole role, const SyncDaemon &daemon)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_DAEMON);
    message.putU32(IPVS_DAEMON_ATTR_STATE, static_cast<quint8>(role));
    message.putText(IPVS_DAEMON_ATTR_MCAST_IFN, daemon.interface.data());
    message.putU32(IPVS_DAEMON_ATTR_SYNC_ID, daemon.syncId);
    message.putU16(IPVS_DAEMON_ATTR_SYNC_MAXLEN, daemon.maximumLength);
    putAddress(message, daemon.group.isIPv4() ? IPVS_DAEMON_ATTR_MCAST_GROUP : IPVS_DAEMON_ATTR_MCAST_GROUP6,
               daemon.group);
    // In the host's order, unlike every other port of the family (ip_vs_genl_new_daemon).
    message.putU16(IPVS_DAEMON_ATTR_MCAST_PORT, daemon.port);
    message.putU8(IPVS_DAEMON_ATTR_MCAST_TTL, daemon.ttl);
}

Result<RunningDaemon> parseDaemon(std::span<const char> daemon)
{
    AttributeTable table;
    if (!table.parse(daemon, daemonSizes)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_ATTR_DAEMON")});
    }
    const quint32 state = table.u32(IPVS_DAEMON_ATTR_STATE);
    const bool isMaster = state == IP_VS_STATE_MASTER;
    if (!isMaster && state != IP_VS_STATE_BACKUP) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("sync daemon %1").arg(state)});
    }
    RunningDaemon running;
    running.role = isMaster ? SyncRole::Master : SyncRole::Backup;
    const Result<ShortName> interface = parseName(table.bytes(IPVS_DAEMON_ATTR_MCAST_IFN));
    const quint32 syncId = table.u32(IPVS_DAEMON_ATTR_SYNC_ID);
    const std::optional<Address> group = groupOf(table);
    if (!interface || syncId > SyncDaemon::largestSyncId || !group) {
        return Error(ErrorCode::KernelProtocol, {QLatin1String("sync daemon ") + syncRoleName(running.role)});
    }
    running.daemon.interface = *interface;
    running.daemon.syncId = static_cast<quint8>(syncId);
    running.daemon.maximumLength = table.u16(IPVS_DAEMON_ATTR_SYNC_MAXLEN);
    running.daemon.group = *group;
    running.daemon.port = table.u16(IPVS_DAEMON_ATTR_MCAST_PORT);
    running.daemon.ttl = table.u8(IPVS_DAEMON_ATTR_MCAST_TTL);
    return running;
}

} // namespace lvs::ipvs
