// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/commands.h"

#include "core/formats/ipvsadm/writer.h"
#include "core/formats/modules/linkmodule.h"
#include "core/model/networktext.h"

namespace lvs {

namespace {

QString family(AddressFamily family)
{
    return family == AddressFamily::IPv6 ? QStringLiteral("ip -6 ") : QStringLiteral("ip ");
}

QString linkSettings(const LinkSettings &settings)
{
    QString text = settings.up ? QStringLiteral(" up") : QStringLiteral(" down");
    if (settings.mtu != 0) {
        text += QStringLiteral(" mtu %1").arg(settings.mtu);
    }
    return text;
}

QString newLink(const Link &link)
{
    const QString name = link.name.toString();
    const QString settings = QStringLiteral("ip link set ") + name + linkSettings(link.settings);
    if (link.isFallback()) {
        return QStringLiteral("modprobe %1 && ").arg(moduleOf(link.kind)) + settings;
    }
    QString text = QStringLiteral("ip link add %1 type %2").arg(name, linkKindName(link.kind));
    if (isTunnel(link.kind)) {
        text += link.kind == LinkKind::Ip6Tunnel ? QStringLiteral(" mode any") : QString();
        text += QStringLiteral(" local %1").arg(link.local ? link.local->toString() : QStringLiteral("any"));
        text +=
            QStringLiteral(" remote %1").arg(link.remote ? link.remote->toString() : QStringLiteral("any"));
    }
    return text + QStringLiteral(" && ") + settings;
}

QString address(const char *verb, const InterfaceAddress &address)
{
    const QString interface = address.interface.toString();
    QString text = family(address.address.family()) + QLatin1String("address ") + QLatin1String(verb) + u' '
        + networkText(address.address, address.prefixLength) + QLatin1String(" dev ") + interface;
    if (qstrcmp(verb, "del") == 0) {
        return text;
    }
    if (address.broadcast) {
        text += QLatin1String(" broadcast ") + address.broadcast->toString();
    }
    if (!address.label.isEmpty()) {
        text += QLatin1String(" label ") + address.label.toString();
    }
    if (address.scope != AddressScope::Global) {
        text += QLatin1String(" scope ") + addressScopeName(address.scope);
    }
    if (address.noDuplicateDetection) {
        text += QLatin1String(" nodad");
    }
    if (address.deprecated) {
        text += QLatin1String(" preferred_lft 0");
    }
    return text;
}

QString route(const char *verb, const Route &route)
{
    QString text = family(route.destination.family()) + QLatin1String("route ") + QLatin1String(verb) + u' ';
    if (route.local) {
        text += QLatin1String("local ");
    }
    text += route.prefixLength == 0 ? QStringLiteral("default")
                                    : networkText(route.destination, route.prefixLength);
    if (route.gateway) {
        text += QLatin1String(" via ") + route.gateway->toString();
    }
    if (!route.interface.isEmpty()) {
        text += QLatin1String(" dev ") + route.interface.toString();
    }
    if (route.preferredSource) {
        text += QLatin1String(" src ") + route.preferredSource->toString();
    }
    if (route.metric != 0) {
        text += QLatin1String(" metric ") + QString::number(route.metric);
    }
    if (route.table != Route::mainTable) {
        text += QLatin1String(" table ") + QString::number(route.table);
    }
    return route.onLink ? text + QLatin1String(" onlink") : text;
}

QString rule(const char *verb, const MarkRule &rule)
{
    QString mark = QString::number(rule.mark);
    if (rule.mask != 0xffffffff) {
        mark += QStringLiteral("/0x%1").arg(rule.mask, 0, 16);
    }
    return family(rule.family)
        + QStringLiteral("rule %1 priority %2 fwmark %3 lookup %4")
              .arg(QLatin1String(verb))
              .arg(rule.priority)
              .arg(mark)
              .arg(rule.table);
}

QString port(const char *verb, const EncapsulationPort &port)
{
    const QString kind = port.gue ? QStringLiteral("gue") : QStringLiteral("ipproto %1").arg(port.protocol);
    const QString family = port.family == AddressFamily::IPv6 ? QStringLiteral(" -6") : QString();
    return QStringLiteral("ip fou %1 port %2%3 %4").arg(QLatin1String(verb)).arg(port.port).arg(family, kind);
}

QString setupCommand(const SetupStep &step)
{
    return std::visit(Overloaded {
                          [](const AddLink &s) { return newLink(s.link); },
                          [](const EditLink &s) {
                              return QStringLiteral("ip link set ") + s.name.toString()
                                  + linkSettings(s.after);
                          },
                          [](const RemoveLink &s) {
                              return (s.link.isFallback() ? QStringLiteral("ip link set %1 down")
                                                          : QStringLiteral("ip link del %1"))
                                  .arg(s.link.name.toString());
                          },
                          [](const AddAddress &s) { return address("add", s.address); },
                          [](const RemoveAddress &s) { return address("del", s.address); },
                          [](const AddRoute &s) { return route("add", s.route); },
                          [](const EditRoute &s) { return route("replace", s.after); },
                          [](const RemoveRoute &s) { return route("del", s.route); },
                          [](const AddRule &s) { return rule("add", s.rule); },
                          [](const RemoveRule &s) { return rule("del", s.rule); },
                          [](const OpenEncapsulationPort &s) { return port("add", s.port); },
                          [](const CloseEncapsulationPort &s) { return port("del", s.port); },
                          [](const SetSysctl &s) {
                              const QString value = s.after.toString(s.name.key);
                              const QString quoted = value.contains(u' ') ? u'"' + value + u'"' : value;
                              return QStringLiteral("sysctl -w %1=%2").arg(s.name.toString(), quoted);
                          },
                      },
                      step);
}

} // namespace

QString shellCommand(const Step &step)
{
    const auto *setup = std::get_if<SetupStep>(&step);
    return setup != nullptr ? setupCommand(*setup) : ipvsadmCommand(step);
}

QStringList shellCommands(const Plan &plan)
{
    QStringList commands;
    commands.reserve(static_cast<qsizetype>(plan.steps.size()));
    for (const Step &step : plan.steps) {
        commands.append(shellCommand(step));
    }
    return commands;
}

} // namespace lvs
