// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/model/interfacename.h"
#include "core/plan/roles/way.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr SysctlKey filter = SysctlKey::ReversePathFilter;
constexpr qint64 strict = 1;
constexpr qint64 loose = 2;

/// Devices out of which packets of IPv4 come, which the filter would drop.
std::vector<ShortName> unpackingDevices(const ServerNeeds &needs)
{
    std::vector<ShortName> devices;
    for (const TunnelExit exit : needs.exits) {
        if (unpacksIPv4(exit)) {
            devices.push_back(deviceOf(exit));
        }
    }
    return devices;
}

bool hasIPv4(const std::set<Address> &addresses)
{
    return std::any_of(addresses.begin(), addresses.end(), [](const Address &each) { return each.isIPv4(); });
}

void examineTunnelFilters(const std::vector<ShortName> &devices, Examination &examination)
{
    QStringList names;
    for (const ShortName &each : devices) {
        names.append(each.toString());
    }
    const HostSetup &required = examination.required().setup;
    const qsizetype before = examination.findings();
    if (const qint64 value = examination.own(filter, allInterfaces); value != 0) {
        examination.report(FindingCode::FilteredByAll, Severity::Fault,
                           {QString::number(value), joined(names)}, [&](HostState &state) {
                               takeSysctl(state.setup, required, {filter, allInterfaces});
                           });
    }
    for (const ShortName &each : devices) {
        // One that is not there yet comes without the filter (tunnels.cpp).
        const qint64 value = examination.own(filter, each);
        if (value != 0) {
            examination.report(FindingCode::FilteredOnDevice, Severity::Fault,
                               {each.toString(), QString::number(value)}, [&](HostState &state) {
                                   takeSysctl(state.setup, required, {filter, each});
                               });
        }
    }
    examination.require(Need::Unfiltered, {joined(names)}, examination.findings() == before);
}

} // namespace

void examineFilters(const ClusterServer &server, const ServerNeeds &needs, Examination &examination)
{
    const std::vector<ShortName> devices = unpackingDevices(needs);
    if (hasIPv4(needs.tunnelledAddresses) && !devices.empty()) {
        examineTunnelFilters(devices, examination);
    }
    // Clients' packets come in where the director is; what is sent to them may leave elsewhere.
    const std::optional<Way> way = defaultWay(examination.network(), AddressFamily::IPv4);
    if (hasIPv4(needs.directAddresses) && examination.effective(filter, server.interface) == strict && way
        && way->interface != server.interface) {
        examination.report(FindingCode::FilteredStrictly, Severity::Fault,
                           {server.interface.toString(), way->interface.toString()}, [&](HostState &state) {
                               setSysctl(state.setup.sysctls, {filter, server.interface}, {loose, 0});
                           });
    }
}

} // namespace lvs
