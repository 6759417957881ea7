// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/model/hoststate.h"

#include <map>

namespace lvs::ipvsadm {

/// Executes ipvsadm's commands on a state, as ipvsadm would on a kernel.
class Interpreter
{
public:
    /// state must outlive this.
    explicit Interpreter(IpvsState &state)
        : m_state(state)
    {
    }

    /// Executes one line. Errors, with their place: all of parsing, and the service or real server exists
    /// already or is not there. The state is then untouched.
    [[nodiscard]] Result<void> execute(const std::vector<Token> &tokens);

    /// Where the object was last set, if it was.
    [[nodiscard]] std::optional<TextPosition> placeOf(const ServiceKey &service,
                                                      const std::optional<Endpoint> &server) const;

private:
    [[nodiscard]] Result<void> executeService(const CommandLine &line);
    [[nodiscard]] Result<void> executeServer(const CommandLine &line);
    [[nodiscard]] Result<void> clear(const CommandLine &line);
    [[nodiscard]] Result<void> setTimeouts(const CommandLine &line);
    [[nodiscard]] Result<void> startDaemon(const CommandLine &line);
    [[nodiscard]] Result<void> stopDaemon(const CommandLine &line);

    IpvsState &m_state;
    std::map<ServiceKey, TextPosition> m_servicePlaces;
    std::map<std::pair<ServiceKey, Endpoint>, TextPosition> m_serverPlaces;
};

} // namespace lvs::ipvsadm
