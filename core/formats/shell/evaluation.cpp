// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/evaluation.h"

#include "core/formats/shell/assignment.h"
#include "core/formats/shell/comparison.h"
#include "core/formats/shell/harmlessness.h"

#include <algorithm>

namespace lvs::shell {

namespace {

bool matches(const Word &pattern, const QString &subject)
{
    QString text;
    bool isPattern = false;
    for (const WordPart &part : pattern.parts) {
        if (part.kind != WordPart::Kind::Text) {
            return false;
        }
        text += part.text;
        isPattern = isPattern || (!part.isQuoted && part.text.contains(u'*'));
    }
    if (!isPattern) {
        return text == subject;
    }
    return text == QLatin1String("*") || (text.endsWith(u'*') && subject.startsWith(text.chopped(1)));
}

} // namespace

void Evaluation::run(const std::vector<Command> &script)
{
    runList(script);
    m_programs.finish();
}

bool Evaluation::mayGoOn(const Command &command)
{
    if (m_flow != Flow::GoesOn) {
        return false;
    }
    if (++m_steps <= m_options.limits.mostObjects) {
        return true;
    }
    Error error(ErrorCode::LimitExceeded,
                {QString::number(m_steps), QString::number(m_options.limits.mostObjects)});
    error.position = command.position;
    m_imported.problems.append(error);
    m_flow = Flow::Ends;
    return false;
}

void Evaluation::runList(const std::vector<Command> &commands)
{
    Status status = Status::Succeeded;
    for (const Command &command : commands) {
        if (!mayGoOn(command)) {
            return;
        }
        const bool guards = command.link == Command::Link::OnFailure && status == Status::UnknownQuery;
        if (command.link != Command::Link::Always && !isKnown(status) && !guards) {
            m_omissions.leaveOut(command);
            continue;
        }
        if ((command.link == Command::Link::OnSuccess && status == Status::Failed)
            || (command.link == Command::Link::OnFailure && status == Status::Succeeded)) {
            continue;
        }
        if (guards && isHarmless(command)) {
            continue; // "… || exit": taken for the usual case
        }
        status = run(command);
        if (command.isNegated) {
            status = negated(status);
        }
    }
}

Status Evaluation::run(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::Simple:
        return runSimple(command);
    case Command::Kind::Pipeline:
        return m_programs.runPipeline(command);
    case Command::Kind::Group:
        runList(command.body);
        return Status::Unknown;
    case Command::Kind::For:
        return runFor(command);
    case Command::Kind::Case:
        return runCase(command);
    case Command::Kind::If:
        return runIf(command);
    case Command::Kind::Function:
        m_functions.insert(command.name, &command);
        return Status::Succeeded;
    case Command::Kind::Loop:
        m_omissions.leaveOut(command.body);
        return Status::Unknown;
    }
    Q_UNREACHABLE();
}

bool Evaluation::takeAssignments(const Command &command, size_t &next)
{
    while (next < command.words.size() && assign(command.words[next], m_variables)) {
        ++next;
    }
    return next == command.words.size();
}

Status Evaluation::runSimple(const Command &command)
{
    size_t next = 0;
    if (takeAssignments(command, next)) {
        return Status::Succeeded;
    }
    const QString program = command.words[next].source;
    if (program == QLatin1String("export") || program == QLatin1String("local")
        || program == QLatin1String("readonly") || program == QLatin1String("declare")) {
        for (size_t i = next + 1; i < command.words.size(); ++i) {
            assign(command.words[i], m_variables);
        }
        return Status::Succeeded;
    }
    if (program == QLatin1String("read") && next + 1 < command.words.size()) {
        m_variables.set(command.words.back().source, std::nullopt);
        return Status::Unknown;
    }
    const std::optional<Arguments> arguments = m_programs.expand(command, next);
    return arguments && !arguments->empty() ? runProgram(command, *arguments) : Status::Unknown;
}

Status Evaluation::runProgram(const Command &command, const Arguments &arguments)
{
    const QString program = arguments.front().text;
    if (const Command *const function = m_functions.value(program)) {
        return runFunction(*function, arguments);
    }
    if (program == QLatin1String("exit") || program == QLatin1String("return")) {
        m_flow = program == QLatin1String("exit") ? Flow::Ends : Flow::Returns;
        return Status::Succeeded;
    }
    if (program == QLatin1String(".") || program == QLatin1String("source")) {
        Error error(ErrorCode::IncludeNotRead, {arguments.size() > 1 ? arguments[1].text : QString()});
        error.position = arguments.back().position;
        m_imported.notUnderstood.append(error);
        return Status::Unknown;
    }
    if (program == QLatin1String("[") || program == QLatin1String("test") || program == QLatin1String("[[")) {
        return runTest(arguments);
    }
    if (program == QLatin1String("shift")) {
        m_variables.setArguments(m_variables.arguments().mid(1));
        return Status::Succeeded;
    }
    return m_programs.run(command, arguments);
}

Status Evaluation::runFunction(const Command &function, const Arguments &arguments)
{
    if (++m_depth > m_options.limits.deepestNesting) {
        --m_depth;
        Error error(ErrorCode::LimitExceeded,
                    {function.name, QString::number(m_options.limits.deepestNesting)});
        error.position = arguments.front().position;
        m_imported.problems.append(error);
        m_flow = Flow::Ends;
        return Status::Unknown;
    }
    const QStringList before = m_variables.arguments();
    QStringList own;
    for (size_t i = 1; i < arguments.size(); ++i) {
        own.append(arguments[i].text);
    }
    m_variables.setArguments(own);
    runList(function.body);
    m_variables.setArguments(before);
    m_flow = m_flow == Flow::Returns ? Flow::GoesOn : m_flow;
    --m_depth;
    return Status::Unknown;
}

Status Evaluation::runFor(const Command &command)
{
    Arguments items;
    for (const Word &word : command.words) {
        if (const Variables::Refusal refused = m_variables.expand(word, items)) {
            m_omissions.refuse(*refused, command);
            m_omissions.leaveOut(command.body);
            return Status::Unknown;
        }
    }
    for (const PlacedWord &item : items) {
        if (!mayGoOn(command)) {
            return Status::Unknown;
        }
        m_variables.set(command.name, item.text);
        runList(command.body);
    }
    return Status::Unknown;
}

Status Evaluation::runCase(const Command &command)
{
    QString subject;
    const Variables::Refusal refused =
        command.words.empty() ? Variables::Refusal() : m_variables.join(command.words.front(), subject);
    if (refused) {
        m_omissions.refuse(*refused, command);
        return Status::Unknown;
    }
    for (const Branch &branch : command.branches) {
        const bool isTaken = std::any_of(branch.patterns.begin(), branch.patterns.end(),
                                         [&](const Word &pattern) { return matches(pattern, subject); });
        if (isTaken) {
            runList(branch.body);
            break;
        }
    }
    return Status::Unknown;
}

Status Evaluation::runIf(const Command &command)
{
    for (const Branch &branch : command.branches) {
        if (branch.condition.empty()) {
            runList(branch.body);
            return Status::Unknown;
        }
        const bool isSingle = branch.condition.size() == 1;
        Status status = isSingle ? run(branch.condition.front()) : Status::Unknown;
        if (isSingle && branch.condition.front().isNegated) {
            status = negated(status);
        }
        if (status == Status::Succeeded) {
            runList(branch.body);
            return Status::Unknown;
        }
        if (status != Status::Failed) {
            // Which branch is taken only the machine knows: none is.
            for (const Branch &each : command.branches) {
                m_omissions.leaveOut(each.body);
            }
            return Status::Unknown;
        }
    }
    return Status::Unknown;
}

} // namespace lvs::shell
