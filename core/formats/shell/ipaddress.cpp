// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/ipobjects.h"
#include "core/model/networktext.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

bool takeScope(ArgumentReader &arguments, AddressScope &scope)
{
    static constexpr std::array scopes {AddressScope::Global, AddressScope::Site, AddressScope::Link,
                                        AddressScope::Host};
    const QString name = arguments.take().text;
    const auto *const found = std::find_if(scopes.begin(), scopes.end(), [&](AddressScope each) {
        return addressScopeName(each) == name || QString::number(static_cast<int>(each)) == name;
    });
    if (found != scopes.end()) {
        scope = *found;
    }
    return found != scopes.end();
}

bool takeAddress(ArgumentReader &arguments, InterfaceAddress &address)
{
    const auto network = arguments.network(AddressFamily::IPv4);
    if (!network) {
        return false;
    }
    address.address = network->address;
    address.prefixLength = network->prefixLength;
    address.scope =
        address.address.isIPv4() && address.address.isLoopback() ? AddressScope::Host : AddressScope::Global;
    return true;
}

bool takeBroadcast(ArgumentReader &arguments, InterfaceAddress &address)
{
    if (arguments.takeAny({"-"})) {
        return true;
    }
    if (!arguments.takeAny({"+"})) {
        address.broadcast = arguments.address();
    } else if (address.address.isIPv4()) {
        address.broadcast = broadcastOf(address.address, address.prefixLength);
    }
    return true;
}

bool takeWords(ArgumentReader &arguments, InterfaceAddress &address)
{
    bool hasAddress = false;
    while (!arguments.isOver() && !arguments.isWrong()) {
        if (arguments.takeAny({"dev"})) {
            address.interface = arguments.interface();
        } else if (arguments.takeAny({"label"})) {
            address.label = arguments.interface();
        } else if (arguments.takeAny({"brd", "broadcast"})) {
            takeBroadcast(arguments, address);
        } else if (arguments.takeAny({"scope"})) {
            if (!takeScope(arguments, address.scope)) {
                return false;
            }
        } else if (arguments.takeAny({"nodad"})) {
            address.noDuplicateDetection = true;
        } else if (arguments.takeAny({"preferred_lft"})) {
            address.deprecated = arguments.peek() == QLatin1String("0");
            if (!arguments.takeAny({"0", "0sec", "forever"})) {
                return false;
            }
        } else if (arguments.takeAny({"valid_lft"})) {
            if (!arguments.takeAny({"forever"})) {
                return false;
            }
        } else if (!hasAddress) {
            (void)arguments.takeAny({"local"});
            hasAddress = takeAddress(arguments, address);
        } else {
            return false;
        }
    }
    return hasAddress && !address.interface.isEmpty();
}

} // namespace

Outcome runIpAddress(ArgumentReader &arguments, NetworkState &network)
{
    if (arguments.isOver() || arguments.takeAny({"show", "list", "sh", "ls", "s"})) {
        return Outcome::Query;
    }
    const bool removes = arguments.takeAny({"del", "delete", "d"});
    if (!removes && !arguments.takeAny({"add", "a", "replace", "change"})) {
        return Outcome::NotUnderstood;
    }
    InterfaceAddress address;
    if (!takeWords(arguments, address)) {
        return Outcome::NotUnderstood;
    }
    if (address.label == address.interface) {
        address.label = {};
    }
    if (removes) {
        std::erase_if(network.addresses, [&](const InterfaceAddress &each) {
            return each.interface == address.interface && each.address == address.address;
        });
    } else {
        putAddress(network, address);
    }
    return Outcome::Done;
}

} // namespace lvs::shell
