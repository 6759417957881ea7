// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/killmatrix/states.h"

#include "core/plan/planner.h"
#include "core/plan/restore/object.h"
#include "tests/lab/setup/host.h"

#include <set>

namespace lvs::test {

namespace {

const ShortName eth0 = ShortName::literal("eth0");

Link link(const char *called, LinkKind kind)
{
    Link made;
    made.name = name(called);
    made.kind = kind;
    made.settings = {true, 1400};
    return made;
}

InterfaceAddress onInterface(const char *interface, const char *text, quint8 prefixLength)
{
    InterfaceAddress made;
    made.interface = name(interface);
    made.address = address(text);
    made.prefixLength = prefixLength;
    made.noDuplicateDetection = made.address.isIPv6();
    return made;
}

Route route(const char *destination, const char *gateway, quint32 table = Route::mainTable)
{
    Route made;
    made.destination = address(destination);
    made.prefixLength = 24;
    made.gateway = address(gateway);
    made.interface = eth0;
    made.table = table;
    return made;
}

RealServer server(const char *endpoint, quint32 weight)
{
    RealServer made;
    made.endpoint = *Endpoint::parse(QString::fromLatin1(endpoint));
    made.settings.weight = *Weight::fromNumber(weight);
    return made;
}

ServiceKey service(Protocol protocol, const char *endpoint)
{
    return {protocol, *Endpoint::parse(QString::fromLatin1(endpoint))};
}

ServiceSettings scheduledBy(const char *scheduler)
{
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(QString::fromLatin1(scheduler));
    return settings;
}

SyncDaemon syncDaemon()
{
    SyncDaemon daemon;
    daemon.interface = eth0;
    daemon.syncId = 7;
    return daemon;
}

void put(HostState &state, const Link &link)
{
    setValue(state, LinkKey {link.name}, link);
}
void put(HostState &state, const InterfaceAddress &address)
{
    setValue(state, AddressKey {address.interface, address.address, address.prefixLength}, address);
}
void put(HostState &state, const Route &route)
{
    setValue(state, RouteKey {route.table, route.destination, route.prefixLength, route.metric}, route);
}
void put(HostState &state, const MarkRule &rule)
{
    setValue(state, rule, rule);
}
void put(HostState &state, const EncapsulationPort &port)
{
    setValue(state, PortKey {port.family, port.port}, port);
}
void set(HostState &state, SysctlKey key, const ShortName &interface, qint64 value)
{
    state.setup.sysctls[SysctlName {key, interface}] = {value, 0};
}

} // namespace

HostState stateBefore(const HostState &base)
{
    HostState state = base;
    put(state, link("old0", LinkKind::Dummy));
    put(state, onInterface("old0", "10.0.0.250", 32));
    put(state, onInterface("old0", "2001:db8::1", 64));
    put(state, onInterface("eth0", "192.0.2.1", 24));
    put(state, onInterface("eth0", "192.0.2.2", 24));
    put(state, route("10.9.0.0", "10.0.0.1"));
    put(state, route("10.8.0.0", "10.0.0.1", 100));
    put(state, MarkRule {AddressFamily::IPv4, 1000, 1, 0xffffffff, 100});
    put(state, EncapsulationPort {AddressFamily::IPv4, 6081, true, 0});
    set(state, SysctlKey::IPv4InterfaceForwarding, eth0, 1);
    set(state, SysctlKey::IpvsConntrack, {}, 0);
    state.ipvs.timeouts = {800, 100, 200};
    state.ipvs.backup = syncDaemon();
    state.ipvs.setService(
        {service(Protocol::Tcp, "10.0.0.250:80"),
         scheduledBy("wrr"),
         {server("10.0.0.18:80", 1), server("10.0.0.19:80", 2), server("10.0.0.20:80", 3)}});
    VirtualService names {
        service(Protocol::Udp, "10.0.0.250:53"), scheduledBy("rr"), {server("10.0.0.18:53", 1)}};
    names.settings.persistence = Persistence {};
    state.ipvs.setService(names);
    state.ipvs.setService({ServiceKey::forMark(5, AddressFamily::IPv4).value(),
                           scheduledBy("wlc"),
                           {server("10.0.0.18:0", 5)}});
    return state;
}

HostState stateAfter(const HostState &before)
{
    HostState state = before;
    setValue(state, LinkKey {name("old0")}, {});
    std::erase_if(state.setup.network.addresses,
                  [](const InterfaceAddress &each) { return each.interface == name("old0"); });
    std::erase_if(state.setup.sysctls, [](const auto &each) { return each.first.interface == name("old0"); });
    put(state, link("new0", LinkKind::Dummy));
    Link tunnel = link("tun5", LinkKind::Ipip);
    tunnel.local = address("10.0.0.17");
    tunnel.remote = address("10.0.0.18");
    put(state, tunnel);
    put(state, link("tunl0", LinkKind::Ipip));
    state.setup.network.link(eth0)->settings.mtu = 1450;
    InterfaceAddress vip = onInterface("new0", "10.0.0.251", 32);
    vip.deprecated = true;
    put(state, vip);
    put(state, onInterface("lo", "10.0.0.250", 32));
    put(state, onInterface("eth0", "fd00:10::250", 128));
    setValue(state, AddressKey {eth0, address("192.0.2.1"), 24}, {});
    setValue(state, AddressKey {eth0, address("192.0.2.2"), 24}, {});
    put(state, route("10.9.0.0", "10.0.0.2"));
    setValue(state, RouteKey {100, address("10.8.0.0"), 24, 0}, {});
    put(state, route("10.7.0.0", "10.0.0.3", 101));
    state.setup.network.rules.clear();
    put(state, MarkRule {AddressFamily::IPv6, 1001, 2, 0xffffffff, 101});
    state.setup.network.encapsulationPorts.clear();
    put(state, EncapsulationPort {AddressFamily::IPv4, 6080, true, 0});
    set(state, SysctlKey::IPv4Forward, {}, 1);
    for (auto &[name, value] : state.setup.sysctls) {
        if (name.key == SysctlKey::IPv4InterfaceForwarding) {
            value.first = 1;
        }
    }
    set(state, SysctlKey::ArpIgnore, ShortName::literal("all"), 1);
    set(state, SysctlKey::ReversePathFilter, eth0, 2);
    set(state, SysctlKey::IpvsConntrack, {}, 1);
    state.ipvs.timeouts = {900, 120, 300};
    state.ipvs.backup.reset();
    state.ipvs.master = syncDaemon();
    VirtualService &web = *state.ipvs.service(service(Protocol::Tcp, "10.0.0.250:80"));
    web.settings = scheduledBy("wlc");
    web.realServers = {server("10.0.0.18:80", 9), server("10.0.0.19:80", 2), server("10.0.0.21:80", 4)};
    state.ipvs.removeService(service(Protocol::Udp, "10.0.0.250:53"));
    state.ipvs.setService({service(Protocol::Tcp, "10.0.0.251:443"),
                           scheduledBy("rr"),
                           {server("10.0.0.18:443", 1), server("10.0.0.19:443", 1)}});
    return state;
}

size_t kindsOf(const Plan &plan)
{
    std::set<std::pair<size_t, size_t>> kinds;
    for (const Step &step : plan.steps) {
        const auto *setup = std::get_if<SetupStep>(&step);
        kinds.insert({step.index(), setup != nullptr ? setup->index() : 0});
    }
    return kinds.size();
}

size_t allKinds()
{
    return std::variant_size_v<Step> - 1 + std::variant_size_v<SetupStep>;
}

QString difference(const HostState &found, const HostState &wanted)
{
    QStringList subjects;
    for (const Plan &plan : {planner(found, wanted), planner(wanted, found)}) {
        for (const Step &step : plan.steps) {
            subjects.append(stepSubject(step));
        }
    }
    subjects.removeDuplicates();
    return subjects.join(QLatin1String(", "));
}

} // namespace lvs::test
