// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/shellstep.h"

#include "core/formats/shell/commands.h"

namespace lvs {

namespace {

/// Prints something where there is something.
QString something(const QString &command)
{
    return command + QLatin1String(" | grep -q .");
}

QString linkCheck(const ShortName &name, const LinkSettings &settings)
{
    const QString state = settings.up ? QStringLiteral(" up") : QString();
    const QString mtu =
        settings.mtu == 0 ? QString() : QStringLiteral(" | grep \" mtu %1 \"").arg(settings.mtu);
    return something(QStringLiteral("ip link show dev %1%2%3").arg(name.toString(), state, mtu));
}

QString checkOf(const SetupStep &step)
{
    return std::visit(
        Overloaded {
            [](const AddLink &s) { return linkCheck(s.link.name, s.link.settings); },
            [](const EditLink &s) { return s.after.up ? linkCheck(s.name, s.after) : QString(); },
            [](const AddAddress &s) {
                return QStringLiteral("ip -o address show dev %1 | grep -qF \" %2/%3 \"")
                    .arg(s.address.interface.toString(), s.address.address.toString())
                    .arg(s.address.prefixLength);
            },
            [](const AddRoute &s) {
                QString text = shellCommand(Step(SetupStep(AddRoute {s.route})));
                text.replace(QLatin1String(" route add "), QLatin1String(" route show "));
                return something(text);
            },
            [](const AddRule &s) {
                return something(QStringLiteral("%1 rule show priority %2 fwmark %3 table %4")
                                     .arg(s.rule.family == AddressFamily::IPv6 ? QStringLiteral("ip -6")
                                                                               : QStringLiteral("ip"))
                                     .arg(s.rule.priority)
                                     .arg(s.rule.mark)
                                     .arg(s.rule.table));
            },
            [](const OpenEncapsulationPort &s) {
                return QStringLiteral("ip fou show | grep -q \"port %1 \"").arg(s.port.port);
            },
            [](const auto &) { return QString(); },
        },
        step);
}

QString serviceCheck(const AddService &step)
{
    const QString command = shellCommand(Step(RemoveService {step.key, {}}));
    return QString(command).replace(QLatin1String(" -D "), QLatin1String(" -Ln "));
}

QString serverCheck(const AddRealServer &step)
{
    QString command = shellCommand(Step(RemoveRealServer {step.service, step.server}));
    command.remove(QLatin1String("ipvsadm -d "));
    return QStringLiteral("ipvsadm -Sn | grep -qF -e \"%1 \"").arg(command);
}

QString checkOf(const Step &step)
{
    return std::visit(Overloaded {
                          [](const AddService &s) { return serviceCheck(s); },
                          [](const AddRealServer &s) { return serverCheck(s); },
                          [](const SetTimeouts &s) {
                              return QStringLiteral("ipvsadm -L --timeout | grep -qE \": %1 %2 %3( |$)\"")
                                  .arg(s.after.tcp)
                                  .arg(s.after.tcpFin)
                                  .arg(s.after.udp);
                          },
                          [](const StartSyncDaemon &s) {
                              return QStringLiteral(
                                         "ipvsadm -L --daemon | grep -q \"^%1 sync daemon .*mcast=%2,\"")
                                  .arg(syncRoleName(s.role), s.daemon.interface.toString());
                          },
                          [](const SetupStep &s) { return checkOf(s); },
                          [](const auto &) { return QString(); },
                      },
                      step);
}

} // namespace

ShellStep shellStep(const Step &step)
{
    return {shellCommand(step), shellCommand(inverse(step)), checkOf(step)};
}

} // namespace lvs
