// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/states.h"

namespace lvs::test {

Endpoint endpoint(const char *text)
{
    return *Endpoint::parse(QString::fromLatin1(text));
}

Weight weight(quint32 number)
{
    return *Weight::fromNumber(number);
}

Scheduler scheduler(const char *name)
{
    return *Scheduler::parse(QString::fromLatin1(name));
}

VirtualService service(const ServiceKey &key, const char *schedulerName)
{
    VirtualService service;
    service.key = key;
    service.settings.scheduler = scheduler(schedulerName);
    return service;
}

VirtualService tcpService(const char *text, const char *schedulerName)
{
    return service(ServiceKey(Protocol::Tcp, endpoint(text)), schedulerName);
}

RealServer realServer(const char *text, ForwardingMethod forwarding)
{
    RealServer server;
    server.endpoint = endpoint(text);
    server.settings.forwarding = forwarding;
    return server;
}

IpvsState stateOf(const std::vector<VirtualService> &services)
{
    IpvsState state;
    for (const VirtualService &each : services) {
        state.setService(each);
    }
    return state;
}

namespace {

void addKeys(QList<NamedState> &states)
{
    const auto add = [&](const char *name, const ServiceKey &key) {
        states.append({name, stateOf({service(key)})});
    };
    add("TCP, IPv4", {Protocol::Tcp, endpoint("10.0.0.250:80")});
    add("UDP, IPv4", {Protocol::Udp, endpoint("10.0.0.250:53")});
    add("SCTP, IPv4", {Protocol::Sctp, endpoint("10.0.0.250:5060")});
    add("TCP, IPv6", {Protocol::Tcp, endpoint("[2001:db8::250]:80")});
    add("UDP, IPv6", {Protocol::Udp, endpoint("[2001:db8::250]:53")});
    add("SCTP, IPv6", {Protocol::Sctp, endpoint("[2001:db8::250]:65535")});
    add("mark, IPv4", *ServiceKey::forMark(1, AddressFamily::IPv4));
    add("mark, IPv6", *ServiceKey::forMark(1, AddressFamily::IPv6));
    add("largest mark", *ServiceKey::forMark(4294967295U, AddressFamily::IPv4));
    states.append({"same numbers, other keys",
                   stateOf({service({Protocol::Tcp, endpoint("10.0.0.250:53")}),
                            service({Protocol::Udp, endpoint("10.0.0.250:53")}),
                            service({Protocol::Sctp, endpoint("10.0.0.250:53")}),
                            service({Protocol::Tcp, endpoint("10.0.0.250:54")}),
                            service({Protocol::Tcp, endpoint("10.0.0.251:53")}),
                            service({Protocol::Tcp, endpoint("[2001:db8::1]:53")}),
                            service(*ServiceKey::forMark(53, AddressFamily::IPv4)),
                            service(*ServiceKey::forMark(53, AddressFamily::IPv6))})});
}

void addPersistence(QList<NamedState> &states)
{
    const auto add = [&](const char *name, const char *where, quint32 timeout, const PersistenceMask &mask) {
        VirtualService persistent = tcpService(where);
        persistent.settings.persistence = Persistence {timeout, mask};
        states.append({name, stateOf({persistent})});
    };
    add("persistence", "10.0.0.250:80", 360, PersistenceMask::forIPv4(0xffffffffU));
    add("shortest persistence", "10.0.0.250:80", 1, PersistenceMask::forIPv4(0xffffffffU));
    add("longest persistence", "10.0.0.250:80", Persistence::longestTimeout,
        PersistenceMask::forIPv4(0xffffffffU));
    add("mask of a network", "10.0.0.250:80", 60, PersistenceMask::forIPv4(0xffffff00U));
    add("mask that is not contiguous", "10.0.0.250:80", 60, PersistenceMask::forIPv4(0xff00ff00U));
    add("mask of nothing", "10.0.0.250:80", 60, PersistenceMask::forIPv4(0));
    add("every port", "10.0.0.250:0", 60, PersistenceMask::forIPv4(0xffffffffU));
    add("IPv6 persistence", "[2001:db8::1]:80", 60, *PersistenceMask::forIPv6(128));
    add("IPv6 prefix", "[2001:db8::1]:80", 60, *PersistenceMask::forIPv6(64));
    add("shortest IPv6 prefix", "[2001:db8::1]:80", 60, *PersistenceMask::forIPv6(1));

    VirtualService sip = service({Protocol::Udp, endpoint("10.0.0.250:5060")});
    sip.settings.persistence = Persistence {};
    sip.settings.persistenceEngine = ShortName::literal("sip");
    states.append({"persistence engine", stateOf({sip})});
    sip.settings.persistence.reset();
    states.append({"engine without persistence", stateOf({sip})});
}

void addFlags(QList<NamedState> &states)
{
    VirtualService udp = service({Protocol::Udp, endpoint("10.0.0.250:53")});
    udp.settings.onePacket = true;
    states.append({"one packet", stateOf({udp})});
    VirtualService mark = service(*ServiceKey::forMark(9, AddressFamily::IPv6));
    mark.settings.onePacket = true;
    states.append({"one packet by mark", stateOf({mark})});
    VirtualService flagged = tcpService("10.0.0.250:80");
    flagged.settings.schedulerFlags = SchedulerFlag::Flag1;
    states.append({"flag 1", stateOf({flagged})});
    flagged.settings.schedulerFlags = SchedulerFlag::Flag2;
    states.append({"flag 2", stateOf({flagged})});
    flagged.settings.schedulerFlags = SchedulerFlag::Flag3;
    states.append({"flag 3", stateOf({flagged})});
    flagged.settings.schedulerFlags = SchedulerFlag::Flag1 | SchedulerFlag::Flag2 | SchedulerFlag::Flag3;
    flagged.settings.persistence = Persistence {};
    states.append({"every flag", stateOf({flagged})});
    states.append({"no scheduler", stateOf({tcpService("10.0.0.250:80", "none")})});
}

void addRealServers(QList<NamedState> &states)
{
    const auto add = [&](const char *name, const RealServer &server, const char *where = "10.0.0.250:80") {
        VirtualService with = tcpService(where);
        with.setRealServer(server);
        states.append({name, stateOf({with})});
    };
    add("NAT", realServer("10.0.1.1:8080"));
    add("NAT, IPv6", realServer("[2001:db8:1::1]:8080"), "[2001:db8::1]:80");
    add("DR", realServer("10.0.1.1:80", ForwardingMethod::DirectRouting));
    add("local", realServer("127.0.0.1:80", ForwardingMethod::Local));
    add("bypass", realServer("10.0.1.1:80", ForwardingMethod::Bypass));

    RealServer server = realServer("10.0.1.1:80", ForwardingMethod::Tunnel);
    add("ipip", server);
    add("ipip, IPv6 in IPv4", server, "[2001:db8::1]:80");
    add("ipip, IPv4 in IPv6", realServer("[2001:db8:1::1]:80", ForwardingMethod::Tunnel));
    server.settings.tunnel = {TunnelType::Gue, Port(6080), TunnelChecksum::None};
    add("gue", server);
    server.settings.tunnel.checksum = TunnelChecksum::Checksum;
    add("gue, checksum", server);
    server.settings.tunnel = {TunnelType::Gue, Port(65535), TunnelChecksum::RemoteChecksum};
    add("gue, remote checksum", server);
    server.settings.tunnel = {TunnelType::Gre, Port(), TunnelChecksum::None};
    add("gre", server);
    server.settings.tunnel.checksum = TunnelChecksum::Checksum;
    add("gre, checksum", server);

    server = realServer("10.0.1.1:80");
    server.settings.weight = weight(0);
    add("weight 0", server);
    server.settings.weight = weight(Weight::largest);
    add("largest weight", server);
    server.settings.upperThreshold = 4294967295U;
    add("largest threshold", server);
    server.settings.lowerThreshold = 4294967295U;
    add("both thresholds at their largest", server);
    server.settings.upperThreshold = 100;
    server.settings.lowerThreshold = 50;
    add("thresholds", server);

    VirtualService several = tcpService("10.0.0.250:80", "wlc");
    for (quint16 port = 1; port <= 200; ++port) {
        RealServer each = realServer("10.0.1.1:80");
        each.endpoint.port = Port(port);
        each.settings.weight = weight(port);
        several.setRealServer(each);
    }
    states.append({"more real servers than one answer holds", stateOf({several})});
}

void addHost(QList<NamedState> &states)
{
    IpvsState state;
    state.timeouts = {1, 2, 3};
    states.append({"time-outs", state});
    // INT_MAX / HZ where HZ is 1000, its largest.
    state.timeouts = {Timeouts::longest, Timeouts::longest, Timeouts::longest};
    states.append({"longest time-outs", state});

    state = {};
    state.master = SyncDaemon {};
    state.master->interface = ShortName::literal("lo");
    states.append({"master", state});
    state.backup = state.master;
    states.append({"master and backup", state});
    state.backup->syncId = 255;
    state.backup->maximumLength = 65507;
    state.backup->group = *Address::parse(u"239.1.2.3");
    state.backup->port = 65535;
    state.backup->ttl = 255;
    state.master.reset();
    states.append({"backup with every option", state});
    state = {};
    state.master = SyncDaemon {ShortName::literal("lo"), 7, 1, *Address::parse(u"224.0.0.99"), 1, 2};
    states.append({"master with every option", state});
    state.master = SyncDaemon {ShortName::literal("lo"),       7,    SyncDaemon::defaultMaximumLengthIPv6,
                               *Address::parse(u"ff05::8848"), 8849, 3};
    states.append({"master, IPv6 group", state});
    state = {};
    state.backup = SyncDaemon {ShortName::literal("lo"), 7, 1400, *Address::parse(u"ff05::8848"), 8849, 3};
    states.append({"backup, IPv6 group", state});
}

} // namespace

QList<NamedState> statesOverEveryAttribute()
{
    QList<NamedState> states;
    addKeys(states);
    addPersistence(states);
    addFlags(states);
    addRealServers(states);
    addHost(states);
    return states;
}

} // namespace lvs::test
