// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawbus/typedbody.h"

#include "tests/support/rawbus/marshaller.h"
#include "tests/support/rawbus/plausiblevalues.h"

#include <array>
#include <string_view>

namespace lvs::test {

namespace {

constexpr int deepest = 12;
constexpr qsizetype largestBody = 64LL * 1024;

constexpr std::array<std::string_view, 16> variants {
    "s", "u", "t", "b", "y", "q", "x", "d", "v", "as", "ay", "a{sv}", "(uu)", "o", "g", "aav",
};

class BodyWriter
{
public:
    explicit BodyWriter(ByteSource &source)
        : m_source(source)
        , m_values(source)
    {
    }

    QByteArray take() { return m_out.take(); }

    void write(QByteArrayView signature, int depth)
    {
        while (!signature.isEmpty()) {
            const qsizetype length = completeType(signature);
            writeOne(signature.first(length), depth);
            signature = signature.sliced(length);
        }
    }

private:
    void writeOne(QByteArrayView type, int depth)
    {
        switch (type.front()) {
        case 'y':
            m_out.number<quint8>(m_values.number8());
            break;
        case 'b':
            m_out.number<quint32>(m_source.byte() & 1U);
            break;
        case 'n':
        case 'q':
            m_out.number<quint16>(m_values.number16());
            break;
        case 'i':
        case 'u':
            m_out.number<quint32>(m_values.number32());
            break;
        case 'x':
        case 't':
        case 'd':
            m_out.number<quint64>(m_values.number64());
            break;
        case 's':
            m_out.string(m_values.text());
            break;
        case 'o':
            m_out.string(m_source.byte() < 128 ? "/" : "/org/lvsdesk/Director1");
            break;
        case 'g':
            m_out.signature(m_source.byte() < 128 ? "" : "a{sv}");
            break;
        case 'v':
            writeVariant(depth);
            break;
        case 'a':
            writeArray(type.sliced(1), depth);
            break;
        default: // ( and {
            m_out.align(8);
            write(type.sliced(1).chopped(1), depth + 1);
        }
    }

    void writeVariant(int depth)
    {
        const std::string_view type = depth < deepest ? variants.at(m_source.below(variants.size())) : "u";
        const QByteArrayView signature(type.data(), static_cast<qsizetype>(type.size()));
        m_out.signature(signature);
        write(signature, depth + 1);
    }

    void writeArray(QByteArrayView element, int depth)
    {
        const qsizetype place = m_out.beginArray(alignmentOf(element.front()));
        const qsizetype begin = m_out.size();
        const int count = depth >= deepest ? 0 : element == "y" ? m_source.byte() : m_values.count();
        for (int left = count; left > 0 && m_out.size() < largestBody; --left) {
            writeOne(element, depth + 1);
        }
        m_out.endArray(place, begin);
    }

    ByteSource &m_source;
    PlausibleValues m_values;
    Marshaller m_out;
};

} // namespace

QByteArray typedBody(QByteArrayView signature, ByteSource &source)
{
    BodyWriter writer(source);
    writer.write(signature, 0);
    return writer.take();
}

QByteArray randomSignature(ByteSource &source, int most)
{
    QByteArray signature;
    for (int count = source.below(static_cast<unsigned>(most) + 1); count > 0; --count) {
        const std::string_view type = variants.at(source.below(variants.size()));
        signature.append(type.data(), static_cast<qsizetype>(type.size()));
    }
    return signature;
}

qsizetype completeType(QByteArrayView signature)
{
    qsizetype end = 0;
    while (signature[end] == 'a') {
        ++end;
    }
    int open = 0;
    do {
        const char letter = signature[end++];
        open += letter == '(' || letter == '{' ? 1 : 0;
        open -= letter == ')' || letter == '}' ? 1 : 0;
    } while (open > 0);
    return end;
}

} // namespace lvs::test
