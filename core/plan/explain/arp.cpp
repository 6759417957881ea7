// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/explain/checks.h"

#include "core/model/interfacename.h"
#include "core/plan/roles/setupeditor.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr SysctlKey ignore = SysctlKey::ArpIgnore;
constexpr SysctlKey announce = SysctlKey::ArpAnnounce;
constexpr qint64 ownAddressOnly = 2; // arp_announce

QStringList hiddenIPv4(const ServerNeeds &needs)
{
    QStringList texts;
    for (const Address &each : hiddenAddresses(needs)) {
        if (each.isIPv4()) {
            texts.append(each.toString());
        }
    }
    return texts;
}

QString setting(SysctlKey key, const ShortName &interface, qint64 value)
{
    return SysctlName {key, interface}.toString() + u'=' + QString::number(value);
}

/// Takes what the role makes of one setting, of "all" and of the interface.
Examination::Correction taking(std::initializer_list<SysctlKey> keys, const ShortName &interface,
                               const HostState &required)
{
    return [keys = std::vector(keys), interface, &required](HostState &state) {
        for (const SysctlKey key : keys) {
            takeSysctl(state.setup, required.setup, {key, allInterfaces});
            takeSysctl(state.setup, required.setup, {key, interface});
        }
    };
}

void reset(HostState &state, const ShortName &device)
{
    for (const SysctlKey key : {ignore, announce}) {
        const SysctlName name {key, device};
        if (state.setup.sysctls.contains(name)) {
            setSysctl(state.setup.sysctls, name, {0, 0});
        }
    }
}

/// Settings of devices on which nobody asks for addresses: guides have them, and they do nothing there.
void reportNeedless(const ServerNeeds &needs, Examination &examination)
{
    const std::vector<Link> links = examination.network().links;
    for (const Link &link : links) {
        QStringList settings;
        for (const SysctlKey key : {ignore, announce}) {
            if (const qint64 value = examination.own(key, link.name); value != 0) {
                settings.append(setting(key, link.name, value));
            }
        }
        const bool isTheirs = link.kind == LinkKind::Loopback
            || std::any_of(needs.exits.begin(), needs.exits.end(),
                           [&](TunnelExit exit) { return deviceOf(exit) == link.name; });
        if (isTheirs && !settings.isEmpty()) {
            examination.report(FindingCode::ArpOnVipDeviceNeedless, Severity::Note, {joined(settings)},
                               [&](HostState &state) { reset(state, link.name); });
        }
    }
}

void reportSpeaking(const ClusterServer &server, const QString &vips, Examination &examination)
{
    const ShortName &interface = server.interface;
    const qint64 ignores = examination.effective(ignore, interface);
    const qint64 announces = examination.effective(announce, interface);
    const bool answers = !keepsSilent(ignores);
    const bool tells = announces < ownAddressOnly;
    QStringList onLoopback;
    if (answers && keepsSilent(examination.own(ignore, loopbackInterface))) {
        onLoopback.append(setting(ignore, loopbackInterface, examination.own(ignore, loopbackInterface)));
    }
    if (tells && examination.own(announce, loopbackInterface) >= ownAddressOnly) {
        onLoopback.append(setting(announce, loopbackInterface, examination.own(announce, loopbackInterface)));
    }
    const QString name = interface.toString();
    const HostState &required = examination.required();
    if (!onLoopback.isEmpty()) {
        // One mistake, whichever of the two it was made with.
        const Examination::Correction silence = taking({ignore, announce}, interface, required);
        examination.report(FindingCode::ArpOnLoopbackOnly, Severity::Fault, {vips, name, joined(onLoopback)},
                           [&](HostState &state) {
                               silence(state);
                               reset(state, loopbackInterface);
                           });
        return;
    }
    if (answers) {
        examination.report(FindingCode::ArpAnswered, Severity::Fault, {vips, name, QString::number(ignores)},
                           taking({ignore}, interface, required));
    }
    if (tells) {
        examination.report(FindingCode::ArpAnnounced, Severity::Fault,
                           {vips, name, QString::number(announces)}, taking({announce}, interface, required));
    }
}

} // namespace

std::vector<Address> hiddenAddresses(const ServerNeeds &needs)
{
    std::vector<Address> addresses;
    std::set_union(needs.directAddresses.begin(), needs.directAddresses.end(),
                   needs.tunnelledAddresses.begin(), needs.tunnelledAddresses.end(),
                   std::back_inserter(addresses));
    return addresses;
}

void examineArp(const ClusterServer &server, const ServerNeeds &needs, Examination &examination)
{
    const QStringList vips = hiddenIPv4(needs);
    if (vips.isEmpty()) {
        return;
    }
    const qsizetype before = examination.findings();
    reportSpeaking(server, joined(vips), examination);
    examination.require(Need::ArpSilence, {joined(vips), server.interface.toString()},
                        examination.findings() == before);
    reportNeedless(needs, examination);
}

} // namespace lvs
