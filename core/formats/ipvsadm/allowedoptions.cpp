// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/allowedoptions.h"

#include "core/formats/ipvsadm/tokenvalues.h"

#include <algorithm>

namespace lvs::ipvsadm {

Result<const OptionUse *> onlyOne(const CommandLine &line, std::initializer_list<Option> options)
{
    const OptionUse *found = nullptr;
    for (const OptionUse &use : line.uses()) {
        if (std::find(options.begin(), options.end(), use.option) == options.end()) {
            continue;
        }
        if (found != nullptr) {
            return errorAt(use.name, ErrorCode::ArgumentUnexpected);
        }
        found = &use;
    }
    return found;
}

Result<void> allowOnly(const CommandLine &line, std::initializer_list<Option> allowed)
{
    for (const OptionUse &use : line.uses()) {
        const bool isCommand = &use == &line.command();
        if (!isCommand && use.option != Option::Numeric
            && std::find(allowed.begin(), allowed.end(), use.option) == allowed.end()) {
            return errorAt(use.name, ErrorCode::ArgumentUnexpected);
        }
    }
    return {};
}

Result<void> allowOnlyOfService(const CommandLine &line)
{
    if (line.command().option == Option::DeleteService) {
        return allowOnly(line,
                         {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                          Option::IPv6});
    }
    return allowOnly(line,
                     {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                      Option::IPv6, Option::Scheduler, Option::Persistent, Option::Netmask, Option::Engine,
                      Option::OnePacket, Option::SchedulerFlags});
}

Result<void> allowOnlyOfServer(const CommandLine &line)
{
    if (line.command().option == Option::DeleteServer) {
        return allowOnly(line,
                         {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                          Option::IPv6, Option::RealServer});
    }
    return allowOnly(line,
                     {Option::TcpService, Option::UdpService, Option::SctpService, Option::FirewallMark,
                      Option::IPv6, Option::RealServer, Option::Masquerading, Option::Tunnelling,
                      Option::Gatewaying, Option::Weight, Option::UpperThreshold, Option::LowerThreshold,
                      Option::TunnelType, Option::TunnelPort, Option::TunnelNoChecksum,
                      Option::TunnelChecksum, Option::TunnelRemoteChecksum});
}

} // namespace lvs::ipvsadm
