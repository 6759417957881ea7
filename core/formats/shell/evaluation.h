// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/programs.h"

#include <QHash>

namespace lvs::shell {

/// Goes through a script in the order in which a shell would run it with the argument "start", and does to a
/// state what its commands would do to a host. Where only a shell that runs could know how it goes on (a
/// command's answer, a loop without an end that can be counted), the commands there are not understood.
class Evaluation
{
public:
    Evaluation(const ImportOptions &options, Imported &imported)
        : m_options(options)
        , m_imported(imported)
        , m_omissions(imported, m_variables)
        , m_programs(imported, m_variables, m_omissions)
    {
    }

    void run(const std::vector<Command> &script);

private:
    enum class Flow { GoesOn, Returns, Ends };

    void runList(const std::vector<Command> &commands);
    [[nodiscard]] Status run(const Command &command);
    [[nodiscard]] Status runSimple(const Command &command);
    [[nodiscard]] Status runProgram(const Command &command, const Arguments &arguments);
    [[nodiscard]] Status runFunction(const Command &function, const Arguments &arguments);
    [[nodiscard]] Status runFor(const Command &command);
    [[nodiscard]] Status runCase(const Command &command);
    [[nodiscard]] Status runIf(const Command &command);
    [[nodiscard]] bool takeAssignments(const Command &command, size_t &next);
    [[nodiscard]] bool mayGoOn(const Command &command);

    const ImportOptions &m_options;
    Imported &m_imported;
    Variables m_variables;
    Omissions m_omissions;
    Programs m_programs;
    QHash<QString, const Command *> m_functions;
    Flow m_flow = Flow::GoesOn;
    int m_depth = 0; // of functions
    qsizetype m_steps = 0;
};

} // namespace lvs::shell
