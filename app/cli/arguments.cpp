// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/commandline.h"
#include "app/cli/helptext.h"
#include "app/cli/misuse.h"
#include "app/cli/options.h"
#include "app/cli/serviceargument.h"
#include "core/model/number.h"
#include "core/plan/wording/wording.h"
#include "core/session/scenario/scenario.h"
#include "translations/translations.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <algorithm>
#include <limits>
#include <optional>

namespace lvs::cli {

namespace {

EarlyEnd misuse(const QString &text)
{
    return {text + u'\n' + CommandLine::tr("'lvsdesk-cli --help' explains the verbs and options."), true};
}

/// Milliseconds since 1970 of a time in words; nothing where it is none.
std::optional<qint64> timeFrom(const QString &text)
{
    static const QList<QPair<QChar, qint64>> units {
        {u's', 1000}, {u'm', 60'000}, {u'h', 3'600'000}, {u'd', 86'400'000}};
    const QDateTime now = QDateTime::currentDateTime();
    for (const auto &[letter, length] : units) {
        const Result<quint64> count = parseNumber(text.chopped(1), 0, 1'000'000);
        if (text.endsWith(letter) && count) {
            return now.toMSecsSinceEpoch() - static_cast<qint64>(*count) * length;
        }
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// What is wrong with a value, in the user's language; nothing where it was taken over.
using Complaint = std::optional<QString>;

Complaint takeOperands(Arguments &arguments, const KnownVerb &verb, const QStringList &operands)
{
    const QString first = operands.value(0);
    switch (verb.operand) {
    case Operand::File:
    case Operand::Files:
        arguments.file = first;
        arguments.otherFile = operands.value(1);
        break;
    case Operand::Number:
        if (!first.isEmpty()) {
            const Result<quint64> number = parseNumber(first, 1, std::numeric_limits<qint64>::max());
            if (!number) {
                return describe(number.error());
            }
            arguments.number = *number;
        }
        break;
    case Operand::None:
    case Operand::Seconds:
        break;
    }
    return std::nullopt;
}

/// That a checkpoint is given, or given anew.
Complaint takeTime(Arguments &arguments, const KnownVerb &verb, const QCommandLineParser &parser)
{
    const bool extends = verb.operand == Operand::Seconds;
    const bool begins = parser.isSet(QStringLiteral("checkpoint"));
    if (!extends && !begins) {
        return std::nullopt;
    }
    const QString text = extends ? parser.positionalArguments().value(verb.name.size())
                                 : parser.value(QStringLiteral("checkpoint"));
    const Result<quint64> seconds = parseNumber(text, static_cast<quint64>(shortestCheckpoint.count()),
                                                static_cast<quint64>(longestCheckpoint.count()));
    if (!seconds) {
        return describe(seconds.error());
    }
    arguments.time = std::chrono::seconds(*seconds);
    if (begins) {
        arguments.options = {arguments.time, parser.isSet(QStringLiteral("revert-when-lost"))};
    }
    return std::nullopt;
}

Complaint takeFormats(Arguments &arguments, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("from"))) {
        const Result<FileFormat> format = fileFormatFromName(parser.value(QStringLiteral("from")));
        if (!format) {
            return describe(format.error());
        }
        arguments.format = *format;
    }
    arguments.to = parser.value(QStringLiteral("to"));
    arguments.exportFormat = exportFormatFromName(arguments.to);
    return std::nullopt;
}

/// Where files go.
void takePlaces(Arguments &arguments, const QCommandLineParser &parser)
{
    arguments.folder = parser.value(QStringLiteral("folder"));
    arguments.output = parser.value(QStringLiteral("output"));
    arguments.archive = parser.value(QStringLiteral("archive"));
    arguments.scripts = parser.value(QStringLiteral("scripts"));
}

void takeSwitches(Arguments &arguments, const QCommandLineParser &parser)
{
    arguments.partial = parser.isSet(QStringLiteral("partial"));
    arguments.simulated = parser.isSet(QStringLiteral("simulated"));
    arguments.json = parser.isSet(QStringLiteral("json"));
    arguments.stats = parser.isSet(QStringLiteral("stats"));
    arguments.yes = parser.isSet(QStringLiteral("yes"));
    arguments.fix = parser.isSet(QStringLiteral("fix"));
    arguments.leave = parser.isSet(QStringLiteral("leave"));
    arguments.follow = parser.isSet(QStringLiteral("follow"));
}

Complaint takeWatch(Arguments &arguments, const KnownVerb &verb, const QCommandLineParser &parser)
{
    const Result<quint64> interval = parseNumber(parser.value(QStringLiteral("interval")), 250, 3'600'000);
    if (!interval) {
        return describe(interval.error());
    }
    arguments.interval = std::chrono::milliseconds(*interval);
    if (parser.isSet(QStringLiteral("count"))) {
        const Result<quint64> count = parseNumber(parser.value(QStringLiteral("count")), 1, 1'000'000);
        if (!count) {
            return describe(count.error());
        }
        arguments.count = static_cast<int>(*count);
    }
    if (verb.verb != Verb::Watch) {
        return std::nullopt;
    }
    for (const QString &word : parser.positionalArguments().mid(verb.name.size())) {
        const Result<ServiceKey> key = parseServiceArgument(word);
        if (!key) {
            return word + QLatin1String(": ") + describe(key.error());
        }
        arguments.services.push_back(*key);
    }
    return std::nullopt;
}

Complaint takeKernel(Arguments &arguments, const QCommandLineParser &parser)
{
    arguments.kernel = parser.value(QStringLiteral("kernel"));
    const Result<void> isKnown = checkKernelRelease(arguments.kernel);
    return isKnown ? Complaint() : QLatin1String("--kernel: ") + describe(isKnown.error());
}

Complaint takeSince(Arguments &arguments, const QCommandLineParser &parser)
{
    const QString since = parser.value(QStringLiteral("since"));
    if (since.isEmpty()) {
        return std::nullopt;
    }
    const std::optional<qint64> time = timeFrom(since);
    if (!time) {
        return CommandLine::tr("--since: '%1' is no time.").arg(since);
    }
    arguments.since = *time;
    return std::nullopt;
}

/// The machine that is meant: of a cluster by its name there, else by where ssh finds it.
Complaint takeHost(Arguments &arguments, const KnownVerb &verb, const QCommandLineParser &parser)
{
    arguments.bus = parser.value(QStringLiteral("bus"));
    if (!parser.isSet(QStringLiteral("host"))) {
        return std::nullopt;
    }
    const QString host = parser.value(QStringLiteral("host"));
    if (isOfCluster(verb.verb)) {
        arguments.machine = host;
        return host.isEmpty() ? QLatin1String("--host: ") + describe(Error(ErrorCode::NameEmpty))
                              : Complaint();
    }
    const Result<SshDestination> destination = SshDestination::parse(host);
    if (!destination) {
        return CommandLine::tr("--host %1, column %2: %3")
            .arg(host)
            .arg(destination.error().position->column)
            .arg(describe(destination.error()));
    }
    arguments.host = *destination;
    return std::nullopt;
}

std::variant<Arguments, EarlyEnd> argumentsOf(const KnownVerb &verb, const QCommandLineParser &parser)
{
    if (const std::optional<QString> wrong = misuseOf(verb, parser)) {
        return misuse(*wrong);
    }
    Arguments arguments;
    arguments.verb = verb.verb;
    takePlaces(arguments, parser);
    takeSwitches(arguments, parser);
    const QStringList operands = parser.positionalArguments().mid(verb.name.size());
    for (const Complaint &complaint :
         {takeOperands(arguments, verb, operands), takeTime(arguments, verb, parser),
          takeFormats(arguments, parser), takeWatch(arguments, verb, parser), takeKernel(arguments, parser),
          takeSince(arguments, parser), takeHost(arguments, verb, parser)}) {
        if (complaint) {
            return misuse(*complaint);
        }
    }
    return arguments;
}

/// What no verb is, as far as it goes: "cluster erase".
EarlyEnd noVerb(const QStringList &words)
{
    const bool begins = std::any_of(knownVerbs().begin(), knownVerbs().end(), [&](const KnownVerb &each) {
        return each.name.size() > 1 && each.name.first() == words.first();
    });
    return misuse(CommandLine::tr("'%1' is no verb.").arg(words.mid(0, begins ? 2 : 1).join(u' ')));
}

} // namespace

bool isOfFiles(const Arguments &arguments)
{
    return arguments.verb == Verb::Check || arguments.verb == Verb::Convert
        || (arguments.verb == Verb::Diff && !arguments.otherFile.isEmpty());
}

std::variant<Arguments, EarlyEnd> parseArguments(const QStringList &commandLine)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(helpText());
    addOptions(parser);
    if (!parser.parse(commandLine)) {
        return misuse(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return EarlyEnd {parser.helpText().trimmed(), false};
    }
    if (parser.isSet(QStringLiteral("version"))) {
        return EarlyEnd {QStringLiteral("lvsdesk-cli " LVSDESK_VERSION), false};
    }
    const QString language = parser.value(languageOption());
    if (parser.isSet(languageOption()) && !isTranslated(QLocale(language))) {
        const QString known = translatedLanguages().join(QLatin1String(", "));
        return misuse(describe(Error(ErrorCode::KeywordUnknown, {language, known})));
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        return misuse(CommandLine::tr("A verb is missing."));
    }
    const KnownVerb *const known = verbOf(words);
    return known == nullptr ? noVerb(words) : argumentsOf(*known, parser);
}

} // namespace lvs::cli
