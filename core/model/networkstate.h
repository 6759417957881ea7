// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/link.h"
#include "core/model/shortname.h"

#include <compare>
#include <optional>
#include <tuple>
#include <vector>

namespace lvs {

/// How far an address reaches (rtnetlink(7), RT_SCOPE_*).
enum class AddressScope : quint8 { Global = 0, Site = 200, Link = 253, Host = 254 };

/// An address on an interface, as `ip address` shows it. The kernel tells addresses of one interface
/// apart by address and prefix length.
struct InterfaceAddress
{
    ShortName interface;
    Address address;
    quint8 prefixLength = 32; ///< bits, 0 to 32 or 128
    ShortName label; ///< IPv4 alias such as "ens33:0"; empty where it is the interface's own name
    std::optional<Address> broadcast; ///< IPv4
    AddressScope scope = AddressScope::Global;
    bool deprecated = false; ///< preferred lifetime 0: never chosen as source
    bool noDuplicateDetection = false; ///< IFA_F_NODAD, IPv6
    /// Has a lifetime that runs (DHCP, router advertisements), or a peer: somebody else keeps it, and it
    /// could not be put back as it was.
    bool foreign = false;
    /// IFA_F_SECONDARY, IPv4: another of the same subnet came to the interface before it, and takes this one
    /// along when it goes (net/ipv4/devinet.c, __inet_del_ifa). It follows from the order in which they came,
    /// so it is read, never wanted, and does not count when two are compared.
    bool secondary = false;

    /// All that counts.
    [[nodiscard]] auto asTuple() const
    {
        return std::tie(interface, address, prefixLength, label, broadcast, scope, deprecated,
                        noDuplicateDetection, foreign);
    }
    friend std::strong_ordering operator<=>(const InterfaceAddress &left, const InterfaceAddress &right)
    {
        return left.asTuple() <=> right.asTuple();
    }
    friend bool operator==(const InterfaceAddress &left, const InterfaceAddress &right)
    {
        return left.asTuple() == right.asTuple();
    }
};

/// Whether the kernel counts both as of one subnet: the same interface, mask and network. IPv6 has no such
/// bond.
[[nodiscard]] bool shareSubnet(const InterfaceAddress &left, const InterfaceAddress &right);

/// Whether the kernel gives and takes that address by itself with its link: IPv6 link-local ones, and the
/// IPv4-compatible ones of sit. Shown, never planned.
[[nodiscard]] bool isAutomatic(const InterfaceAddress &address);

/// A route to a host, a network or, with prefix length 0, the default gateway. The kernel tells routes
/// apart by table, destination, prefix length and metric.
struct Route
{
    quint32 table = mainTable;
    Address destination;
    quint8 prefixLength = 32; ///< bits, 0 to 32 or 128
    quint32 metric = 0; ///< IPv6: the kernel reads 0 as 1024
    std::optional<Address> gateway;
    ShortName interface;
    std::optional<Address> preferredSource;
    quint8 protocol = 4; ///< RTPROT_STATIC; who made it (rtnetlink(7))
    bool local = false; ///< RTN_LOCAL: what it leads to counts as the host's own
    bool onLink = false; ///< RTNH_F_ONLINK
    /// Has more to it than stands here (several next hops, metrics, an encapsulation): it could not be
    /// put back as it was.
    bool foreign = false;

    static constexpr quint32 mainTable = 254; ///< RT_TABLE_MAIN

    friend auto operator<=>(const Route &, const Route &) = default;
    friend bool operator==(const Route &, const Route &) = default;
};

/// A routing rule that sends marked packets to a table of their own.
struct MarkRule
{
    AddressFamily family = AddressFamily::IPv4;
    quint32 priority = 0; ///< lower is asked first; 1 to 32765
    quint32 mark = 0;
    quint32 mask = 0xffffffff;
    quint32 table = 0;

    friend auto operator<=>(const MarkRule &, const MarkRule &) = default;
    friend bool operator==(const MarkRule &, const MarkRule &) = default;
};

/// A UDP port on which the kernel unpacks what a director encapsulated (genl "fou",
/// include/uapi/linux/fou.h).
struct EncapsulationPort
{
    AddressFamily family = AddressFamily::IPv4;
    quint16 port = 0;
    bool gue = true; ///< FOU_ENCAP_GUE; else FOU_ENCAP_DIRECT with protocol
    quint8 protocol = 0; ///< of what is inside, for FOU_ENCAP_DIRECT

    friend auto operator<=>(const EncapsulationPort &, const EncapsulationPort &) = default;
    friend bool operator==(const EncapsulationPort &, const EncapsulationPort &) = default;
};

/// The network of a host as far as LVS has to do with it: all links and addresses, the routes that
/// somebody made (not those that the kernel derives from addresses), the rules for marks and the ports
/// for encapsulation. Sorted; what other software set stands here too and is never removed unasked.
struct NetworkState
{
    std::vector<Link> links;
    std::vector<InterfaceAddress> addresses;
    std::vector<Route> routes;
    std::vector<MarkRule> rules;
    std::vector<EncapsulationPort> encapsulationPorts;

    /// The link of that name, or null.
    [[nodiscard]] const Link *link(const ShortName &name) const;
    [[nodiscard]] Link *link(const ShortName &name);
    /// The address as the kernel tells it apart, or null.
    [[nodiscard]] const InterfaceAddress *address(const ShortName &interface, const Address &wanted,
                                                  quint8 prefixLength) const;
    /// Every place where that address stands, whatever the interface and the prefix length.
    [[nodiscard]] std::vector<InterfaceAddress> places(const Address &wanted) const;
    /// The route as the kernel tells it apart, or null.
    [[nodiscard]] const Route *route(quint32 table, const Address &destination, quint8 prefixLength,
                                     quint32 metric) const;
    /// Restores the order after the lists were filled in any order.
    void sort();

    friend bool operator==(const NetworkState &, const NetworkState &) = default;
};

/// Whether that address is inside that network; false for different families.
[[nodiscard]] bool contains(const Address &network, quint8 prefixLength, const Address &address);

} // namespace lvs
