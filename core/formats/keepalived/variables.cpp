// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keepalived/variables.h"

#include <algorithm>

namespace lvs::keepalived {

namespace {

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

void PlacedText::append(QStringView part, const TextPosition &from, bool eachItsOwn)
{
    text.append(part);
    for (qsizetype i = 0; i < part.size(); ++i) {
        TextPosition place = from;
        if (eachItsOwn) {
            place.column += static_cast<int>(i);
            place.length = 1;
        }
        places.push_back(place);
    }
}

bool Variables::define(const PlacedText &line)
{
    const QString &text = line.text;
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    qsizetype end = at + 1;
    while (end < text.size() && isNameCharacter(text[end])) {
        ++end;
    }
    if (at >= text.size() || text[at] != u'$' || end == at + 1 || end >= text.size() || text[end] != u'=') {
        return false;
    }
    PlacedText value;
    value.text = text.mid(end + 1);
    value.places.assign(line.places.begin() + end + 1, line.places.end());
    m_values[text.mid(at + 1, end - at - 1)] = expand(value).text.trimmed();
    return true;
}

Variables::Reference Variables::referenceAt(const QString &text, qsizetype at)
{
    if (text[at] != u'$' || at + 1 >= text.size()) {
        return {};
    }
    if (text[at + 1] == u'{') {
        const qsizetype close = text.indexOf(u'}', at);
        return close < 0 ? Reference {} : Reference {text.mid(at + 2, close - at - 2), close + 1 - at, true};
    }
    qsizetype end = at + 1;
    while (end < text.size() && isNameCharacter(text[end])) {
        ++end;
    }
    return end == at + 1 ? Reference {} : Reference {text.mid(at + 1, end - at - 1), end - at};
}

void Variables::append(PlacedText &line, const Reference &reference, const TextPosition &place)
{
    TextPosition whole = place;
    whole.length = static_cast<int>(reference.length);
    const auto value = m_values.constFind(reference.name);
    if (value != m_values.constEnd()) {
        line.append(*value, whole, false);
    } else if (reference.name == QLatin1String("_HASH")) {
        line.append(u"#", whole, false);
    } else if (reference.name == QLatin1String("_BANG")) {
        line.append(u"!", whole, false);
    } else if (reference.name.startsWith(u'_')) {
        // The environment and the machine that keepalived runs on: not known here.
        Findings::add(m_findings.notUnderstood, whole, ErrorCode::SubstitutionRefused, {reference.name});
    } else if (reference.isBraced) {
        Findings::add(m_findings.problems, whole, ErrorCode::VariableUnset, {reference.name});
    } else {
        // keepalived leaves it, too: a "$" may stand in a password or a regular expression.
        Findings::add(m_findings.warnings, whole, ErrorCode::VariableUnset, {reference.name});
        line.append(u'$' + reference.name, whole, false);
    }
}

PlacedText Variables::expand(const PlacedText &line)
{
    if (!line.text.contains(u'$')) {
        return line;
    }
    PlacedText expanded;
    qsizetype at = 0;
    while (at < line.text.size()) {
        const Reference reference = referenceAt(line.text, at);
        if (reference.length > 0) {
            append(expanded, reference, line.places[static_cast<size_t>(at)]);
            at += reference.length;
        } else {
            expanded.append(QStringView(line.text).mid(at, 1), line.places[static_cast<size_t>(at)], false);
            ++at;
        }
        if (expanded.text.size() > longestLine) {
            Findings::add(m_findings.problems, line.places.front(), ErrorCode::LimitExceeded,
                          {QString::number(expanded.text.size()), QString::number(longestLine)});
            return {};
        }
    }
    return expanded;
}

} // namespace lvs::keepalived
