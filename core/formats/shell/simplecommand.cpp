// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/simplecommand.h"

namespace lvs::shell {

namespace {

/// The "2" of "2>" is no argument.
void dropDescriptor(const Token &sign, Command &command)
{
    if (command.words.empty()) {
        return;
    }
    const Word &last = command.words.back();
    const TextPosition &place = sign.word.position;
    const bool touches =
        last.position.line == place.line && last.position.column + last.position.length == place.column;
    if (touches && last.source.size() == 1 && last.source[0].isDigit()) {
        command.words.pop_back();
    }
}

bool takeRedirection(TokenCursor &cursor, Command &command)
{
    const QString &sign = cursor.token().word.source;
    if (!sign.contains(u'<') && !sign.contains(u'>')) {
        return false;
    }
    dropDescriptor(cursor.token(), command);
    Redirection redirection;
    redirection.sign = sign;
    redirection.hereDocument = cursor.token().hereDocument;
    cursor.step();
    if (cursor.atAnyWord()) {
        redirection.target = cursor.token().word;
        cursor.step();
    }
    command.redirections.push_back(std::move(redirection));
    return true;
}

} // namespace

Command takeSimple(TokenCursor &cursor)
{
    Command command;
    if (cursor.isOver()) {
        return command;
    }
    command.position = cursor.token().word.position;
    while (!cursor.isOver()) {
        if (!cursor.token().isOperator) {
            command.words.push_back(cursor.token().word);
            cursor.step();
        } else if (!takeRedirection(cursor, command)) {
            break;
        }
    }
    return command;
}

void takeRedirections(TokenCursor &cursor, Command &command)
{
    while (!cursor.isOver() && cursor.token().isOperator && takeRedirection(cursor, command)) { }
}

} // namespace lvs::shell
