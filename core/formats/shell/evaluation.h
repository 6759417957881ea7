// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/commandeffects.h"
#include "core/formats/shell/syntax.h"
#include "core/formats/shell/variables.h"

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
        , m_commands(imported)
    {
    }

    void run(const std::vector<Command> &script);

private:
    /// What is known of how a command ended.
    enum class Status { Succeeded, Failed, Unknown, UnknownQuery };
    enum class Flow { GoesOn, Returns, Ends };

    void runList(const std::vector<Command> &commands);
    [[nodiscard]] Status run(const Command &command);
    [[nodiscard]] Status runSimple(const Command &command);
    [[nodiscard]] Status runProgram(const Command &command, Arguments arguments);
    [[nodiscard]] Status runFunction(const Command &function, const Arguments &arguments);
    [[nodiscard]] Status runPipeline(const Command &command);
    [[nodiscard]] Status runFor(const Command &command);
    [[nodiscard]] Status runCase(const Command &command);
    [[nodiscard]] Status runIf(const Command &command);
    [[nodiscard]] Status test(const Arguments &arguments) const;
    [[nodiscard]] bool takeAssignments(const Command &command, size_t &next);
    [[nodiscard]] bool takeAssignment(const Word &word);
    /// The arguments of a command, or nothing and a report.
    [[nodiscard]] std::optional<Arguments> expand(const Command &command, size_t from);
    [[nodiscard]] bool writesSetting(const Command &command, const Arguments &arguments);
    [[nodiscard]] Status restore(const std::vector<Word> &lines);
    /// Reports commands that are left out, whole lines once, but for those that change nothing.
    void leaveOut(const std::vector<Command> &commands);
    void leaveOut(const Command &command);
    [[nodiscard]] static bool isHarmless(const Command &command);
    void notUnderstood(const Command &command);
    void refuse(const Error &error, const Command &command);
    [[nodiscard]] bool mayGoOn(const Command &command);

    const ImportOptions &m_options;
    Imported &m_imported;
    CommandEffects m_commands;
    Variables m_variables;
    QHash<QString, const Command *> m_functions;
    Flow m_flow = Flow::GoesOn;
    int m_depth = 0; // of functions
    qsizetype m_steps = 0;
};

} // namespace lvs::shell
