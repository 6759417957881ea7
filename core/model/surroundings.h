// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <optional>
#include <set>

namespace lvs {

/// Other software that keeps rules of IPVS, or filters what IPVS forwards.
enum class RulesOwner : quint8 {
    Keepalived,
    Ldirectord,
    KubeProxy, ///< in its mode "ipvs"; its addresses stand on the link kube-ipvs0
    Docker,
};

/// "keepalived", "ldirectord", "kube-proxy", "docker".
[[nodiscard]] QString rulesOwnerName(RulesOwner owner);
/// The owner of that name; nothing if this version does not know it.
[[nodiscard]] std::optional<RulesOwner> rulesOwnerFromName(QStringView name);

/// What else on a machine decides whether LVS works there, and no step of ours can change: other owners of
/// the rules, the firewall, the kernel's modules. Read, never planned. Empty where nothing is known.
struct Surroundings
{
    std::set<RulesOwner> owners; ///< that run
    bool firewalld = false; ///< it runs, and keeps the firewall
    /// Families in which the firewall drops incoming packets that connection tracking calls invalid, before
    /// IPVS sees them (NF_INET_LOCAL_IN, net/netfilter/ipvs/ip_vs_core.c). By DR and TUN the director sees
    /// one direction only, and then that is what ends of connections are called, and with
    /// net.ipv4.vs.conntrack all but the first packet (net/netfilter/nf_conntrack_proto_tcp.c,
    /// tcp_conntracks).
    std::set<AddressFamily> invalidDropped;
    bool iptables = false; ///< those rules stand in iptables' old tables
    /// Destinations that the firewall exempts from connection tracking: those packets are called nothing.
    std::set<Address> untracked;
    /// Modules of those that LVS can need ("ip_vs_mh", "ipip") that are neither loaded, nor built in, nor
    /// there to be loaded.
    std::set<QString> missingModules;

    friend bool operator==(const Surroundings &, const Surroundings &) = default;
};

} // namespace lvs
