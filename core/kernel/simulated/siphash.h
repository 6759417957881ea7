// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>

namespace lvs {

/// SipHash-1-3 of one 32-bit number, little endian, under the key that consists of the same 64-bit word
/// twice, cut to 32 bits: the hash that the kernel's mh takes on 64-bit machines (linux/siphash.h,
/// hsiphash). (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012.)
[[nodiscard]] constexpr quint32 sipHash13(quint32 value, quint64 keyWord)
{
    quint64 v0 = 0x736f6d6570736575ULL ^ keyWord;
    quint64 v1 = 0x646f72616e646f6dULL ^ keyWord;
    quint64 v2 = 0x6c7967656e657261ULL ^ keyWord;
    quint64 v3 = 0x7465646279746573ULL ^ keyWord;
    const auto round = [&] {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    };
    // The only block: four bytes, and how many there were.
    const quint64 block = quint64 {4} << 56 | value;
    v3 ^= block;
    round();
    v0 ^= block;
    v2 ^= 0xff;
    round();
    round();
    round();
    return static_cast<quint32>(v0 ^ v1 ^ v2 ^ v3);
}

} // namespace lvs
