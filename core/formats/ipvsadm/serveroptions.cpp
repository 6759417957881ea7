// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/serveroptions.h"

#include "core/formats/ipvsadm/allowedoptions.h"
#include "core/formats/ipvsadm/tokenvalues.h"

#include <limits>

namespace lvs::ipvsadm {

namespace {

Result<Tunnel> tunnelOf(const CommandLine &line)
{
    Tunnel tunnel;
    if (const OptionUse *use = line.find(Option::TunnelType)) {
        const QString &word = use->values[0].text;
        if (word == QLatin1String("gue")) {
            tunnel.type = TunnelType::Gue;
        } else if (word == QLatin1String("gre")) {
            tunnel.type = TunnelType::Gre;
        } else if (word != QLatin1String("ipip")) {
            return errorAt(use->values[0], ErrorCode::KeywordUnknown, {QStringLiteral("ipip, gue, gre")});
        }
    }
    if (const OptionUse *use = line.find(Option::TunnelPort)) {
        const Result<quint64> port = numberAt(use->values[0], 1, 65535);
        if (!port) {
            return port.error();
        }
        tunnel.port = Port(static_cast<quint16>(*port));
    }
    if (line.find(Option::TunnelChecksum)) {
        tunnel.checksum = TunnelChecksum::Checksum;
    } else if (line.find(Option::TunnelRemoteChecksum)) {
        tunnel.checksum = TunnelChecksum::RemoteChecksum;
    }
    return tunnel;
}

} // namespace

Result<Endpoint> serverEndpointOf(const CommandLine &line, const ServiceKey &key)
{
    const OptionUse *use = line.find(Option::RealServer);
    if (use == nullptr) {
        Error error(ErrorCode::OptionMissing, {QStringLiteral("-r")});
        error.position = line.command().name.position();
        return error;
    }
    Result<Endpoint> endpoint = endpointAt(use->values[0]);
    if (!endpoint) {
        return endpoint.error();
    }
    const QString &text = use->values[0].text;
    const bool namesPort =
        endpoint->address.isIPv4() ? text.contains(u':') : text.contains(QLatin1String("]:"));
    if (!namesPort && !key.isMark()) {
        endpoint->port = key.endpoint().port;
    }
    return *endpoint;
}

Result<RealServerSettings> serverSettingsOf(const CommandLine &line)
{
    RealServerSettings settings;
    const auto method = onlyOne(line, {Option::Masquerading, Option::Tunnelling, Option::Gatewaying});
    if (!method) {
        return method.error();
    }
    if (*method != nullptr) {
        settings.forwarding = (*method)->option == Option::Masquerading ? ForwardingMethod::Masquerading
            : (*method)->option == Option::Tunnelling                   ? ForwardingMethod::Tunnel
                                                                        : ForwardingMethod::DirectRouting;
    }
    if (const OptionUse *use = line.find(Option::Weight)) {
        const Result<Weight> weight = Weight::parse(use->values[0].text);
        if (!weight) {
            return moved(weight.error(), use->values[0]);
        }
        settings.weight = *weight;
    }
    for (const auto &[option, threshold] : {std::pair(Option::UpperThreshold, &settings.upperThreshold),
                                            std::pair(Option::LowerThreshold, &settings.lowerThreshold)}) {
        if (const OptionUse *use = line.find(option)) {
            const Result<quint64> number = numberAt(use->values[0], 0, std::numeric_limits<qint32>::max());
            if (!number) {
                return number.error();
            }
            *threshold = static_cast<quint32>(*number);
        }
    }
    const OptionUse *tunnelOption =
        line.findAny({Option::TunnelType, Option::TunnelPort, Option::TunnelNoChecksum,
                      Option::TunnelChecksum, Option::TunnelRemoteChecksum});
    if (tunnelOption != nullptr && settings.forwarding != ForwardingMethod::Tunnel) {
        return errorAt(tunnelOption->name, ErrorCode::OptionNotApplicable, {QStringLiteral("-i")});
    }
    const auto checksum =
        onlyOne(line, {Option::TunnelNoChecksum, Option::TunnelChecksum, Option::TunnelRemoteChecksum});
    if (!checksum) {
        return checksum.error();
    }
    const Result<Tunnel> tunnel = tunnelOf(line);
    if (!tunnel) {
        return tunnel.error();
    }
    settings.tunnel = *tunnel;
    return settings;
}

} // namespace lvs::ipvsadm
