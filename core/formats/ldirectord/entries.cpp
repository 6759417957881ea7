// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/entries.h"

#include <algorithm>

namespace lvs::ldirectord {

namespace {

void report(QList<Error> &list, const PlacedWord &word, ErrorCode code)
{
    Error error(code, {word.text});
    error.position = word.position;
    list.append(error);
}

PlacedWord trimmed(QStringView line, qsizetype begin, qsizetype end, int number)
{
    while (begin < end && line[begin].isSpace()) {
        ++begin;
    }
    while (end > begin && line[end - 1].isSpace()) {
        --end;
    }
    return {line.sliced(begin, end - begin).toString(),
            {number, static_cast<int>(begin) + 1, static_cast<int>(end - begin)}};
}

/// Where a comment begins: at a "#" outside of quotes.
qsizetype endOf(QStringView line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        isQuoted = line[i] == u'"' ? !isQuoted : isQuoted;
        if (line[i] == u'#' && !isQuoted) {
            return i;
        }
    }
    return line.size();
}

void unquote(PlacedWord &value)
{
    if (value.text.size() >= 2 && value.text.startsWith(u'"') && value.text.endsWith(u'"')
        && value.text.count(u'"') == 2) {
        value.text = value.text.mid(1, value.text.size() - 2);
        value.position.column += 1;
        value.position.length -= 2;
    }
}

} // namespace

std::vector<Entry> readEntries(QStringView text, Imported &imported)
{
    std::vector<Entry> entries;
    int number = 0;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const QStringView line = text.sliced(begin, end - begin);
        begin = end + 1;
        ++number;
        const qsizetype length = endOf(line);
        const PlacedWord whole = trimmed(line, 0, length, number);
        if (whole.text.isEmpty()) {
            continue;
        }
        const qsizetype equals = line.first(length).indexOf(u'=');
        if (equals < 0) {
            report(imported.notUnderstood, whole, ErrorCode::LineNotUnderstood);
            continue;
        }
        Entry entry {trimmed(line, 0, equals, number), trimmed(line, equals + 1, length, number), {}};
        unquote(entry.value);
        if (!line[0].isSpace()) {
            entries.push_back(std::move(entry));
        } else if (!entries.empty() && entries.back().name.text.startsWith(QLatin1String("virtual"))) {
            entries.back().block.push_back(std::move(entry));
        } else {
            report(imported.problems, entry.name, ErrorCode::ArgumentUnexpected);
        }
    }
    return entries;
}

std::vector<PlacedWord> wordsOf(const PlacedWord &value)
{
    std::vector<PlacedWord> words;
    qsizetype at = 0;
    while (at < value.text.size()) {
        const QChar c = value.text[at];
        if (c.isSpace() || c == u',') {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        QString word;
        if (c == u'"') {
            qsizetype close = value.text.indexOf(u'"', at + 1);
            close = close < 0 ? value.text.size() : close;
            word = value.text.mid(at + 1, close - at - 1);
            at = std::min(close + 1, value.text.size());
        } else {
            while (at < value.text.size() && !value.text[at].isSpace() && value.text[at] != u',') {
                word.append(value.text[at++]);
            }
        }
        TextPosition place = value.position;
        place.column += static_cast<int>(begin);
        place.length = static_cast<int>(at - begin);
        words.push_back({word, place});
    }
    return words;
}

} // namespace lvs::ldirectord
