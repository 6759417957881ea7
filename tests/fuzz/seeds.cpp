// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include "core/formats/cluster/writer.h"
#include "core/formats/ipvsadm/writer.h"
#include "core/formats/saved/writer.h"
#include "core/protocol/countersrecord.h"
#include "core/protocol/setuprecord.h"
#include "core/protocol/snapshotrecord.h"
#include "tests/support/clustersample.h"
#include "tests/support/randomsetup.h"
#include "tests/support/randomstate.h"

#include <QDir>
#include <QFile>

namespace lvs::fuzz {

namespace {

constexpr quint32 count = 12;

/// With a number after each kind, so that none is zero.
CountersSample countersOf(const IpvsState &state)
{
    CountersSample sample;
    sample.time = 12345678;
    quint64 number = 0;
    const auto next = [&number] { return Counters {++number, ++number, ++number, ++number, ++number}; };
    for (const VirtualService &service : state.services) {
        ServiceCounters counters;
        counters.key = service.key;
        counters.counters = next();
        for (const RealServer &server : service.realServers) {
            counters.realServers.push_back({server.endpoint, next(), 1, 2, 3});
        }
        sample.services.push_back(std::move(counters));
    }
    return sample;
}

QByteArray packed(const HostSetup &setup)
{
    RecordWriter writer(packedSize(setup));
    writeSetup(writer, setup);
    return writer.take();
}

QByteArray noise(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes;
    for (quint32 left = 40 + random.bounded(600U); left > 0; --left) {
        bytes.append(static_cast<char>(random.bounded(256)));
    }
    return bytes;
}

class SeedFolder
{
public:
    explicit SeedFolder(const QString &folder)
        : m_folder(folder)
    {
    }

    void add(const char *target, quint32 number, const QByteArray &bytes)
    {
        const QString name = QLatin1String(target);
        m_ok = m_ok && m_folder.mkpath(name);
        QFile file(m_folder.filePath(QStringLiteral("%1/seed%2").arg(name).arg(number)));
        m_ok = m_ok && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QDir m_folder;
    bool m_ok = true;
};

/// The tables, and clients of each service.
QByteArray scenarioOf(const IpvsState &state)
{
    QByteArray text = writeIpvsadmRestore(state).text.toUtf8();
    int port = 1024;
    for (const VirtualService &service : state.services) {
        const ServiceKey &key = service.key;
        const bool isIPv6 = key.family() == AddressFamily::IPv6;
        const QByteArray client = (isIPv6 ? "[fd00::1]:" : "198.18.0.1:") + QByteArray::number(++port);
        const QByteArray destination = key.isMark() ? QByteArray(isIPv6 ? "[fd00::2]:80" : "10.0.0.1:80")
                                                    : key.endpoint().toString().toLatin1();
        const QByteArray mark = key.isMark() ? " fwmark " + QByteArray::number(key.mark()) : QByteArray();
        text += "connect tcp " + client + ' ' + destination + mark + "\nconnect udp " + client + ' '
            + destination + mark + "\nsleep 1.5\nclose " + client + ' ' + destination + '\n';
    }
    return text + "sysctl net.ipv4.vs.expire_nodest_conn=1\n-Z\n";
}

} // namespace

bool writeSeeds(const QString &folder)
{
    SeedFolder seeds(folder);
    for (quint32 seed = 1; seed <= count; ++seed) {
        const HostState host = test::randomHost(seed);
        const IpvsState small = test::RandomState(seed).state(3, 2);
        seeds.add("snapshot", seed, packSnapshot({small, {}}));
        seeds.add("setup", seed, packed(host.setup));
        seeds.add("counters", seed, packCounters(countersOf(small)));
        seeds.add("saved", seed,
                  writeSaved({{seed, seed, 1795432381, 1000, QStringLiteral("alice")}, host}).valueOr({}));
        seeds.add("ipvsadm", seed, writeIpvsadmRestore(small).text.toUtf8());
        Cluster cluster = test::sampleCluster(seed % 2 == 0);
        cluster.services = small.services;
        seeds.add("cluster", seed, writeCluster(cluster).json);
        seeds.add("scenario", seed, scenarioOf(small));
        seeds.add("message", seed, noise(seed));
        seeds.add("plan", seed, noise(seed));
        seeds.add("report", seed, noise(seed));
    }
    return seeds.ok();
}

} // namespace lvs::fuzz
