// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"
#include "core/formats/keepalived/directive.h"

namespace lvs::keepalived {

/// A word of the file with its place there; one that came out of a variable or an included file stands
/// where that was named.
struct Word
{
    QString text; ///< without quotes
    TextPosition position;
};

/// A keyword with what follows it and its block: the file as it is built, before it means anything.
struct Node
{
    std::vector<Word> words; ///< at least one
    bool hasBlock = false;
    std::vector<Node> block;

    [[nodiscard]] const QString &keyword() const { return words.front().text; }
    [[nodiscard]] TextPosition position() const { return words.front().position; }
};

/// Where what is found on the way is put.
struct Findings
{
    QList<Error> &problems;
    QList<Error> &warnings;
    QList<Error> &notUnderstood;

    static void add(QList<Error> &list, const TextPosition &position, ErrorCode code, QStringList arguments)
    {
        Error error(code, std::move(arguments));
        error.position = position;
        list.append(error);
    }
    void problem(const Word &word, ErrorCode code, const QStringList &more = {})
    {
        add(problems, word.position, code, QStringList {word.text} + more);
    }
};

/// Builds the file: comments (# and !), quotes, continued lines, variables ($NAME=…, $NAME, ${NAME}), lines
/// for one configuration only (@id, @^id), included files by way of the options' reader, blocks. Problems:
/// BlockUnclosed, ArgumentUnexpected (a "}" too many, an open quote), VariableUnset, LimitExceeded. Not
/// understood: IncludeNotRead, SubstitutionRefused (the environment), lines of other configurations.
[[nodiscard]] std::vector<Node> buildTree(QStringView text, const ImportOptions &options, Findings &findings);

/// As it is carried along where there is no value for it.
[[nodiscard]] Directive toDirective(const Node &node);

} // namespace lvs::keepalived
