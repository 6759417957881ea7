// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/scenario/ipvsadmline.h"

#include "core/formats/ipvsadm/allowedoptions.h"
#include "core/formats/ipvsadm/serveroptions.h"
#include "core/formats/ipvsadm/serviceoptions.h"
#include "core/formats/ipvsadm/syncoptions.h"
#include "core/formats/ipvsadm/tokenvalues.h"
#include "core/plan/validator.h"

namespace lvs::scenario {

using namespace ipvsadm;

namespace {

Error placed(Error error, const Token &token)
{
    error.position = token.position();
    return error;
}

Result<Event> serviceEvent(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnlyOfService(line); !allowed) {
        return allowed.error();
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    if (line.command().option == Option::DeleteService) {
        return Event(Step(RemoveService {*key, {}}));
    }
    const Result<ServiceSettings> settings = serviceSettingsOf(line, *key);
    if (!settings) {
        return settings.error();
    }
    if (const OptionUse *engine = line.find(Option::Engine)) {
        return errorAt(engine->name, ErrorCode::Unsupported);
    }
    // Port 0 without persistence and the like, which ipvsadm refuses by itself.
    if (const Result<void> right = firstError(validate(VirtualService {*key, *settings, {}})); !right) {
        return placed(right.error(), line.command().name);
    }
    if (line.command().option == Option::AddService) {
        return Event(Step(AddService {*key, *settings}));
    }
    return Event(Step(EditService {*key, {}, *settings}));
}

Result<Event> serverEvent(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnlyOfServer(line); !allowed) {
        return allowed.error();
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    Result<Endpoint> endpoint = serverEndpointOf(line, *key);
    if (!endpoint) {
        return endpoint.error();
    }
    if (line.command().option == Option::DeleteServer) {
        return Event(Step(RemoveRealServer {*key, {*endpoint, {}}}));
    }
    const Result<RealServerSettings> settings = serverSettingsOf(line);
    if (!settings) {
        return settings.error();
    }
    if (!key->isMark() && settings->forwarding != ForwardingMethod::Masquerading) {
        endpoint->port = key->endpoint().port;
    }
    if (line.command().option == Option::AddServer) {
        return Event(Step(AddRealServer {*key, {*endpoint, *settings}}));
    }
    return Event(Step(EditRealServer {*key, *endpoint, {}, *settings}));
}

Result<Event> timeoutsEvent(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {}); !allowed) {
        return allowed.error();
    }
    SetTimeouts step;
    const std::array targets {&step.after.tcp, &step.after.tcpFin, &step.after.udp};
    for (size_t i = 0; i < targets.size(); ++i) {
        const Result<quint64> seconds = numberAt(line.command().values[i], 0, Timeouts::longest);
        if (!seconds) {
            return seconds.error();
        }
        *targets[i] = static_cast<quint32>(*seconds);
    }
    return Event(Step(step));
}

Result<Event> zeroEvent(const CommandLine &line)
{
    const Result<void> allowed = allowOnly(
        line,
        {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark, Option::IPv6});
    if (!allowed) {
        return allowed.error();
    }
    if (line.uses().size() == 1) {
        return Event(ZeroCounters {});
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    return Event(ZeroCounters {*key});
}

/// A sync daemon decides nothing, but its line must be right.
Result<Event> daemonEvent(const CommandLine &line)
{
    const Result<SyncRole> role = syncRoleOf(line);
    if (!role) {
        return role.error();
    }
    if (line.command().option == Option::StopDaemon) {
        return Event(Step(StopSyncDaemon {*role, {}}));
    }
    const Result<SyncDaemon> daemon = syncDaemonOf(line, *role);
    if (!daemon) {
        return daemon.error();
    }
    return Event(Step(StartSyncDaemon {*role, *daemon}));
}

bool isZero(const Token &name)
{
    return name.text == QLatin1String("-Z") || name.text == QLatin1String("--zero");
}

} // namespace

Result<Event> ipvsadmEvent(const std::vector<Token> &tokens)
{
    const Result<CommandLine> line = CommandLine::parse(tokens);
    if (!line) {
        return line.error();
    }
    switch (line->command().option) {
    case Option::AddService:
    case Option::EditService:
    case Option::DeleteService:
        return serviceEvent(*line);
    case Option::AddServer:
    case Option::EditServer:
    case Option::DeleteServer:
        return serverEvent(*line);
    case Option::Clear:
        if (const Result<void> allowed = allowOnly(*line, {}); !allowed) {
            return allowed.error();
        }
        return Event(ClearTables {});
    case Option::SetTimeouts:
        return timeoutsEvent(*line);
    case Option::StartDaemon:
    case Option::StopDaemon:
        return daemonEvent(*line);
    default:
        return isZero(line->command().name) ? zeroEvent(*line)
                                            : errorAt(line->command().name, ErrorCode::Unsupported);
    }
}

} // namespace lvs::scenario
