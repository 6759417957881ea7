// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/setuprecord.h"

namespace lvs {

namespace {

constexpr qsizetype nameSize = 16;
constexpr qsizetype addressSize = 17;
constexpr qsizetype linkSize = nameSize + 1 + 1 + 4 + 2 * addressSize;
constexpr qsizetype interfaceAddressSize = 2 * nameSize + 2 * addressSize + 1 + 1 + 4;
constexpr qsizetype routeSize = 4 + 3 * addressSize + 1 + 4 + nameSize + 1 + 3;
constexpr qsizetype ruleSize = 1 + 4 * 4;
constexpr qsizetype portSize = 1 + 2 + 1 + 1;
constexpr qsizetype sysctlSize = 1 + nameSize + 2LL * 8;

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

quint8 readPrefixLength(RecordReader &reader, const Address &address)
{
    return reader.number<quint8>(address.isIPv4() ? 32 : 128, "prefix length");
}

ShortName readRequiredName(RecordReader &reader)
{
    const ShortName name = reader.name();
    if (name.isEmpty()) {
        reader.fail("name");
    }
    return name;
}

void write(RecordWriter &writer, const Link &link)
{
    writer.name(link.name);
    writer.number(static_cast<quint8>(link.kind));
    writer.flag(link.settings.up);
    writer.number(link.settings.mtu);
    writer.address(link.local);
    writer.address(link.remote);
}

void read(RecordReader &reader, Link &link)
{
    link.name = readRequiredName(reader);
    link.kind = static_cast<LinkKind>(reader.number(static_cast<quint8>(LinkKind::Ip6Gre), "link kind"));
    link.settings.up = reader.flag("up");
    link.settings.mtu = reader.number<quint32>();
    link.local = reader.optionalAddress();
    link.remote = reader.optionalAddress();
}

void write(RecordWriter &writer, const InterfaceAddress &address)
{
    writer.name(address.interface);
    writer.address(address.address);
    writer.number(address.prefixLength);
    writer.name(address.label);
    writer.address(address.broadcast);
    writer.number(static_cast<quint8>(address.scope));
    writer.flag(address.deprecated);
    writer.flag(address.noDuplicateDetection);
    writer.flag(address.secondary);
    writer.flag(address.foreign);
}

void read(RecordReader &reader, InterfaceAddress &address)
{
    address.interface = readRequiredName(reader);
    address.address = reader.address();
    address.prefixLength = readPrefixLength(reader, address.address);
    address.label = reader.name();
    address.broadcast = reader.optionalAddress();
    address.scope = static_cast<AddressScope>(reader.number<quint8>());
    switch (address.scope) {
    case AddressScope::Global:
    case AddressScope::Site:
    case AddressScope::Link:
    case AddressScope::Host:
        break;
    default:
        reader.fail("scope");
    }
    address.deprecated = reader.flag("deprecated");
    address.noDuplicateDetection = reader.flag("no duplicate detection");
    address.secondary = reader.flag("secondary");
    address.foreign = reader.flag("foreign");
}

void write(RecordWriter &writer, const Route &route)
{
    writer.number(route.table);
    writer.address(route.destination);
    writer.number(route.prefixLength);
    writer.number(route.metric);
    writer.address(route.gateway);
    writer.name(route.interface);
    writer.address(route.preferredSource);
    writer.number(route.protocol);
    writer.flag(route.local);
    writer.flag(route.onLink);
    writer.flag(route.foreign);
}

void read(RecordReader &reader, Route &route)
{
    route.table = reader.number<quint32>();
    route.destination = reader.address();
    route.prefixLength = readPrefixLength(reader, route.destination);
    route.metric = reader.number<quint32>();
    route.gateway = reader.optionalAddress();
    route.interface = reader.name();
    route.preferredSource = reader.optionalAddress();
    route.protocol = reader.number<quint8>();
    route.local = reader.flag("local");
    route.onLink = reader.flag("on link");
    route.foreign = reader.flag("foreign");
}

void write(RecordWriter &writer, const MarkRule &rule)
{
    writeFamily(writer, rule.family);
    writer.number(rule.priority);
    writer.number(rule.mark);
    writer.number(rule.mask);
    writer.number(rule.table);
}

void read(RecordReader &reader, MarkRule &rule)
{
    rule.family = readFamily(reader);
    rule.priority = reader.number<quint32>();
    rule.mark = reader.number<quint32>();
    rule.mask = reader.number<quint32>();
    rule.table = reader.number<quint32>();
}

void write(RecordWriter &writer, const EncapsulationPort &port)
{
    writeFamily(writer, port.family);
    writer.number(port.port);
    writer.flag(port.gue);
    writer.number(port.protocol);
}

void read(RecordReader &reader, EncapsulationPort &port)
{
    port.family = readFamily(reader);
    port.port = reader.number<quint16>();
    port.gue = reader.flag("gue");
    port.protocol = reader.number<quint8>();
}

template <typename Row> void writeRows(RecordWriter &writer, const std::vector<Row> &rows)
{
    writer.number(static_cast<quint32>(rows.size()));
    for (const Row &row : rows) {
        write(writer, row);
    }
}

template <typename Row, typename InOrder>
void readRows(RecordReader &reader, std::vector<Row> &rows, qsizetype size, InOrder inOrder)
{
    const quint32 count = reader.count(size);
    rows.reserve(count);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        Row row;
        read(reader, row);
        if (!rows.empty() && !inOrder(rows.back(), row)) {
            reader.fail("order");
        }
        rows.push_back(std::move(row));
    }
}

template <typename Row> void readSortedRows(RecordReader &reader, std::vector<Row> &rows, qsizetype size)
{
    readRows(reader, rows, size, [](const Row &before, const Row &after) { return !(after < before); });
}

void writeSysctls(RecordWriter &writer, const SysctlState &sysctls)
{
    writer.number(static_cast<quint32>(sysctls.size()));
    for (const auto &[name, value] : sysctls) {
        writer.number(static_cast<quint8>(name.key));
        writer.name(name.interface);
        writer.number(value.first);
        writer.number(value.second);
    }
}

SysctlState readSysctls(RecordReader &reader)
{
    SysctlState sysctls;
    const quint32 count = reader.count(sysctlSize);
    const auto last = static_cast<quint8>(sysctlRules().size() - 1);
    for (quint32 i = 0; i < count && !reader.failed(); ++i) {
        SysctlName name;
        name.key = static_cast<SysctlKey>(reader.number<quint8>(last, "sysctl"));
        name.interface = reader.name();
        const auto first = reader.number<qint64>();
        const auto second = reader.number<qint64>();
        if (!name.path()) {
            reader.fail("sysctl's interface");
        }
        if (!sysctls.empty() && !(sysctls.rbegin()->first < name)) {
            reader.fail("order of sysctls");
        }
        sysctls.emplace_hint(sysctls.end(), name, SysctlValue {first, second});
    }
    return sysctls;
}

template <typename List> qsizetype bytesOf(const List &list, qsizetype size)
{
    return 4 + static_cast<qsizetype>(list.size()) * size;
}

} // namespace

qsizetype packedSize(const HostSetup &setup)
{
    const NetworkState &network = setup.network;
    return bytesOf(network.links, linkSize) + bytesOf(network.addresses, interfaceAddressSize)
        + bytesOf(network.routes, routeSize) + bytesOf(network.rules, ruleSize)
        + bytesOf(network.encapsulationPorts, portSize) + bytesOf(setup.sysctls, sysctlSize);
}

void writeSetup(RecordWriter &writer, const HostSetup &setup)
{
    writeRows(writer, setup.network.links);
    writeRows(writer, setup.network.addresses);
    writeRows(writer, setup.network.routes);
    writeRows(writer, setup.network.rules);
    writeRows(writer, setup.network.encapsulationPorts);
    writeSysctls(writer, setup.sysctls);
}

HostSetup readSetup(RecordReader &reader)
{
    HostSetup setup;
    NetworkState &network = setup.network;
    readRows(reader, network.links, linkSize,
             [](const Link &before, const Link &after) { return before.name < after.name; });
    readSortedRows(reader, network.addresses, interfaceAddressSize);
    readSortedRows(reader, network.routes, routeSize);
    readSortedRows(reader, network.rules, ruleSize);
    readSortedRows(reader, network.encapsulationPorts, portSize);
    setup.sysctls = readSysctls(reader);
    return setup;
}

} // namespace lvs
