// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clustersample.h"

#include "core/kernel/simulated/simulatedkernel.h"

namespace lvs::test {

Cluster sampleCluster(bool withAll)
{
    Cluster cluster;
    cluster.name = QStringLiteral("sample");
    const ShortName card = ShortName::literal("eth0");
    cluster.directors = {Director {QStringLiteral("lb1"), QStringLiteral("root@lb1"), card, {}, {}}};
    VirtualService service;
    service.key = ServiceKey(Protocol::Tcp, *Endpoint::parse(u"10.0.0.250:80"));
    service.settings.scheduler = *Scheduler::parse(QStringLiteral("rr"));
    for (int number = 1; number <= 3; ++number) {
        const QString name = QStringLiteral("web%1").arg(number);
        const QString address = QStringLiteral("10.0.0.%1").arg(17 + number);
        cluster.servers.push_back({name, QLatin1String("root@") + name, card, {*Address::parse(address)}});
        if (withAll || number < 3) {
            RealServer server;
            server.endpoint = *Endpoint::parse(address + QLatin1String(":80"));
            service.setRealServer(server);
        }
    }
    cluster.services = {service};
    cluster.addresses = {{service.key.endpoint().address, false, true}};
    return cluster;
}

HostState bareMachine()
{
    HostState state;
    state.setup = SimulatedKernel().setup();
    return state;
}

} // namespace lvs::test
