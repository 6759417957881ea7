// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/netlink.h>

#include <QtEndian>
#include <QtGlobal>

#include <array>
#include <cstring>
#include <span>

namespace lvs::ipvs {

/// Hands number and content of each attribute over, in order. What remains where one does not fit is
/// left. Not libnl's nla_parse(): of a reading of 10,000 real servers, which has half a million
/// attributes, its calls from library to library took a tenth.
template <typename Visit> void forEachAttribute(std::span<const char> bytes, Visit visit)
{
    while (bytes.size() >= NLA_HDRLEN) {
        nlattr header;
        std::memcpy(&header, bytes.data(), sizeof header);
        if (header.nla_len < NLA_HDRLEN || header.nla_len > bytes.size()) {
            return;
        }
        visit(header.nla_type & NLA_TYPE_MASK,
              bytes.subspan(NLA_HDRLEN, header.nla_len - size_t(NLA_HDRLEN)));
        const size_t whole = NLA_ALIGN(header.nla_len);
        bytes = bytes.subspan(whole < bytes.size() ? whole : bytes.size());
    }
}

/// The number, or structure of numbers, that a content begins with; 0 where it is too short.
template <typename Number> [[nodiscard]] Number numberOf(std::span<const char> content)
{
    Number number {};
    if (content.size() >= sizeof number) {
        std::memcpy(&number, content.data(), sizeof number);
    }
    return number;
}

/// The family's attributes have numbers below this; those that a newer kernel may add are passed over.
constexpr size_t attributeNumbers = 16;

/// The fewest bytes that an attribute may have, by its number; 0 for any.
using LeastSizes = std::array<quint8, attributeNumbers>;

/// The attributes of one level of a message, found by their number.
class AttributeTable
{
public:
    /// False where an attribute is too short. The bytes have to outlive the table.
    [[nodiscard]] bool parse(std::span<const char> bytes, const LeastSizes &leastSizes)
    {
        bool complete = true;
        forEachAttribute(bytes, [&](int type, std::span<const char> content) {
            const auto index = static_cast<size_t>(type);
            if (index < attributeNumbers) {
                complete = complete && content.size() >= leastSizes[index];
                m_table[index] = content;
                m_present |= 1U << index;
            }
        });
        return complete;
    }

    [[nodiscard]] bool has(int type) const { return (m_present & (1U << type)) != 0; }
    // 0 where there is no such attribute.
    [[nodiscard]] quint8 u8(int type) const { return get<quint8>(type); }
    [[nodiscard]] quint16 u16(int type) const { return get<quint16>(type); }
    [[nodiscard]] quint32 u32(int type) const { return get<quint32>(type); }
    [[nodiscard]] quint64 u64(int type) const { return get<quint64>(type); }
    [[nodiscard]] quint16 big16(int type) const { return qFromBigEndian(u16(type)); }
    [[nodiscard]] quint32 big32(int type) const { return qFromBigEndian(u32(type)); }
    /// The content; empty where there is none.
    [[nodiscard]] std::span<const char> bytes(int type) const
    {
        return has(type) ? m_table[static_cast<size_t>(type)] : std::span<const char>();
    }

private:
    template <typename Number> [[nodiscard]] Number get(int type) const
    {
        return numberOf<Number>(bytes(type));
    }

    std::array<std::span<const char>, attributeNumbers> m_table; // only what is present has a meaning
    quint32 m_present = 0;
};

} // namespace lvs::ipvs
