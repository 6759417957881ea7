// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/token.h"
#include "core/formats/sysctl/assignment.h"

#include <QHash>

#include <optional>

namespace lvs::shell {

/// The values of a script's variables and positional arguments, as far as the script itself gives them.
/// Words are put together from nothing else: no command is run and no file is looked for.
class Variables
{
public:
    /// The script is read as if it were called with this one argument.
    Variables() { m_arguments = {QStringLiteral("start")}; }

    /// Nothing: it has a value, but only a shell that runs could know it.
    void set(const QString &name, const std::optional<QString> &value) { m_values[name] = value; }
    [[nodiscard]] QStringList arguments() const { return m_arguments; }
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }

    /// Why a word has no value, if it has none: SubstitutionRefused or VariableUnset.
    using Refusal = std::optional<Error>;

    /// The words that a word becomes: several, or none, where a variable is not quoted.
    [[nodiscard]] Refusal expand(const Word &word, std::vector<PlacedWord> &words) const;
    /// The one text that it becomes: in an assignment, a quoted text, a subject of `case`.
    [[nodiscard]] Refusal join(const Word &word, QString &text) const;

private:
    [[nodiscard]] Refusal valueOf(const WordPart &part, const Word &word, QString &text) const;

    QHash<QString, std::optional<QString>> m_values;
    QStringList m_arguments;
};

} // namespace lvs::shell
