// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plans a step of each kind that names the interface plan0, gives it another name before the plan is applied,
// alone or to another interface as well, and looks what comes of it.
#include "core/protocol/errorname.h"
#include "tests/dbus/directorcaller.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <cstdlib>

using namespace lvs;

namespace {

const ShortName planned = ShortName::literal("plan0");

struct Case
{
    const char *name;
    Step step;
};

QList<Case> cases(const HostState &host)
{
    Link link;
    link.name = planned;
    link.kind = LinkKind::Dummy;
    for (const Link &each : host.setup.network.links) {
        link = each.name == planned ? each : link;
    }
    InterfaceAddress address;
    address.interface = planned;
    address.address = Address::fromIPv4(0x0a4d0001);
    Route route;
    route.destination = Address::fromIPv4(0x0a4e0000);
    route.prefixLength = 24;
    route.interface = planned;
    const SysctlName ignore {SysctlKey::ArpIgnore, planned};
    const LinkSettings larger {link.settings.up, 9000};
    return {
        {"an address", SetupStep(AddAddress {address})},
        {"a route", SetupStep(AddRoute {route})},
        {"a setting", SetupStep(SetSysctl {ignore, {0, 0}, {1, 0}})},
        {"an MTU", SetupStep(EditLink {planned, link.settings, larger})},
        {"its removal", SetupStep(RemoveLink {link})},
    };
}

bool run(const char *command)
{
    return std::system(command) == 0; // NOLINT: a test's own words, in a machine of its own
}

/// Alone, and with another that takes its name.
constexpr const char *renamings[][2] = {
    {"ip -n director link set plan0 name was0", "ip -n director link set was0 name plan0"},
    {"ip -n director link set plan0 name was0 && ip -n director link add plan0 type dummy",
     "ip -n director link delete plan0 && ip -n director link set was0 name plan0"},
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    wire::registerTypes();
    test::Caller caller(QStringLiteral("client"));
    const HostState before = caller.host();
    int refused = 0;
    int touched = 0;
    int all = 0;
    for (const Case &each : cases(before)) {
        for (const auto &[away, back] : renamings) {
            ++all;
            const quint64 generation = caller.generation();
            if (!run(away)) {
                return 1;
            }
            const QDBusMessage reply = caller.apply(generation, Plan {{each.step}});
            const bool isStale = errorFromReply(reply).code == ErrorCode::StaleGeneration;
            if (!run(back)) {
                return 1;
            }
            QThread::msleep(60); // a reading may be as old as that
            const bool isTouched = !(caller.host() == before);
            std::printf("%s: %s%s\n", each.name, qPrintable(test::answer(reply)),
                        isTouched ? ", touched" : "");
            refused += isStale ? 1 : 0;
            touched += isTouched ? 1 : 0;
        }
    }
    std::printf("renamed between plan and apply: %d plans, %d stale, %d interfaces touched\n", all, refused,
                touched);
    return refused == all && touched == 0 ? 0 : 1;
}
