// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/saved/fields.h"

#include "core/model/number.h"

#include <algorithm>

namespace lvs::saved {

Fields::Fields(const QString &line)
    : m_words(line.split(u' '))
{
}

QString Fields::word()
{
    if (!hasWord()) {
        fail(Error(ErrorCode::Truncated));
        return {};
    }
    return m_words.takeFirst();
}

bool Fields::flag(const char *name)
{
    return m_words.removeOne(QLatin1String(name));
}

std::optional<QString> Fields::optionalText(const char *name)
{
    const QString beginning = QLatin1String(name) + u'=';
    const auto found = std::find_if(m_words.cbegin(), m_words.cend(),
                                    [&](const QString &word) { return word.startsWith(beginning); });
    if (found == m_words.cend()) {
        return std::nullopt;
    }
    const QString value = found->mid(beginning.size());
    m_words.erase(found);
    return value;
}

QString Fields::text(const char *name)
{
    const std::optional<QString> found = optionalText(name);
    if (!found) {
        fail(Error(ErrorCode::OptionMissing, {QLatin1String(name)}));
    }
    return found.value_or(QString());
}

quint64 Fields::numberOf(const QString &text, quint64 smallest, quint64 largest)
{
    const Result<quint64> number = parseNumber(text, smallest, largest);
    if (!number) {
        fail(number.error());
        return smallest;
    }
    return *number;
}

quint64 Fields::number(const char *name, quint64 largest)
{
    return numberOf(text(name), 0, largest);
}

quint64 Fields::optionalNumber(const char *name, quint64 largest)
{
    const std::optional<QString> found = optionalText(name);
    return found ? numberOf(*found, 0, largest) : 0;
}

ShortName Fields::name(const char *name)
{
    const std::optional<QString> found = optionalText(name);
    return found ? take(ShortName::parse(*found)) : ShortName();
}

std::optional<Address> Fields::optionalAddress(const char *name)
{
    const std::optional<QString> found = optionalText(name);
    return found ? std::optional(take(Address::parse(*found))) : std::nullopt;
}

void Fields::fail(const Error &error)
{
    if (!m_error) {
        m_error = error;
    }
}

Result<void> Fields::end()
{
    if (!m_error && !m_words.isEmpty()) {
        m_error = Error(ErrorCode::OptionUnknown, {m_words.first()});
    }
    return m_error ? Result<void>(*m_error) : Result<void>();
}

} // namespace lvs::saved
