// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

namespace lvs {

/// An address as the number that hashing schedulers work with: an IPv4 address in host order, an IPv6 one
/// with its four words combined by exclusive or (ip_vs_sh.c, ip_vs_sh_hashkey and its likes). family: the
/// service's; of a real server of the other family the kernel takes the same bytes of the same record.
[[nodiscard]] inline quint32 foldedAddress(const Address &address, AddressFamily family)
{
    const Address::Bytes &bytes = address.bytes();
    const auto word = [&bytes](size_t at) {
        return quint32 {bytes[at]} << 24 | quint32 {bytes[at + 1]} << 16 | quint32 {bytes[at + 2]} << 8
            | quint32 {bytes[at + 3]};
    };
    return family == AddressFamily::IPv4 ? word(0) : word(0) ^ word(4) ^ word(8) ^ word(12);
}

/// The kernel's multiplicative hash (linux/hash.h, hash_32). bits: 1 to 32.
[[nodiscard]] constexpr quint32 multiplicativeHash(quint32 value, quint32 bits)
{
    return (value * 0x61C88647U) >> (32U - bits);
}

} // namespace lvs
