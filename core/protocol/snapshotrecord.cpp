// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/snapshotrecord.h"

#include "core/protocol/recordreader.h"
#include "core/protocol/recordwriter.h"
#include "core/protocol/setuprecord.h"

namespace lvs {

namespace {

constexpr quint32 magic = 0x5353564c; // "LVSS"
constexpr quint16 version = 2;
constexpr qsizetype serviceSize = 24 + 16 + 1 + 1 + 1 + 4 + 4 + 16 + 4;
constexpr qsizetype realServerSize = 19 + 1 + 1 + 2 + 1 + 4 + 4 + 4;

void write(RecordWriter &writer, const std::optional<SyncDaemon> &daemon)
{
    writer.number<quint8>(daemon ? 1 : 0);
    if (daemon) {
        writer.name(daemon->interface);
        writer.number(daemon->syncId);
        writer.number(daemon->maximumLength);
        writer.address(daemon->group);
        writer.number(daemon->port);
        writer.number(daemon->ttl);
    }
}

std::optional<SyncDaemon> readDaemon(RecordReader &reader)
{
    if (!reader.flag("daemon")) {
        return std::nullopt;
    }
    SyncDaemon daemon;
    daemon.interface = reader.name();
    daemon.syncId = reader.number<quint8>();
    daemon.maximumLength = reader.number<quint16>();
    daemon.group = reader.address();
    daemon.port = reader.number<quint16>();
    daemon.ttl = reader.number<quint8>();
    return daemon;
}

void write(RecordWriter &writer, const ServiceSettings &settings)
{
    writer.name(settings.scheduler.shortName());
    writer.number(static_cast<quint8>(settings.schedulerFlags.toInt()));
    writer.number<quint8>(settings.onePacket ? 1 : 0);
    // The mask's family, or 0 for a service without persistence.
    const Persistence none {0, PersistenceMask::forIPv4(0)};
    const Persistence &persistence = settings.persistence ? *settings.persistence : none;
    const quint8 family = persistence.mask.family() == AddressFamily::IPv4 ? 4 : 6;
    writer.number<quint8>(settings.persistence ? family : 0);
    writer.number(persistence.timeout);
    writer.number(persistence.mask.value());
    writer.name(settings.persistenceEngine);
}

std::optional<Persistence> readPersistence(RecordReader &reader)
{
    const auto family = reader.number<quint8>();
    const auto timeout = reader.number<quint32>();
    const auto mask = reader.number<quint32>();
    switch (family) {
    case 0:
        if (timeout != 0 || mask != 0) {
            reader.fail("persistence");
        }
        return std::nullopt;
    case 4:
        return Persistence {timeout, PersistenceMask::forIPv4(mask)};
    case 6:
        if (const Result<PersistenceMask> prefix = PersistenceMask::forIPv6(mask)) {
            return Persistence {timeout, *prefix};
        }
        break;
    default:
        break;
    }
    reader.fail("persistence mask");
    return std::nullopt;
}

ServiceSettings readServiceSettings(RecordReader &reader)
{
    ServiceSettings settings;
    const ShortName scheduler = reader.name();
    if (const Result<Scheduler> known = Scheduler::parse(scheduler.toString())) {
        settings.scheduler = *known;
    } else {
        reader.fail("scheduler");
    }
    settings.schedulerFlags = SchedulerFlags::fromInt(reader.number<quint8>(7, "scheduler flags"));
    settings.onePacket = reader.flag("one packet");
    settings.persistence = readPersistence(reader);
    settings.persistenceEngine = reader.name();
    return settings;
}

void write(RecordWriter &writer, const RealServer &server)
{
    writer.endpoint(server.endpoint);
    writer.number(static_cast<quint8>(server.settings.forwarding));
    writer.number(static_cast<quint8>(server.settings.tunnel.type));
    writer.number(server.settings.tunnel.port.number());
    writer.number(static_cast<quint8>(server.settings.tunnel.checksum));
    writer.number(server.settings.weight.number());
    writer.number(server.settings.upperThreshold);
    writer.number(server.settings.lowerThreshold);
}

RealServer readRealServer(RecordReader &reader)
{
    RealServer server;
    server.endpoint = reader.endpoint();
    RealServerSettings &settings = server.settings;
    settings.forwarding = static_cast<ForwardingMethod>(
        reader.number(static_cast<quint8>(ForwardingMethod::Bypass), "forwarding"));
    settings.tunnel.type =
        static_cast<TunnelType>(reader.number(static_cast<quint8>(TunnelType::Gre), "tunnel type"));
    settings.tunnel.port = Port(reader.number<quint16>());
    settings.tunnel.checksum = static_cast<TunnelChecksum>(
        reader.number(static_cast<quint8>(TunnelChecksum::RemoteChecksum), "tunnel checksum"));
    settings.weight = Weight::fromNumber(reader.number(Weight::largest, "weight")).valueOr(Weight());
    settings.upperThreshold = reader.number<quint32>();
    settings.lowerThreshold = reader.number<quint32>();
    return server;
}

VirtualService readService(RecordReader &reader)
{
    VirtualService service;
    service.key = reader.key();
    service.settings = readServiceSettings(reader);
    const quint32 count = reader.count(realServerSize);
    service.realServers.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        RealServer server = readRealServer(reader);
        // The model looks things up by bisection: an unsorted list would be a wrong one.
        if (!service.realServers.empty() && service.realServers.back().endpoint >= server.endpoint) {
            reader.fail("order of real servers");
        }
        service.realServers.push_back(server);
    }
    return service;
}

void writeTables(RecordWriter &writer, const IpvsState &state)
{
    writer.number(state.timeouts.tcp);
    writer.number(state.timeouts.tcpFin);
    writer.number(state.timeouts.udp);
    write(writer, state.master);
    write(writer, state.backup);
    writer.number(static_cast<quint32>(state.services.size()));
    for (const VirtualService &service : state.services) {
        writer.key(service.key);
        write(writer, service.settings);
        writer.number(static_cast<quint32>(service.realServers.size()));
        for (const RealServer &server : service.realServers) {
            write(writer, server);
        }
    }
}

IpvsState readTables(RecordReader &reader)
{
    IpvsState state;
    state.timeouts.tcp = reader.number<quint32>();
    state.timeouts.tcpFin = reader.number<quint32>();
    state.timeouts.udp = reader.number<quint32>();
    state.master = readDaemon(reader);
    state.backup = readDaemon(reader);
    const quint32 count = reader.count(serviceSize);
    state.services.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        VirtualService service = readService(reader);
        if (!state.services.empty() && state.services.back().key >= service.key) {
            reader.fail("order of services");
        }
        state.services.push_back(std::move(service));
    }
    return state;
}

} // namespace

QByteArray packSnapshot(const HostState &state)
{
    RecordWriter writer(128 + static_cast<qsizetype>(state.ipvs.services.size()) * serviceSize
                        + static_cast<qsizetype>(state.ipvs.realServerCount()) * realServerSize
                        + packedSize(state.setup));
    writer.number(magic);
    writer.number(version);
    writeTables(writer, state.ipvs);
    writeSetup(writer, state.setup);
    return writer.take();
}

Result<HostState> unpackSnapshot(QByteArrayView bytes)
{
    RecordReader reader(bytes);
    if (reader.number<quint32>() != magic) {
        reader.fail("snapshot");
    }
    const auto found = reader.number<quint16>();
    if (!reader.failed() && found != version) {
        return Error(ErrorCode::VersionUnsupported, {QString::number(found), QString::number(version)});
    }
    HostState state;
    state.ipvs = readTables(reader);
    state.setup = readSetup(reader);
    if (!reader.failed() && !reader.atEnd()) {
        reader.fail("bytes after the end");
    }
    if (reader.failed()) {
        return *reader.error();
    }
    return state;
}

} // namespace lvs
