// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/interpreter.h"

#include "core/formats/ipvsadm/optionvalues.h"

namespace lvs::ipvsadm {

namespace {

Error objectError(const CommandLine &line, ErrorCode code, QStringList subjects)
{
    Error error(code, std::move(subjects));
    error.position = line.command().name.position();
    return error;
}

} // namespace

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
    if (server) {
        const auto found = m_serverPlaces.find({service, *server});
        if (found != m_serverPlaces.end()) {
            return found->second;
        }
    }
    const auto found = m_servicePlaces.find(service);
    return found != m_servicePlaces.end() ? std::optional(found->second) : std::nullopt;
}

Result<void> Interpreter::executeService(const CommandLine &line)
{
    const Option command = line.command().option;
    const bool deletes = command == Option::DeleteService;
    const Result<void> allowed = allowOnlyOfService(line);
    if (!allowed) {
        return allowed;
    }
    const Result<ServiceKey> key = serviceKeyOf(line);
    if (!key) {
        return key.error();
    }
    VirtualService *existing = m_state.service(*key);
    if (command == Option::AddService && existing != nullptr) {
        return objectError(line, ErrorCode::ServiceDuplicate, {key->toString()});
    }
    if (command != Option::AddService && existing == nullptr) {
        return objectError(line, ErrorCode::ServiceUnknown, {key->toString()});
    }
    if (deletes) {
        m_state.removeService(*key);
        return {};
    }
    const Result<ServiceSettings> settings = serviceSettingsOf(line, *key);
    if (!settings) {
        return settings.error();
    }
    if (existing != nullptr) {
        existing->settings = *settings;
    } else {
        m_state.setService(VirtualService {*key, *settings, {}});
    }
    m_servicePlaces[*key] = line.command().name.position();
    return {};
}

Result<void> Interpreter::executeServer(const CommandLine &line)
{
    const Option command = line.command().option;
    const bool deletes = command == Option::DeleteServer;
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
    VirtualService *service = m_state.service(*key);
    if (service == nullptr) {
        return objectError(line, ErrorCode::ServiceUnknown, {key->toString()});
    }
    const bool exists = service->realServer(*endpoint) != nullptr;
    if (exists == (command == Option::AddServer)) {
        return objectError(line, exists ? ErrorCode::RealServerDuplicate : ErrorCode::RealServerUnknown,
                           {key->toString(), endpoint->toString()});
    }
    if (deletes) {
        service->removeRealServer(*endpoint);
        return {};
    }
    const Result<RealServerSettings> settings = serverSettingsOf(line);
    if (!settings) {
        return settings.error();
    }
    service->setRealServer(RealServer {*endpoint, *settings});
    m_serverPlaces[{*key, *endpoint}] = line.command().name.position();
    return {};
}

Result<void> Interpreter::clear(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {}); !allowed) {
        return allowed;
    }
    m_state.services.clear();
    return {};
}

Result<void> Interpreter::setTimeouts(const CommandLine &line)
{
    if (const Result<void> allowed = allowOnly(line, {}); !allowed) {
        return allowed;
    }
    Timeouts timeouts = m_state.timeouts;
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
    m_state.timeouts = timeouts;
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
    const Result<SyncDaemon> daemon = syncDaemonOf(line);
    if (!daemon) {
        return daemon.error();
    }
    if (m_state.daemon(*role)) {
        return objectError(line, ErrorCode::OptionRepeated, {line.command().values[0].text});
    }
    m_state.daemon(*role) = *daemon;
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
    m_state.daemon(*role).reset();
    return {};
}

} // namespace lvs::ipvsadm
