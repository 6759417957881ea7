// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"
#include "core/model/shortname.h"

#include <QByteArray>
#include <QtEndian>

#include <optional>

namespace lvs {

/// Writes packed records: little-endian numbers without padding, into a buffer that grows once.
class RecordWriter
{
public:
    explicit RecordWriter(qsizetype expectedSize) { m_bytes.reserve(expectedSize); }

    template <typename Number> void number(Number value)
    {
        const Number little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    /// 17 bytes: family 4 or 6, and 16 bytes of which an IPv4 address fills the first four.
    void address(const Address &address)
    {
        number<quint8>(address.isIPv4() ? 4 : 6);
        m_bytes.append(reinterpret_cast<const char *>(address.bytes().data()), 16);
    }
    /// The same; family 0 and zeros for none.
    void address(const std::optional<Address> &optional)
    {
        if (optional) {
            address(*optional);
            return;
        }
        m_bytes.append(17, '\0');
    }
    void endpoint(const Endpoint &endpoint)
    {
        address(endpoint.address);
        number(endpoint.port.number());
    }
    void key(const ServiceKey &key)
    {
        number(key.mark());
        number<quint8>(key.isMark() ? 0 : static_cast<quint8>(key.protocol()));
        endpoint(key.endpoint());
    }
    void flag(bool value) { number<quint8>(value ? 1 : 0); }
    /// 16 bytes, filled up with zeros.
    void name(const ShortName &name) { m_bytes.append(name.data(), ShortName::longest + 1); }

    void bytes(QByteArrayView bytes) { m_bytes.append(bytes); }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace lvs
