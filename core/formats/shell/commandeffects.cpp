// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shell/commandeffects.h"

#include "core/formats/ipvsadm/imported.h"
#include "core/plan/validator.h"

#include <algorithm>
#include <array>

namespace lvs::shell {

namespace {

/// Each looks through what those before it made.
constexpr int mostNetworkCommands = 5000;

/// Programs that change nothing that stands here.
constexpr std::array harmless {"echo",
                               "printf",
                               "sleep",
                               "exit",
                               "return",
                               ":",
                               "true",
                               "false",
                               "set",
                               "umask",
                               "logger",
                               "export",
                               "local",
                               "readonly",
                               "unset",
                               "shift",
                               "trap",
                               "ulimit",
                               "action",
                               "success",
                               "failure",
                               "warning",
                               "cd",
                               "clear",
                               "date",
                               "touch",
                               "log_success_msg",
                               "log_failure_msg",
                               "log_daemon_msg",
                               "log_end_msg",
                               "modprobe",
                               "insmod",
                               "wait",
                               "hostname",
                               "declare",
                               "typeset"};

/// Programs that only ask.
constexpr std::array asking {"[",       "[[",  "test",  "grep",  "egrep", "ping",  "arping",  "awk",
                             "sed",     "cat", "wc",    "head",  "tail",  "which", "lsmod",   "ss",
                             "netstat", "id",  "pidof", "pgrep", "cut",   "tr",    "command", "type"};

template <typename List> bool isIn(const List &list, const QString &word)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const char *each) { return word == QLatin1String(each); });
}

QString programOf(const Arguments &arguments)
{
    return arguments.front().text.section(u'/', -1);
}

/// Whether ipvsadm's command is one that prints; its other options do not matter then.
bool onlyShows(const QString &option)
{
    static const QStringList words {QStringLiteral("--list"), QStringLiteral("--save"),
                                    QStringLiteral("--zero"), QStringLiteral("--help"),
                                    QStringLiteral("--version")};
    const bool isShort = option.size() > 1 && option[0] == u'-' && option[1] != u'-';
    return words.contains(option) || (isShort && QStringLiteral("LlSZhv").contains(option[1]));
}

/// Whether the script has it as it is, without variables and quotes: only then its parts have places of their
/// own.
bool isLiteral(const PlacedWord &word)
{
    return word.text.size() == word.position.length;
}

/// From one place to before another.
PlacedWord partOf(const PlacedWord &word, qsizetype from, qsizetype to)
{
    PlacedWord part {word.text.sliced(from, to - from), word.position};
    if (isLiteral(word)) {
        part.position.column += static_cast<int>(from);
        part.position.length = static_cast<int>(part.text.size());
    }
    return part;
}

ipvsadm::Token tokenOf(const PlacedWord &word)
{
    return {word.text, word.position.line, word.position.column,
            isLiteral(word) ? std::nullopt : std::optional(word.position.length)};
}

} // namespace

CommandEffects::CommandEffects(Imported &imported)
    : m_imported(imported)
    , m_interpreter(IpvsState {{}, {0, 0, 0}, {}, {}}) // time-outs of 0: not named
{
}

Outcome CommandEffects::execute(const Arguments &arguments)
{
    const QString program = programOf(arguments);
    if (program == QLatin1String("sudo") && arguments.size() > 1) {
        return execute(Arguments(arguments.begin() + 1, arguments.end()));
    }
    if (program == QLatin1String("ipvsadm")) {
        return runIpvsadm(arguments);
    }
    if (program == QLatin1String("ifconfig")) {
        return runNetwork(runIfconfig, arguments);
    }
    if (program == QLatin1String("ip")) {
        return runNetwork(runIp, arguments);
    }
    if (program == QLatin1String("route")) {
        return runNetwork(runRoute, arguments);
    }
    if (program == QLatin1String("sysctl")) {
        return runSysctl(arguments);
    }
    if (isIn(harmless, program)) {
        return Outcome::Done;
    }
    return isIn(asking, program) ? Outcome::Query : Outcome::NotUnderstood;
}

Outcome CommandEffects::runNetwork(Network program, const Arguments &arguments)
{
    if (++m_networkCommands <= mostNetworkCommands) {
        return program(arguments, m_imported);
    }
    if (m_networkCommands == mostNetworkCommands + 1) {
        Error error(ErrorCode::LimitExceeded, {arguments.front().text, QString::number(mostNetworkCommands)});
        error.position = arguments.front().position;
        m_imported.problems.append(error);
    }
    return Outcome::Wrong;
}

bool CommandEffects::write(const PlacedWord &value, const PlacedWord &path)
{
    const QString folder = QStringLiteral("/proc/sys/");
    if (!path.text.startsWith(folder)) {
        return false;
    }
    PlacedWord name = path;
    name.text = path.text.mid(folder.size());
    assignSetting(m_imported, name, value);
    return true;
}

Outcome CommandEffects::restore(const PlacedWord &line)
{
    std::vector<ipvsadm::Token> tokens = ipvsadm::tokenize(line.text, line.position.line);
    for (ipvsadm::Token &token : tokens) {
        if (isLiteral(line)) {
            token.column += line.position.column - 1;
        } else {
            token.column = line.position.column;
            token.sourceLength = line.position.length;
        }
    }
    return tokens.empty() ? Outcome::Done : takeTables(tokens);
}

Outcome CommandEffects::runIpvsadm(const Arguments &arguments)
{
    std::vector<ipvsadm::Token> tokens;
    for (const PlacedWord &word : arguments) {
        tokens.push_back(tokenOf(word));
    }
    tokens.front().text = QStringLiteral("ipvsadm");
    return tokens.size() < 2 || onlyShows(tokens[1].text) ? Outcome::Query : takeTables(tokens);
}

Outcome CommandEffects::takeTables(const std::vector<ipvsadm::Token> &tokens)
{
    const Result<ipvsadm::CommandLine> line = ipvsadm::CommandLine::parse(tokens);
    if (line && line->command().option == ipvsadm::Option::OtherCommand) {
        const QString &name = line->command().name.text;
        const bool restores = name.contains(u'R') || name == QLatin1String("--restore");
        return restores ? Outcome::NotUnderstood : Outcome::Query;
    }
    m_imported.namesServices = true;
    const Result<void> done = m_interpreter.execute(tokens);
    if (done) {
        return Outcome::Done;
    }
    // A script that starts often clears what may not be there.
    const bool isAbsent =
        done.error().code == ErrorCode::ServiceUnknown || done.error().code == ErrorCode::RealServerUnknown;
    const ipvsadm::Option option = line ? line->command().option : ipvsadm::Option::Numeric;
    if (isAbsent && (option == ipvsadm::Option::DeleteService || option == ipvsadm::Option::DeleteServer)) {
        return Outcome::Done;
    }
    m_imported.problems.append(done.error());
    return Outcome::Wrong;
}

Outcome CommandEffects::runSysctl(const Arguments &arguments)
{
    bool writes = false;
    for (size_t i = 1; i < arguments.size(); ++i) {
        const PlacedWord &word = arguments[i];
        const qsizetype equals = word.text.indexOf(u'=');
        if (word.text.startsWith(u'-')) {
            writes = writes || word.text.contains(u'w');
            if (word.text.contains(u'p') || word.text == QLatin1String("--system")) {
                return Outcome::NotUnderstood; // another file's settings
            }
            continue;
        }
        if (equals > 0) {
            writes = true;
            assignSetting(m_imported, partOf(word, 0, equals), partOf(word, equals + 1, word.text.size()));
        } else if (i + 2 < arguments.size() && arguments[i + 1].text == QLatin1String("=")) {
            assignSetting(m_imported, word, arguments[i + 2]);
            i += 2;
        } else if (writes) {
            return Outcome::NotUnderstood;
        }
    }
    return writes ? Outcome::Done : Outcome::Query;
}

void CommandEffects::finish()
{
    lvs::takeTables(m_imported, m_interpreter.state());
    for (const Diagnostic &finding : validate(m_imported.state.ipvs)) {
        if (finding.error) {
            Error error = *finding.error;
            error.position = m_interpreter.placeOf(finding.service, finding.realServer);
            m_imported.problems.append(error);
        }
    }
    m_imported.state.setup.network.sort();
}

} // namespace lvs::shell
