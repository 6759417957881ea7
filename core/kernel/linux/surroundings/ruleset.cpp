// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/ruleset.h"

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/surroundings/expressions.h"

#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>

#include <algorithm>

namespace lvs::surroundings {

using namespace ipvs;

namespace {

using Bytes = std::span<const char>;

/// The priority with which IPVS hooks in at NF_INET_LOCAL_IN (net/netfilter/ipvs/ip_vs_core.c:
/// NF_IP_PRI_NAT_SRC - 2).
constexpr qint32 priorityOfIpvs = 98;

quint8 familyOf(const nlmsghdr &message)
{
    if (message.nlmsg_len < NLMSG_LENGTH(sizeof(nfgenmsg))) {
        return NFPROTO_UNSPEC;
    }
    const void *start = &message;
    return numberOf<nfgenmsg>({static_cast<const char *>(start) + NLMSG_HDRLEN, sizeof(nfgenmsg)})
        .nfgen_family;
}

Bytes attributesOf(const nlmsghdr &message)
{
    const size_t before = NLMSG_LENGTH(NLMSG_ALIGN(sizeof(nfgenmsg)));
    const void *start = &message;
    return message.nlmsg_len <= before
        ? Bytes()
        : Bytes(static_cast<const char *>(start) + before, message.nlmsg_len - before);
}

AttributeTable tableOf(Bytes content)
{
    AttributeTable table;
    (void)table.parse(content, {});
    return table;
}

bool isBeforeIpvs(Bytes hook)
{
    const AttributeTable table = tableOf(hook);
    const quint32 number = table.big32(NFTA_HOOK_HOOKNUM);
    const auto priority = static_cast<qint32>(table.big32(NFTA_HOOK_PRIORITY));
    return table.has(NFTA_HOOK_HOOKNUM)
        && (number == NF_INET_PRE_ROUTING || (number == NF_INET_LOCAL_IN && priority < priorityOfIpvs));
}

} // namespace

void Ruleset::takeChain(const nlmsghdr &message)
{
    const AttributeTable table = tableOf(attributesOf(message));
    if (isBeforeIpvs(table.bytes(NFTA_CHAIN_HOOK))) {
        m_entries.emplace(familyOf(message), textOf(table.bytes(NFTA_CHAIN_TABLE)),
                          textOf(table.bytes(NFTA_CHAIN_NAME)));
    }
}

void Ruleset::takeRule(const nlmsghdr &message)
{
    const AttributeTable table = tableOf(attributesOf(message));
    const quint8 family = familyOf(message);
    const QByteArray tableName = textOf(table.bytes(NFTA_RULE_TABLE));
    const RuleMeaning meaning = meaningOf(table.bytes(NFTA_RULE_EXPRESSIONS));
    Rule rule;
    rule.chain = {family, tableName, textOf(table.bytes(NFTA_RULE_CHAIN))};
    rule.dropsInvalid = meaning.asksForInvalid && meaning.drops;
    for (const QByteArray &each : meaning.jumps) {
        rule.jumps.emplace_back(family, tableName, each);
    }
    for (const QByteArray &each : meaning.stateMaps) {
        rule.maps.emplace_back(family, tableName, each);
        m_stateMaps.insert(rule.maps.back());
    }
    if (meaning.exempts && meaning.destination) {
        m_untracked.insert(*meaning.destination);
    }
    m_rules.push_back(rule);
}

void Ruleset::takeElements(const RulesetName &map, const nlmsghdr &message)
{
    const Bytes elements = tableOf(attributesOf(message)).bytes(NFTA_SET_ELEM_LIST_ELEMENTS);
    forEachAttribute(elements, [&](int, Bytes content) {
        const AttributeTable element = tableOf(content);
        const AttributeTable key = tableOf(element.bytes(NFTA_SET_ELEM_KEY));
        const AttributeTable data = tableOf(element.bytes(NFTA_SET_ELEM_DATA));
        if (hasInvalid(key.bytes(NFTA_DATA_VALUE)) && verdictOf(data.bytes(NFTA_DATA_VERDICT)).drops) {
            m_droppingMaps.insert(map);
        }
    });
}

std::set<RulesetName> Ruleset::reachedChains() const
{
    std::set<RulesetName> reached = m_entries;
    for (size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const Rule &each : m_rules) {
            if (reached.contains(each.chain)) {
                reached.insert(each.jumps.begin(), each.jumps.end());
            }
        }
    }
    return reached;
}

std::set<AddressFamily> Ruleset::invalidDropped() const
{
    const std::set<RulesetName> reached = reachedChains();
    std::set<AddressFamily> families;
    for (const Rule &each : m_rules) {
        const bool drops = each.dropsInvalid
            || std::any_of(each.maps.begin(), each.maps.end(),
                           [this](const RulesetName &map) { return m_droppingMaps.contains(map); });
        if (!drops || !reached.contains(each.chain)) {
            continue;
        }
        const quint8 family = std::get<0>(each.chain);
        if (family == NFPROTO_INET || family == NFPROTO_IPV4) {
            families.insert(AddressFamily::IPv4);
        }
        if (family == NFPROTO_INET || family == NFPROTO_IPV6) {
            families.insert(AddressFamily::IPv6);
        }
    }
    return families;
}

} // namespace lvs::surroundings
