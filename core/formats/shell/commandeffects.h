// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/interpreter.h"
#include "core/formats/sysctl/assignment.h"

namespace lvs::shell {

/// A command with the values of its variables put in; the first word is the program.
using Arguments = std::vector<PlacedWord>;

/// What became of a command.
enum class Outcome {
    Done, ///< it is in the state now, or has nothing to do with it
    Query, ///< it only asks; its answer is not known
    NotUnderstood,
    Wrong, ///< reported as a problem
};

/// Does to a state what a command would do to a host. Nothing is run. What a form of a command means that is
/// not known here is not understood as a whole: half an address is worse than none.
class CommandEffects
{
public:
    explicit CommandEffects(Imported &imported);

    [[nodiscard]] Outcome execute(const Arguments &arguments);
    /// "echo VALUE > /proc/sys/…"; false where the path is none of the kernel's settings.
    [[nodiscard]] bool write(const PlacedWord &value, const PlacedWord &path);
    /// A line that ipvsadm -R is given.
    [[nodiscard]] Outcome restore(const PlacedWord &line);
    /// Moves the tables to where they belong, and checks them.
    void finish();

private:
    [[nodiscard]] Outcome runIpvsadm(const Arguments &arguments);
    [[nodiscard]] Outcome runSysctl(const Arguments &arguments);
    using Network = Outcome (*)(const Arguments &arguments, Imported &imported);
    [[nodiscard]] Outcome runNetwork(Network program, const Arguments &arguments);
    [[nodiscard]] Outcome takeTables(const std::vector<ipvsadm::Token> &tokens);

    Imported &m_imported;
    int m_networkCommands = 0;
    ipvsadm::Interpreter m_interpreter;
};

// Each does one program's commands to the set-up. Problems are reported with their places.
[[nodiscard]] Outcome runIfconfig(const Arguments &words, Imported &imported);
[[nodiscard]] Outcome runIp(const Arguments &words, Imported &imported);
[[nodiscard]] Outcome runRoute(const Arguments &words, Imported &imported);

} // namespace lvs::shell
