// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A client of the helper in the lab.
//   restoreclient configure   makes one of everything: services, a sync daemon, devices, addresses, routes, a
//                             rule, a port, settings
//   restoreclient persist     saves; prints the number
//   restoreclient saved       prints how many services and set-up objects the latest saved state has
#include "core/plan/planner.h"
#include "tests/dbus/directorcaller.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace lvs;
using test::answer, test::Caller;

namespace {

const ShortName eth0 = ShortName::literal("eth0");
const ShortName eth1 = ShortName::literal("eth1");
const ShortName lvs0 = ShortName::literal("lvs0");
const ShortName tun1 = ShortName::literal("tun1");
const ShortName all = ShortName::literal("all");

Address address(const char *text)
{
    return Address::parse(QString::fromLatin1(text)).value();
}

Endpoint endpoint(const char *text)
{
    return Endpoint::parse(QString::fromLatin1(text)).value();
}

RealServer server(const char *text, ForwardingMethod forwarding)
{
    RealServer made {endpoint(text), {}};
    made.settings.forwarding = forwarding;
    made.settings.weight = Weight::fromNumber(7).value();
    return made;
}

void addServices(IpvsState &ipvs)
{
    VirtualService web {{Protocol::Tcp, endpoint("10.0.0.250:80")}, {}, {}};
    web.settings.scheduler = Scheduler::parse(u"sh").value();
    web.settings.schedulerFlags = SchedulerFlag::Flag1 | SchedulerFlag::Flag2;
    web.setRealServer(server("10.0.0.18:80", ForwardingMethod::DirectRouting));
    RealServer tunnelled = server("10.0.0.19:80", ForwardingMethod::Tunnel);
    tunnelled.settings.tunnel = {TunnelType::Gue, Port(6080), TunnelChecksum::Checksum};
    tunnelled.settings.upperThreshold = 1000;
    tunnelled.settings.lowerThreshold = 800;
    web.setRealServer(tunnelled);
    ipvs.setService(web);

    VirtualService names {{Protocol::Udp, endpoint("10.0.0.251:53")}, {}, {}};
    names.settings.scheduler = Scheduler::parse(u"rr").value();
    names.settings.onePacket = true;
    names.setRealServer(server("10.0.0.18:53", ForwardingMethod::Masquerading));
    ipvs.setService(names);

    VirtualService marked {ServiceKey::forMark(7, AddressFamily::IPv6).value(), {}, {}};
    marked.settings.persistence = Persistence {360, PersistenceMask::forIPv6(64).value()};
    marked.setRealServer(server("[fd00:10::18]:0", ForwardingMethod::DirectRouting));
    ipvs.setService(marked);
    ipvs.timeouts = {600, 60, 200};
    SyncDaemon daemon;
    daemon.interface = eth0;
    daemon.syncId = 9;
    ipvs.master = daemon;
}

Link device(const ShortName &name, LinkKind kind)
{
    Link link;
    link.name = name;
    link.kind = kind;
    link.settings = {true, 1400};
    return link;
}

InterfaceAddress on(const ShortName &interface, const char *text, quint8 length)
{
    InterfaceAddress made;
    made.interface = interface;
    made.address = address(text);
    made.prefixLength = length;
    made.noDuplicateDetection = made.address.isIPv6();
    return made;
}

void addSetup(HostSetup &setup)
{
    NetworkState &network = setup.network;
    network.links.push_back(device(lvs0, LinkKind::Dummy));
    Link tunnel = device(tun1, LinkKind::Ipip);
    tunnel.local = address("10.0.0.17");
    tunnel.remote = address("10.0.0.18");
    network.links.push_back(tunnel);
    InterfaceAddress labelled = on(eth0, "10.0.0.250", 32);
    labelled.label = ShortName::literal("eth0:0");
    network.addresses.push_back(labelled);
    network.addresses.push_back(on(eth0, "fd00:10::250", 128));
    network.addresses.push_back(on(lvs0, "10.0.0.251", 32));
    network.addresses.push_back(on(eth1, "10.1.0.250", 32));
    Route route;
    route.destination = address("10.9.0.0");
    route.prefixLength = 24;
    route.metric = 50;
    route.gateway = address("10.0.0.18");
    route.interface = eth0;
    network.routes.push_back(route);
    Route local;
    local.table = 100;
    local.destination = address("0.0.0.0");
    local.prefixLength = 0;
    local.interface = ShortName::literal("lo");
    local.local = true;
    network.routes.push_back(local);
    network.rules.push_back({AddressFamily::IPv4, 1000, 7, 0xffffffff, 100});
    network.encapsulationPorts.push_back({AddressFamily::IPv4, 6080, true, 0});
    network.sort();
    setSysctl(setup.sysctls, {SysctlKey::IPv4Forward, {}}, {1, 0});
    setSysctl(setup.sysctls, {SysctlKey::ArpIgnore, all}, {1, 0});
    setSysctl(setup.sysctls, {SysctlKey::ArpAnnounce, all}, {2, 0});
    setSysctl(setup.sysctls, {SysctlKey::IpvsConntrack, {}}, {1, 0});
    setSysctl(setup.sysctls, {SysctlKey::IpvsSyncThreshold, {}}, {4, 60});
    setSysctl(setup.sysctls, {SysctlKey::ReversePathFilter, eth0}, {2, 0});
}

int end(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ErrorMessage) {
        return 0;
    }
    QTextStream(stderr) << reply.errorName() << u' ' << reply.errorMessage() << Qt::endl;
    return 1;
}

int configure(Caller &caller)
{
    const HostState before = caller.host();
    HostState wanted = before;
    addServices(wanted.ipvs);
    addSetup(wanted.setup);
    const QDBusMessage reply = caller.apply(caller.generation(), planner(before, wanted));
    const auto failure = qdbus_cast<wire::Error>(reply.arguments().value(3));
    if (!failure.code.isEmpty()) {
        QTextStream(stderr) << failure.code << u' ' << failure.arguments.join(u' ') << Qt::endl;
        return 1;
    }
    return end(reply);
}

int persist(Caller &caller)
{
    const QDBusMessage reply = caller.call(QStringLiteral("Persist"), {caller.generation()});
    QTextStream(stdout) << reply.arguments().value(0).toULongLong() << Qt::endl;
    return end(reply);
}

int tellSaved(Caller &caller)
{
    const QDBusMessage reply = caller.call(QStringLiteral("GetSaved"), {quint64(0), 0U});
    const HostState state = unpackSnapshot(reply.arguments().value(3).toByteArray()).valueOr({});
    const NetworkState &network = state.setup.network;
    QTextStream(stdout) << state.ipvs.services.size() << u' '
                        << network.links.size() + network.addresses.size() + network.routes.size()
            + network.rules.size() + network.encapsulationPorts.size() + state.setup.sysctls.size()
                        << Qt::endl;
    return end(reply);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    wire::registerTypes();
    Caller caller(QStringLiteral("restoreclient"));
    const QString verb = QCoreApplication::arguments().value(1);
    if (verb == QLatin1String("configure")) {
        return configure(caller);
    }
    if (verb == QLatin1String("persist")) {
        return persist(caller);
    }
    return verb == QLatin1String("saved") ? tellSaved(caller) : 2;
}
