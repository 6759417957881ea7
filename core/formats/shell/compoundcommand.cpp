// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/compoundcommand.h"

#include "core/formats/shell/parser.h"

namespace lvs::shell {

std::optional<Command> CompoundCommands::take()
{
    if (m_cursor.at("(")) {
        return subshell();
    }
    if (m_cursor.atWord("{")) {
        return group();
    }
    if (m_cursor.atWord("for") || m_cursor.atWord("select")) {
        return forLoop();
    }
    if (m_cursor.atWord("while") || m_cursor.atWord("until")) {
        return loop();
    }
    if (m_cursor.atWord("case")) {
        return caseOf();
    }
    if (m_cursor.atWord("if")) {
        return ifThen();
    }
    if (m_cursor.atWord("function")) {
        m_cursor.step();
        return m_cursor.atAnyWord() ? function() : Command {};
    }
    return atFunction() ? std::optional(function()) : std::nullopt;
}

bool CompoundCommands::atFunction() const
{
    return m_cursor.atAnyWord() && m_cursor.isAhead(1, "(") && m_cursor.isAhead(2, ")");
}

Command CompoundCommands::opened(Command::Kind kind) const
{
    Command command;
    command.kind = kind;
    command.position = m_cursor.token().word.position;
    return command;
}

Command CompoundCommands::subshell()
{
    Command command = opened(Command::Kind::Group);
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    command.body = m_parser.list();
    if (m_cursor.at(")")) {
        m_cursor.step();
    } else if (!m_cursor.isGivenUp()) {
        m_cursor.problem(ErrorCode::BlockUnclosed, opener);
    }
    return command;
}

Command CompoundCommands::group()
{
    Command command = opened(Command::Kind::Group);
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    command.body = m_parser.list();
    m_cursor.close("}", opener);
    return command;
}

Command CompoundCommands::function()
{
    Command command = opened(Command::Kind::Function);
    command.name = m_cursor.token().word.source;
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    while (m_cursor.at("(") || m_cursor.at(")") || m_cursor.at("\n")) {
        m_cursor.step();
    }
    if (m_cursor.atWord("{") || m_cursor.at("(")) {
        command.body.push_back(m_parser.command());
    } else {
        m_cursor.problem(ErrorCode::BlockUnclosed, opener);
    }
    return command;
}

Command CompoundCommands::forLoop()
{
    Command command = opened(Command::Kind::For);
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    if (m_cursor.atAnyWord()) {
        takeForHead(command);
    } else {
        command.kind = Command::Kind::Loop; // for ((…)): arithmetic
        skipArithmetic();
    }
    takeLoopBody(command, opener);
    return command;
}

void CompoundCommands::takeForHead(Command &command)
{
    command.name = m_cursor.token().word.source;
    m_cursor.step();
    m_cursor.skipAll("\n");
    if (!m_cursor.atWord("in")) {
        command.kind = Command::Kind::Loop; // over the script's own arguments
        return;
    }
    m_cursor.step();
    while (m_cursor.atAnyWord()) {
        command.words.push_back(m_cursor.token().word);
        m_cursor.step();
    }
}

void CompoundCommands::skipArithmetic()
{
    while (!m_cursor.isOver() && !m_cursor.at("\n") && !m_cursor.at(";") && !m_cursor.atWord("do")) {
        m_cursor.step();
    }
    while (!m_cursor.isOver() && !m_cursor.atWord("do") && !m_cursor.at("\n")) {
        m_cursor.step();
    }
}

Command CompoundCommands::loop()
{
    Command command = opened(Command::Kind::Loop);
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    Branch branch;
    branch.condition = m_parser.list();
    command.branches.push_back(std::move(branch));
    takeLoopBody(command, opener);
    return command;
}

void CompoundCommands::takeLoopBody(Command &command, const Word &opener)
{
    if (m_cursor.close("do", opener)) {
        command.body = m_parser.list();
        m_cursor.close("done", opener);
    }
}

Command CompoundCommands::ifThen()
{
    Command command = opened(Command::Kind::If);
    const Word opener = m_cursor.token().word;
    bool hasElse = false;
    do {
        hasElse = m_cursor.atWord("else");
        m_cursor.step();
        Branch branch;
        if (!hasElse) {
            branch.condition = m_parser.list();
            if (!m_cursor.close("then", opener)) {
                return command;
            }
        }
        branch.body = m_parser.list();
        command.branches.push_back(std::move(branch));
    } while (!hasElse && (m_cursor.atWord("elif") || m_cursor.atWord("else")));
    m_cursor.close("fi", opener);
    return command;
}

Command CompoundCommands::caseOf()
{
    Command command = opened(Command::Kind::Case);
    const Word opener = m_cursor.token().word;
    m_cursor.step();
    if (m_cursor.atAnyWord()) {
        command.words.push_back(m_cursor.token().word);
        m_cursor.step();
    }
    if (!m_cursor.close("in", opener)) {
        return command;
    }
    m_cursor.skipLines();
    while (!m_cursor.isOver() && !m_cursor.atWord("esac")) {
        const size_t before = m_cursor.place();
        takeBranch(command);
        m_cursor.skipLines();
        if (m_cursor.place() == before) {
            break;
        }
    }
    m_cursor.close("esac", opener);
    return command;
}

void CompoundCommands::takeBranch(Command &command)
{
    Branch branch;
    while (!m_cursor.isOver() && !m_cursor.at(")")) {
        if (!m_cursor.token().isOperator) {
            branch.patterns.push_back(m_cursor.token().word);
        } else if (!m_cursor.at("|") && !m_cursor.at("(")) {
            m_cursor.problem(ErrorCode::ArgumentUnexpected, m_cursor.token().word);
            m_cursor.step();
            return;
        }
        m_cursor.step();
    }
    m_cursor.stepOver(")");
    branch.body = m_parser.list();
    m_cursor.stepOver(";;");
    command.branches.push_back(std::move(branch));
}

} // namespace lvs::shell
