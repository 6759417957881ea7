// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawbus/plausiblevalues.h"

#include <array>
#include <string_view>

namespace lvs::test {

namespace {

constexpr std::array<std::string_view, 40> words {
    "",
    "eth0",
    "lo",
    "vip0",
    "tunl0",
    "rr",
    "wlc",
    "wrr",
    "sh",
    "mh",
    "lblcr",
    "nosuch",
    "sip",
    "dummy0",
    "all",
    "default",
    "request-id",
    "checkpoint",
    "revert-when-lost",
    "r1",
    "Generation",
    "Features",
    "org.lvsdesk.Director1",
    "org.freedesktop.DBus.Properties",
    "net.ipv4.conf.eth0.arp_ignore",
    "net.ipv4.conf.all.arp_announce",
    "net.ipv4.ip_forward",
    "net.ipv4.vs.conntrack",
    "net.ipv4.vs.sync_threshold",
    "net.ipv6.conf.all.forwarding",
    "net.ipv4.conf.eth0/../../../kernel.modprobe",
    "/proc/sys/kernel/core_pattern",
    "../../etc/passwd",
    "fifteen-letters",
    "sixteen-letters.",
    "\xc3\xa9\xc3\xa9",
    "eth0:1",
    " ",
    "a b",
    "-x",
};
constexpr std::array<quint8, 24> plausibleBytes {0,  1,   2,   3,   4,   6,   7,   8,   17,  24, 32, 33,
                                                 64, 100, 128, 129, 132, 200, 253, 254, 255, 5,  16, 47};
constexpr std::array<quint64, 16> words64 {
    0,
    1,
    0x0a000001,
    0x0a0000fa,
    0x0a000012,
    0xe0000051,
    0xffffffff,
    0x100000000,
    0xffffffffffffffff,
    0x7fffffffffffffff,
    0x8000000000000000,
    0xfd00001000000000,
    0xfe80000000000000,
    0xff02000000000000,
    2,
    0x7f000001,
};
} // namespace

quint8 PlausibleValues::number8()
{
    const quint8 byte = m_source.byte();
    return byte < 200 ? plausibleBytes.at(byte % plausibleBytes.size()) : m_source.byte();
}

quint16 PlausibleValues::number16()
{
    return m_source.byte() < 160 ? number8() : m_source.number<quint16>();
}

quint32 PlausibleValues::number32()
{
    const quint8 byte = m_source.byte();
    return byte < 128 ? byte % 8U : byte < 224 ? number8() : m_source.number<quint32>();
}

quint64 PlausibleValues::number64()
{
    const quint8 byte = m_source.byte();
    return byte < 224 ? words64.at(byte % words64.size()) : m_source.number<quint64>();
}

QByteArray PlausibleValues::text()
{
    const quint8 byte = m_source.byte();
    if (byte < 232) {
        const std::string_view word = words.at(byte % words.size());
        return {word.data(), static_cast<qsizetype>(word.size())};
    }
    if (byte == 255) {
        return QByteArray(m_source.number<quint16>(), 'x');
    }
    QByteArray made;
    for (int length = m_source.below(40); length > 0; --length) {
        made.append(static_cast<char>(m_source.below(126) + 1)); // ASCII is always UTF-8
    }
    return made;
}

int PlausibleValues::count()
{
    const quint8 byte = m_source.byte();
    return byte < 192 ? byte % 3 : byte % 40;
}

} // namespace lvs::test
