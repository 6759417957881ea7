// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/arguments.h"

#include "core/model/number.h"

#include <algorithm>
#include <bit>

namespace lvs::shell {

namespace {

LinkKind kindOf(const ShortName &name)
{
    for (const LinkKind kind :
         {LinkKind::Ipip, LinkKind::Sit, LinkKind::Ip6Tunnel, LinkKind::Gre, LinkKind::Ip6Gre}) {
        if (fallbackDevice(kind) == name) {
            return kind;
        }
    }
    return name.toString().startsWith(QLatin1String("dummy")) ? LinkKind::Dummy : LinkKind::Ethernet;
}

} // namespace

bool ArgumentReader::takeAny(std::initializer_list<const char *> words)
{
    const bool is = !isOver() && std::any_of(words.begin(), words.end(), [this](const char *each) {
        return m_arguments[m_next].text == QLatin1String(each);
    });
    m_next += is ? 1 : 0;
    return is;
}

PlacedWord ArgumentReader::take()
{
    if (!isOver()) {
        return m_arguments[m_next++];
    }
    const PlacedWord &last = m_arguments.back();
    problem(last, Error(ErrorCode::ArgumentMissing, {last.text}));
    return {QString(), last.position};
}

void ArgumentReader::problem(const PlacedWord &word, const Error &error)
{
    Error placed = error;
    placed.position = word.position;
    m_imported.problems.append(placed);
    m_isWrong = true;
}

std::optional<Address> ArgumentReader::address()
{
    if (isOver()) {
        (void)take();
        return std::nullopt;
    }
    const PlacedWord word = take();
    const Result<Address> address = Address::parse(word.text);
    if (address) {
        return *address;
    }
    const bool isName = !word.text.isEmpty() && word.text[0].isLetter() && !word.text.contains(u':');
    problem(word, Error(isName ? ErrorCode::NameResolutionRefused : ErrorCode::AddressInvalid, {word.text}));
    return std::nullopt;
}

std::optional<ArgumentReader::Network> ArgumentReader::network(AddressFamily familyOfDefault)
{
    if (isOver()) {
        (void)take();
        return std::nullopt;
    }
    const QString text = peek();
    if (text == QLatin1String("default") || text == QLatin1String("any") || text == QLatin1String("all")) {
        (void)take();
        const Address any = familyOfDefault == AddressFamily::IPv4 ? Address() : Address::fromIPv6({});
        return Network {any, 0, true};
    }
    const qsizetype slash = text.indexOf(u'/');
    const PlacedWord word = take();
    const Result<Address> address = Address::parse(slash < 0 ? text : text.left(slash));
    if (!address) {
        const bool isName = text.contains(u'.') || (!text.isEmpty() && text[0].isLetter());
        const bool hasLetter =
            isName && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        problem(word,
                Error(hasLetter && !text.contains(u':') ? ErrorCode::NameResolutionRefused
                                                        : ErrorCode::AddressInvalid,
                      {text}));
        return std::nullopt;
    }
    const quint8 longest = address->isIPv4() ? 32 : 128;
    Network network {*address, longest, slash >= 0};
    if (slash >= 0) {
        const QString bitsText = text.mid(slash + 1);
        const Result<Address> mask = Address::parse(bitsText);
        const std::optional<quint8> maskBits = mask && mask->isIPv4() ? bitsOf(*mask) : std::nullopt;
        const Result<quint64> bits =
            maskBits ? Result<quint64>(*maskBits) : parseNumber(bitsText, 0, longest);
        if (!bits) {
            problem(word, bits.error());
            return std::nullopt;
        }
        network.prefixLength = static_cast<quint8>(*bits);
    }
    return network;
}

std::optional<quint32> ArgumentReader::number(quint32 smallest, quint32 largest)
{
    if (isOver()) {
        (void)take();
        return std::nullopt;
    }
    const PlacedWord word = take();
    bool isHexadecimal = false;
    const quint32 hexadecimal =
        word.text.startsWith(QLatin1String("0x")) ? word.text.toUInt(&isHexadecimal, 16) : 0;
    const Result<quint64> number = isHexadecimal && hexadecimal >= smallest && hexadecimal <= largest
        ? Result<quint64>(hexadecimal)
        : parseNumber(word.text, smallest, largest);
    if (!number) {
        problem(word, number.error());
        return std::nullopt;
    }
    return static_cast<quint32>(*number);
}

ShortName ArgumentReader::interface()
{
    if (isOver()) {
        (void)take();
        return {};
    }
    const PlacedWord word = take();
    const Result<ShortName> name = ShortName::parse(word.text);
    if (!name) {
        problem(word, name.error());
        return {};
    }
    return *name;
}

std::optional<quint8> bitsOf(const Address &mask)
{
    const quint32 number = mask.toIPv4();
    const int ones = std::countl_one(number);
    return ones == std::popcount(number) ? std::optional(static_cast<quint8>(ones)) : std::nullopt;
}

Address broadcastOf(const Address &address, quint8 prefixLength)
{
    const quint32 host = prefixLength >= 32 ? 0 : 0xffffffffU >> prefixLength;
    return Address::fromIPv4(address.toIPv4() | host);
}

quint8 classBits(const Address &address)
{
    const quint32 first = address.toIPv4() >> 24U;
    return first < 128 ? 8 : first < 192 ? 16 : 24;
}

void putAddress(NetworkState &network, const InterfaceAddress &address)
{
    std::erase_if(network.addresses, [&](const InterfaceAddress &each) {
        return each.interface == address.interface && each.address == address.address
            && each.prefixLength == address.prefixLength;
    });
    network.addresses.push_back(address);
}

void putRoute(NetworkState &network, const Route &route)
{
    removeRoute(network, route);
    network.routes.push_back(route);
}

void removeRoute(NetworkState &network, const Route &route)
{
    std::erase_if(network.routes, [&](const Route &each) {
        return each.table == route.table && each.destination == route.destination
            && each.prefixLength == route.prefixLength && each.metric == route.metric;
    });
}

void putLink(NetworkState &network, const ShortName &name, const std::optional<bool> &up,
             const std::optional<quint32> &mtu)
{
    auto found = std::find_if(network.links.begin(), network.links.end(),
                              [&](const Link &each) { return each.name == name; });
    if (found == network.links.end()) {
        const LinkKind kind = kindOf(name);
        if (kind == LinkKind::Ethernet) {
            return;
        }
        Link link;
        link.name = name;
        link.kind = kind;
        found = network.links.insert(network.links.end(), link);
    }
    found->settings.up = up.value_or(found->settings.up);
    found->settings.mtu = mtu.value_or(found->settings.mtu);
}

} // namespace lvs::shell
