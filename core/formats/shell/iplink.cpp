// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/ipobjects.h"

#include <algorithm>

namespace lvs::shell {

namespace {

void removeLink(NetworkState &network, const ShortName &name)
{
    std::erase_if(network.links, [&](const Link &each) { return each.name == name; });
    std::erase_if(network.addresses, [&](const InterfaceAddress &each) { return each.interface == name; });
    std::erase_if(network.routes, [&](const Route &each) { return each.interface == name; });
}

void addLink(NetworkState &network, const Link &link)
{
    std::erase_if(network.links, [&](const Link &each) { return each.name == link.name; });
    network.links.push_back(link);
}

/// Ends of a tunnel, and settings that change nothing here; false where a word is not known.
bool takeEnds(ArgumentReader &arguments, Link &link)
{
    const auto end = [&](std::optional<Address> &target) {
        if (!arguments.takeAny({"any"})) {
            target = arguments.address();
        }
    };
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"local"})) {
            end(link.local);
        } else if (arguments.takeAny({"remote"})) {
            end(link.remote);
        } else if (arguments.takeAny({"mtu"})) {
            link.settings.mtu = arguments.number(68, 65536).value_or(0);
        } else if (arguments.takeAny({"up"})) {
            link.settings.up = true;
        } else if (arguments.takeAny({"ttl", "tos", "hoplimit"})) {
            (void)arguments.take();
        } else if (!arguments.takeAny({"pmtudisc", "nopmtudisc"})) {
            return false;
        }
    }
    return true;
}

Outcome add(ArgumentReader &arguments, NetworkState &network)
{
    Link link;
    (void)arguments.takeAny({"name", "dev"});
    link.name = arguments.interface();
    while (arguments.takeAny({"mtu"})) {
        link.settings.mtu = arguments.number(68, 65536).value_or(0);
    }
    if (!arguments.takeAny({"type"})) {
        return Outcome::NotUnderstood;
    }
    link.kind = linkKindFromName(arguments.take().text);
    const bool isKnown = link.kind == LinkKind::Dummy || isTunnel(link.kind);
    if (!isKnown || !takeEnds(arguments, link)) {
        return Outcome::NotUnderstood;
    }
    addLink(network, link);
    return Outcome::Done;
}

Outcome set(ArgumentReader &arguments, NetworkState &network)
{
    (void)arguments.takeAny({"dev"});
    const ShortName name = arguments.interface();
    std::optional<bool> up;
    std::optional<quint32> mtu;
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"up"})) {
            up = true;
        } else if (arguments.takeAny({"down"})) {
            up = false;
        } else if (arguments.takeAny({"mtu"})) {
            mtu = arguments.number(68, 65536);
        } else {
            return Outcome::NotUnderstood; // "arp off" among others
        }
    }
    putLink(network, name, up, mtu);
    return Outcome::Done;
}

} // namespace

Outcome runIpLink(ArgumentReader &arguments, NetworkState &network)
{
    if (arguments.isOver() || arguments.takeAny({"show", "list", "sh", "ls"})) {
        return Outcome::Query;
    }
    if (arguments.takeAny({"set", "s"})) {
        return set(arguments, network);
    }
    if (arguments.takeAny({"add", "a"})) {
        return add(arguments, network);
    }
    if (arguments.takeAny({"del", "delete"})) {
        (void)arguments.takeAny({"dev"});
        removeLink(network, arguments.interface());
        return arguments.isOver() || arguments.takeAny({"type"}) ? Outcome::Done : Outcome::NotUnderstood;
    }
    return Outcome::NotUnderstood;
}

Outcome runIpTunnel(ArgumentReader &arguments, NetworkState &network)
{
    if (arguments.isOver() || arguments.takeAny({"show", "list"})) {
        return Outcome::Query;
    }
    if (arguments.takeAny({"del", "delete"})) {
        removeLink(network, arguments.interface());
        return Outcome::Done;
    }
    if (!arguments.takeAny({"add", "change"})) {
        return Outcome::NotUnderstood;
    }
    Link link;
    (void)arguments.takeAny({"name"});
    link.name = arguments.interface();
    if (!arguments.takeAny({"mode"})) {
        return Outcome::NotUnderstood;
    }
    const QString mode = arguments.take().text;
    link.kind = mode == QLatin1String("ipip") ? LinkKind::Ipip
        : mode == QLatin1String("sit")        ? LinkKind::Sit
        : mode == QLatin1String("gre")        ? LinkKind::Gre
                                              : LinkKind::Other;
    if (link.kind == LinkKind::Other || !takeEnds(arguments, link)) {
        return Outcome::NotUnderstood;
    }
    addLink(network, link);
    return Outcome::Done;
}

} // namespace lvs::shell
