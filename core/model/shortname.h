// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>

namespace lvs {

/// A kernel name of at most 15 bytes (schedulers and persistence engines: IP_VS_SCHEDNAME_MAXLEN,
/// IP_VS_PENAME_MAXLEN; interfaces: IFNAMSIZ), kept in place so that values of the model stay flat.
/// Empty only when default-constructed.
class ShortName
{
public:
    static constexpr qsizetype longest = 15;

    constexpr ShortName() = default;
    /// Printable ASCII without space or slash. Errors: NameEmpty, NameTooLong, NameInvalid.
    [[nodiscard]] static Result<ShortName> parse(QStringView text);
    /// A name known when the program is built.
    template <size_t N> [[nodiscard]] static consteval ShortName literal(const char (&text)[N])
    {
        static_assert(N >= 2 && N <= longest + 1);
        ShortName name;
        for (size_t i = 0; i + 1 < N; ++i) {
            name.m_characters[i] = text[i];
        }
        return name;
    }

    [[nodiscard]] bool isEmpty() const { return m_characters[0] == '\0'; }
    [[nodiscard]] const char *data() const { return m_characters.data(); }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_characters.data()); }

    friend auto operator<=>(const ShortName &, const ShortName &) = default;
    friend bool operator==(const ShortName &, const ShortName &) = default;

private:
    std::array<char, longest + 1> m_characters {};
};

[[nodiscard]] inline size_t qHash(const ShortName &name, size_t seed = 0) noexcept
{
    return ::qHash(QLatin1String(name.data()), seed);
}

} // namespace lvs
