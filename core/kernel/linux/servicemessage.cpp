// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/servicemessage.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/nameattribute.h"
#include "core/kernel/linux/statsmessage.h"

#include <linux/ip_vs.h>
#include <netinet/in.h>

namespace lvs::ipvs {

namespace {

// ip_vs.h of the kernel's own tree has them; the one for programs stops before.
constexpr quint32 flagPersistent = 0x01;
constexpr quint32 flagHashed = 0x02; // the kernel's: the service is in its tables
constexpr quint32 flagOnePacket = 0x04;
constexpr quint32 flagsOfScheduler = 0x38;
constexpr int shiftOfScheduler = 3;
constexpr quint32 flagsKnown = flagPersistent | flagHashed | flagOnePacket | flagsOfScheduler;

constexpr LeastSizes serviceSizes = [] {
    LeastSizes sizes {};
    sizes[IPVS_SVC_ATTR_AF] = 2;
    sizes[IPVS_SVC_ATTR_PROTOCOL] = 2;
    sizes[IPVS_SVC_ATTR_ADDR] = 4;
    sizes[IPVS_SVC_ATTR_PORT] = 2;
    sizes[IPVS_SVC_ATTR_FWMARK] = 4;
    sizes[IPVS_SVC_ATTR_FLAGS] = sizeof(ip_vs_flags);
    sizes[IPVS_SVC_ATTR_TIMEOUT] = 4;
    sizes[IPVS_SVC_ATTR_NETMASK] = 4;
    return sizes;
}();

void putKeyAttributes(Message &message, const ServiceKey &key)
{
    message.putU16(IPVS_SVC_ATTR_AF, addressFamilyNumber(key.family()));
    if (key.isMark()) {
        message.putU32(IPVS_SVC_ATTR_FWMARK, key.mark());
        return;
    }
    message.putU16(IPVS_SVC_ATTR_PROTOCOL, static_cast<quint8>(key.protocol()));
    putAddress(message, IPVS_SVC_ATTR_ADDR, key.endpoint().address);
    message.putBig16(IPVS_SVC_ATTR_PORT, key.endpoint().port.number());
}

void putMask(Message &message, const PersistenceMask &mask)
{
    // A mask in network order for IPv4, a prefix length in the host's for IPv6.
    if (mask.family() == AddressFamily::IPv4) {
        message.putBig32(IPVS_SVC_ATTR_NETMASK, mask.value());
    } else {
        message.putU32(IPVS_SVC_ATTR_NETMASK, mask.value());
    }
}

quint32 flagsOf(const ServiceSettings &settings)
{
    return (settings.persistence ? flagPersistent : 0) | (settings.onePacket ? flagOnePacket : 0)
        | (static_cast<quint32>(settings.schedulerFlags.toInt()) << shiftOfScheduler);
}

Error notUnderstood(const AttributeTable &table)
{
    if (table.has(IPVS_SVC_ATTR_FWMARK)) {
        return {ErrorCode::KernelProtocol, {QStringLiteral("FWM %1").arg(table.u32(IPVS_SVC_ATTR_FWMARK))}};
    }
    const std::optional<Address> address =
        parseAddress(table.u16(IPVS_SVC_ATTR_AF), table.bytes(IPVS_SVC_ATTR_ADDR));
    return {ErrorCode::KernelProtocol,
            {QStringLiteral("protocol %1 %2")
                 .arg(table.u16(IPVS_SVC_ATTR_PROTOCOL))
                 .arg(address ? Endpoint {*address, Port(table.big16(IPVS_SVC_ATTR_PORT))}.toString()
                              : QStringLiteral("?"))}};
}

Result<ServiceKey> keyOf(const AttributeTable &table)
{
    const std::optional<AddressFamily> family = addressFamilyOf(table.u16(IPVS_SVC_ATTR_AF));
    if (!family) {
        return notUnderstood(table);
    }
    if (const quint32 mark = table.u32(IPVS_SVC_ATTR_FWMARK); mark != 0) {
        return ServiceKey::forMark(mark, *family);
    }
    const std::optional<Address> address =
        parseAddress(table.u16(IPVS_SVC_ATTR_AF), table.bytes(IPVS_SVC_ATTR_ADDR));
    const quint16 protocol = table.u16(IPVS_SVC_ATTR_PROTOCOL);
    if (!address || (protocol != IPPROTO_TCP && protocol != IPPROTO_UDP && protocol != IPPROTO_SCTP)) {
        return notUnderstood(table);
    }
    return ServiceKey(static_cast<Protocol>(protocol),
                      Endpoint {*address, Port(table.big16(IPVS_SVC_ATTR_PORT))});
}

std::optional<Persistence> persistenceOf(const AttributeTable &table, AddressFamily family)
{
    Persistence persistence;
    persistence.timeout = table.u32(IPVS_SVC_ATTR_TIMEOUT);
    if (family == AddressFamily::IPv4) {
        persistence.mask = PersistenceMask::forIPv4(table.big32(IPVS_SVC_ATTR_NETMASK));
        return persistence;
    }
    const Result<PersistenceMask> mask = PersistenceMask::forIPv6(table.u32(IPVS_SVC_ATTR_NETMASK));
    if (!mask) {
        return std::nullopt;
    }
    persistence.mask = *mask;
    return persistence;
}

/// Nothing where the model has no word for what the kernel says.
std::optional<ServiceSettings> settingsOf(const AttributeTable &table, AddressFamily family)
{
    ip_vs_flags flags {};
    const std::span<const char> flagBytes = table.bytes(IPVS_SVC_ATTR_FLAGS);
    if (flagBytes.size() < sizeof flags) {
        return std::nullopt;
    }
    std::memcpy(&flags, flagBytes.data(), sizeof flags);

    const Result<ShortName> name = parseName(table.bytes(IPVS_SVC_ATTR_SCHED_NAME));
    const Result<Scheduler> scheduler = name ? Scheduler::parse(name->toString()) : name.error();
    if (!scheduler || (flags.flags & ~flagsKnown) != 0) {
        return std::nullopt;
    }
    ServiceSettings settings;
    settings.scheduler = *scheduler;
    settings.schedulerFlags =
        SchedulerFlags::fromInt(static_cast<int>((flags.flags & flagsOfScheduler) >> shiftOfScheduler));
    settings.onePacket = (flags.flags & flagOnePacket) != 0;
    if ((flags.flags & flagPersistent) != 0) {
        settings.persistence = persistenceOf(table, family);
        if (!settings.persistence) {
            return std::nullopt;
        }
    }
    if (table.has(IPVS_SVC_ATTR_PE_NAME)) {
        const Result<ShortName> engine = parseName(table.bytes(IPVS_SVC_ATTR_PE_NAME));
        if (!engine) {
            return std::nullopt;
        }
        settings.persistenceEngine = *engine;
    }
    return settings;
}

} // namespace

void putServiceKey(Message &message, const ServiceKey &key)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_SERVICE);
    putKeyAttributes(message, key);
}

void putService(Message &message, const ServiceKey &key, const ServiceSettings &settings)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_SERVICE);
    putKeyAttributes(message, key);
    message.putText(IPVS_SVC_ATTR_SCHED_NAME, settings.scheduler.shortName().data());
    const ip_vs_flags flags {flagsOf(settings), ~0U};
    const void *flagBytes = &flags;
    message.putBytes(IPVS_SVC_ATTR_FLAGS, {static_cast<const char *>(flagBytes), sizeof flags});
    message.putU32(IPVS_SVC_ATTR_TIMEOUT, settings.persistence ? settings.persistence->timeout : 0);
    putMask(message,
            settings.persistence ? settings.persistence->mask : PersistenceMask::single(key.family()));
    if (!settings.persistenceEngine.isEmpty()) {
        message.putText(IPVS_SVC_ATTR_PE_NAME, settings.persistenceEngine.data());
    }
}

void putServiceKeyOf(Message &message, std::span<const char> service)
{
    const Message::Nest nest(message, IPVS_CMD_ATTR_SERVICE);
    forEachAttribute(service, [&](int type, std::span<const char> content) {
        if (type <= IPVS_SVC_ATTR_FWMARK) {
            message.putBytes(type, content);
        }
    });
}

Result<ServiceKey> parseServiceKey(std::span<const char> service)
{
    AttributeTable table;
    if (!table.parse(service, serviceSizes)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_ATTR_SERVICE")});
    }
    return keyOf(table);
}

Result<VirtualService> parseService(std::span<const char> service)
{
    AttributeTable table;
    if (!table.parse(service, serviceSizes)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_ATTR_SERVICE")});
    }
    const Result<ServiceKey> key = keyOf(table);
    if (!key) {
        return key.error();
    }
    const std::optional<ServiceSettings> settings = settingsOf(table, key->family());
    if (!settings) {
        return Error(ErrorCode::KernelProtocol, {key->toString()});
    }
    return VirtualService {*key, *settings, {}};
}

Result<ServiceCounters> parseServiceCounters(std::span<const char> service)
{
    AttributeTable table;
    if (!table.parse(service, serviceSizes)) {
        return Error(ErrorCode::KernelProtocol, {QStringLiteral("IPVS_CMD_ATTR_SERVICE")});
    }
    const Result<ServiceKey> key = keyOf(table);
    if (!key) {
        return key.error();
    }
    const std::optional<Counters> counters =
        parseCounters(table.bytes(IPVS_SVC_ATTR_STATS64), table.bytes(IPVS_SVC_ATTR_STATS));
    if (!counters) {
        return Error(ErrorCode::KernelProtocol, {key->toString()});
    }
    return ServiceCounters {*key, *counters, {}};
}

quint32 serviceAttributesThatCount()
{
    return (1U << IPVS_SVC_ATTR_STATS) | (1U << IPVS_SVC_ATTR_STATS64);
}

} // namespace lvs::ipvs
