// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/shell/token.h"

namespace lvs::shell {

/// Where a command's output goes, or its input comes from.
struct Redirection
{
    QString sign; ///< ">", ">>", "<", "<<" …
    Word target;
    std::vector<Word> hereDocument;
};

struct Command;

/// Patterns of a `case` with what they lead to, or a condition of an `if` (empty: else) with it.
struct Branch
{
    std::vector<Word> patterns;
    std::vector<Command> condition;
    std::vector<Command> body;
};

/// A command of a script, with all that belongs to it: the script as it is built, before it means anything.
struct Command
{
    enum class Kind {
        Simple,
        Pipeline, ///< body: its commands
        Group, ///< { … } or ( … )
        For, ///< name in words
        Loop, ///< while, until: how often, only a shell that runs could know
        Case, ///< words: the subject
        If,
        Function, ///< name
    };
    enum class Link { Always, OnSuccess, OnFailure }; ///< how it hangs on what stands before it

    Kind kind = Kind::Simple;
    Link link = Link::Always;
    TextPosition position;
    QString name;
    bool isNegated = false;
    std::vector<Word> words;
    std::vector<Redirection> redirections;
    std::vector<Command> body;
    std::vector<Branch> branches;
};

/// Builds the commands of a script. What is never closed is reported, and what stood in it kept. deepest: how
/// far commands may stand in each other. Problems: BlockUnclosed, ArgumentUnexpected, LimitExceeded.
[[nodiscard]] std::vector<Command> parse(const std::vector<Token> &tokens, int deepest,
                                         QList<Error> &problems);

} // namespace lvs::shell
