// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <netlink/attr.h>

#include <QtEndian>
#include <QtGlobal>

#include <array>
#include <cstring>
#include <span>

namespace lvs::ipvs {

/// The attributes of one level of a message, found by their number. Max: the highest number that is of
/// interest; a newer kernel may send more.
template <int Max> class AttributeTable
{
public:
    /// policy: one entry a number, 0 to Max; an attribute shorter than its type needs makes this fail.
    /// The bytes have to outlive the table.
    [[nodiscard]] bool parse(std::span<const char> bytes, const std::array<nla_policy, Max + 1> &policy)
    {
        // libnl only reads, but takes them as if it could write.
        void *start = const_cast<char *>(bytes.data());
        auto *rules = const_cast<nla_policy *>(policy.data());
        return nla_parse(m_table.data(), Max, static_cast<nlattr *>(start), static_cast<int>(bytes.size()),
                         rules)
            == 0;
    }

    [[nodiscard]] bool has(int type) const { return at(type) != nullptr; }
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
        const nlattr *attribute = at(type);
        if (attribute == nullptr) {
            return {};
        }
        return {static_cast<const char *>(nla_data(attribute)), static_cast<size_t>(nla_len(attribute))};
    }

private:
    [[nodiscard]] const nlattr *at(int type) const { return m_table[static_cast<size_t>(type)]; }
    template <typename Number> [[nodiscard]] Number get(int type) const
    {
        Number number = 0;
        if (const nlattr *attribute = at(type)) {
            std::memcpy(&number, nla_data(attribute), sizeof number);
        }
        return number;
    }

    std::array<nlattr *, Max + 1> m_table {};
};

/// For a policy: an attribute of at least that many bytes.
constexpr nla_policy atLeast(quint16 bytes)
{
    return {NLA_UNSPEC, bytes, 0};
}
constexpr nla_policy ofU8 = atLeast(1);
constexpr nla_policy ofU16 = atLeast(2);
constexpr nla_policy ofU32 = atLeast(4);
constexpr nla_policy ofU64 = atLeast(8);

} // namespace lvs::ipvs
