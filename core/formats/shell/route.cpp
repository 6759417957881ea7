// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/arguments.h"

namespace lvs::shell {

namespace {

/// RTPROT_BOOT: what the kernel notes of a route that neither its maker nor a daemon claims.
constexpr quint8 madeByRoute = 3;

/// "dev eth0:0" means eth0: a route leads to an interface, not to an alias.
ShortName baseOf(const ShortName &name)
{
    return ShortName::parse(name.toString().section(u':', 0, 0)).valueOr({});
}

struct RouteWish
{
    Route route;
    bool isHost = false;
    bool isNetwork = false;
    std::optional<quint8> bits;
};

bool takeRouteWords(ArgumentReader &arguments, RouteWish &wish)
{
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"gw", "gateway"})) {
            wish.route.gateway = arguments.address();
        } else if (arguments.takeAny({"netmask"})) {
            const auto mask = arguments.address();
            wish.bits = mask && mask->isIPv4() ? bitsOf(*mask) : std::nullopt;
            if (mask && !wish.bits) {
                return false;
            }
        } else if (arguments.takeAny({"metric"})) {
            wish.route.metric = arguments.number(0, 0x7fffffff).value_or(0);
        } else if (arguments.takeAny({"dev"})
                   || (wish.route.interface.isEmpty() && !arguments.peek().startsWith(u'-'))) {
            wish.route.interface = baseOf(arguments.interface()); // "dev" may be left out
        } else {
            return false;
        }
    }
    return true;
}

/// The bits of a destination whose line names none.
quint8 bitsFor(const ArgumentReader::Network &target, const RouteWish &wish)
{
    if (target.hasBits || target.address.isIPv6()) {
        return target.prefixLength;
    }
    if (wish.bits) {
        return *wish.bits;
    }
    if (wish.isHost) {
        return 32;
    }
    const quint8 bits = classBits(target.address);
    const bool isNetwork = wish.isNetwork || (target.address.toIPv4() & (0xffffffffU >> bits)) == 0;
    return isNetwork ? bits : quint8 {32};
}

} // namespace

Outcome runRoute(const Arguments &words, Imported &imported)
{
    ArgumentReader arguments(words, 1, imported);
    AddressFamily family = AddressFamily::IPv4;
    if (arguments.takeAny({"-A", "-6"})) {
        if (words[1].text == QLatin1String("-A") && !arguments.takeAny({"inet6", "inet"})) {
            return Outcome::NotUnderstood;
        }
        family = AddressFamily::IPv6;
    }
    const bool adds = arguments.takeAny({"add"});
    if (!adds && !arguments.takeAny({"del", "delete"})) {
        return words.size() == 1 || arguments.peek().startsWith(u'-') ? Outcome::Query
                                                                      : Outcome::NotUnderstood;
    }
    RouteWish wish;
    wish.route.protocol = madeByRoute;
    wish.isHost = arguments.takeAny({"-host"});
    wish.isNetwork = !wish.isHost && arguments.takeAny({"-net"});
    const auto target = arguments.network(family);
    if (!target) {
        return Outcome::Wrong;
    }
    if (!takeRouteWords(arguments, wish)) {
        return arguments.isWrong() ? Outcome::Wrong : Outcome::NotUnderstood;
    }
    if (arguments.isWrong()) {
        return Outcome::Wrong;
    }
    wish.route.destination = target->address;
    wish.route.prefixLength = bitsFor(*target, wish);
    if (target->address.isIPv6() && wish.route.metric == 0) {
        wish.route.metric = 1; // route's own, unlike ip's
    }
    NetworkState &network = imported.state.setup.network;
    if (adds) {
        putRoute(network, wish.route);
    } else {
        removeRoute(network, wish.route);
    }
    return Outcome::Done;
}

} // namespace lvs::shell
