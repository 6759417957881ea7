// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <concepts>

namespace lvs::test {

/// Bytes that decide what a test does next, one decision after the other: random ones, or those of a fuzzer.
/// Where they end, everything is zero.
class ByteSource
{
public:
    explicit ByteSource(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_rest.isEmpty(); }
    quint8 byte()
    {
        if (m_rest.isEmpty()) {
            return 0;
        }
        const auto value = static_cast<quint8>(m_rest.front());
        m_rest = m_rest.sliced(1);
        return value;
    }
    template <std::unsigned_integral Number> Number number()
    {
        Number value = 0;
        for (size_t i = 0; i < sizeof value; ++i) {
            value = static_cast<Number>(quint64(value) << 8U | byte());
        }
        return value;
    }
    /// 0 up to, not including, the limit of at most 256.
    quint8 below(unsigned limit) { return static_cast<quint8>(byte() % limit); }

private:
    QByteArrayView m_rest;
};

} // namespace lvs::test
