// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/realservermessage.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/statsmessage.h"

#include <linux/ip_vs.h>

namespace lvs::ipvs {

namespace {

constexpr LeastSizes realServerSizes = [] {
    LeastSizes sizes {};
    sizes[IPVS_DEST_ATTR_ADDR] = 4;
    sizes[IPVS_DEST_ATTR_PORT] = 2;
    for (const int type :
         {IPVS_DEST_ATTR_FWD_METHOD, IPVS_DEST_ATTR_WEIGHT, IPVS_DEST_ATTR_U_THRESH, IPVS_DEST_ATTR_L_THRESH,
          IPVS_DEST_ATTR_ACTIVE_CONNS, IPVS_DEST_ATTR_INACT_CONNS, IPVS_DEST_ATTR_PERSIST_CONNS}) {
        sizes[static_cast<size_t>(type)] = 4;
    }
    sizes[IPVS_DEST_ATTR_ADDR_FAMILY] = 2;
    sizes[IPVS_DEST_ATTR_TUN_TYPE] = 1;
    sizes[IPVS_DEST_ATTR_TUN_PORT] = 2;
    sizes[IPVS_DEST_ATTR_TUN_FLAGS] = 2;
    return sizes;
}();

void putKeyAttributes(Message &message, const Endpoint &endpoint)
{
    message.putU16(IPVS_DEST_ATTR_ADDR_FAMILY, addressFamilyNumber(endpoint.address.family()));
    putAddress(message, IPVS_DEST_ATTR_ADDR, endpoint.address);
    message.putBig16(IPVS_DEST_ATTR_PORT, endpoint.port.number());
}

Error notUnderstood(const ServiceKey &service, const QString &server)
{
    return {ErrorCode::KernelProtocol, {service.toString() + QLatin1String(" -> ") + server}};
}

Result<Endpoint> endpointOf(const AttributeTable &table, const ServiceKey &service)
{
    const quint16 family = table.has(IPVS_DEST_ATTR_ADDR_FAMILY) ? table.u16(IPVS_DEST_ATTR_ADDR_FAMILY)
                                                                 : addressFamilyNumber(service.family());
    const std::optional<Address> address = parseAddress(family, table.bytes(IPVS_DEST_ATTR_ADDR));
    if (!address) {
        return notUnderstood(service, QStringLiteral("?"));
    }
    return Endpoint {*address, Port(table.big16(IPVS_DEST_ATTR_PORT))};
}

/// Nothing where the model has no word for what the kernel says.
std::optional<RealServerSettings> settingsOf(const AttributeTable &table)
{
    const quint32 method = table.u32(IPVS_DEST_ATTR_FWD_METHOD) & IP_VS_CONN_F_FWD_MASK;
    const quint8 tunnel = table.u8(IPVS_DEST_ATTR_TUN_TYPE);
    const quint16 checksum = table.u16(IPVS_DEST_ATTR_TUN_FLAGS);
    const Result<Weight> weight = Weight::fromNumber(table.u32(IPVS_DEST_ATTR_WEIGHT));
    if (method > IP_VS_CONN_F_BYPASS || tunnel >= IP_VS_CONN_F_TUNNEL_TYPE_MAX
        || checksum > IP_VS_TUNNEL_ENCAP_FLAG_REMCSUM || !weight) {
        return std::nullopt;
    }
    RealServerSettings settings;
    settings.forwarding = static_cast<ForwardingMethod>(method);
    settings.tunnel = {static_cast<TunnelType>(tunnel), Port(table.big16(IPVS_DEST_ATTR_TUN_PORT)),
                       static_cast<TunnelChecksum>(checksum)};
    settings.weight = *weight;
    settings.upperThreshold = table.u32(IPVS_DEST_ATTR_U_THRESH);
    settings.lowerThreshold = table.u32(IPVS_DEST_ATTR_L_THRESH);
    return settings;
}

} // namespace

void putRealServerKey(Message &message, const Endpoint &endpoint)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_DEST);
    putKeyAttributes(message, endpoint);
}

void putRealServerSettings(Message &message, const RealServerSettings &settings)
{
    message.putU32(IPVS_DEST_ATTR_FWD_METHOD, static_cast<quint8>(settings.forwarding));
    message.putU32(IPVS_DEST_ATTR_WEIGHT, settings.weight.number());
    message.putU32(IPVS_DEST_ATTR_U_THRESH, settings.upperThreshold);
    message.putU32(IPVS_DEST_ATTR_L_THRESH, settings.lowerThreshold);
    message.putU8(IPVS_DEST_ATTR_TUN_TYPE, static_cast<quint8>(settings.tunnel.type));
    message.putBig16(IPVS_DEST_ATTR_TUN_PORT, settings.tunnel.port.number());
    message.putU16(IPVS_DEST_ATTR_TUN_FLAGS, static_cast<quint8>(settings.tunnel.checksum));
}

void putRealServer(Message &message, const Endpoint &endpoint, std::span<const char> settings)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_DEST);
    putKeyAttributes(message, endpoint);
    message.append(settings);
}

Result<RealServer> parseRealServer(std::span<const char> server, const ServiceKey &service)
{
    AttributeTable table;
    if (!table.parse(server, realServerSizes)) {
        return notUnderstood(service, QStringLiteral("IPVS_CMD_ATTR_DEST"));
    }
    const Result<Endpoint> endpoint = endpointOf(table, service);
    if (!endpoint) {
        return endpoint.error();
    }
    const std::optional<RealServerSettings> settings = settingsOf(table);
    if (!settings) {
        return notUnderstood(service, endpoint->toString());
    }
    return RealServer {*endpoint, *settings};
}

Result<RealServerCounters> parseRealServerCounters(std::span<const char> server, const ServiceKey &service)
{
    AttributeTable table;
    if (!table.parse(server, realServerSizes)) {
        return notUnderstood(service, QStringLiteral("IPVS_CMD_ATTR_DEST"));
    }
    const Result<Endpoint> endpoint = endpointOf(table, service);
    if (!endpoint) {
        return endpoint.error();
    }
    const std::optional<Counters> counters =
        parseCounters(table.bytes(IPVS_DEST_ATTR_STATS64), table.bytes(IPVS_DEST_ATTR_STATS));
    if (!counters) {
        return notUnderstood(service, endpoint->toString());
    }
    return RealServerCounters {*endpoint, *counters, table.u32(IPVS_DEST_ATTR_ACTIVE_CONNS),
                               table.u32(IPVS_DEST_ATTR_INACT_CONNS),
                               table.u32(IPVS_DEST_ATTR_PERSIST_CONNS)};
}

quint32 realServerAttributesThatCount()
{
    return (1U << IPVS_DEST_ATTR_ACTIVE_CONNS) | (1U << IPVS_DEST_ATTR_INACT_CONNS)
        | (1U << IPVS_DEST_ATTR_PERSIST_CONNS) | (1U << IPVS_DEST_ATTR_STATS)
        | (1U << IPVS_DEST_ATTR_STATS64);
}

} // namespace lvs::ipvs
