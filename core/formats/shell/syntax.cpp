// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/syntax.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

using Kind = Command::Kind;

constexpr std::array enders {"then", "elif", "else", "fi", "do", "done", "esac", "}"};

class Parser
{
public:
    Parser(const std::vector<Token> &tokens, int deepest, QList<Error> &problems)
        : m_tokens(tokens)
        , m_deepest(deepest)
        , m_problems(problems)
    {
    }

    std::vector<Command> run()
    {
        std::vector<Command> commands;
        while (!isOver()) {
            std::vector<Command> more = list();
            std::move(more.begin(), more.end(), std::back_inserter(commands));
            if (!isOver()) {
                problem(ErrorCode::ArgumentUnexpected, token().word);
                ++m_next;
            }
        }
        return commands;
    }

private:
    [[nodiscard]] bool isOver() const { return m_isGivenUp || m_next >= m_tokens.size(); }
    [[nodiscard]] const Token &token() const { return m_tokens[m_next]; }
    [[nodiscard]] bool at(const char *sign) const
    {
        return !isOver() && token().isOperatorOf(QLatin1String(sign));
    }
    [[nodiscard]] bool atWord(const char *word) const
    {
        return !isOver() && !token().isOperator && token().word.is(QLatin1String(word));
    }
    [[nodiscard]] bool atEnder() const
    {
        return at(")") || at(";;")
            || std::any_of(enders.begin(), enders.end(), [this](const char *each) { return atWord(each); });
    }

    void problem(ErrorCode code, const Word &word, const QStringList &more = {})
    {
        Error error(code, QStringList {word.source.trimmed()} + more);
        error.position = word.position;
        m_problems.append(error);
    }

    void skipLines()
    {
        while (at("\n") || at(";")) {
            ++m_next;
        }
    }

    /// Takes a closing word; what was opened is reported where it is not there.
    bool close(const char *word, const Word &opener)
    {
        skipLines();
        if (atWord(word)) {
            ++m_next;
            return true;
        }
        if (!m_isGivenUp) {
            problem(ErrorCode::BlockUnclosed, opener);
        }
        return false;
    }

    /// Commands up to what closes them, which is left.
    std::vector<Command> list()
    {
        std::vector<Command> commands;
        Command::Link link = Command::Link::Always;
        while (true) {
            while (at("\n") || at(";") || at("&")) {
                ++m_next;
            }
            if (isOver() || atEnder()) {
                return commands;
            }
            const size_t before = m_next;
            Command command = pipeline();
            if (m_isGivenUp) {
                return commands;
            }
            if (m_next == before) {
                problem(ErrorCode::ArgumentUnexpected, token().word);
                ++m_next;
                continue;
            }
            command.link = link;
            commands.push_back(std::move(command));
            link = at("&&") ? Command::Link::OnSuccess
                : at("||")  ? Command::Link::OnFailure
                            : Command::Link::Always;
            if (link != Command::Link::Always) {
                ++m_next;
                while (at("\n")) {
                    ++m_next;
                }
            }
        }
    }

    Command pipeline()
    {
        const bool isNegated = atWord("!");
        m_next += isNegated ? 1 : 0;
        Command first = isOver() ? Command {} : command();
        first.isNegated = isNegated;
        if (!at("|")) {
            return first;
        }
        Command whole;
        whole.kind = Kind::Pipeline;
        whole.position = first.position;
        whole.isNegated = isNegated;
        whole.body.push_back(std::move(first));
        while (at("|")) {
            ++m_next;
            while (at("\n")) {
                ++m_next;
            }
            const size_t before = m_next;
            if (!isOver()) {
                whole.body.push_back(command());
            }
            if (m_next == before) {
                break;
            }
        }
        return whole;
    }

    Command command()
    {
        if (m_depth >= m_deepest) {
            problem(ErrorCode::LimitExceeded, token().word, {QString::number(m_deepest)});
            m_isGivenUp = true;
            return {};
        }
        ++m_depth;
        Command command = compound();
        --m_depth;
        if (command.kind != Kind::Simple) {
            takeRedirections(command);
        }
        return command;
    }

    Command compound()
    {
        if (at("(")) {
            return subshell();
        }
        if (atWord("{")) {
            return group();
        }
        if (atWord("for") || atWord("select")) {
            return forLoop();
        }
        if (atWord("while") || atWord("until")) {
            return loop();
        }
        if (atWord("case")) {
            return caseOf();
        }
        if (atWord("if")) {
            return ifThen();
        }
        if (atWord("function")) {
            ++m_next;
            return isOver() || token().isOperator ? Command {} : function();
        }
        const bool isFunction = !isOver() && !token().isOperator && m_next + 2 < m_tokens.size()
            && m_tokens[m_next + 1].isOperatorOf(QLatin1String("("))
            && m_tokens[m_next + 2].isOperatorOf(QLatin1String(")"));
        return isFunction ? function() : simple();
    }

    Command opened(Kind kind)
    {
        Command command;
        command.kind = kind;
        command.position = token().word.position;
        return command;
    }

    Command subshell()
    {
        Command command = opened(Kind::Group);
        const Word opener = token().word;
        ++m_next;
        command.body = list();
        if (at(")")) {
            ++m_next;
        } else if (!m_isGivenUp) {
            problem(ErrorCode::BlockUnclosed, opener);
        }
        return command;
    }

    Command group()
    {
        Command command = opened(Kind::Group);
        const Word opener = token().word;
        ++m_next;
        command.body = list();
        close("}", opener);
        return command;
    }

    Command function()
    {
        Command command = opened(Kind::Function);
        command.name = token().word.source;
        const Word opener = token().word;
        ++m_next;
        while (at("(") || at(")") || at("\n")) {
            ++m_next;
        }
        if (atWord("{") || at("(")) {
            command.body.push_back(this->command());
        } else {
            problem(ErrorCode::BlockUnclosed, opener);
        }
        return command;
    }

    Command forLoop()
    {
        Command command = opened(Kind::For);
        const Word opener = token().word;
        ++m_next;
        if (at("(") || isOver() || token().isOperator) {
            command.kind = Kind::Loop; // for ((…)): arithmetic
            while (!isOver() && !at("\n") && !at(";") && !atWord("do")) {
                ++m_next;
            }
            while (!isOver() && !atWord("do") && !at("\n")) {
                ++m_next;
            }
        } else {
            command.name = token().word.source;
            ++m_next;
            while (at("\n")) {
                ++m_next;
            }
            if (atWord("in")) {
                ++m_next;
                while (!isOver() && !token().isOperator) {
                    command.words.push_back(token().word);
                    ++m_next;
                }
            } else {
                command.kind = Kind::Loop; // over the script's own arguments
            }
        }
        takeLoopBody(command, opener);
        return command;
    }

    Command loop()
    {
        Command command = opened(Kind::Loop);
        const Word opener = token().word;
        ++m_next;
        Branch branch;
        branch.condition = list();
        command.branches.push_back(std::move(branch));
        takeLoopBody(command, opener);
        return command;
    }

    void takeLoopBody(Command &command, const Word &opener)
    {
        if (close("do", opener)) {
            command.body = list();
            close("done", opener);
        }
    }

    Command ifThen()
    {
        Command command = opened(Kind::If);
        const Word opener = token().word;
        bool hasElse = false;
        do {
            hasElse = atWord("else");
            ++m_next;
            Branch branch;
            if (!hasElse) {
                branch.condition = list();
                if (!close("then", opener)) {
                    return command;
                }
            }
            branch.body = list();
            command.branches.push_back(std::move(branch));
        } while (!hasElse && (atWord("elif") || atWord("else")));
        close("fi", opener);
        return command;
    }

    Command caseOf()
    {
        Command command = opened(Kind::Case);
        const Word opener = token().word;
        ++m_next;
        if (!isOver() && !token().isOperator) {
            command.words.push_back(token().word);
            ++m_next;
        }
        if (!close("in", opener)) {
            return command;
        }
        skipLines();
        while (!isOver() && !atWord("esac")) {
            const size_t before = m_next;
            takeBranch(command);
            skipLines();
            if (m_next == before) {
                break;
            }
        }
        close("esac", opener);
        return command;
    }

    void takeBranch(Command &command)
    {
        Branch branch;
        while (!isOver() && !at(")")) {
            if (!token().isOperator) {
                branch.patterns.push_back(token().word);
            } else if (!at("|") && !at("(")) {
                problem(ErrorCode::ArgumentUnexpected, token().word);
                ++m_next;
                return;
            }
            ++m_next;
        }
        m_next += at(")") ? 1 : 0;
        branch.body = list();
        m_next += at(";;") ? 1 : 0;
        command.branches.push_back(std::move(branch));
    }

    Command simple()
    {
        Command command;
        if (isOver()) {
            return command;
        }
        command.position = token().word.position;
        while (!isOver()) {
            if (!token().isOperator) {
                command.words.push_back(token().word);
                ++m_next;
            } else if (!takeRedirection(command)) {
                break;
            }
        }
        return command;
    }

    void takeRedirections(Command &command)
    {
        while (!isOver() && token().isOperator && takeRedirection(command)) { }
    }

    bool takeRedirection(Command &command)
    {
        const QString &sign = token().word.source;
        if (!sign.contains(u'<') && !sign.contains(u'>')) {
            return false;
        }
        dropDescriptor(command);
        Redirection redirection;
        redirection.sign = sign;
        redirection.hereDocument = token().hereDocument;
        ++m_next;
        if (!isOver() && !token().isOperator) {
            redirection.target = token().word;
            ++m_next;
        }
        command.redirections.push_back(std::move(redirection));
        return true;
    }

    /// The "2" of "2>" is no argument.
    void dropDescriptor(Command &command)
    {
        if (command.words.empty()) {
            return;
        }
        const Word &last = command.words.back();
        const TextPosition &sign = token().word.position;
        const bool touches =
            last.position.line == sign.line && last.position.column + last.position.length == sign.column;
        if (touches && last.source.size() == 1 && last.source[0].isDigit()) {
            command.words.pop_back();
        }
    }

    const std::vector<Token> &m_tokens;
    int m_deepest;
    QList<Error> &m_problems;
    size_t m_next = 0;
    int m_depth = 0;
    bool m_isGivenUp = false; // nested too deep
};

} // namespace

std::vector<Command> parse(const std::vector<Token> &tokens, int deepest, QList<Error> &problems)
{
    return Parser(tokens, deepest, problems).run();
}

} // namespace lvs::shell
