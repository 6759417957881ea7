// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/writer.h"

#include "core/plan/planner.h"

namespace lvs {

namespace {

QString serviceIdentity(const ServiceKey &key)
{
    if (key.isMark()) {
        const QString mark = QStringLiteral("-f %1").arg(key.mark());
        return key.family() == AddressFamily::IPv6 ? mark + QStringLiteral(" -6") : mark;
    }
    switch (key.protocol()) {
    case Protocol::Tcp:
        return QStringLiteral("-t ") + key.endpoint().toString();
    case Protocol::Udp:
        return QStringLiteral("-u ") + key.endpoint().toString();
    case Protocol::Sctp:
        return QStringLiteral("--sctp-service ") + key.endpoint().toString();
    }
    Q_UNREACHABLE();
}

QString serviceOptions(const ServiceSettings &settings)
{
    QString text = QStringLiteral(" -s ") + settings.scheduler.name();
    if (settings.persistence) {
        text += QStringLiteral(" -p %1").arg(settings.persistence->timeout);
        if (!settings.persistence->mask.isSingle()) {
            text += QStringLiteral(" -M ") + settings.persistence->mask.toString();
        }
    }
    if (!settings.persistenceEngine.isEmpty()) {
        text += QStringLiteral(" --pe ") + settings.persistenceEngine.toString();
    }
    if (settings.onePacket) {
        text += QStringLiteral(" -o");
    }
    QStringList flags;
    for (const SchedulerFlag flag : {SchedulerFlag::Flag1, SchedulerFlag::Flag2, SchedulerFlag::Flag3}) {
        if (settings.schedulerFlags.testFlag(flag)) {
            flags.append(settings.scheduler.flagName(flag));
        }
    }
    if (!flags.isEmpty()) {
        text += QStringLiteral(" -b ") + flags.join(u',');
    }
    return text;
}

QString tunnelOptions(const Tunnel &tunnel)
{
    if (tunnel.type == TunnelType::Ipip) {
        return {};
    }
    QString text = QStringLiteral(" --tun-type ") + tunnelTypeName(tunnel.type);
    if (tunnel.type == TunnelType::Gue) {
        text += QStringLiteral(" --tun-port ") + tunnel.port.toString();
    }
    return text + QStringLiteral(" --tun-") + tunnelChecksumName(tunnel.checksum);
}

/// The kernel's own methods have no option; ipvsadm itself saves them as -g.
QString forwardingOption(ForwardingMethod method)
{
    switch (method) {
    case ForwardingMethod::Masquerading:
        return QStringLiteral(" -m");
    case ForwardingMethod::Tunnel:
        return QStringLiteral(" -i");
    case ForwardingMethod::DirectRouting:
    case ForwardingMethod::Local:
    case ForwardingMethod::Bypass:
        return QStringLiteral(" -g");
    }
    Q_UNREACHABLE();
}

QString serverOptions(const RealServerSettings &settings)
{
    QString text =
        forwardingOption(settings.forwarding) + QStringLiteral(" -w ") + settings.weight.toString();
    if (settings.upperThreshold != 0) {
        text += QStringLiteral(" -x %1").arg(settings.upperThreshold);
    }
    if (settings.lowerThreshold != 0) {
        text += QStringLiteral(" -y %1").arg(settings.lowerThreshold);
    }
    if (settings.forwarding == ForwardingMethod::Tunnel) {
        text += tunnelOptions(settings.tunnel);
    }
    return text;
}

QString serverIdentity(const ServiceKey &service, const Endpoint &endpoint)
{
    return serviceIdentity(service) + QStringLiteral(" -r ") + endpoint.toString();
}

QString daemonOptions(const SyncDaemon &daemon)
{
    const SyncDaemon defaults;
    // The length always: where none is given, the kernel takes a backup's from its interface's MTU.
    QString text = QStringLiteral(" --mcast-interface %1 --syncid %2 --sync-maxlen %3")
                       .arg(daemon.interface.toString())
                       .arg(daemon.syncId)
                       .arg(daemon.maximumLength);
    if (daemon.group != SyncDaemon::defaultGroup()) {
        text += QStringLiteral(" --mcast-group ") + daemon.group.toString();
    }
    if (daemon.port != defaults.port) {
        text += QStringLiteral(" --mcast-port %1").arg(daemon.port);
    }
    if (daemon.ttl != defaults.ttl) {
        text += QStringLiteral(" --mcast-ttl %1").arg(daemon.ttl);
    }
    return text;
}

bool canBeSaid(ForwardingMethod method)
{
    return method != ForwardingMethod::Local && method != ForwardingMethod::Bypass;
}

} // namespace

QString ipvsadmArguments(const Step &step)
{
    return std::visit(
        Overloaded {
            [](const AddService &s) {
                return QStringLiteral("-A ") + serviceIdentity(s.key) + serviceOptions(s.settings);
            },
            [](const EditService &s) {
                return QStringLiteral("-E ") + serviceIdentity(s.key) + serviceOptions(s.after);
            },
            [](const RemoveService &s) { return QStringLiteral("-D ") + serviceIdentity(s.key); },
            [](const AddRealServer &s) {
                return QStringLiteral("-a ") + serverIdentity(s.service, s.server.endpoint)
                    + serverOptions(s.server.settings);
            },
            [](const EditRealServer &s) {
                return QStringLiteral("-e ") + serverIdentity(s.service, s.endpoint) + serverOptions(s.after);
            },
            [](const RemoveRealServer &s) {
                return QStringLiteral("-d ") + serverIdentity(s.service, s.server.endpoint);
            },
            [](const SetTimeouts &s) {
                return QStringLiteral("--set %1 %2 %3").arg(s.after.tcp).arg(s.after.tcpFin).arg(s.after.udp);
            },
            [](const StartSyncDaemon &s) {
                return QStringLiteral("--start-daemon ") + syncRoleName(s.role) + daemonOptions(s.daemon);
            },
            [](const StopSyncDaemon &s) { return QStringLiteral("--stop-daemon ") + syncRoleName(s.role); },
            [](const SetupStep &) { return QString(); },
        },
        step);
}

QString ipvsadmCommand(const Step &step)
{
    return QStringLiteral("ipvsadm ") + ipvsadmArguments(step);
}

QStringList ipvsadmCommands(const Plan &plan)
{
    QStringList commands;
    commands.reserve(static_cast<qsizetype>(plan.steps.size()));
    for (const Step &step : plan.steps) {
        commands.append(ipvsadmCommand(step));
    }
    return commands;
}

QStringList ipvsadmCommands(const VirtualService &service)
{
    IpvsState state;
    state.setService(service);
    return ipvsadmCommands(planner(IpvsState(), state));
}

WrittenText writeIpvsadmRestore(const IpvsState &state)
{
    WrittenText written;
    IpvsState empty;
    // A file that stands for the whole state names the time-outs even where they are the defaults: the
    // kernel that reads it may have others.
    const Plan plan = planner(empty, state);
    for (const Step &step : plan.steps) {
        if (std::holds_alternative<SetTimeouts>(step)) {
            continue;
        }
        const auto *addition = std::get_if<AddRealServer>(&step);
        if (addition != nullptr && !canBeSaid(addition->server.settings.forwarding)) {
            written.omissions.append(Error(
                ErrorCode::Unsupported,
                {stepSubject(step) + u' ' + forwardingMethodName(addition->server.settings.forwarding)}));
            continue;
        }
        written.text += ipvsadmArguments(step) + u'\n';
    }
    written.text += ipvsadmArguments(SetTimeouts {state.timeouts, state.timeouts}) + u'\n';
    return written;
}

} // namespace lvs
