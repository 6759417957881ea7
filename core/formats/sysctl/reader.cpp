// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sysctl/reader.h"

#include "core/formats/sysctl/assignment.h"

namespace lvs {

namespace {

/// A part of a line without the space around it.
PlacedWord wordOf(QStringView line, qsizetype begin, qsizetype end, int number)
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

void readLine(QStringView line, int number, Imported &imported)
{
    const PlacedWord whole = wordOf(line, 0, line.size(), number);
    if (whole.text.isEmpty() || whole.text.startsWith(u'#') || whole.text.startsWith(u';')) {
        return;
    }
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0) {
        Error error(ErrorCode::LineNotUnderstood, {whole.text});
        error.position = whole.position;
        imported.notUnderstood.append(error);
        return;
    }
    PlacedWord name = wordOf(line, 0, equals, number);
    if (name.text.startsWith(u'-')) {
        name = wordOf(line, name.position.column, equals, number);
    }
    const PlacedWord value = wordOf(line, equals + 1, line.size(), number);
    if (name.text.isEmpty() || value.text.isEmpty()) {
        const PlacedWord &there = name.text.isEmpty() ? whole : name;
        Error error(ErrorCode::ArgumentMissing, {there.text});
        error.position = there.position;
        imported.problems.append(error);
        return;
    }
    assignSetting(imported, name, value);
}

} // namespace

Imported importSysctl(QStringView text, const ImportOptions &)
{
    Imported imported;
    int number = 0;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        readLine(text.sliced(begin, end - begin), ++number, imported);
        begin = end + 1;
    }
    return imported;
}

} // namespace lvs
