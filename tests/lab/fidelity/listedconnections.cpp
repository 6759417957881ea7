// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/listedconnections.h"

#include <QFile>

#include <algorithm>

namespace lvs::test {

namespace {

Address addressFrom(const QByteArray &text)
{
    if (text.contains(':')) {
        return *Address::parse(QString::fromLatin1(text));
    }
    return Address::fromIPv4(text.toUInt(nullptr, 16));
}

Endpoint endpointFrom(const QByteArray &address, const QByteArray &port)
{
    return {addressFrom(address), Port(static_cast<quint16>(port.toUInt(nullptr, 16)))};
}

ConnectionEntry entryFrom(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() < 9) {
        qFatal("not a connection: %s", line.constData());
    }
    ConnectionEntry entry;
    entry.client = endpointFrom(fields[1], fields[2]);
    entry.server = endpointFrom(fields[5], fields[6]);
    entry.isTemplate = entry.client.port.isAny();
    if (fields[0] == "IP") {
        // It stands in the first word of an address of the service's family.
        const Address::Bytes bytes = addressFrom(fields[3]).bytes();
        entry.mark = quint32 {bytes[0]} << 24 | quint32 {bytes[1]} << 16 | quint32 {bytes[2]} << 8 | bytes[3];
    } else {
        entry.protocol = *parseProtocol(QString::fromLatin1(fields[0]));
        entry.destination = endpointFrom(fields[3], fields[4]);
    }
    if (!entry.isTemplate) {
        entry.state = *ShortName::parse(QString::fromLatin1(fields[7]));
    }
    entry.expires = fields[8].toUInt();
    return entry;
}

} // namespace

std::vector<ConnectionEntry> listedConnections()
{
    QFile file(QStringLiteral("/proc/thread-self/net/ip_vs_conn"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no list of connections");
    }
    std::vector<ConnectionEntry> entries;
    const QList<QByteArray> lines = file.readAll().split('\n').mid(1); // after its head
    for (const QByteArray &line : lines) {
        if (!line.isEmpty()) {
            entries.push_back(entryFrom(line));
        }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

} // namespace lvs::test
