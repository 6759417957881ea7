// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/programs.h"

#include "core/formats/shell/harmlessness.h"

#include <algorithm>

namespace lvs::shell {

namespace {

bool isRestore(const Arguments &arguments)
{
    const QString &program = arguments.front().text;
    return program.endsWith(QLatin1String("ipvsadm-restore"))
        || (program.endsWith(QLatin1String("ipvsadm")) && arguments.size() > 1
            && (arguments[1].text == QLatin1String("-R") || arguments[1].text == QLatin1String("--restore")));
}

bool isHereDocument(const Redirection &redirection)
{
    return redirection.sign.startsWith(QLatin1String("<<"));
}

} // namespace

std::optional<Arguments> Programs::expand(const Command &command, size_t from)
{
    Arguments arguments;
    for (size_t i = from; i < command.words.size(); ++i) {
        if (const Variables::Refusal refused = m_variables.expand(command.words[i], arguments)) {
            m_omissions.refuse(*refused, command);
            return std::nullopt;
        }
    }
    return arguments;
}

Status Programs::run(const Command &command, const Arguments &arguments)
{
    if (writesSetting(command, arguments)) {
        return Status::Succeeded;
    }
    const auto hereDocument =
        std::find_if(command.redirections.begin(), command.redirections.end(), isHereDocument);
    if (hereDocument != command.redirections.end() && isRestore(arguments)) {
        return restore(hereDocument->hereDocument);
    }
    switch (m_commands.execute(arguments)) {
    case Outcome::Done:
        return Status::Succeeded;
    case Outcome::Query:
        return Status::UnknownQuery;
    case Outcome::Wrong:
        return Status::Unknown;
    case Outcome::NotUnderstood:
        m_omissions.notUnderstood(command);
        return Status::Unknown;
    }
    Q_UNREACHABLE();
}

/// "echo 1 > /proc/sys/…"
bool Programs::writesSetting(const Command &command, const Arguments &arguments)
{
    const QString &program = arguments.front().text;
    if (program != QLatin1String("echo") && program != QLatin1String("printf")) {
        return false;
    }
    for (const Redirection &redirection : command.redirections) {
        Arguments path;
        if (!redirection.sign.startsWith(u'>') || m_variables.expand(redirection.target, path)
            || path.size() != 1) {
            continue;
        }
        PlacedWord value {QString(), arguments.back().position};
        for (size_t i = 1; i < arguments.size(); ++i) {
            if (!arguments[i].text.startsWith(QLatin1String("-"))) {
                value.text += (value.text.isEmpty() ? QString() : QStringLiteral(" ")) + arguments[i].text;
                value.position = arguments[i].position;
            }
        }
        if (m_commands.write(value, path.front())) {
            return true;
        }
    }
    return false;
}

Status Programs::restore(const std::vector<Word> &lines)
{
    for (const Word &line : lines) {
        QString text;
        if (const Variables::Refusal refused = m_variables.join(line, text)) {
            m_imported.problems.append(*refused);
        } else if (m_commands.restore({text, line.position}) == Outcome::NotUnderstood) {
            Error error(ErrorCode::LineNotUnderstood, {line.source});
            error.position = line.position;
            m_imported.notUnderstood.append(error);
        }
    }
    return Status::Succeeded;
}

Status Programs::runPipeline(const Command &command)
{
    const Command &first = command.body.front();
    const Command &last = command.body.back();
    if (command.body.size() == 2 && first.kind == Command::Kind::Simple
        && last.kind == Command::Kind::Simple) {
        const std::optional<Arguments> source = expand(first, 0);
        const std::optional<Arguments> target = expand(last, 0);
        if (!source || !target || source->empty() || target->empty()) {
            return Status::Unknown;
        }
        if (const std::optional<Status> status = runPair(first, *source, *target)) {
            return *status;
        }
    }
    if (!onlyAsks(command)) {
        m_omissions.notUnderstood(command);
        return Status::Unknown;
    }
    return Status::UnknownQuery;
}

/// "echo … | tee PATH", "cat << END | ipvsadm -R"; nothing for any other two.
std::optional<Status> Programs::runPair(const Command &first, const Arguments &source,
                                        const Arguments &target)
{
    Arguments sink = target;
    if (sink.front().text == QLatin1String("sudo") && sink.size() > 1) {
        sink.erase(sink.begin());
    }
    const bool echoes = source.front().text == QLatin1String("echo") && source.size() > 1;
    if (echoes && sink.size() > 1 && sink.front().text == QLatin1String("tee")) {
        PlacedWord value = source[1];
        for (size_t i = 2; i < source.size(); ++i) {
            value.text += u' ' + source[i].text;
        }
        if (m_commands.write(value, sink.back())) {
            return Status::Succeeded;
        }
    }
    const bool restores = sink.back().text == QLatin1String("-R")
        || sink.front().text.endsWith(QLatin1String("ipvsadm-restore"));
    if (restores && source.front().text == QLatin1String("cat") && !first.redirections.empty()
        && isHereDocument(first.redirections.front())) {
        return restore(first.redirections.front().hereDocument);
    }
    return std::nullopt;
}

bool Programs::onlyAsks(const Command &command)
{
    return std::all_of(command.body.begin(), command.body.end(), [this](const Command &each) {
        const std::optional<Arguments> arguments =
            each.kind == Command::Kind::Simple && !each.words.empty() ? expand(each, 0) : std::nullopt;
        if (!arguments || arguments->empty()) {
            return false;
        }
        Imported scratch;
        const Outcome outcome = CommandEffects(scratch).execute(*arguments);
        return outcome == Outcome::Query || isHarmless(each);
    });
}

} // namespace lvs::shell
