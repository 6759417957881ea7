// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace lvs::test {

/// What a type of the D-Bus specification is aligned to, by its first letter.
[[nodiscard]] constexpr qsizetype alignmentOf(char type)
{
    switch (type) {
    case 'y':
    case 'g':
    case 'v':
        return 1;
    case 'n':
    case 'q':
        return 2;
    case 'x':
    case 't':
    case 'd':
    case '(':
    case '{':
        return 8;
    default:
        return 4;
    }
}

/// Writes values as they travel on a bus: each aligned, little-endian.
class Marshaller
{
public:
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    QByteArray take() { return std::move(m_bytes); }

    void align(qsizetype to) { m_bytes.append((to - m_bytes.size() % to) % to, '\0'); }
    template <typename Number> void number(Number value)
    {
        align(sizeof value);
        value = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void string(QByteArrayView text)
    {
        number(static_cast<quint32>(text.size()));
        m_bytes.append(text);
        m_bytes.append('\0');
    }
    void signature(QByteArrayView text)
    {
        number(static_cast<quint8>(text.size()));
        m_bytes.append(text);
        m_bytes.append('\0');
    }
    /// The place of the length, to be given to endArray() with size() as it is now.
    qsizetype beginArray(qsizetype elementAlignment)
    {
        number<quint32>(0);
        const qsizetype place = m_bytes.size() - 4;
        align(elementAlignment);
        return place;
    }
    void endArray(qsizetype place, qsizetype begin)
    {
        qToLittleEndian(static_cast<quint32>(m_bytes.size() - begin), m_bytes.data() + place);
    }
    void emptyArray(qsizetype elementAlignment) { beginArray(elementAlignment); }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }

private:
    QByteArray m_bytes;
};

} // namespace lvs::test
