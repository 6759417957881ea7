// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/step.h"

namespace lvs {

namespace {

QString serverSubject(const ServiceKey &service, const Endpoint &endpoint)
{
    return service.toString() + QLatin1String(" -> ") + endpoint.toString();
}

QString daemonSubject(SyncRole role)
{
    return QLatin1String("sync daemon ") + syncRoleName(role);
}

Error precondition(ErrorCode code, const Step &step)
{
    return Error(code, {stepSubject(step)});
}

} // namespace

QString stepSubject(const Step &step)
{
    return std::visit(
        Overloaded {
            [](const AddService &s) { return s.key.toString(); },
            [](const EditService &s) { return s.key.toString(); },
            [](const RemoveService &s) { return s.key.toString(); },
            [](const AddRealServer &s) { return serverSubject(s.service, s.server.endpoint); },
            [](const EditRealServer &s) { return serverSubject(s.service, s.endpoint); },
            [](const RemoveRealServer &s) { return serverSubject(s.service, s.server.endpoint); },
            [](const SetTimeouts &) { return QStringLiteral("timeouts"); },
            [](const StartSyncDaemon &s) { return daemonSubject(s.role); },
            [](const StopSyncDaemon &s) { return daemonSubject(s.role); },
            [](const SetupStep &s) { return stepSubject(s); },
        },
        step);
}

std::optional<ServiceKey> serviceOf(const Step &step)
{
    return std::visit(Overloaded {
                          [](const AddService &s) { return std::optional(s.key); },
                          [](const EditService &s) { return std::optional(s.key); },
                          [](const RemoveService &s) { return std::optional(s.key); },
                          [](const AddRealServer &s) { return std::optional(s.service); },
                          [](const EditRealServer &s) { return std::optional(s.service); },
                          [](const RemoveRealServer &s) { return std::optional(s.service); },
                          [](const auto &) { return std::optional<ServiceKey>(); },
                      },
                      step);
}

Step inverse(const Step &step)
{
    return std::visit(Overloaded {
                          [](const AddService &s) -> Step {
                              return RemoveService {s.key, s.settings};
                          },
                          [](const EditService &s) -> Step {
                              return EditService {s.key, s.after, s.before};
                          },
                          [](const RemoveService &s) -> Step {
                              return AddService {s.key, s.before};
                          },
                          [](const AddRealServer &s) -> Step {
                              return RemoveRealServer {s.service, s.server};
                          },
                          [](const EditRealServer &s) -> Step {
                              return EditRealServer {s.service, s.endpoint, s.after, s.before};
                          },
                          [](const RemoveRealServer &s) -> Step {
                              return AddRealServer {s.service, s.server};
                          },
                          [](const SetTimeouts &s) -> Step {
                              return SetTimeouts {s.after, s.before};
                          },
                          [](const StartSyncDaemon &s) -> Step {
                              return StopSyncDaemon {s.role, s.daemon};
                          },
                          [](const StopSyncDaemon &s) -> Step {
                              return StartSyncDaemon {s.role, s.daemon};
                          },
                          [](const SetupStep &s) -> Step { return inverse(s); },
                      },
                      step);
}

Result<void> checkPrecondition(const Step &step, const IpvsState &state)
{
    const std::optional<ServiceKey> key = serviceOf(step);
    const VirtualService *service = key ? state.service(*key) : nullptr;
    const auto unless = [&step](bool holds, ErrorCode code) -> Result<void> {
        if (holds) {
            return {};
        }
        return precondition(code, step);
    };
    const auto changedUnless = [&](bool present, bool unchanged) -> Result<void> {
        if (!present) {
            return precondition(ErrorCode::PreconditionMissing, step);
        }
        return unless(unchanged, ErrorCode::PreconditionChanged);
    };
    return std::visit(
        Overloaded {
            [&](const AddService &) { return unless(service == nullptr, ErrorCode::PreconditionExists); },
            [&](const EditService &s) {
                return changedUnless(service != nullptr, service && service->settings == s.before);
            },
            [&](const RemoveService &s) {
                return changedUnless(service != nullptr,
                                     service && service->settings == s.before
                                         && service->realServers.empty());
            },
            [&](const AddRealServer &s) -> Result<void> {
                if (service == nullptr) {
                    return Error(ErrorCode::PreconditionMissing, {s.service.toString()});
                }
                return unless(service->realServer(s.server.endpoint) == nullptr,
                              ErrorCode::PreconditionExists);
            },
            [&](const EditRealServer &s) {
                const RealServer *server = service ? service->realServer(s.endpoint) : nullptr;
                return changedUnless(server != nullptr, server && server->settings == s.before);
            },
            [&](const RemoveRealServer &s) {
                const RealServer *server = service ? service->realServer(s.server.endpoint) : nullptr;
                return changedUnless(server != nullptr, server && *server == s.server);
            },
            [&](const SetTimeouts &s) {
                return unless(state.timeouts == s.before, ErrorCode::PreconditionChanged);
            },
            [&](const StartSyncDaemon &s) {
                return unless(!state.daemon(s.role).has_value(), ErrorCode::PreconditionExists);
            },
            [&](const StopSyncDaemon &s) {
                const std::optional<SyncDaemon> &daemon = state.daemon(s.role);
                return changedUnless(daemon.has_value(), daemon == s.daemon);
            },
            [&](const SetupStep &) { return unless(false, ErrorCode::Unsupported); },
        },
        step);
}

Result<void> execute(const Step &step, IpvsState &state)
{
    if (const Result<void> allowed = checkPrecondition(step, state); !allowed) {
        return allowed;
    }
    std::visit(
        Overloaded {
            [&](const AddService &s) {
                state.setService(VirtualService {s.key, s.settings, {}});
            },
            [&](const EditService &s) { state.service(s.key)->settings = s.after; },
            [&](const RemoveService &s) { state.removeService(s.key); },
            [&](const AddRealServer &s) { state.service(s.service)->setRealServer(s.server); },
            [&](const EditRealServer &s) {
                state.service(s.service)->realServer(s.endpoint)->settings = s.after;
            },
            [&](const RemoveRealServer &s) { state.service(s.service)->removeRealServer(s.server.endpoint); },
            [&](const SetTimeouts &s) { state.timeouts = s.after; },
            [&](const StartSyncDaemon &s) { state.daemon(s.role) = s.daemon; },
            [&](const StopSyncDaemon &s) { state.daemon(s.role).reset(); },
            [](const SetupStep &) {},
        },
        step);
    return {};
}

Result<void> checkPrecondition(const Step &step, const HostState &state)
{
    if (const auto *setup = std::get_if<SetupStep>(&step)) {
        return checkPrecondition(*setup, state.setup);
    }
    return checkPrecondition(step, state.ipvs);
}

Result<void> execute(const Step &step, HostState &state)
{
    if (const auto *setup = std::get_if<SetupStep>(&step)) {
        return execute(*setup, state.setup);
    }
    return execute(step, state.ipvs);
}

} // namespace lvs
