// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/journalrecord.h"

#include "core/protocol/recordreader.h"
#include "core/protocol/recordwriter.h"
#include "core/protocol/snapshotrecord.h"

#include <QCryptographicHash>

namespace lvs {

namespace {

constexpr quint32 magic = 0x4a53564c; // "LVSJ"
constexpr quint16 version = 1;
constexpr qsizetype hashSize = 32;
constexpr quint8 hasCheckpoint = 1;
constexpr quint8 hasChange = 2;
/// Of a key's record, the smallest there is.
constexpr qsizetype keySize = 1;
constexpr qsizetype layerSize = 3LL * 4;

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(bytes);
    return hash.result();
}

void writeBytes(RecordWriter &writer, QByteArrayView bytes)
{
    writer.number(static_cast<quint32>(bytes.size()));
    writer.bytes(bytes);
}

QByteArrayView readBytes(RecordReader &reader)
{
    return reader.bytes(reader.number<quint32>());
}

void writeText(RecordWriter &writer, const QString &text)
{
    writeBytes(writer, text.toUtf8());
}

QString readText(RecordReader &reader)
{
    return QString::fromUtf8(readBytes(reader));
}

void writeFamily(RecordWriter &writer, AddressFamily family)
{
    writer.number<quint8>(family == AddressFamily::IPv4 ? 4 : 6);
}

AddressFamily readFamily(RecordReader &reader)
{
    const auto family = reader.number<quint8>();
    if (family != 4 && family != 6) {
        reader.fail("family");
    }
    return family == 6 ? AddressFamily::IPv6 : AddressFamily::IPv4;
}

// ---- which object ------------------------------------------------------------------------------

void writeKey(RecordWriter &writer, const ObjectKey &key)
{
    writer.number(static_cast<quint8>(key.index()));
    std::visit(Overloaded {
                   [&](const ServiceKey &k) { writer.key(k); },
                   [&](const RealServerKey &k) {
                       writer.key(k.service);
                       writer.endpoint(k.endpoint);
                   },
                   [](const TimeoutsKey &) {},
                   [&](const SyncDaemonKey &k) { writer.flag(k.role == SyncRole::Backup); },
                   [&](const LinkKey &k) { writer.name(k.name); },
                   [&](const AddressKey &k) {
                       writer.name(k.interface);
                       writer.address(k.address);
                       writer.number(k.prefixLength);
                   },
                   [&](const RouteKey &k) {
                       writer.number(k.table);
                       writer.address(k.destination);
                       writer.number(k.prefixLength);
                       writer.number(k.metric);
                   },
                   [&](const MarkRule &k) {
                       writeFamily(writer, k.family);
                       writer.number(k.priority);
                       writer.number(k.mark);
                       writer.number(k.mask);
                       writer.number(k.table);
                   },
                   [&](const PortKey &k) {
                       writeFamily(writer, k.family);
                       writer.number(k.port);
                   },
                   [&](const SysctlName &k) {
                       writer.number(static_cast<quint8>(k.key));
                       writer.name(k.interface);
                   },
               },
               key);
}

RouteKey readRouteKey(RecordReader &reader)
{
    RouteKey key;
    key.table = reader.number<quint32>();
    key.destination = reader.address();
    key.prefixLength = reader.number<quint8>(128, "prefix length");
    key.metric = reader.number<quint32>();
    return key;
}

MarkRule readRule(RecordReader &reader)
{
    MarkRule rule;
    rule.family = readFamily(reader);
    rule.priority = reader.number<quint32>();
    rule.mark = reader.number<quint32>();
    rule.mask = reader.number<quint32>();
    rule.table = reader.number<quint32>();
    return rule;
}

ObjectKey readKey(RecordReader &reader)
{
    switch (reader.number<quint8>()) {
    case 0:
        return reader.key();
    case 1: {
        const ServiceKey service = reader.key();
        return RealServerKey {service, reader.endpoint()};
    }
    case 2:
        return TimeoutsKey {};
    case 3:
        return SyncDaemonKey {reader.flag("role") ? SyncRole::Backup : SyncRole::Master};
    case 4:
        return LinkKey {reader.name()};
    case 5: {
        const ShortName interface = reader.name();
        const Address address = reader.address();
        return AddressKey {interface, address, reader.number<quint8>(128, "prefix length")};
    }
    case 6:
        return readRouteKey(reader);
    case 7:
        return readRule(reader);
    case 8: {
        const AddressFamily family = readFamily(reader);
        return PortKey {family, reader.number<quint16>()};
    }
    case 9: {
        const auto last = static_cast<quint8>(sysctlRules().size() - 1);
        const auto key = static_cast<SysctlKey>(reader.number<quint8>(last, "sysctl"));
        return SysctlName {key, reader.name()};
    }
    default:
        reader.fail("kind of object");
        return TimeoutsKey {};
    }
}

// ---- what objects were and are -----------------------------------------------------------------

/// Objects with the value that each has at one place of its history, in a state that holds nothing else
/// that counts. A real server stands in a service: both may have been there at different times, so services
/// and real servers never share a layer.
struct Layer
{
    quint32 place = 0;
    std::vector<ObjectKey> keys;
    HostState part;
};

void put(Layer &layer, const ObjectKey &key, const ObjectValue &value)
{
    layer.keys.push_back(key);
    const auto *server = std::get_if<RealServerKey>(&key);
    if (server != nullptr && !isAbsent(value) && layer.part.ipvs.service(server->service) == nullptr) {
        layer.part.ipvs.setService(VirtualService {server->service, {}, {}});
    }
    setValue(layer.part, key, value);
}

std::vector<Layer> layersOf(const ObjectHistory &history)
{
    std::vector<Layer> layers;
    size_t longest = 0;
    for (const auto &[key, values] : history) {
        longest = std::max(longest, values.size());
    }
    // Two of each place: one for real servers, one for all else.
    layers.resize(2 * longest);
    for (const auto &[key, values] : history) {
        const size_t kind = std::holds_alternative<RealServerKey>(key) ? 1 : 0;
        for (size_t place = 0; place < values.size(); ++place) {
            put(layers[2 * place + kind], key, values[place]);
        }
    }
    for (size_t i = 0; i < layers.size(); ++i) {
        layers[i].place = static_cast<quint32>(i / 2);
    }
    std::erase_if(layers, [](const Layer &layer) { return layer.keys.empty(); });
    return layers;
}

void writeHistory(RecordWriter &writer, const ObjectHistory &history)
{
    const std::vector<Layer> layers = layersOf(history);
    writer.number(static_cast<quint32>(layers.size()));
    for (const Layer &layer : layers) {
        writer.number(layer.place);
        writer.number(static_cast<quint32>(layer.keys.size()));
        for (const ObjectKey &key : layer.keys) {
            writeKey(writer, key);
        }
        writeBytes(writer, packSnapshot(layer.part));
    }
}

void readLayer(RecordReader &reader, ObjectHistory &history)
{
    const auto place = reader.number<quint32>();
    const quint32 count = reader.count(keySize);
    std::vector<ObjectKey> keys;
    keys.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        keys.push_back(readKey(reader));
    }
    const QByteArrayView packed = readBytes(reader);
    if (reader.failed()) {
        return;
    }
    const Result<HostState> part = unpackSnapshot(packed);
    if (!part) {
        reader.fail("values of objects");
        return;
    }
    for (const ObjectKey &key : keys) {
        ObjectValues &values = history[key];
        if (values.size() != place) {
            reader.fail("order of values");
            return;
        }
        values.push_back(valueOf(key, *part));
    }
}

ObjectHistory readHistory(RecordReader &reader)
{
    ObjectHistory history;
    const quint32 layers = reader.count(layerSize);
    for (quint32 i = 0; i < layers && !reader.failed(); ++i) {
        readLayer(reader, history);
    }
    return history;
}

// ---- the whole ---------------------------------------------------------------------------------

void write(RecordWriter &writer, const CheckpointRecord &checkpoint)
{
    writer.number(checkpoint.id);
    writer.number(checkpoint.uid);
    writeText(writer, checkpoint.requestId);
    writer.number(checkpoint.deadline);
    writeText(writer, checkpoint.caller);
    writer.number(checkpoint.steps);
    writer.flag(checkpoint.isReverting);
    writeHistory(writer, checkpoint.objects);
}

CheckpointRecord readCheckpoint(RecordReader &reader)
{
    CheckpointRecord checkpoint;
    checkpoint.id = reader.number<quint64>();
    checkpoint.uid = reader.number<quint32>();
    checkpoint.requestId = readText(reader);
    checkpoint.deadline = reader.number<qint64>();
    checkpoint.caller = readText(reader);
    checkpoint.steps = reader.number<quint64>();
    checkpoint.isReverting = reader.flag("reverting");
    checkpoint.objects = readHistory(reader);
    return checkpoint;
}

void write(RecordWriter &writer, const ChangeRecord &change)
{
    writer.number(change.uid);
    writeText(writer, change.requestId);
    writeBytes(writer, change.planHash);
    writeHistory(writer, change.objects);
}

ChangeRecord readChange(RecordReader &reader)
{
    ChangeRecord change;
    change.uid = reader.number<quint32>();
    change.requestId = readText(reader);
    change.planHash = readBytes(reader).toByteArray();
    change.objects = readHistory(reader);
    return change;
}

} // namespace

QByteArray packJournal(const JournalContent &content, const QByteArray &bootId)
{
    RecordWriter writer(4096);
    writer.number(magic);
    writer.number(version);
    writeBytes(writer, bootId);
    writer.number<quint8>((content.checkpoint ? hasCheckpoint : 0) | (content.change ? hasChange : 0));
    if (content.checkpoint) {
        write(writer, *content.checkpoint);
    }
    if (content.change) {
        write(writer, *content.change);
    }
    QByteArray bytes = writer.take();
    bytes.append(hashOf(bytes));
    return bytes;
}

Result<ReadJournal> unpackJournal(QByteArrayView bytes)
{
    if (bytes.size() < hashSize) {
        return Error(ErrorCode::Truncated);
    }
    const QByteArrayView written = bytes.chopped(hashSize);
    if (hashOf(written) != bytes.last(hashSize)) {
        return Error(ErrorCode::ChecksumMismatch);
    }
    RecordReader reader(written);
    if (reader.number<quint32>() != magic) {
        reader.fail("journal");
    }
    const auto found = reader.number<quint16>();
    if (!reader.failed() && found != version) {
        return Error(ErrorCode::VersionUnsupported, {QString::number(found), QString::number(version)});
    }
    ReadJournal journal;
    journal.bootId = readBytes(reader).toByteArray();
    const auto parts = reader.number<quint8>(hasCheckpoint | hasChange, "parts");
    if ((parts & hasCheckpoint) != 0) {
        journal.content.checkpoint = readCheckpoint(reader);
    }
    if ((parts & hasChange) != 0) {
        journal.content.change = readChange(reader);
    }
    if (!reader.failed() && !reader.atEnd()) {
        reader.fail("bytes after the end");
    }
    if (reader.failed()) {
        return *reader.error();
    }
    return journal;
}

} // namespace lvs
