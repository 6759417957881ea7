// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/parser.h"

#include "core/formats/shell/compoundcommand.h"
#include "core/formats/shell/simplecommand.h"

namespace lvs::shell {

std::vector<Command> Parser::list()
{
    std::vector<Command> commands;
    Command::Link link = Command::Link::Always;
    while (true) {
        while (m_cursor.at("\n") || m_cursor.at(";") || m_cursor.at("&")) {
            m_cursor.step();
        }
        if (m_cursor.isOver() || m_cursor.atEnder()) {
            return commands;
        }
        const size_t before = m_cursor.place();
        Command command = pipeline();
        if (m_cursor.isGivenUp()) {
            return commands;
        }
        if (m_cursor.place() == before) {
            m_cursor.problem(ErrorCode::ArgumentUnexpected, m_cursor.token().word);
            m_cursor.step();
            continue;
        }
        command.link = link;
        commands.push_back(std::move(command));
        link = takeLink();
    }
}

Command::Link Parser::takeLink()
{
    const Command::Link link = m_cursor.at("&&") ? Command::Link::OnSuccess
        : m_cursor.at("||")                      ? Command::Link::OnFailure
                                                 : Command::Link::Always;
    if (link != Command::Link::Always) {
        m_cursor.step();
        m_cursor.skipAll("\n");
    }
    return link;
}

Command Parser::pipeline()
{
    const bool isNegated = m_cursor.atWord("!");
    if (isNegated) {
        m_cursor.step();
    }
    Command first = m_cursor.isOver() ? Command {} : command();
    first.isNegated = isNegated;
    if (!m_cursor.at("|")) {
        return first;
    }
    Command whole;
    whole.kind = Command::Kind::Pipeline;
    whole.position = first.position;
    whole.isNegated = isNegated;
    whole.body.push_back(std::move(first));
    while (m_cursor.at("|")) {
        m_cursor.step();
        m_cursor.skipAll("\n");
        const size_t before = m_cursor.place();
        if (!m_cursor.isOver()) {
            whole.body.push_back(command());
        }
        if (m_cursor.place() == before) {
            break;
        }
    }
    return whole;
}

Command Parser::command()
{
    if (m_depth >= m_deepest) {
        m_cursor.problem(ErrorCode::LimitExceeded, m_cursor.token().word, {QString::number(m_deepest)});
        m_cursor.giveUp();
        return {};
    }
    ++m_depth;
    std::optional<Command> compound = CompoundCommands(*this, m_cursor).take();
    Command command = compound ? std::move(*compound) : takeSimple(m_cursor);
    --m_depth;
    if (command.kind != Command::Kind::Simple) {
        takeRedirections(m_cursor, command);
    }
    return command;
}

} // namespace lvs::shell
