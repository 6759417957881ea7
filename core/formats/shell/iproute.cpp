// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/ipobjects.h"

#include <algorithm>

namespace lvs::shell {

namespace {

/// RTPROT_BOOT and RTPROT_STATIC (rtnetlink(7)); ip takes the first where none is named.
constexpr quint8 madeByIp = 3;
constexpr quint8 madeStatic = 4;

constexpr quint32 localTable = 255;
constexpr quint32 highestPriority = 32765;

/// A table's number; nothing for names that only the machine's own list has.
std::optional<quint32> takeTable(ArgumentReader &arguments)
{
    if (arguments.takeAny({"main"})) {
        return Route::mainTable;
    }
    if (arguments.takeAny({"local"})) {
        return localTable;
    }
    if (!arguments.peek().isEmpty() && !arguments.peek()[0].isDigit()) {
        return std::nullopt;
    }
    return arguments.number(1, 0xffffffffU);
}

bool takeProtocol(ArgumentReader &arguments, Route &route)
{
    if (arguments.takeAny({"static"})) {
        route.protocol = madeStatic;
    } else if (!arguments.takeAny({"boot"})) {
        const auto number = arguments.number(0, 255);
        route.protocol = static_cast<quint8>(number.value_or(madeByIp));
    }
    return !arguments.isWrong();
}

/// False where a word is not known.
bool takeRouteWord(ArgumentReader &arguments, Route &route)
{
    if (arguments.takeAny({"via"})) {
        (void)arguments.takeAny({"inet", "inet6"});
        route.gateway = arguments.address();
    } else if (arguments.takeAny({"dev"})) {
        route.interface = arguments.interface();
    } else if (arguments.takeAny({"src"})) {
        route.preferredSource = arguments.address();
    } else if (arguments.takeAny({"metric", "preference"})) {
        route.metric = arguments.number(0, 0xffffffffU).value_or(0);
    } else if (arguments.takeAny({"table"})) {
        const auto table = takeTable(arguments);
        route.table = table.value_or(Route::mainTable);
        return table.has_value();
    } else if (arguments.takeAny({"proto", "protocol"})) {
        return takeProtocol(arguments, route);
    } else if (arguments.takeAny({"scope"})) {
        (void)arguments.take(); // the kernel's own follows from the rest
    } else if (arguments.takeAny({"onlink"})) {
        route.onLink = true;
    } else {
        return false;
    }
    return true;
}

/// The priority that the kernel gives a rule without one: before all others that were added.
quint32 nextPriority(const NetworkState &network, AddressFamily family)
{
    quint32 lowest = highestPriority + 1;
    for (const MarkRule &rule : network.rules) {
        lowest = rule.family == family ? std::min(lowest, rule.priority) : lowest;
    }
    return std::max<quint32>(lowest, 2) - 1;
}

} // namespace

Outcome runIpRoute(ArgumentReader &arguments, NetworkState &network, AddressFamily family)
{
    if (arguments.isOver() || arguments.takeAny({"show", "list", "ls", "sh", "get", "flush"})) {
        return Outcome::Query;
    }
    const bool removes = arguments.takeAny({"del", "delete"});
    if (!removes && !arguments.takeAny({"add", "a", "replace", "change", "append"})) {
        return Outcome::NotUnderstood;
    }
    Route route;
    route.protocol = madeByIp;
    route.local = arguments.takeAny({"local"});
    (void)arguments.takeAny({"unicast"});
    if (route.local) {
        route.table = localTable;
    }
    const auto target = arguments.network(family);
    if (!target) {
        return Outcome::Wrong;
    }
    route.destination = target->address;
    route.prefixLength = target->prefixLength;
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (!takeRouteWord(arguments, route)) {
            return Outcome::NotUnderstood;
        }
    }
    if (route.destination.isIPv6() && route.metric == 0) {
        route.metric = 1024; // what the kernel reads 0 as
    }
    if (removes) {
        removeRoute(network, route);
    } else {
        putRoute(network, route);
    }
    return Outcome::Done;
}

Outcome runIpRule(ArgumentReader &arguments, NetworkState &network, AddressFamily family)
{
    if (arguments.isOver() || arguments.takeAny({"show", "list", "ls"})) {
        return Outcome::Query;
    }
    const bool removes = arguments.takeAny({"del", "delete"});
    if (!removes && !arguments.takeAny({"add", "a"})) {
        return Outcome::NotUnderstood;
    }
    MarkRule rule;
    rule.family = family;
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"fwmark"})) {
            const PlacedWord word = arguments.take();
            const qsizetype slash = word.text.indexOf(u'/');
            bool isMark = false;
            bool isMask = true;
            rule.mark = word.text.left(slash).toUInt(&isMark, 0);
            rule.mask = slash < 0 ? 0xffffffffU : word.text.mid(slash + 1).toUInt(&isMask, 0);
            if (!isMark || !isMask) {
                arguments.problem(word, Error(ErrorCode::NumberInvalid, {word.text}));
            }
        } else if (arguments.takeAny({"table", "lookup"})) {
            const auto table = takeTable(arguments);
            if (!table) {
                return Outcome::NotUnderstood;
            }
            rule.table = *table;
        } else if (arguments.takeAny({"pref", "priority", "prio", "preference", "order"})) {
            rule.priority = arguments.number(1, highestPriority).value_or(0);
        } else {
            return Outcome::NotUnderstood; // selects by more than a mark
        }
    }
    if (rule.mark == 0 || rule.table == 0) {
        return Outcome::NotUnderstood;
    }
    if (removes) {
        std::erase_if(network.rules, [&](const MarkRule &each) {
            return each.family == rule.family && each.mark == rule.mark && each.table == rule.table;
        });
        return Outcome::Done;
    }
    rule.priority = rule.priority == 0 ? nextPriority(network, family) : rule.priority;
    if (std::find(network.rules.begin(), network.rules.end(), rule) == network.rules.end()) {
        network.rules.push_back(rule);
    }
    return Outcome::Done;
}

Outcome runIpFou(ArgumentReader &arguments, NetworkState &network, AddressFamily family)
{
    if (arguments.takeAny({"show"})) {
        return Outcome::Query;
    }
    const bool removes = arguments.takeAny({"del"});
    if (!removes && !arguments.takeAny({"add"})) {
        return Outcome::NotUnderstood;
    }
    EncapsulationPort port;
    port.family = family;
    port.gue = false;
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"port"})) {
            port.port = static_cast<quint16>(arguments.number(1, 65535).value_or(0));
        } else if (arguments.takeAny({"gue"})) {
            port.gue = true;
        } else if (arguments.takeAny({"ipproto"})) {
            port.protocol = static_cast<quint8>(arguments.number(1, 255).value_or(0));
        } else if (!arguments.takeAny({"-6"})) {
            return Outcome::NotUnderstood;
        }
    }
    const bool unpacks = port.gue || port.protocol != 0; // what is in the packets
    if (port.port == 0 || (!removes && !unpacks)) {
        (void)arguments.take(); // tells that something is missing
    }
    std::erase_if(network.encapsulationPorts, [&](const EncapsulationPort &each) {
        return each.family == port.family && each.port == port.port;
    });
    if (!removes) {
        network.encapsulationPorts.push_back(port);
    }
    return Outcome::Done;
}

} // namespace lvs::shell
