// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/commandline.h"
#include "core/model/number.h"
#include "core/plan/wording/wording.h"
#include "translations/translations.h"

#include <QCommandLineParser>

#include <array>
#include <optional>

namespace lvs::cli {

namespace {

struct KnownVerb
{
    Verb verb;
    QLatin1String name;
    bool takesFile;
    QStringList options; ///< of its own
};

const QList<KnownVerb> &knownVerbs()
{
    static const QList<KnownVerb> verbs {
        {Verb::Show, QLatin1String("show"), false, {QStringLiteral("stats"), QStringLiteral("json")}},
        {Verb::Plan, QLatin1String("plan"), true, {}},
        {Verb::Apply, QLatin1String("apply"), true, {QStringLiteral("yes")}},
        {Verb::Watch, QLatin1String("watch"), false, {QStringLiteral("interval"), QStringLiteral("count")}},
        {Verb::Check, QLatin1String("check"), true, {}},
    };
    return verbs;
}

QString explanation()
{
    return CommandLine::tr(
        "Manages the virtual services of Linux Virtual Server through the helper, as the window does.\n"
        "\n"
        "Verbs:\n"
        "  show          the services and real servers that the kernel has\n"
        "  plan FILE     what would have to change for the kernel to have those of the file\n"
        "  apply FILE    changes that, all or nothing\n"
        "  watch         rates and connections, again and again\n"
        "  check FILE    whether the file is right; needs no kernel\n"
        "\n"
        "FILE holds the services that shall be there, as ipvsadm-save writes them; - is standard input.\n"
        "Time-outs and sync daemons that it does not name stay as they are.\n"
        "\n"
        "Exit status:\n"
        "  0  done, or nothing to do\n"
        "  1  the host cannot be reached or read, or refused\n"
        "  2  wrong arguments, or a file that is not right\n"
        "  3  plan: there is something to do\n"
        "  4  not authorised\n"
        "  5  somebody else changed the host meanwhile, or is changing it\n"
        "  6  a step failed, and what was done was taken back\n"
        "  7  a step failed, and not all could be taken back\n"
        "  8  the connection was lost, and it is not known what became of the plan");
}

void addOptions(QCommandLineParser &parser)
{
    using Option = QCommandLineOption;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(languageOption());
    parser.addOption(Option(QStringLiteral("simulated"),
                            CommandLine::tr("Try it on a simulated cluster that ends with the program.")));
    parser.addOption(
        Option(QStringLiteral("host"),
               CommandLine::tr("Another machine, reached over ssh with your keys and configuration."),
               CommandLine::tr("[USER@]MACHINE[:PORT]")));
    parser.addOption(Option(QStringLiteral("bus"), CommandLine::tr("The bus of another machine's helper."),
                            CommandLine::tr("ADDRESS")));
    parser.addOption(
        Option(QStringLiteral("stats"), CommandLine::tr("show: with counters and connections.")));
    parser.addOption(Option(QStringLiteral("json"), CommandLine::tr("show: as JSON.")));
    parser.addOption(Option(QStringLiteral("yes"), CommandLine::tr("apply: without asking.")));
    parser.addOption(
        Option(QStringLiteral("interval"),
               CommandLine::tr("watch: milliseconds between two samples, 250 to 3600000; 1000 unless given."),
               CommandLine::tr("MILLISECONDS"), QStringLiteral("1000")));
    parser.addOption(Option(QStringLiteral("count"), CommandLine::tr("watch: ends after that many samples."),
                            CommandLine::tr("NUMBER"), QString()));
    parser.addPositionalArgument(QStringLiteral("verb"),
                                 CommandLine::tr("show, plan, apply, watch or check."));
    parser.addPositionalArgument(QStringLiteral("file"), CommandLine::tr("An ipvsadm-restore file."),
                                 QStringLiteral("[FILE]"));
}

EarlyEnd misuse(const QString &text)
{
    return {text + u'\n' + CommandLine::tr("'lvsdesk-cli --help' explains the verbs and options."), true};
}

/// What is wrong with how a verb is used, or nothing.
std::optional<QString> misuseOf(const KnownVerb &verb, const QCommandLineParser &parser)
{
    const qsizetype files = parser.positionalArguments().size() - 1;
    if (verb.takesFile && files == 0) {
        return CommandLine::tr("'%1' needs a file; - is standard input.").arg(verb.name);
    }
    if (files > (verb.takesFile ? 1 : 0)) {
        return CommandLine::tr("'%1' is one argument too many.").arg(parser.positionalArguments().last());
    }
    for (const KnownVerb &other : knownVerbs()) {
        for (const QString &option : other.options) {
            if (parser.isSet(option) && !verb.options.contains(option)) {
                return CommandLine::tr("'%1' does not take --%2.").arg(verb.name, option);
            }
        }
    }
    QStringList places;
    for (const char *option : {"host", "bus", "simulated"}) {
        if (parser.isSet(QLatin1String(option))) {
            places.append(QLatin1String(option));
        }
    }
    if (places.size() > 1) {
        return CommandLine::tr("--%1 and --%2 exclude each other.").arg(places.at(0), places.at(1));
    }
    return std::nullopt;
}

} // namespace

std::variant<Arguments, EarlyEnd> parseArguments(const QStringList &commandLine)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(explanation());
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
    for (const KnownVerb &known : knownVerbs()) {
        if (words.first() != known.name) {
            continue;
        }
        if (const std::optional<QString> wrong = misuseOf(known, parser)) {
            return misuse(*wrong);
        }
        const Result<quint64> interval = parseNumber(parser.value(QStringLiteral("interval")), 250, 3600000);
        const Result<quint64> count = parser.isSet(QStringLiteral("count"))
            ? parseNumber(parser.value(QStringLiteral("count")), 1, 1000000)
            : Result<quint64>(0);
        const QString host = parser.value(QStringLiteral("host"));
        const Result<SshDestination> destination = SshDestination::parse(host);
        if (parser.isSet(QStringLiteral("host")) && !destination) {
            return misuse(CommandLine::tr("--host %1, column %2: %3")
                              .arg(host)
                              .arg(destination.error().position->column)
                              .arg(describe(destination.error())));
        }
        if (!interval || !count) {
            return misuse(describe(interval ? count.error() : interval.error()));
        }
        Arguments arguments;
        arguments.verb = known.verb;
        arguments.file = words.value(1);
        arguments.bus = parser.value(QStringLiteral("bus"));
        if (destination) {
            arguments.host = *destination;
        }
        arguments.simulated = parser.isSet(QStringLiteral("simulated"));
        arguments.json = parser.isSet(QStringLiteral("json"));
        arguments.stats = parser.isSet(QStringLiteral("stats"));
        arguments.yes = parser.isSet(QStringLiteral("yes"));
        arguments.interval = std::chrono::milliseconds(*interval);
        arguments.count = static_cast<int>(*count);
        return arguments;
    }
    return misuse(CommandLine::tr("'%1' is no verb.").arg(words.first()));
}

} // namespace lvs::cli
