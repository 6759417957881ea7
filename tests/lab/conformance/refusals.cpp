// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/refusals.h"

#include "tests/lab/conformance/states.h"

namespace lvs::test {

Error error(ErrorCode code, std::initializer_list<const char *> arguments)
{
    QStringList list;
    for (const char *argument : arguments) {
        list.append(QString::fromLatin1(argument));
    }
    return {code, list};
}

namespace {

QList<Refusal> serviceRefusals()
{
    const VirtualService web = tcpService("10.0.0.250:80");
    const ServiceKey six(Protocol::Tcp, endpoint("[2001:db8::1]:80"));
    const Step added = AddService {web.key, web.settings};
    ServiceSettings unknown = web.settings;
    unknown.scheduler = scheduler("nosuch");
    ServiceSettings engine = web.settings;
    engine.persistence = Persistence {};
    engine.persistenceEngine = ShortName::literal("nosuchpe");
    return {
        {"service exists", {added}, added, error(ErrorCode::KernelServiceExists, {"TCP 10.0.0.250:80"})},
        {"scheduler unknown",
         {},
         AddService {web.key, unknown},
         error(ErrorCode::KernelSchedulerUnknown, {"TCP 10.0.0.250:80", "nosuch"})},
        {"engine unknown",
         {},
         AddService {web.key, engine},
         error(ErrorCode::KernelSchedulerUnknown, {"TCP 10.0.0.250:80", "nosuchpe"})},
        {"edit of no service",
         {},
         EditService {web.key, web.settings, web.settings},
         error(ErrorCode::KernelServiceMissing, {"TCP 10.0.0.250:80"})},
        {"edit, scheduler unknown",
         {added},
         EditService {web.key, web.settings, unknown},
         error(ErrorCode::KernelSchedulerUnknown, {"TCP 10.0.0.250:80", "nosuch"})},
        {"edit, engine unknown",
         {added},
         EditService {web.key, web.settings, engine},
         error(ErrorCode::KernelSchedulerUnknown, {"TCP 10.0.0.250:80", "nosuchpe"})},
        {"removal of no service",
         {},
         RemoveService {web.key, web.settings},
         error(ErrorCode::KernelServiceMissing, {"TCP 10.0.0.250:80"})},
        {"removal of the other family",
         {added},
         RemoveService {six, web.settings},
         error(ErrorCode::KernelServiceMissing, {"TCP [2001:db8::1]:80"})},
    };
}

QList<Refusal> realServerRefusals()
{
    const VirtualService web = tcpService("10.0.0.250:80");
    const VirtualService six = tcpService("[2001:db8::1]:80");
    const Step added = AddService {web.key, web.settings};
    const Step addedSix = AddService {six.key, six.settings};
    const RealServer server = realServer("10.0.1.1:80");
    const Step with = AddRealServer {web.key, server};
    const auto adding = [&](const RealServer &each) { return AddRealServer {web.key, each}; };
    const auto editing = [&](const RealServerSettings &after) {
        return EditRealServer {web.key, server.endpoint, server.settings, after};
    };
    RealServerSettings wrongOrder = server.settings;
    wrongOrder.upperThreshold = 5;
    wrongOrder.lowerThreshold = 6;
    RealServerSettings onlyLower = server.settings;
    onlyLower.lowerThreshold = 1;
    RealServer noPort = realServer("10.0.1.1:80", ForwardingMethod::Tunnel);
    noPort.settings.tunnel.type = TunnelType::Gue;
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    const char *subject = "TCP 10.0.0.250:80 -> 10.0.1.1:80";
    return {
        {"real server of no service", {}, with, error(ErrorCode::KernelServiceMissing, {subject})},
        {"real server exists", {added, with}, with, error(ErrorCode::KernelRealServerExists, {subject})},
        {"multicast",
         {added},
         adding(realServer("224.0.0.5:80")),
         error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.0.250:80 -> 224.0.0.5:80"})},
        {"broadcast",
         {added},
         adding(realServer("255.255.255.255:80")),
         error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.0.250:80 -> 255.255.255.255:80"})},
        {"unspecified",
         {added},
         adding(realServer("0.0.0.0:80")),
         error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.0.250:80 -> 0.0.0.0:80"})},
        {"IPv6 multicast",
         {addedSix},
         AddRealServer {six.key, realServer("[ff02::5]:80")},
         error(ErrorCode::KernelInvalidArgument, {"TCP [2001:db8::1]:80 -> [ff02::5]:80"})},
        {"IPv6 link-local",
         {addedSix},
         AddRealServer {six.key, realServer("[fe80::5]:80")},
         error(ErrorCode::KernelInvalidArgument, {"TCP [2001:db8::1]:80 -> [fe80::5]:80"})},
        {"other family without tunnel",
         {added},
         adding(realServer("[2001:db8:1::1]:80")),
         error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.0.250:80 -> [2001:db8:1::1]:80"})},
        {"other family with a sync daemon",
         {StartSyncDaemon {SyncRole::Master, daemon}, added},
         adding(realServer("[2001:db8:1::1]:80", ForwardingMethod::Tunnel)),
         error(ErrorCode::KernelInvalidArgument, {"TCP 10.0.0.250:80 -> [2001:db8:1::1]:80"})},
        {"gue without port", {added}, adding(noPort), error(ErrorCode::KernelInvalidArgument, {subject})},
        {"edit to gue without port",
         {added, with},
         editing(noPort.settings),
         error(ErrorCode::KernelInvalidArgument, {subject})},
        {"thresholds in the wrong order",
         {added},
         adding({server.endpoint, wrongOrder}),
         error(ErrorCode::KernelOutOfRange, {subject})},
        {"lower threshold alone",
         {added},
         adding({server.endpoint, onlyLower}),
         error(ErrorCode::KernelOutOfRange, {subject})},
        {"edit to thresholds in the wrong order",
         {added, with},
         editing(wrongOrder),
         error(ErrorCode::KernelOutOfRange, {subject})},
        {"edit of a real server of no service",
         {},
         editing(server.settings),
         error(ErrorCode::KernelServiceMissing, {subject})},
        {"edit of no real server",
         {added},
         editing(server.settings),
         error(ErrorCode::KernelRealServerMissing, {subject})},
        {"removal of a real server of no service",
         {},
         RemoveRealServer {web.key, server},
         error(ErrorCode::KernelServiceMissing, {subject})},
        {"removal of no real server",
         {added},
         RemoveRealServer {web.key, server},
         error(ErrorCode::KernelRealServerMissing, {subject})},
    };
}

QList<Refusal> hostRefusals()
{
    SyncDaemon daemon;
    daemon.interface = ShortName::literal("lo");
    SyncDaemon nowhere = daemon;
    nowhere.interface = ShortName::literal("nosuch0");
    const Step started = StartSyncDaemon {SyncRole::Backup, daemon};
    return {
        {"daemon runs", {started}, started, error(ErrorCode::KernelDaemonExists, {"sync daemon backup"})},
        {"daemon does not run",
         {},
         StopSyncDaemon {SyncRole::Master, daemon},
         error(ErrorCode::KernelDaemonMissing, {"sync daemon master"})},
        {"the other daemon runs",
         {started},
         StopSyncDaemon {SyncRole::Master, daemon},
         error(ErrorCode::KernelDaemonMissing, {"sync daemon master"})},
        {"no such interface",
         {},
         StartSyncDaemon {SyncRole::Master, nowhere},
         error(ErrorCode::KernelInterfaceMissing, {"sync daemon master", "nosuch0"})},
        {"time-out too long",
         {},
         SetTimeouts {{}, {4294967295U, 120, 300}},
         error(ErrorCode::KernelInvalidArgument, {"timeouts"})},
    };
}

} // namespace

QList<Refusal> refusals()
{
    return serviceRefusals() + realServerRefusals() + hostRefusals();
}

} // namespace lvs::test
