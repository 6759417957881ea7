// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/shortname.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lvs::saved {

/// The words of one line, taken one after the other: first those that stand at their place, then fields
/// (name=value) and flags by name, each at most once. The first thing that is wrong is kept, and whatever is
/// taken afterwards is a default: so that a line is read in one go and asked once.
class Fields
{
public:
    explicit Fields(const QString &line);

    /// The next word; an empty one where there is none.
    QString word();
    /// Whether words are left that stand at their place.
    [[nodiscard]] bool hasWord() const { return !m_words.isEmpty(); }
    /// Whether that flag is there.
    bool flag(const char *name);
    /// The value of a field; nothing where it is not there.
    std::optional<QString> optionalText(const char *name);
    /// The same for one that must be there.
    QString text(const char *name);
    quint64 number(const char *name, quint64 largest);
    quint64 optionalNumber(const char *name, quint64 largest);
    ShortName name(const char *name);
    std::optional<Address> optionalAddress(const char *name);

    /// A word's value, or the reason why it has none is kept.
    template <typename Value> Value take(const Result<Value> &value)
    {
        if (value) {
            return *value;
        }
        fail(value.error());
        return Value();
    }
    quint64 numberOf(const QString &text, quint64 smallest, quint64 largest);

    void fail(const Error &error);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// What was wrong, a word that nobody took included.
    [[nodiscard]] Result<void> end();

private:
    QStringList m_words;
    std::optional<Error> m_error;
};

} // namespace lvs::saved
