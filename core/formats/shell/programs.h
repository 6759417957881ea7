// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/commandeffects.h"
#include "core/formats/shell/omissions.h"
#include "core/formats/shell/status.h"

namespace lvs::shell {

/// Does what the programs of a script would do to a host, with what is redirected or piped into them, so that
/// the script's course can be followed without knowing any program.
class Programs
{
public:
    Programs(Imported &imported, const Variables &variables, Omissions &omissions)
        : m_imported(imported)
        , m_variables(variables)
        , m_omissions(omissions)
        , m_commands(imported)
    {
    }

    [[nodiscard]] Status run(const Command &command, const Arguments &arguments);
    [[nodiscard]] Status runPipeline(const Command &command);
    /// The arguments of a command, or nothing and a report.
    [[nodiscard]] std::optional<Arguments> expand(const Command &command, size_t from);
    /// To be called once, after the last of them.
    void finish() { m_commands.finish(); }

private:
    [[nodiscard]] std::optional<Status> runPair(const Command &first, const Arguments &source,
                                                const Arguments &target);
    [[nodiscard]] bool onlyAsks(const Command &command);
    [[nodiscard]] bool writesSetting(const Command &command, const Arguments &arguments);
    [[nodiscard]] Status restore(const std::vector<Word> &lines);

    Imported &m_imported;
    const Variables &m_variables;
    Omissions &m_omissions;
    CommandEffects m_commands;
};

} // namespace lvs::shell
