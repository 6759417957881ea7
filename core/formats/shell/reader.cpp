// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/reader.h"

#include "core/formats/resemblance.h"
#include "core/formats/shell/evaluation.h"

namespace lvs {

namespace {

/// A script that is larger was not written by people.
constexpr qsizetype longestScript = qsizetype {4} * 1024 * 1024;

} // namespace

Imported importScript(QStringView text, const ImportOptions &options)
{
    Imported imported;
    if (text.size() > longestScript) {
        imported.problems.append(
            Error(ErrorCode::FileTooLarge, {options.name, QString::number(longestScript)}));
        return imported;
    }
    const std::vector<shell::Token> tokens = shell::tokenize(text, imported.problems);
    const std::vector<shell::Command> commands =
        shell::parse(tokens, options.limits.deepestNesting, imported.problems);
    shell::Evaluation(options, imported).run(commands);
    findResemblances(text, imported);
    return imported;
}

} // namespace lvs
