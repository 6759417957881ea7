// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/harmlessness.h"

#include "core/formats/shell/assignment.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

/// Programs that nobody misses where they are left out.
constexpr std::array quiet {"echo",  "printf", "exit",     "return",  ":",       "true", "false",
                            "sleep", "logger", "action",   "success", "failure", "[",    "[[",
                            "test",  "break",  "continue", "warning", "touch",   "rm",   "usage"};

bool areHarmless(const std::vector<Command> &commands)
{
    return std::all_of(commands.begin(), commands.end(), isHarmless);
}

bool isHarmlessProgram(const Command &command)
{
    const auto program = std::find_if(command.words.begin(), command.words.end(),
                                      [](const Word &word) { return assignedName(word).isEmpty(); });
    if (program == command.words.end()) {
        return command.words.empty();
    }
    const bool isQuiet = std::any_of(
        quiet.begin(), quiet.end(), [&](const char *each) { return program->source == QLatin1String(each); });
    const bool writes =
        std::any_of(command.redirections.begin(), command.redirections.end(), [](const Redirection &each) {
            return each.target.source.contains(QLatin1String("/proc/sys"));
        });
    return isQuiet && !writes;
}

} // namespace

bool isHarmless(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::Simple:
        return isHarmlessProgram(command);
    case Command::Kind::If:
    case Command::Kind::Case:
        return std::all_of(command.branches.begin(), command.branches.end(),
                           [](const Branch &branch) { return areHarmless(branch.body); });
    case Command::Kind::Function:
        return true;
    default:
        return areHarmless(command.body);
    }
}

} // namespace lvs::shell
