// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/countersrecord.h"

#include "core/protocol/recordreader.h"
#include "core/protocol/recordwriter.h"

namespace lvs {

namespace {

constexpr quint32 magic = 0x4353564c; // "LVSC"
constexpr quint16 version = 1;
constexpr qsizetype countersSize = 5LL * 8;
constexpr qsizetype serviceSize = 24 + countersSize + 4;
constexpr qsizetype realServerSize = 19 + countersSize + 3LL * 4;

void write(RecordWriter &writer, const Counters &counters)
{
    writer.number(counters.connections);
    writer.number(counters.inPackets);
    writer.number(counters.outPackets);
    writer.number(counters.inBytes);
    writer.number(counters.outBytes);
}

Counters readCounters(RecordReader &reader)
{
    Counters counters;
    counters.connections = reader.number<quint64>();
    counters.inPackets = reader.number<quint64>();
    counters.outPackets = reader.number<quint64>();
    counters.inBytes = reader.number<quint64>();
    counters.outBytes = reader.number<quint64>();
    return counters;
}

RealServerCounters readRealServer(RecordReader &reader)
{
    RealServerCounters server;
    server.endpoint = reader.endpoint();
    server.counters = readCounters(reader);
    server.active = reader.number<quint32>();
    server.inactive = reader.number<quint32>();
    server.persistent = reader.number<quint32>();
    return server;
}

ServiceCounters readService(RecordReader &reader)
{
    ServiceCounters service;
    service.key = reader.key();
    service.counters = readCounters(reader);
    const quint32 count = reader.count(realServerSize);
    service.realServers.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        RealServerCounters server = readRealServer(reader);
        if (!service.realServers.empty() && service.realServers.back().endpoint >= server.endpoint) {
            reader.fail("order of real servers");
        }
        service.realServers.push_back(server);
    }
    return service;
}

qsizetype sizeOf(const CountersSample &sample)
{
    qsizetype size = 32;
    for (const ServiceCounters &service : sample.services) {
        size += serviceSize + static_cast<qsizetype>(service.realServers.size()) * realServerSize;
    }
    return size;
}

} // namespace

QByteArray packCounters(const CountersSample &sample)
{
    RecordWriter writer(sizeOf(sample));
    writer.number(magic);
    writer.number(version);
    writer.number(sample.time);
    writer.number(static_cast<quint32>(sample.services.size()));
    for (const ServiceCounters &service : sample.services) {
        writer.key(service.key);
        write(writer, service.counters);
        writer.number(static_cast<quint32>(service.realServers.size()));
        for (const RealServerCounters &server : service.realServers) {
            writer.endpoint(server.endpoint);
            write(writer, server.counters);
            writer.number(server.active);
            writer.number(server.inactive);
            writer.number(server.persistent);
        }
    }
    return writer.take();
}

Result<CountersSample> unpackCounters(QByteArrayView bytes)
{
    RecordReader reader(bytes);
    if (reader.number<quint32>() != magic) {
        reader.fail("counters");
    }
    const auto found = reader.number<quint16>();
    if (!reader.failed() && found != version) {
        return Error(ErrorCode::VersionUnsupported, {QString::number(found), QString::number(version)});
    }
    CountersSample sample;
    sample.time = reader.number<qint64>();
    const quint32 count = reader.count(serviceSize);
    sample.services.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        ServiceCounters service = readService(reader);
        if (!sample.services.empty() && sample.services.back().key >= service.key) {
            reader.fail("order of services");
        }
        sample.services.push_back(std::move(service));
    }
    if (!reader.failed() && !reader.atEnd()) {
        reader.fail("bytes after the end");
    }
    if (reader.failed()) {
        return *reader.error();
    }
    return sample;
}

} // namespace lvs
