// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/model/interfacename.h"

#include <algorithm>

namespace lvs {

namespace {

bool differs(const Examination &examination, const SysctlName &name)
{
    const SysctlState &required = examination.required().setup.sysctls;
    const auto wanted = required.find(name);
    const auto now = examination.sysctls().find(name);
    return wanted != required.end() && (now == examination.sysctls().end() || now->second != wanted->second);
}

bool anyTranslated(const Cluster &cluster, AddressFamily family)
{
    for (const VirtualService &service : cluster.services) {
        for (const RealServer &each : service.realServers) {
            if (each.settings.forwarding == ForwardingMethod::Masquerading
                && each.endpoint.address.family() == family) {
                return true;
            }
        }
    }
    return false;
}

/// A host that begins to forward IPv6 forgets its routers where it does not go on listening to them.
void takeForwarding(HostSetup &setup, const HostSetup &from, const SysctlName &name)
{
    if (name.key == SysctlKey::IPv6Forward) {
        for (const auto &each : from.sysctls) {
            if (each.first.key == SysctlKey::AcceptRouterAdvertisements) {
                takeSysctl(setup, from, each.first);
            }
        }
    }
    takeSysctl(setup, from, name);
}

void examineOne(const SysctlName &name, const QStringList &arguments, Examination &examination)
{
    const bool met = !differs(examination, name);
    if (!met) {
        const HostSetup &required = examination.required().setup;
        examination.report(FindingCode::ForwardingOff, Severity::Fault, arguments,
                           [&](HostState &state) { takeForwarding(state.setup, required, name); });
    }
    examination.require(Need::Forwarding, arguments, met);
}

} // namespace

void examineForwarding(const Cluster &cluster, const Director &director, Examination &examination)
{
    const ShortName inside =
        director.insideInterface.isEmpty() ? director.interface : director.insideInterface;
    if (anyTranslated(cluster, AddressFamily::IPv4)) {
        examineOne({SysctlKey::IPv4InterfaceForwarding, inside},
                   {inside.toString(), addressFamilyName(AddressFamily::IPv4)}, examination);
        if (inside == director.interface) {
            // Both have to be 0: one of them is enough to tell clients of the short way.
            const bool met = examination.effective(SysctlKey::SendRedirects, inside) == 0;
            if (!met) {
                const HostSetup &required = examination.required().setup;
                examination.report(
                    FindingCode::RedirectsSent, Severity::Warning, {inside.toString()},
                    [&](HostState &state) {
                        for (const ShortName &each : {allInterfaces, inside}) {
                            takeSysctl(state.setup, required, {SysctlKey::SendRedirects, each});
                        }
                    });
            }
            examination.require(Need::NoRedirects, {inside.toString()}, met);
        }
    }
    if (anyTranslated(cluster, AddressFamily::IPv6)) {
        examineOne({SysctlKey::IPv6Forward, {}},
                   {allInterfaces.toString(), addressFamilyName(AddressFamily::IPv6)}, examination);
    }
}

} // namespace lvs
