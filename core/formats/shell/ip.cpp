// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/ipobjects.h"

#include <algorithm>

namespace lvs::shell {

Outcome runIp(const Arguments &words, Imported &imported)
{
    ArgumentReader arguments(words, 1, imported);
    AddressFamily family = AddressFamily::IPv4;
    while (arguments.peek().startsWith(u'-')) {
        if (arguments.takeAny({"-6"})) {
            family = AddressFamily::IPv6;
        } else if (arguments.takeAny({"-f", "-family"})) {
            family = arguments.peek() == QLatin1String("inet6") ? AddressFamily::IPv6 : AddressFamily::IPv4;
            (void)arguments.take();
        } else if (!arguments.takeAny({"-4", "-o", "-s", "-d", "-br", "-brief", "-c"})) {
            return Outcome::NotUnderstood;
        }
    }
    // Half of what a line says is never done: it is tried on a copy.
    NetworkState network = imported.state.setup.network;
    Outcome outcome = Outcome::NotUnderstood;
    if (arguments.takeAny({"addr", "address", "a", "ad", "add"})) {
        outcome = runIpAddress(arguments, network);
    } else if (arguments.takeAny({"link", "l", "li"})) {
        outcome = runIpLink(arguments, network);
    } else if (arguments.takeAny({"tunnel", "tun", "tunl"})) {
        outcome = runIpTunnel(arguments, network);
    } else if (arguments.takeAny({"route", "r", "ro"})) {
        outcome = runIpRoute(arguments, network, family);
    } else if (arguments.takeAny({"rule", "ru"})) {
        outcome = runIpRule(arguments, network, family);
    } else if (arguments.takeAny({"fou"})) {
        outcome = runIpFou(arguments, network, family);
    }
    if (arguments.isWrong()) {
        return Outcome::Wrong;
    }
    if (outcome == Outcome::Done) {
        imported.state.setup.network = std::move(network);
    }
    return outcome;
}

} // namespace lvs::shell
