// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"
#include "core/model/shortname.h"

#include <QByteArrayView>
#include <QtEndian>

#include <cstring>
#include <optional>

namespace lvs {

/// Reads what RecordWriter wrote, from bytes that may be anything: it never reads beyond the end, and
/// what cannot be turns it into a failure that lasts. Values read after a failure are zero.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    template <typename Number> [[nodiscard]] Number number()
    {
        Number value {};
        if (take(&value, sizeof value)) {
            value = qFromLittleEndian(value);
        }
        return value;
    }
    /// A number of at most largest; a greater one is a failure.
    template <typename Number> [[nodiscard]] Number number(Number largest, const char *what)
    {
        const Number value = number<Number>();
        if (value > largest) {
            fail(what);
            return {};
        }
        return value;
    }
    [[nodiscard]] bool flag(const char *what) { return number<quint8>(1, what) != 0; }
    [[nodiscard]] Address address();
    /// Family 0 is none.
    [[nodiscard]] std::optional<Address> optionalAddress();
    [[nodiscard]] Endpoint endpoint();
    [[nodiscard]] ServiceKey key();
    /// May be empty.
    [[nodiscard]] ShortName name();
    /// That many bytes, of those that are read.
    [[nodiscard]] QByteArrayView bytes(qsizetype size);
    /// A count of records of at least that size each; one that cannot fit into the rest is a failure, so
    /// that nobody reserves memory for it.
    [[nodiscard]] quint32 count(qsizetype recordSize);

    void fail(const char *what);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// The first failure. Errors: Truncated, KernelProtocol (0 what).
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    bool take(void *into, qsizetype size)
    {
        if (m_error || m_rest.size() < size) {
            if (!m_error) {
                m_error = Error(ErrorCode::Truncated);
            }
            return false;
        }
        std::memcpy(into, m_rest.data(), static_cast<size_t>(size));
        m_rest = m_rest.sliced(size);
        return true;
    }

    QByteArrayView m_rest;
    std::optional<Error> m_error;
};

} // namespace lvs
