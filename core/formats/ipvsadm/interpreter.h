// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/hoststate.h"

#include <map>

namespace lvs::ipvsadm {

/// Executes ipvsadm's commands on a state, as ipvsadm would on a kernel. Lines may come in any order of
/// services and real servers: each takes a time that grows with the logarithm of what is there.
class Interpreter
{
public:
    explicit Interpreter(IpvsState start = {});

    /// Executes one line. Errors, with their place: all of parsing, and the service or real server exists
    /// already or is not there. The state is then untouched.
    [[nodiscard]] Result<void> execute(const std::vector<Token> &tokens);

    /// What became of the start.
    [[nodiscard]] IpvsState state() const;

    /// Where the object was last set, if it was.
    [[nodiscard]] std::optional<TextPosition> placeOf(const ServiceKey &service,
                                                      const std::optional<Endpoint> &server) const;

private:
    struct Server
    {
        RealServerSettings settings;
        std::optional<TextPosition> place;
    };
    struct Service
    {
        ServiceSettings settings;
        std::optional<TextPosition> place;
        std::map<Endpoint, Server> servers;
    };

    [[nodiscard]] Result<void> executeService(const CommandLine &line);
    [[nodiscard]] Result<void> executeServer(const CommandLine &line);
    [[nodiscard]] Result<void> clear(const CommandLine &line);
    [[nodiscard]] Result<void> setTimeouts(const CommandLine &line);
    [[nodiscard]] Result<void> startDaemon(const CommandLine &line);
    [[nodiscard]] Result<void> stopDaemon(const CommandLine &line);

    IpvsState m_rest; // time-outs and daemons; its services stand in m_services
    std::map<ServiceKey, Service> m_services;
};

} // namespace lvs::ipvsadm
