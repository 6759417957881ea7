// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <linux/netlink.h>

#include <QByteArray>

#include <set>
#include <span>
#include <tuple>
#include <vector>

namespace lvs::surroundings {

/// A chain or a set, as nf_tables knows it: protocol family (NFPROTO_*), table, name.
using RulesetName = std::tuple<quint8, QByteArray, QByteArray>;

/// What of the firewall's rules matters to IPVS, gathered from the kernel's answers
/// (include/uapi/linux/netfilter/nf_tables.h): which incoming packets are dropped because connection
/// tracking calls them invalid, and which addresses are exempt from tracking. Rules of iptables stand here,
/// too, where iptables uses nf_tables; those of its old tables do not (iptables.h).
class Ruleset
{
public:
    /// An answer to NFT_MSG_GETCHAIN.
    void takeChain(const nlmsghdr &message);
    /// An answer to NFT_MSG_GETRULE.
    void takeRule(const nlmsghdr &message);
    /// Maps from states to verdicts that rules look into: their elements are wanted.
    [[nodiscard]] const std::set<RulesetName> &stateMaps() const { return m_stateMaps; }
    /// An answer to NFT_MSG_GETSETELEM for one of those.
    void takeElements(const RulesetName &map, const nlmsghdr &message);

    /// Families of which incoming packets that are called invalid are dropped before IPVS sees them.
    [[nodiscard]] std::set<AddressFamily> invalidDropped() const;
    /// Destinations that are exempt from connection tracking.
    [[nodiscard]] const std::set<Address> &untracked() const { return m_untracked; }

private:
    struct Rule
    {
        RulesetName chain;
        bool dropsInvalid = false;
        std::vector<RulesetName> jumps;
        std::vector<RulesetName> maps;
    };
    [[nodiscard]] std::set<RulesetName> reachedChains() const;

    std::set<RulesetName> m_entries; ///< chains in which packets begin before IPVS
    std::vector<Rule> m_rules;
    std::set<RulesetName> m_stateMaps;
    std::set<RulesetName> m_droppingMaps;
    std::set<Address> m_untracked;
};

} // namespace lvs::surroundings
