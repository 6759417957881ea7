// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/auditline.h"

#include <QDateTime>
#include <QList>

#include <algorithm>
#include <array>

namespace lvs {

namespace {

constexpr QByteArrayView plain {"-._:/@+"};
constexpr std::array<QByteArrayView, 10> names {"uid",  "user",  "action",   "member", "generation",
                                                "plan", "steps", "standing", "result", "args"};

/// What ends an argument, and therefore never stands in one.
constexpr char separator = ',';

QByteArray escaped(const QString &text)
{
    return text.toUtf8().toPercentEncoding(plain.toByteArray(), "~");
}

QString unescaped(QByteArrayView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toByteArray()));
}

/// A list of no arguments has no place in a line, so that one of an empty argument has.
QByteArray escaped(const QStringList &arguments)
{
    QByteArrayList all;
    for (const QString &argument : arguments) {
        all.append(escaped(argument));
    }
    return all.join(separator);
}

QStringList unescapedList(QByteArrayView text)
{
    QStringList all;
    for (const QByteArray &part : text.toByteArray().split(separator)) {
        all.append(unescaped(part));
    }
    return all;
}

bool isPrintable(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

template <typename Number> bool takeNumber(QByteArrayView text, Number &into)
{
    bool isNumber = false;
    const qulonglong value = text.toByteArray().toULongLong(&isNumber);
    into = static_cast<Number>(value);
    return isNumber && into == value;
}

bool takeField(AuditEntry &entry, QByteArrayView name, QByteArrayView value)
{
    if (name == names[0]) {
        return takeNumber(value, entry.uid);
    }
    if (name == names[4]) {
        return takeNumber(value, entry.generation);
    }
    if (name == names[6]) {
        return takeNumber(value, entry.steps);
    }
    if (name == names[7]) {
        return takeNumber(value, entry.standing);
    }
    if (name == names[1]) {
        entry.user = unescaped(value);
    } else if (name == names[2]) {
        entry.action = unescaped(value);
    } else if (name == names[3]) {
        entry.member = unescaped(value);
    } else if (name == names[5]) {
        entry.planHash = QByteArray::fromHex(value.toByteArray());
    } else if (name == names[8]) {
        entry.result = unescaped(value);
    } else if (name == names[9]) {
        entry.arguments = unescapedList(value);
    }
    return true;
}

} // namespace

QByteArray auditLine(const AuditEntry &entry)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.time, Qt::UTC);
    QByteArrayList words {QByteArray::number(entry.number), time.toString(Qt::ISODateWithMs).toLatin1()};
    const auto add = [&words](size_t name, const QByteArray &value) {
        words.append(names.at(name).toByteArray() + '=' + value);
    };
    add(0, QByteArray::number(entry.uid));
    add(1, escaped(entry.user));
    add(2, escaped(entry.action));
    add(3, escaped(entry.member));
    add(4, QByteArray::number(entry.generation));
    add(5, entry.planHash.toHex());
    add(6, QByteArray::number(entry.steps));
    add(7, QByteArray::number(entry.standing));
    add(8, escaped(entry.result));
    if (!entry.arguments.isEmpty()) {
        add(9, escaped(entry.arguments));
    }
    return words.join(' ');
}

std::optional<AuditEntry> auditEntryFromLine(QByteArrayView line)
{
    // A line as long as no entry is (see AuditLog) is something else.
    constexpr qsizetype longest = qsizetype {32} * 1024;
    if (line.size() > longest || !isPrintable(line)) {
        return std::nullopt;
    }
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() < 11 || words.size() > 12) {
        return std::nullopt;
    }
    AuditEntry entry;
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(words[1]), Qt::ISODateWithMs);
    if (!takeNumber(words[0], entry.number) || entry.number == 0 || !time.isValid()) {
        return std::nullopt;
    }
    entry.time = time.toMSecsSinceEpoch();
    for (qsizetype i = 2; i < words.size(); ++i) {
        const QByteArray &word = words[i];
        const QByteArrayView name = names.at(static_cast<size_t>(i - 2));
        if (!word.startsWith(name.toByteArray() + '=')
            || !takeField(entry, name, QByteArrayView(word).sliced(name.size() + 1))) {
            return std::nullopt;
        }
    }
    return entry;
}

} // namespace lvs
