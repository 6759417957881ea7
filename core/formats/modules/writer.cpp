// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/modules/writer.h"

#include "core/formats/filehead.h"
#include "core/formats/modules/linkmodule.h"

#include <algorithm>

namespace lvs {

namespace {

constexpr quint16 ftpPort = 21;

/// FTP names addresses in its data: with NAT somebody has to rewrite those, too.
bool isFtpByNat(const VirtualService &service)
{
    const bool isFtp = !service.key.isMark() && service.key.protocol() == Protocol::Tcp
        && service.key.endpoint().port == Port(ftpPort);
    return isFtp
        && std::any_of(service.realServers.begin(), service.realServers.end(), [](const RealServer &each) {
               return each.settings.forwarding == ForwardingMethod::Masquerading;
           });
}

void add(QStringList &modules, const QString &module)
{
    if (!module.isEmpty() && !modules.contains(module)) {
        modules.append(module);
    }
}

void addOfService(QStringList &modules, const VirtualService &service)
{
    if (!service.settings.scheduler.isNone()) {
        add(modules, QLatin1String("ip_vs_") + service.settings.scheduler.name());
    }
    if (!service.settings.persistenceEngine.isEmpty()) {
        add(modules, QLatin1String("ip_vs_pe_") + service.settings.persistenceEngine.toString());
    }
    if (isFtpByNat(service)) {
        add(modules, QStringLiteral("ip_vs_ftp"));
    }
}

bool needsIpvs(const HostState &state)
{
    bool isSet = false;
    for (const auto &[name, value] : state.setup.sysctls) {
        isSet = isSet || sysctlRule(name.key).place == SysctlPlace::Ipvs;
    }
    return isSet || state.ipvs != IpvsState();
}

} // namespace

QStringList neededModules(const HostPart &part)
{
    QStringList modules;
    if (needsIpvs(part.state)) {
        add(modules, QStringLiteral("ip_vs"));
    }
    for (const VirtualService &service : part.state.ipvs.services) {
        addOfService(modules, service);
    }
    for (const Link &link : part.state.setup.network.links) {
        add(modules, moduleOf(link.kind));
    }
    for (const EncapsulationPort &port : part.state.setup.network.encapsulationPorts) {
        add(modules, port.family == AddressFamily::IPv6 ? QStringLiteral("fou6") : QStringLiteral("fou"));
    }
    return modules;
}

QList<ExportedFile> writeModuleFiles(const HostPart &part)
{
    const QStringList modules = neededModules(part);
    if (modules.isEmpty()) {
        return {};
    }
    const QStringList notes {
        QStringLiteral("Read at boot; at once with: systemctl restart systemd-modules-load")};
    return {{QStringLiteral("etc/modules-load.d/lvs.conf"),
             fileHead(part, notes, {}) + modules.join(u'\n') + u'\n',
             FileMode::Plain,
             {}}};
}

} // namespace lvs
