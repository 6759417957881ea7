// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/findings.h"

#include "core/plan/wording/wording.h"
#include "tests/fuzz/targets.h"

namespace lvs::fuzz {

TextPlaces::TextPlaces(const QByteArray &content)
    : m_lines(QString::fromUtf8(content).replace(QLatin1String("\r\n"), QLatin1String("\n")).split(u'\n'))
{
}

bool TextPlaces::has(const TextPosition &place) const
{
    if (place.line < 1 || place.line > m_lines.size() || place.column < 1 || place.length < 0) {
        return false;
    }
    qsizetype left = m_lines[place.line - 1].size() - (place.column - 1);
    if (left < 0) {
        return false;
    }
    // A text in quotes may go on in the next lines.
    for (qsizetype line = place.line; left < place.length && line < m_lines.size(); ++line) {
        left += 1 + m_lines[line].size();
    }
    return left >= place.length;
}

void requireWorded(const Error &error)
{
    require(!describe(error).isEmpty(), "every error has words");
}

void requireInside(const Error &error, const TextPlaces &places)
{
    require(error.position.has_value(), "every finding has a place");
    require(places.has(*error.position), "the place of a finding is in the text");
}

} // namespace lvs::fuzz
