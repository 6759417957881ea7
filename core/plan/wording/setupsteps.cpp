// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/networktext.h"
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

namespace lvs {

namespace {

QString addressWords(const InterfaceAddress &address)
{
    return networkText(address.address, address.prefixLength);
}

/// "the default gateway (IPv4)", "10.0.0.250/32 in table 100".
QString destination(const Route &route)
{
    QString words = networkText(route.destination, route.prefixLength);
    if (route.prefixLength == 0) {
        words = QCoreApplication::translate("lvs::Wording", "everything else (%1)")
                    .arg(addressFamilyName(route.destination.family()));
    }
    if (route.table != Route::mainTable) {
        words = QCoreApplication::translate("lvs::Wording", "%1 in table %2").arg(words).arg(route.table);
    }
    return words;
}

QString way(const Route &route)
{
    if (route.local) {
        return QCoreApplication::translate("lvs::Wording", "this host itself");
    }
    if (!route.gateway) {
        return QCoreApplication::translate("lvs::Wording", "directly on %1").arg(route.interface.toString());
    }
    return QCoreApplication::translate("lvs::Wording", "via %1 on %2")
        .arg(route.gateway->toString(), route.interface.toString());
}

QString linkChanges(const EditLink &step)
{
    const QString mtu =
        QCoreApplication::translate("lvs::Wording", "MTU %1 → %2").arg(step.before.mtu).arg(step.after.mtu);
    const QString name = step.name.toString();
    if (step.before.up == step.after.up) {
        return QCoreApplication::translate("lvs::Wording", "Change %1: %2").arg(name, mtu);
    }
    const QString words = step.after.up
        ? QCoreApplication::translate("lvs::Wording", "Take %1 up").arg(name)
        : QCoreApplication::translate("lvs::Wording", "Take %1 down").arg(name);
    return step.before.mtu == step.after.mtu
        ? words
        : QCoreApplication::translate("lvs::Wording", "%1; %2").arg(words, mtu);
}

QString portWords(const EncapsulationPort &port)
{
    const QString kind = port.gue ? QStringLiteral("GUE") : QStringLiteral("FOU");
    return QCoreApplication::translate("lvs::Wording", "%1 on UDP port %2 (%3)")
        .arg(kind)
        .arg(port.port)
        .arg(addressFamilyName(port.family));
}

QString ruleWords(const MarkRule &rule)
{
    return QCoreApplication::translate("lvs::Wording", "packets with mark %1 to table %2 (%3)")
        .arg(rule.mark)
        .arg(rule.table)
        .arg(addressFamilyName(rule.family));
}

} // namespace

QString subjectWords(const SetupStep &step)
{
    const auto link = [](const ShortName &name) {
        return QCoreApplication::translate("lvs::Wording", "link %1").arg(name.toString());
    };
    const auto address = [](const InterfaceAddress &a) {
        return QCoreApplication::translate("lvs::Wording", "address %1 on %2")
            .arg(addressWords(a), a.interface.toString());
    };
    const auto route = [](const Route &r) {
        return QCoreApplication::translate("lvs::Wording", "route to %1").arg(destination(r));
    };
    return std::visit(Overloaded {
                          [&](const AddLink &s) { return link(s.link.name); },
                          [&](const EditLink &s) { return link(s.name); },
                          [&](const RemoveLink &s) { return link(s.link.name); },
                          [&](const AddAddress &s) { return address(s.address); },
                          [&](const RemoveAddress &s) { return address(s.address); },
                          [&](const AddRoute &s) { return route(s.route); },
                          [&](const EditRoute &s) { return route(s.after); },
                          [&](const RemoveRoute &s) { return route(s.route); },
                          [](const AddRule &s) { return ruleWords(s.rule); },
                          [](const RemoveRule &s) { return ruleWords(s.rule); },
                          [](const OpenEncapsulationPort &s) { return portWords(s.port); },
                          [](const CloseEncapsulationPort &s) { return portWords(s.port); },
                          [](const SetSysctl &s) { return s.name.toString(); },
                      },
                      step);
}

QString describe(const SetupStep &step)
{
    return std::visit(
        Overloaded {
            [](const AddLink &s) {
                return QCoreApplication::translate("lvs::Wording", "Make the %1 device %2")
                    .arg(linkKindName(s.link.kind), s.link.name.toString());
            },
            [](const EditLink &s) { return linkChanges(s); },
            [](const RemoveLink &s) {
                return s.link.isFallback()
                    ? QCoreApplication::translate("lvs::Wording", "Take %1 down").arg(s.link.name.toString())
                    : QCoreApplication::translate("lvs::Wording", "Remove the %1 device %2")
                          .arg(linkKindName(s.link.kind), s.link.name.toString());
            },
            [](const AddAddress &s) {
                return QCoreApplication::translate("lvs::Wording", "Add address %1 to %2")
                    .arg(addressWords(s.address), s.address.interface.toString());
            },
            [](const RemoveAddress &s) {
                return QCoreApplication::translate("lvs::Wording", "Remove address %1 from %2")
                    .arg(addressWords(s.address), s.address.interface.toString());
            },
            [](const AddRoute &s) {
                return QCoreApplication::translate("lvs::Wording", "Route %1 %2")
                    .arg(destination(s.route), way(s.route));
            },
            [](const EditRoute &s) {
                return QCoreApplication::translate("lvs::Wording", "Route %1 %2 instead of %3")
                    .arg(destination(s.after), way(s.after), way(s.before));
            },
            [](const RemoveRoute &s) {
                return QCoreApplication::translate("lvs::Wording", "Remove the route to %1 %2")
                    .arg(destination(s.route), way(s.route));
            },
            [](const AddRule &s) {
                return QCoreApplication::translate("lvs::Wording", "Send %1").arg(ruleWords(s.rule));
            },
            [](const RemoveRule &s) {
                return QCoreApplication::translate("lvs::Wording", "No longer send %1")
                    .arg(ruleWords(s.rule));
            },
            [](const OpenEncapsulationPort &s) {
                return QCoreApplication::translate("lvs::Wording", "Unpack %1").arg(portWords(s.port));
            },
            [](const CloseEncapsulationPort &s) {
                return QCoreApplication::translate("lvs::Wording", "No longer unpack %1")
                    .arg(portWords(s.port));
            },
            [](const SetSysctl &s) {
                return QCoreApplication::translate("lvs::Wording", "Set %1: %2 → %3")
                    .arg(s.name.toString(), s.before.toString(s.name.key), s.after.toString(s.name.key));
            },
        },
        step);
}

} // namespace lvs
