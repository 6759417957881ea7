// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/setup/rulemessages.h"

#include "core/kernel/linux/addressattribute.h"
#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/message.h"
#include "core/kernel/linux/setup/routeheader.h"

#include <linux/fib_rules.h>
#include <linux/rtnetlink.h>

#include <sys/socket.h>

#include <limits>

namespace lvs::setup {

using namespace ipvs;

namespace {

constexpr quint32 noLimit = std::numeric_limits<quint32>::max();

/// Takes the attributes of a rule; nothing where one makes it another sort of rule.
class RuleParser
{
public:
    explicit RuleParser(const fib_rule_hdr &header)
        : m_plain(header.action == FR_ACT_TO_TBL && header.dst_len == 0 && header.src_len == 0
                  && header.tos == 0 && (header.flags & FIB_RULE_INVERT) == 0)
    {
        m_rule.family = header.family == AF_INET ? AddressFamily::IPv4 : AddressFamily::IPv6;
        m_rule.table = header.table;
        m_rule.mask = 0;
    }

    void take(int type, std::span<const char> content)
    {
        switch (type) {
        case FRA_PRIORITY:
            m_rule.priority = numberOf<quint32>(content);
            break;
        case FRA_FWMARK:
            m_rule.mark = numberOf<quint32>(content);
            break;
        case FRA_FWMASK:
            m_rule.mask = numberOf<quint32>(content);
            break;
        case FRA_TABLE:
            m_rule.table = numberOf<quint32>(content);
            break;
        case FRA_SUPPRESS_PREFIXLEN:
        case FRA_SUPPRESS_IFGROUP:
            m_plain = m_plain && numberOf<quint32>(content) == noLimit;
            break;
        case FRA_L3MDEV:
            m_plain = m_plain && numberOf<quint8>(content) == 0;
            break;
        case FRA_PROTOCOL:
        case FRA_PAD:
            break;
        default:
            m_plain = false;
            break;
        }
    }

    [[nodiscard]] std::optional<MarkRule> rule() const
    {
        return m_plain && m_rule.mask != 0 ? std::optional(m_rule) : std::nullopt;
    }

private:
    MarkRule m_rule;
    bool m_plain;
};

void putRule(Message &message, quint16 type, quint16 flags, const MarkRule &rule)
{
    fib_rule_hdr header {};
    header.family = static_cast<quint8>(addressFamilyNumber(rule.family));
    header.table = static_cast<quint8>(rule.table < 256 ? rule.table : RT_TABLE_UNSPEC);
    header.action = FR_ACT_TO_TBL;
    message.beginRoute(type, flags | NLM_F_ACK, bytesOf(header));
    message.putU32(FRA_PRIORITY, rule.priority);
    message.putU32(FRA_FWMARK, rule.mark);
    message.putU32(FRA_FWMASK, rule.mask);
    message.putU32(FRA_TABLE, rule.table);
}

} // namespace

void encodeGetRules(Message &message)
{
    const fib_rule_hdr header {};
    message.beginRoute(RTM_GETRULE, NLM_F_DUMP, bytesOf(header));
}

std::optional<MarkRule> parseRule(const nlmsghdr &message)
{
    const auto header = headerOf<fib_rule_hdr>(message);
    if (message.nlmsg_type != RTM_NEWRULE || !header
        || (header->family != AF_INET && header->family != AF_INET6)) {
        return std::nullopt;
    }
    RuleParser parser(*header);
    forEachAttribute(attributesAfter<fib_rule_hdr>(message),
                     [&](int type, std::span<const char> content) { parser.take(type, content); });
    return parser.rule();
}

void encodeNewRule(Message &message, const MarkRule &rule)
{
    putRule(message, RTM_NEWRULE, NLM_F_CREATE | NLM_F_EXCL, rule);
    message.putU8(FRA_PROTOCOL, RTPROT_STATIC);
}

void encodeDeleteRule(Message &message, const MarkRule &rule)
{
    putRule(message, RTM_DELRULE, 0, rule);
}

} // namespace lvs::setup
