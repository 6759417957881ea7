// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clustermachines.h"

namespace lvs::test {

namespace {

ShortName name(const QString &text)
{
    return *ShortName::parse(text);
}

void addSettings(SysctlState &sysctls, const QList<ShortName> &interfaces)
{
    for (const SysctlRule &rule : sysctlRules()) {
        if (!isPerInterface(rule.key)) {
            sysctls[SysctlName {rule.key, {}}] = SysctlValue {rule.initial, 0};
            continue;
        }
        for (const ShortName &each : interfaces) {
            if (SysctlName {rule.key, each}.path()) {
                sysctls[SysctlName {rule.key, each}] = SysctlValue {rule.initial, 0};
            }
        }
    }
}

} // namespace

HostSetup machineWith(const QStringList &cards)
{
    HostSetup setup;
    setup.network.links.push_back({name(QStringLiteral("lo")), LinkKind::Loopback, {true, 65536}, {}, {}});
    InterfaceAddress loopback;
    loopback.interface = name(QStringLiteral("lo"));
    loopback.address = Address::fromIPv4(0x7f000001);
    loopback.prefixLength = 8;
    loopback.label = loopback.interface;
    loopback.scope = AddressScope::Host;
    setup.network.addresses.push_back(loopback);
    QList<ShortName> interfaces {name(QStringLiteral("all")), name(QStringLiteral("default")),
                                 name(QStringLiteral("lo"))};
    for (const QString &card : cards) {
        const QStringList parts = card.split(u' ');
        interfaces.append(name(parts[0]));
        setup.network.links.push_back({name(parts[0]), LinkKind::Ethernet, {true, 1500}, {}, {}});
        for (const QString &text : parts.mid(1)) {
            InterfaceAddress address;
            address.interface = name(parts[0]);
            address.address = *Address::parse(text.section(u'/', 0, 0));
            address.prefixLength = static_cast<quint8>(text.section(u'/', 1).toInt());
            setup.network.addresses.push_back(address);
        }
    }
    addSettings(setup.sysctls, interfaces);
    setup.network.sort();
    return setup;
}

RemoteMachine::RemoteMachine(const QString &id, const QStringList &cards)
    : MachineHost(id, HostState {{}, machineWith(cards)})
{
}

} // namespace lvs::test
