// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/omissions.h"

#include "core/formats/shell/assignment.h"
#include "core/formats/shell/commandtext.h"
#include "core/formats/shell/harmlessness.h"

namespace lvs::shell {

void Omissions::leaveOut(const std::vector<Command> &commands)
{
    for (const Command &command : commands) {
        leaveOut(command);
    }
}

void Omissions::leaveOut(const Command &command)
{
    if (isHarmless(command)) {
        return;
    }
    leaveOut(command.body);
    for (const Branch &branch : command.branches) {
        leaveOut(branch.body);
    }
    if (command.kind == Command::Kind::Simple || command.kind == Command::Kind::Pipeline) {
        notUnderstood(command);
    }
    if (command.kind != Command::Kind::Simple) {
        return;
    }
    for (const Word &word : command.words) {
        // What would be set there is not known from here on.
        if (const QString name = assignedName(word); !name.isEmpty()) {
            m_variables.set(name, std::nullopt);
        }
    }
}

void Omissions::notUnderstood(const Command &command)
{
    Error error(ErrorCode::LineNotUnderstood, {sourceOf(command)});
    error.position = command.position;
    m_imported.notUnderstood.append(error);
}

void Omissions::refuse(const Error &error, const Command &command)
{
    if (isHarmless(command)) {
        return;
    }
    if (error.code == ErrorCode::SubstitutionRefused) {
        Error left = error;
        left.arguments = QStringList {sourceOf(command)};
        m_imported.notUnderstood.append(left);
    } else {
        m_imported.problems.append(error);
    }
}

} // namespace lvs::shell
