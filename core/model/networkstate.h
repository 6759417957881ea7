// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"

#include <optional>
#include <vector>

namespace lvs {

/// How far an address reaches (rtnetlink(7), RT_SCOPE_*).
enum class AddressScope : quint8 { Global = 0, Site = 200, Link = 253, Host = 254 };

/// An address on an interface, as `ip address` shows it.
struct InterfaceAddress
{
    ShortName interface;
    Address address;
    quint8 prefixLength = 32; ///< bits, 0 to 32 or 128
    ShortName label; ///< IPv4 alias such as "ens33:0"; empty for none
    AddressScope scope = AddressScope::Global;
    std::optional<quint32> preferredLifetime; ///< seconds; nothing means for ever. 0: never chosen as source
    bool noDuplicateDetection = false; ///< IFA_F_NODAD

    friend bool operator==(const InterfaceAddress &, const InterfaceAddress &) = default;
};

/// A route to a host, a network or, with prefix length 0, the default gateway.
struct Route
{
    Address destination;
    quint8 prefixLength = 32;
    std::optional<Address> gateway;
    ShortName interface;
    quint32 table = 254; ///< RT_TABLE_MAIN
    bool local = false; ///< RTN_LOCAL: the address counts as the host's own

    friend bool operator==(const Route &, const Route &) = default;
};

/// A routing rule that sends marked packets to a table of their own.
struct MarkRule
{
    quint32 mark = 0;
    quint32 table = 0;
    AddressFamily family = AddressFamily::IPv4;

    friend bool operator==(const MarkRule &, const MarkRule &) = default;
};

/// The addresses, routes and rules of a host that LVS roles need. Only what was read or is wanted
/// stands here; what other software set is never removed.
struct NetworkState
{
    std::vector<InterfaceAddress> addresses;
    std::vector<Route> routes;
    std::vector<MarkRule> rules;

    friend bool operator==(const NetworkState &, const NetworkState &) = default;
};

} // namespace lvs
