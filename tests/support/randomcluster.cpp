// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomcluster.h"

#include "tests/support/randomstate.h"

#include <QRandomGenerator>

#include <algorithm>
#include <set>

namespace lvs::test {

namespace {

/// As RandomState's real servers have them.
Address serverAddress(AddressFamily family, quint8 number)
{
    return family == AddressFamily::IPv4
        ? Address::fromIPv4(0x0a000200U | number)
        : Address::fromIPv6({0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, number});
}

} // namespace

Cluster randomCluster(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto chance = [&](quint32 percent) { return quint32(random.bounded(100)) < percent; };
    Cluster cluster;
    cluster.name = chance(90) ? QStringLiteral("cluster %1").arg(seed) : QString();
    for (int i = chance(40) ? 2 : 1; i > 0; --i) {
        Director director {QStringLiteral("lb%1").arg(i), {}, ShortName::literal("eth0"), {}, {}};
        director.destination = chance(50) ? QStringLiteral("root@lb%1:22%1").arg(i) : QString();
        if (chance(50)) {
            director.insideInterface = ShortName::literal("eth1");
            director.insideAddresses = {Address::fromIPv4(0x0a0002feU)};
        }
        cluster.directors.push_back(director);
    }
    for (quint8 number = 1; number <= 6; ++number) {
        cluster.servers.push_back(
            {QStringLiteral("web%1").arg(number),
             QStringLiteral("web%1").arg(number),
             ShortName::literal("ens33"),
             {serverAddress(AddressFamily::IPv4, number), serverAddress(AddressFamily::IPv6, number)}});
    }
    cluster.services = RandomState(seed).state().services;
    std::set<Address> addresses;
    for (const VirtualService &each : cluster.services) {
        if (!each.key.isMark()) {
            addresses.insert(each.key.endpoint().address);
        }
    }
    if (chance(50)) {
        addresses.insert(Address::fromIPv4(0x0a0001c8U)); // for marks
    }
    for (const Address &each : addresses) {
        cluster.addresses.push_back({each, chance(20), chance(80)});
    }
    return cluster;
}

} // namespace lvs::test
