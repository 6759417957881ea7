// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/evaluation.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

using Kind = Command::Kind;

QString sourceOf(const Command &command)
{
    QStringList texts;
    for (const Word &word : command.words) {
        texts.append(word.source);
    }
    for (const Redirection &redirection : command.redirections) {
        texts.append(redirection.sign + redirection.target.source);
    }
    switch (command.kind) {
    case Kind::For:
        return QLatin1String("for ") + command.name + QLatin1String(" in ") + texts.join(u' ');
    case Kind::Case:
        return QLatin1String("case ") + texts.join(u' ');
    case Kind::If:
        return QStringLiteral("if …");
    case Kind::Loop:
        return QStringLiteral("while …");
    case Kind::Pipeline: {
        QStringList parts;
        for (const Command &each : command.body) {
            parts.append(sourceOf(each));
        }
        return parts.join(QLatin1String(" | "));
    }
    default:
        return texts.join(u' ');
    }
}

/// Programs that nobody misses where they are left out.
constexpr std::array quiet {"echo",  "printf", "exit",     "return",  ":",       "true", "false",
                            "sleep", "logger", "action",   "success", "failure", "[",    "[[",
                            "test",  "break",  "continue", "warning", "touch",   "rm",   "usage"};

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

/// NAME=… at the beginning of a word; the length of "NAME=", or 0.
qsizetype assignmentLength(const Word &word)
{
    if (word.parts.empty() || word.parts.front().kind != WordPart::Kind::Text
        || word.parts.front().isQuoted) {
        return 0;
    }
    const QString &text = word.parts.front().text;
    const qsizetype equals = text.indexOf(u'=');
    const bool isName = equals > 0 && !text[0].isDigit()
        && std::all_of(text.begin(), text.begin() + equals,
                       [](QChar c) { return c == u'_' || c.isLetterOrNumber(); });
    return isName ? equals + 1 : 0;
}

} // namespace

void Evaluation::run(const std::vector<Command> &script)
{
    runList(script);
    m_commands.finish();
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
        const bool isKnown = status == Status::Succeeded || status == Status::Failed;
        if (command.link != Command::Link::Always && !isKnown && !guards) {
            leaveOut(command);
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
        if (command.isNegated && (status == Status::Succeeded || status == Status::Failed)) {
            status = status == Status::Succeeded ? Status::Failed : Status::Succeeded;
        }
    }
}

Evaluation::Status Evaluation::run(const Command &command)
{
    switch (command.kind) {
    case Kind::Simple:
        return runSimple(command);
    case Kind::Pipeline:
        return runPipeline(command);
    case Kind::Group:
        runList(command.body);
        return Status::Unknown;
    case Kind::For:
        return runFor(command);
    case Kind::Case:
        return runCase(command);
    case Kind::If:
        return runIf(command);
    case Kind::Function:
        m_functions.insert(command.name, &command);
        return Status::Succeeded;
    case Kind::Loop:
        leaveOut(command.body);
        return Status::Unknown;
    }
    Q_UNREACHABLE();
}

bool Evaluation::takeAssignment(const Word &word)
{
    const qsizetype length = assignmentLength(word);
    if (length == 0) {
        return false;
    }
    Word value = word;
    value.parts.front().text = value.parts.front().text.mid(length);
    const QString name = word.parts.front().text.left(length - 1);
    QString text;
    const Variables::Refusal refused = m_variables.join(value, text);
    m_variables.set(name, refused ? std::nullopt : std::optional(text));
    return true;
}

bool Evaluation::takeAssignments(const Command &command, size_t &next)
{
    while (next < command.words.size() && takeAssignment(command.words[next])) {
        ++next;
    }
    return next == command.words.size();
}

std::optional<Arguments> Evaluation::expand(const Command &command, size_t from)
{
    Arguments arguments;
    for (size_t i = from; i < command.words.size(); ++i) {
        if (const Variables::Refusal refused = m_variables.expand(command.words[i], arguments)) {
            refuse(*refused, command);
            return std::nullopt;
        }
    }
    return arguments;
}

void Evaluation::refuse(const Error &error, const Command &command)
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

Evaluation::Status Evaluation::runSimple(const Command &command)
{
    size_t next = 0;
    if (takeAssignments(command, next)) {
        return Status::Succeeded;
    }
    const QString program = command.words[next].source;
    if (program == QLatin1String("export") || program == QLatin1String("local")
        || program == QLatin1String("readonly") || program == QLatin1String("declare")) {
        for (size_t i = next + 1; i < command.words.size(); ++i) {
            (void)takeAssignment(command.words[i]);
        }
        return Status::Succeeded;
    }
    if (program == QLatin1String("read") && next + 1 < command.words.size()) {
        m_variables.set(command.words.back().source, std::nullopt);
        return Status::Unknown;
    }
    std::optional<Arguments> arguments = expand(command, next);
    return arguments && !arguments->empty() ? runProgram(command, std::move(*arguments)) : Status::Unknown;
}

Evaluation::Status Evaluation::runProgram(const Command &command, Arguments arguments)
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
        return test(arguments);
    }
    if (program == QLatin1String("shift")) {
        m_variables.setArguments(m_variables.arguments().mid(1));
        return Status::Succeeded;
    }
    if (writesSetting(command, arguments)) {
        return Status::Succeeded;
    }
    for (const Redirection &redirection : command.redirections) {
        const bool restores = program.endsWith(QLatin1String("ipvsadm-restore"))
            || (program.endsWith(QLatin1String("ipvsadm")) && arguments.size() > 1
                && (arguments[1].text == QLatin1String("-R")
                    || arguments[1].text == QLatin1String("--restore")));
        if (restores && redirection.sign.startsWith(QLatin1String("<<"))) {
            return restore(redirection.hereDocument);
        }
    }
    switch (m_commands.execute(arguments)) {
    case Outcome::Done:
        return Status::Succeeded;
    case Outcome::Query:
        return Status::UnknownQuery;
    case Outcome::Wrong:
        return Status::Unknown;
    case Outcome::NotUnderstood:
        notUnderstood(command);
        return Status::Unknown;
    }
    Q_UNREACHABLE();
}

/// "echo 1 > /proc/sys/…"
bool Evaluation::writesSetting(const Command &command, const Arguments &arguments)
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

Evaluation::Status Evaluation::restore(const std::vector<Word> &lines)
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

Evaluation::Status Evaluation::runFunction(const Command &function, const Arguments &arguments)
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

Evaluation::Status Evaluation::runPipeline(const Command &command)
{
    const Command &first = command.body.front();
    const Command &last = command.body.back();
    if (command.body.size() == 2 && first.kind == Kind::Simple && last.kind == Kind::Simple) {
        const std::optional<Arguments> source = expand(first, 0);
        const std::optional<Arguments> target = expand(last, 0);
        if (!source || !target || source->empty() || target->empty()) {
            return Status::Unknown;
        }
        Arguments tee = *target;
        if (tee.front().text == QLatin1String("sudo") && tee.size() > 1) {
            tee.erase(tee.begin());
        }
        const bool echoes = source->front().text == QLatin1String("echo") && source->size() > 1;
        if (echoes && tee.size() > 1 && tee.front().text == QLatin1String("tee")) {
            PlacedWord value = source->at(1);
            for (size_t i = 2; i < source->size(); ++i) {
                value.text += u' ' + source->at(i).text;
            }
            if (m_commands.write(value, tee.back())) {
                return Status::Succeeded;
            }
        }
        const bool restores = tee.back().text == QLatin1String("-R")
            || tee.front().text.endsWith(QLatin1String("ipvsadm-restore"));
        if (restores && source->front().text == QLatin1String("cat") && !first.redirections.empty()
            && first.redirections.front().sign.startsWith(QLatin1String("<<"))) {
            return restore(first.redirections.front().hereDocument);
        }
    }
    const bool onlyAsks = std::all_of(command.body.begin(), command.body.end(), [this](const Command &each) {
        const std::optional<Arguments> arguments =
            each.kind == Kind::Simple && !each.words.empty() ? expand(each, 0) : std::nullopt;
        if (!arguments || arguments->empty()) {
            return false;
        }
        Imported scratch;
        const Outcome outcome = CommandEffects(scratch).execute(*arguments);
        return outcome == Outcome::Query || isHarmless(each);
    });
    if (!onlyAsks) {
        notUnderstood(command);
        return Status::Unknown;
    }
    return Status::UnknownQuery;
}

Evaluation::Status Evaluation::runFor(const Command &command)
{
    Arguments items;
    for (const Word &word : command.words) {
        if (const Variables::Refusal refused = m_variables.expand(word, items)) {
            refuse(*refused, command);
            leaveOut(command.body);
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

Evaluation::Status Evaluation::runCase(const Command &command)
{
    QString subject;
    const Variables::Refusal refused =
        command.words.empty() ? Variables::Refusal() : m_variables.join(command.words.front(), subject);
    if (refused) {
        refuse(*refused, command);
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

Evaluation::Status Evaluation::runIf(const Command &command)
{
    for (const Branch &branch : command.branches) {
        if (branch.condition.empty()) {
            runList(branch.body);
            return Status::Unknown;
        }
        const bool isSingle = branch.condition.size() == 1;
        Status status = isSingle ? run(branch.condition.front()) : Status::Unknown;
        if (isSingle && branch.condition.front().isNegated && status != Status::Unknown
            && status != Status::UnknownQuery) {
            status = status == Status::Succeeded ? Status::Failed : Status::Succeeded;
        }
        if (status == Status::Succeeded) {
            runList(branch.body);
            return Status::Unknown;
        }
        if (status != Status::Failed) {
            // Which branch is taken only the machine knows: none is.
            for (const Branch &each : command.branches) {
                leaveOut(each.body);
            }
            return Status::Unknown;
        }
    }
    return Status::Unknown;
}

/// Comparisons of texts that are known; whether a file is there is not.
Evaluation::Status Evaluation::test(const Arguments &arguments) const
{
    Arguments words(arguments.begin() + 1, arguments.end());
    if (!words.empty()
        && (words.back().text == QLatin1String("]") || words.back().text == QLatin1String("]]"))) {
        words.pop_back();
    }
    const auto known = [](bool is) { return is ? Status::Succeeded : Status::Failed; };
    if (words.size() == 3) {
        const QString &sign = words[1].text;
        if (sign == QLatin1String("=") || sign == QLatin1String("==")) {
            return known(words[0].text == words[2].text);
        }
        if (sign == QLatin1String("!=")) {
            return known(words[0].text != words[2].text);
        }
        static const QStringList orders {QStringLiteral("-eq"), QStringLiteral("-ne"), QStringLiteral("-lt"),
                                         QStringLiteral("-le"), QStringLiteral("-gt"), QStringLiteral("-ge")};
        bool isLeft = false;
        bool isRight = false;
        const int left = words[0].text.toInt(&isLeft);
        const int right = words[2].text.toInt(&isRight);
        if (!isLeft || !isRight) {
            return Status::Unknown;
        }
        switch (orders.indexOf(sign)) {
        case 0:
            return known(left == right);
        case 1:
            return known(left != right);
        case 2:
            return known(left < right);
        case 3:
            return known(left <= right);
        case 4:
            return known(left > right);
        case 5:
            return known(left >= right);
        default:
            return Status::Unknown;
        }
    }
    if (words.size() == 2 && words[0].text == QLatin1String("-n")) {
        return known(!words[1].text.isEmpty());
    }
    if (words.size() == 2 && words[0].text == QLatin1String("-z")) {
        return known(words[1].text.isEmpty());
    }
    return Status::Unknown;
}

bool Evaluation::isHarmless(const Command &command)
{
    const auto all = [](const std::vector<Command> &commands) {
        return std::all_of(commands.begin(), commands.end(), isHarmless);
    };
    switch (command.kind) {
    case Kind::Simple: {
        size_t next = 0;
        while (next < command.words.size() && assignmentLength(command.words[next]) > 0) {
            ++next;
        }
        if (next == command.words.size()) {
            return next == 0;
        }
        const bool isQuiet = std::any_of(quiet.begin(), quiet.end(), [&](const char *each) {
            return command.words[next].source == QLatin1String(each);
        });
        const bool writes = std::any_of(
            command.redirections.begin(), command.redirections.end(),
            [](const Redirection &each) { return each.target.source.contains(QLatin1String("/proc/sys")); });
        return isQuiet && !writes;
    }
    case Kind::If:
    case Kind::Case:
        return std::all_of(command.branches.begin(), command.branches.end(),
                           [&](const Branch &branch) { return all(branch.body); });
    case Kind::Function:
        return true;
    default:
        return all(command.body);
    }
}

void Evaluation::leaveOut(const std::vector<Command> &commands)
{
    for (const Command &command : commands) {
        leaveOut(command);
    }
}

void Evaluation::leaveOut(const Command &command)
{
    if (isHarmless(command)) {
        return;
    }
    leaveOut(command.body);
    for (const Branch &branch : command.branches) {
        leaveOut(branch.body);
    }
    if (command.kind == Kind::Simple || command.kind == Kind::Pipeline) {
        notUnderstood(command);
    }
    for (const Word &word : command.words) {
        // What would be set there is not known from here on.
        if (const qsizetype length = assignmentLength(word); command.kind == Kind::Simple && length > 0) {
            m_variables.set(word.parts.front().text.left(length - 1), std::nullopt);
        }
    }
}

void Evaluation::notUnderstood(const Command &command)
{
    Error error(ErrorCode::LineNotUnderstood, {sourceOf(command)});
    error.position = command.position;
    m_imported.notUnderstood.append(error);
}

} // namespace lvs::shell
