// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"
#include "core/formats/shell/syntax.h"
#include "core/formats/shell/variables.h"

namespace lvs::shell {

/// What of a script is left out, with its reports: nobody is to believe that a command was read that was not,
/// nor to go on with a value that it would have changed.
class Omissions
{
public:
    Omissions(Imported &imported, Variables &variables)
        : m_imported(imported)
        , m_variables(variables)
    {
    }

    /// Reports commands that are left out, whole lines once, but for those that change nothing.
    void leaveOut(const std::vector<Command> &commands);
    void leaveOut(const Command &command);
    void notUnderstood(const Command &command);
    /// Reports that a word of the command has no value.
    void refuse(const Error &error, const Command &command);

private:
    Imported &m_imported;
    Variables &m_variables;
};

} // namespace lvs::shell
