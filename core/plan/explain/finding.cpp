// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/finding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lvs {

namespace {

using C = FindingCode;
using NamedCode = std::pair<FindingCode, QLatin1String>;
using L = QLatin1String;

constexpr std::array names {
    NamedCode {C::HostUnknown, L("host-unknown")},
    NamedCode {C::InterfaceMissing, L("interface-missing")},
    NamedCode {C::DirectorAddressUnknown, L("director-address-unknown")},
    NamedCode {C::ArpAnswered, L("arp-answered")},
    NamedCode {C::ArpAnnounced, L("arp-announced")},
    NamedCode {C::ArpOnLoopbackOnly, L("arp-on-loopback-only")},
    NamedCode {C::ArpOnVipDeviceNeedless, L("arp-on-vip-device-needless")},
    NamedCode {C::VipMissing, L("vip-missing")},
    NamedCode {C::VipElsewhere, L("vip-elsewhere")},
    NamedCode {C::VipOnTwoDevices, L("vip-on-two-devices")},
    NamedCode {C::VipOnServerInterface, L("vip-on-server-interface")},
    NamedCode {C::VipPrefixTooWide, L("vip-prefix-too-wide")},
    NamedCode {C::VipChosenAsSource, L("vip-chosen-as-source")},
    NamedCode {C::HostRouteMissing, L("host-route-missing")},
    NamedCode {C::HostRouteNeedless, L("host-route-needless")},
    NamedCode {C::FilteredByAll, L("filtered-by-all")},
    NamedCode {C::FilteredOnDevice, L("filtered-on-device")},
    NamedCode {C::FilteredStrictly, L("filtered-strictly")},
    NamedCode {C::ForwardingOff, L("forwarding-off")},
    NamedCode {C::RedirectsSent, L("redirects-sent")},
    NamedCode {C::TunnelMissing, L("tunnel-missing")},
    NamedCode {C::TunnelDown, L("tunnel-down")},
    NamedCode {C::TunnelDiffers, L("tunnel-differs")},
    NamedCode {C::EncapsulationPortClosed, L("encapsulation-port-closed")},
    NamedCode {C::TunnelMtu, L("tunnel-mtu")},
    NamedCode {C::GatewayMissing, L("gateway-missing")},
    NamedCode {C::GatewayElsewhere, L("gateway-elsewhere")},
    NamedCode {C::ClientsBypassDirector, L("clients-bypass-director")},
    NamedCode {C::ServerNotOnLink, L("server-not-on-link")},
    NamedCode {C::MarkRoutingMissing, L("mark-routing-missing")},
    NamedCode {C::ServiceMissing, L("service-missing")},
    NamedCode {C::ServiceDiffers, L("service-differs")},
    NamedCode {C::PortDiffers, L("port-differs")},
    NamedCode {C::RoleIncomplete, L("role-incomplete")},
    NamedCode {C::AnotherOwner, L("another-owner")},
    NamedCode {C::DockerFilters, L("docker-filters")},
    NamedCode {C::InvalidDropped, L("invalid-dropped")},
    NamedCode {C::ModuleMissing, L("module-missing")},
};

constexpr bool isComplete()
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (static_cast<size_t>(names[i].first) != i) {
            return false;
        }
    }
    return names.size() == static_cast<size_t>(C::ModuleMissing) + 1;
}
static_assert(isComplete());

} // namespace

QString findingCodeName(FindingCode code)
{
    return names[static_cast<size_t>(code)].second;
}

QList<FindingCode> allFindingCodes()
{
    QList<FindingCode> codes;
    for (const NamedCode &each : names) {
        codes.append(each.first);
    }
    return codes;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Fault:
        return QStringLiteral("fault");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

} // namespace lvs
