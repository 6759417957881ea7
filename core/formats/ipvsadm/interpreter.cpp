// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/interpreter.h"

#include "core/formats/ipvsadm/allowedoptions.h"
#include "core/formats/ipvsadm/serveroptions.h"
#include "core/formats/ipvsadm/serviceoptions.h"
#include "core/formats/ipvsadm/syncoptions.h"
#include "core/formats/ipvsadm/tokenvalues.h"

namespace lvs::ipvsadm {

namespace {

Error objectError(const CommandLine &line, ErrorCode code, QStringList subjects)
{
    Error error(code, std::move(subjects));
    error.position = line.command().name.position();
    return error;
}

} // namespace

Interpreter::Interpreter(IpvsState start)
    : m_rest(std::move(start))
{
    for (const VirtualService &each : m_rest.services) {
        Service &service = m_services[each.key];
        service.settings = each.settings;
        for (const RealServer &server : each.realServers) {
            service.servers[server.endpoint].settings = server.settings;
        }
    }
    m_rest.services.clear();
}

IpvsState Interpreter::state() const
{
    IpvsState state = m_rest;
    state.services.reserve(m_services.size());
    for (const auto &[key, service] : m_services) {
        VirtualService &each = state.services.emplace_back(VirtualService {key, service.settings, {}});
        each.realServers.reserve(service.servers.size());
        for (const auto &[endpoint, server] : service.servers) {
            each.realServers.push_back({endpoint, server.settings});
        }
    }
    return state;
}

Result<void> Interpreter::execute(const std::vector<Token> &tokens)
{
    const Result<CommandLine> line = CommandLine::parse(tokens);
    if (!line) {
        return line.error();
    }
    switch (line->command().option) {
    case Option::AddService:
    case Option::EditService:
    case Option::DeleteService:
        return executeService(*line);
    case Option::AddServer:
    case Option::EditServer:
    case Option::DeleteServer:
        return executeServer(*line);
    case Option::Clear:
        return clear(*line);
    case Option::SetTimeouts:
        return setTimeouts(*line);
    case Option::StartDaemon:
        return startDaemon(*line);
    case Option::StopDaemon:
        return stopDaemon(*line);
    default:
        return errorAt(line->command().name, ErrorCode::ArgumentUnexpected);
    }
}

std::optional<TextPosition> Interpreter::placeOf(const ServiceKey &service,
                                                 const std::optional<Endpoint> &server) const
{
    const auto found = m_services.find(service);
    if (found == m_services.end()) {
        return std::nullopt;
    }
    if (server) {
        const auto inIt = found->second.servers.find(*server);
        if (inIt != found->second.servers.end() && inIt->second.place) {
            return inIt->second.place;
        }
    }
    return found->second.place;
}

Result<void> Interpreter::executeService(const CommandLine &line)
{
    const Option command = line.command().option;
    const Result<void> allowed = allowOnlyOfService(line);
    if (!allowed) {
        return allowed;
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    const auto existing = m_services.find(*key);
    const bool exists = existing != m_services.end();
    if (exists == (command == Option::AddService)) {
        return objectError(line, exists ? ErrorCode::ServiceDuplicate : ErrorCode::ServiceUnknown,
                           {key->toString()});
    }
    if (command == Option::DeleteService) {
        m_services.erase(existing);
        return {};
    }
    const Result<ServiceSettings> settings = serviceSettingsOf(line, *key);
    if (!settings) {
        return settings.error();
    }
    Service &service = exists ? existing->second : m_services[*key];
    service.settings = *settings;
    service.place = line.command().name.position();
    return {};
}

Result<void> Interpreter::executeServer(const CommandLine &line)
{
    const Option command = line.command().option;
    const Result<void> allowed = allowOnlyOfServer(line);
    if (!allowed) {
        return allowed;
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    const Result<Endpoint> endpoint = serverEndpointOf(line, *key);
    if (!endpoint) {
        return endpoint.error();
    }
    const auto service = m_services.find(*key);
    if (service == m_services.end()) {
        return objectError(line, ErrorCode::ServiceUnknown, {key->toString()});
    }
    std::map<Endpoint, Server> &servers = service->second.servers;
    const auto existing = servers.find(*endpoint);
    const bool exists = existing != servers.end();
    if (exists == (command == Option::AddServer)) {
        return objectError(line, exists ? ErrorCode::RealServerDuplicate : ErrorCode::RealServerUnknown,
                           {key->toString(), endpoint->toString()});
    }
    if (command == Option::DeleteServer) {
        servers.erase(existing);
        return {};
    }
    const Result<RealServerSettings> settings = serverSettingsOf(line);
    if (!settings) {
        return settings.error();
    }
    Server &server = exists ? existing->second : servers[*endpoint];
    server = {*settings, line.command().name.position()};
    return {};
}

Result<void> Interpreter::clear(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {}); !allowed) {
        return allowed;
    }
    m_services.clear();
    return {};
}

Result<void> Interpreter::setTimeouts(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {}); !allowed) {
        return allowed;
    }
    Timeouts timeouts = m_rest.timeouts;
    const std::array targets {&timeouts.tcp, &timeouts.tcpFin, &timeouts.udp};
    for (size_t i = 0; i < targets.size(); ++i) {
        const Result<quint64> seconds = numberAt(line.command().values[i], 0, Timeouts::longest);
        if (!seconds) {
            return seconds.error();
        }
        if (*seconds != 0) { // 0 keeps what was
            *targets[i] = static_cast<quint32>(*seconds);
        }
    }
    m_rest.timeouts = timeouts;
    return {};
}

Result<void> Interpreter::startDaemon(const CommandLine &line)
{
    const Result<void> allowed =
        allowOnly(line,
                  {Option::MulticastInterface, Option::SyncId, Option::SyncMaximumLength,
                   Option::MulticastGroup, Option::MulticastPort, Option::MulticastTtl});
    if (!allowed) {
        return allowed;
    }
    const Result<SyncRole> role = syncRoleOf(line);
    if (!role) {
        return role.error();
    }
    const Result<SyncDaemon> daemon = syncDaemonOf(line, *role);
    if (!daemon) {
        return daemon.error();
    }
    if (m_rest.daemon(*role)) {
        return objectError(line, ErrorCode::OptionRepeated, {line.command().values[0].text});
    }
    m_rest.daemon(*role) = *daemon;
    return {};
}

Result<void> Interpreter::stopDaemon(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {Option::SyncId}); !allowed) {
        return allowed;
    }
    const Result<SyncRole> role = syncRoleOf(line);
    if (!role) {
        return role.error();
    }
    m_rest.daemon(*role).reset();
    return {};
}

} // namespace lvs::ipvsadm
