// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/surroundings/expressions.h"

#include "core/kernel/linux/attributes.h"
#include "core/kernel/linux/surroundings/statematch.h"

#include <linux/netfilter.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nf_tables_compat.h>

#include <algorithm>

namespace lvs::surroundings {

using namespace ipvs;

namespace {

using Bytes = std::span<const char>;

Bytes nested(Bytes content, int type)
{
    Bytes found;
    forEachAttribute(content, [&](int each, Bytes inner) {
        if (each == type) {
            found = inner;
        }
    });
    return found;
}

quint32 big32(Bytes content)
{
    return qFromBigEndian(numberOf<quint32>(content));
}

bool isZero(Bytes content)
{
    return std::all_of(content.begin(), content.end(), [](char each) { return each == 0; });
}

/// Follows a rule's expressions in order: each works on what the one before it loaded.
class Reader
{
public:
    void take(const QByteArray &name, Bytes data)
    {
        if (name == "ct") {
            m_loaded = big32(nested(data, NFTA_CT_KEY)) == NFT_CT_STATE ? Loaded::State : Loaded::Other;
        } else if (name == "payload") {
            takePayload(data);
        } else if (name == "bitwise") {
            m_masksInvalid = m_loaded == Loaded::State
                && hasInvalid(nested(nested(data, NFTA_BITWISE_MASK), NFTA_DATA_VALUE));
        } else if (name == "cmp") {
            takeComparison(data);
        } else if (name == "lookup") {
            if (m_loaded == Loaded::State && !nested(data, NFTA_LOOKUP_DREG).empty()) {
                meaning.stateMaps.push_back(textOf(nested(data, NFTA_LOOKUP_SET)));
            }
        } else if (name == "immediate") {
            takeVerdict(nested(nested(data, NFTA_IMMEDIATE_DATA), NFTA_DATA_VERDICT));
        } else if (name == "reject") {
            meaning.drops = true;
        } else if (name == "notrack") {
            meaning.exempts = true;
        } else if (name == "match") {
            takeMatch(data);
        } else if (name == "target") {
            takeTarget(data);
        } else if (name == "meta") {
            m_loaded = Loaded::Other;
        }
    }

    RuleMeaning meaning;

private:
    enum class Loaded : quint8 { Other, State, Destination };

    /// RFC 791, RFC 8200: where the destination stands in the header.
    void takePayload(Bytes data)
    {
        constexpr quint32 offset4 = 16;
        constexpr quint32 offset6 = 24;
        const quint32 offset = big32(nested(data, NFTA_PAYLOAD_OFFSET));
        const quint32 length = big32(nested(data, NFTA_PAYLOAD_LEN));
        const bool isNetwork = big32(nested(data, NFTA_PAYLOAD_BASE)) == NFT_PAYLOAD_NETWORK_HEADER;
        const bool isDestination = (offset == offset4 && length == 4) || (offset == offset6 && length == 16);
        m_loaded = isNetwork && isDestination ? Loaded::Destination : Loaded::Other;
    }

    void takeComparison(Bytes data)
    {
        const quint32 operation = big32(nested(data, NFTA_CMP_OP));
        const Bytes value = nested(nested(data, NFTA_CMP_DATA), NFTA_DATA_VALUE);
        if (m_loaded == Loaded::State) {
            meaning.asksForInvalid = meaning.asksForInvalid
                || (m_masksInvalid && operation == NFT_CMP_NEQ && isZero(value))
                || (operation == NFT_CMP_EQ && hasInvalid(value));
        } else if (m_loaded == Loaded::Destination && operation == NFT_CMP_EQ) {
            if (value.size() == 4) {
                meaning.destination = Address::fromIPv4(big32(value));
            } else if (value.size() == sizeof(Address::Bytes)) {
                meaning.destination = Address::fromIPv6(numberOf<Address::Bytes>(value));
            }
        }
    }

    void takeVerdict(Bytes content)
    {
        if (content.empty()) {
            return;
        }
        const Verdict verdict = verdictOf(content);
        meaning.drops = meaning.drops || verdict.drops;
        if (!verdict.chain.isEmpty()) {
            meaning.jumps.push_back(verdict.chain);
        }
    }

    void takeMatch(Bytes data)
    {
        meaning.asksForInvalid = meaning.asksForInvalid
            || matchesInvalid(textOf(nested(data, NFTA_MATCH_NAME)), nested(data, NFTA_MATCH_INFO));
    }

    void takeTarget(Bytes data)
    {
        const QByteArray name = textOf(nested(data, NFTA_TARGET_NAME));
        meaning.drops = meaning.drops || name == "REJECT" || name == "DROP";
        meaning.exempts = meaning.exempts || isExemption(name, nested(data, NFTA_TARGET_INFO));
    }

    Loaded m_loaded = Loaded::Other;
    bool m_masksInvalid = false;
};

} // namespace

QByteArray textOf(Bytes content)
{
    const QByteArray text(content.data(), static_cast<qsizetype>(content.size()));
    const qsizetype end = text.indexOf('\0');
    return end < 0 ? text : text.left(end);
}

bool hasInvalid(Bytes state)
{
    return (numberOf<quint32>(state) & NF_CT_STATE_INVALID_BIT) != 0;
}

Verdict verdictOf(Bytes content)
{
    const Bytes code = nested(content, NFTA_VERDICT_CODE);
    return {!code.empty() && big32(code) == NF_DROP, textOf(nested(content, NFTA_VERDICT_CHAIN))};
}

RuleMeaning meaningOf(Bytes expressions)
{
    Reader reader;
    forEachAttribute(expressions, [&](int, Bytes expression) {
        reader.take(textOf(nested(expression, NFTA_EXPR_NAME)), nested(expression, NFTA_EXPR_DATA));
    });
    return reader.meaning;
}

} // namespace lvs::surroundings
