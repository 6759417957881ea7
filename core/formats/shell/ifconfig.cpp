// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/arguments.h"

#include "core/model/interfacename.h"

#include <algorithm>

namespace lvs::shell {

namespace {

/// What an ifconfig line says.
struct AddressWish
{
    ShortName interface;
    ShortName label; ///< empty: no alias
    std::optional<Address> address;
    std::optional<quint8> bits;
    std::optional<Address> broadcast;
    std::optional<bool> up;
    std::optional<quint32> mtu;
    std::optional<ArgumentReader::Network> added; ///< IPv6
};

/// "eth0:0" is an alias of eth0.
bool takeName(ArgumentReader &arguments, AddressWish &wish)
{
    const ShortName whole = arguments.interface();
    const QString text = whole.toString();
    const qsizetype colon = text.indexOf(u':');
    wish.interface = colon < 0 ? whole : ShortName::parse(text.left(colon)).valueOr({});
    wish.label = colon < 0 ? ShortName() : whole;
    return !wish.interface.isEmpty();
}

void takeMask(ArgumentReader &arguments, AddressWish &wish, const PlacedWord &keyword)
{
    const QString text = arguments.peek();
    if (text.startsWith(QLatin1String("0x"))) {
        if (const auto number = arguments.number(0, 0xffffffffU)) {
            wish.bits = bitsOf(Address::fromIPv4(*number));
        }
    } else if (const auto mask = arguments.address()) {
        wish.bits = mask->isIPv4() ? bitsOf(*mask) : std::nullopt;
    }
    if (!wish.bits && !arguments.isWrong()) {
        arguments.problem(keyword, Error(ErrorCode::MaskNotContiguous, {text}));
    }
}

/// False where a word is not known.
bool takeWords(ArgumentReader &arguments, AddressWish &wish)
{
    while (!arguments.isOver() && !arguments.isWrong()) {
        const QString word = arguments.peek();
        if (arguments.takeAny({"up"})) {
            wish.up = true;
        } else if (arguments.takeAny({"down"})) {
            wish.up = false;
        } else if (word == QLatin1String("netmask")) {
            const PlacedWord keyword = arguments.take();
            takeMask(arguments, wish, keyword);
        } else if (arguments.takeAny({"broadcast"})) {
            wish.broadcast = arguments.address();
        } else if (arguments.takeAny({"mtu"})) {
            wish.mtu = arguments.number(68, 65536);
        } else if (arguments.takeAny({"add"})) {
            wish.added = arguments.network(AddressFamily::IPv6);
        } else if (arguments.takeAny({"inet", "arp", "-promisc", "multicast", "-allmulti"})) {
            continue;
        } else if (!wish.address && !word.isEmpty() && (word[0].isDigit() || word.contains(u'.'))) {
            const auto network = arguments.network(AddressFamily::IPv4);
            if (network) {
                wish.address = network->address;
                wish.bits = network->hasBits ? std::optional(network->prefixLength) : wish.bits;
            }
        } else {
            return false;
        }
    }
    return true;
}

void setAddress(NetworkState &network, const AddressWish &wish)
{
    // ifconfig gives a name one address: another one under it goes.
    std::erase_if(network.addresses, [&](const InterfaceAddress &each) {
        return each.interface == wish.interface && each.label == wish.label && each.address.isIPv4();
    });
    InterfaceAddress address;
    address.interface = wish.interface;
    address.label = wish.label;
    address.address = *wish.address;
    address.prefixLength = wish.bits.value_or(classBits(*wish.address));
    address.broadcast = wish.broadcast;
    if (!wish.broadcast && address.prefixLength < 31 && wish.interface != loopbackInterface) {
        address.broadcast = broadcastOf(address.address, address.prefixLength);
    }
    address.scope = address.address.isLoopback() ? AddressScope::Host : AddressScope::Global;
    putAddress(network, address);
}

} // namespace

Outcome runIfconfig(const Arguments &words, Imported &imported)
{
    if (words.size() < 3) {
        return Outcome::Query;
    }
    ArgumentReader arguments(words, 1, imported);
    AddressWish wish;
    if (!takeName(arguments, wish) || !takeWords(arguments, wish)) {
        return arguments.isWrong() ? Outcome::Wrong : Outcome::NotUnderstood;
    }
    if (arguments.isWrong()) {
        return Outcome::Wrong;
    }
    NetworkState &network = imported.state.setup.network;
    if (wish.up == false) {
        std::erase_if(network.addresses, [&](const InterfaceAddress &each) {
            return each.interface == wish.interface && each.label == wish.label && !wish.label.isEmpty();
        });
    }
    if (wish.address && wish.address->isIPv4()) {
        setAddress(network, wish);
        wish.up = wish.up.value_or(true); // an address brings its interface up
    }
    if (wish.added) {
        InterfaceAddress address;
        address.interface = wish.interface;
        address.address = wish.added->address;
        address.prefixLength = wish.added->prefixLength;
        putAddress(network, address);
    }
    if (wish.label.isEmpty()) {
        putLink(network, wish.interface, wish.up, wish.mtu);
    }
    return Outcome::Done;
}

} // namespace lvs::shell
