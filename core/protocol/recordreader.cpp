// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/recordreader.h"

namespace lvs {

Address RecordReader::address()
{
    const std::optional<Address> address = optionalAddress();
    if (!address) {
        fail("address");
    }
    return address.value_or(Address());
}

std::optional<Address> RecordReader::optionalAddress()
{
    const auto family = number<quint8>();
    Address::Bytes bytes {};
    if (!take(bytes.data(), bytes.size())) {
        return {};
    }
    if (family == 6) {
        return Address::fromIPv6(bytes);
    }
    const auto used = family == 4 ? 4 : 0;
    const bool rest = std::any_of(bytes.begin() + used, bytes.end(), [](quint8 byte) { return byte != 0; });
    if ((family != 4 && family != 0) || rest) {
        fail("address");
        return {};
    }
    if (family == 0) {
        return {};
    }
    return Address::fromIPv4(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8
                             | bytes[3]);
}

Endpoint RecordReader::endpoint()
{
    const Address where = address();
    return Endpoint {where, Port(number<quint16>())};
}

ServiceKey RecordReader::key()
{
    const auto mark = number<quint32>();
    const auto protocol = number<quint8>();
    const Endpoint where = endpoint();
    if (failed()) {
        return {};
    }
    if (mark != 0) {
        if (protocol != 0 || !where.port.isAny() || !where.address.isUnspecified()) {
            fail("mark");
            return {};
        }
        return ServiceKey::forMark(mark, where.address.family()).value();
    }
    switch (static_cast<Protocol>(protocol)) {
    case Protocol::Tcp:
    case Protocol::Udp:
    case Protocol::Sctp:
        return ServiceKey(static_cast<Protocol>(protocol), where);
    }
    fail("protocol");
    return {};
}

ShortName RecordReader::name()
{
    std::array<char, ShortName::longest + 1> characters {};
    if (!take(characters.data(), characters.size())) {
        return {};
    }
    auto *const end = std::find(characters.begin(), characters.end(), '\0');
    const bool padded = std::all_of(end, characters.end(), [](char character) { return character == '\0'; });
    if (end == characters.end() || !padded) {
        fail("name");
        return {};
    }
    if (end == characters.begin()) {
        return {};
    }
    const Result<ShortName> name = ShortName::parse(QString::fromLatin1(characters.data()));
    if (!name) {
        fail("name");
        return {};
    }
    return *name;
}

QByteArrayView RecordReader::bytes(qsizetype size)
{
    if (m_error || size < 0 || m_rest.size() < size) {
        if (!m_error) {
            m_error = Error(ErrorCode::Truncated);
        }
        return {};
    }
    const QByteArrayView taken = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return taken;
}

quint32 RecordReader::count(qsizetype recordSize)
{
    const auto count = number<quint32>();
    if (count > m_rest.size() / recordSize) {
        if (!m_error) {
            m_error = Error(ErrorCode::Truncated);
        }
        return 0;
    }
    return count;
}

void RecordReader::fail(const char *what)
{
    if (!m_error) {
        m_error = Error(ErrorCode::KernelProtocol, {QLatin1String(what)});
    }
}

} // namespace lvs
