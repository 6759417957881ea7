// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/commandline.h"
#include "app/cli/conversion.h"
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

/// What stands behind a verb.
enum class Operand {
    None,
    File,
    Files, ///< one or two
    Seconds,
    Number, ///< of a saved state, or none
};

struct KnownVerb
{
    Verb verb;
    QStringList name; ///< its words
    Operand operand;
    QStringList options; ///< that not every verb has

    [[nodiscard]] QString toString() const { return name.join(u' '); }
};

const QList<KnownVerb> &knownVerbs()
{
    static const QString cluster = QStringLiteral("cluster");
    static const QString checkpoint = QStringLiteral("checkpoint");
    static const QString saved = QStringLiteral("saved");
    static const QString whenLost = QStringLiteral("revert-when-lost");
    static const QString yes = QStringLiteral("yes");
    static const QString from = QStringLiteral("from");
    static const QString partial = QStringLiteral("partial");
    static const QString to = QStringLiteral("to");
    static const QString folder = QStringLiteral("folder");
    static const QString output = QStringLiteral("output");
    static const QString archive = QStringLiteral("archive");
    static const QStringList changing {yes, QStringLiteral("leave"), QStringLiteral("scripts"), checkpoint,
                                       whenLost};
    static const QList<KnownVerb> verbs {
        {Verb::Show, {QStringLiteral("show")}, Operand::None, {QStringLiteral("stats")}},
        {Verb::Plan, {QStringLiteral("plan")}, Operand::File, {}},
        {Verb::Apply, {QStringLiteral("apply")}, Operand::File, {yes, checkpoint, whenLost}},
        {Verb::Watch,
         {QStringLiteral("watch")},
         Operand::None,
         {QStringLiteral("interval"), QStringLiteral("count")}},
        {Verb::Check, {QStringLiteral("check")}, Operand::File, {from}},
        {Verb::Convert,
         {QStringLiteral("convert")},
         Operand::File,
         {from, to, partial, folder, output, archive}},
        {Verb::Import, {QStringLiteral("import")}, Operand::File, {from, partial, yes, checkpoint, whenLost}},
        {Verb::Diff, {QStringLiteral("diff")}, Operand::Files, {from}},
        {Verb::Export, {QStringLiteral("export")}, Operand::None, {to, folder, output, archive}},
        {Verb::CheckpointShow, {checkpoint, QStringLiteral("show")}, Operand::None, {}},
        {Verb::CheckpointConfirm, {checkpoint, QStringLiteral("confirm")}, Operand::None, {}},
        {Verb::CheckpointRollback, {checkpoint, QStringLiteral("rollback")}, Operand::None, {}},
        {Verb::CheckpointExtend, {checkpoint, QStringLiteral("extend")}, Operand::Seconds, {}},
        {Verb::ClusterPlan, {cluster, QStringLiteral("plan")}, Operand::File, {}},
        {Verb::ClusterApply, {cluster, QStringLiteral("apply")}, Operand::File, changing},
        {Verb::ClusterRemove, {cluster, QStringLiteral("remove")}, Operand::File, changing},
        {Verb::ClusterDoctor,
         {cluster, QStringLiteral("doctor")},
         Operand::File,
         {QStringLiteral("fix"), yes, QStringLiteral("leave")}},
        {Verb::ClusterExport, {cluster, QStringLiteral("export")}, Operand::File, {to, folder, archive}},
        {Verb::RoleShow, {QStringLiteral("role"), QStringLiteral("show")}, Operand::None, {}},
        {Verb::Save, {QStringLiteral("save")}, Operand::None, {}},
        {Verb::SavedShow, {saved, QStringLiteral("show")}, Operand::Number, {}},
        {Verb::SavedDiff, {saved, QStringLiteral("diff")}, Operand::None, {}},
        {Verb::SavedRevert, {saved, QStringLiteral("revert")}, Operand::Number, {yes}},
        {Verb::History, {QStringLiteral("history")}, Operand::None, {}},
        {Verb::Log,
         {QStringLiteral("log")},
         Operand::None,
         {QStringLiteral("since"), QStringLiteral("follow")}},
        {Verb::Simulate, {QStringLiteral("simulate")}, Operand::File, {QStringLiteral("kernel")}},
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
        "  export        writes what the host runs now in other programs' formats\n"
        "  cluster plan DOCUMENT    what the machines of a cluster need for their parts in it\n"
        "  cluster apply DOCUMENT   does it: all machines are checked first, then led one after the other;\n"
        "                           where one fails, those before it are led back\n"
        "  cluster remove DOCUMENT  takes their parts from them again\n"
        "  cluster doctor DOCUMENT  what is wrong with the machines of a cluster, why, and what to do;\n"
        "                           --fix does what this program can do about it\n"
        "  cluster export DOCUMENT  writes the files that set its machines up without this program\n"
        "  checkpoint show          changes that wait to be confirmed, and how long\n"
        "  checkpoint confirm       keeps them\n"
        "  checkpoint rollback      takes them back now\n"
        "  checkpoint extend SECONDS  gives them that long from now\n"
        "  role show     what part this machine plays, what says so, and what is wrong with it\n"
        "  save          writes on the host what it runs now, to be restored when it boots\n"
        "  saved show [NUMBER]      what was saved, last or under that number\n"
        "  saved diff               how the host differs from what is saved, object by object\n"
        "  saved revert [NUMBER]    leads the host back to it, all or nothing\n"
        "  history       what was saved, when and by whom\n"
        "\n"
        "FILE holds the services that shall be there, as ipvsadm-save writes them; - is standard input.\n"
        "Time-outs and sync daemons that it does not name stay as they are. DOCUMENT is a cluster's: JSON "
        "with\n"
        "directors, servers, addresses and services.\n"
        "\n"
        "Exit status:\n"
        "  0  done, or nothing to do\n"
        "  1  a host cannot be reached or read, or refused; nothing was changed\n"
        "  2  wrong arguments, or a file that is not right\n"
        "  3  plan, cluster plan: there is something to do; cluster doctor, role show: something is wrong;\n"
        "     checkpoint show: changes wait to be confirmed;\n"
        "     saved diff: the host differs from what is saved\n"
        "  4  not authorised\n"
        "  5  somebody else changed the host meanwhile, or is changing it\n"
        "  6  a step or a host failed, or changes were not confirmed, and what was done was taken back\n"
        "  7  a step or a host failed, and not all was taken back, or was left as --leave wants it\n"
        "  8  the connection was lost, and it is not known what became of the plan");
}

/// What needs no host.
QString simulation()
{
    return CommandLine::tr(
        "What would happen:\n"
        "  simulate FILE       to which real server the kernel would send each client of the file; needs no\n"
        "                      kernel. FILE holds ipvsadm's lines and, where they shall happen:\n"
        "                        connect tcp|udp CLIENT:PORT ADDRESS:PORT [fwmark NUMBER]\n"
        "                        close CLIENT:PORT ADDRESS:PORT\n"
        "                        sleep SECONDS\n"
        "                      For each connect it prints SERVER:PORT, or none.");
}

/// Beside the verbs that are about services now.
QString otherVerbs()
{
    return CommandLine::tr(
        "Who changed what:\n"
        "  log                 the helper's log of changes: who, what, and what became of it\n"
        "\n"
        "'watch' may be given services; then only their counters are read: tcp:10.0.0.250:80,\n"
        "udp:[2001:db8::1]:53, fwm:7, fwm:7:IPv6. Where somebody else changes the host while 'apply' asks, "
        "the\n"
        "plan is made again; with --yes it is carried out only if its steps are still the same.");
}

/// About files in all formats.
QString fileVerbs()
{
    return CommandLine::
        tr("Files of any format: %1.\n"
           "  check FILE          says what is wrong in it, line by line\n"
           "  convert FILE --to FORMAT  writes what it says in another one: %2\n"
           "  import FILE         leads the host there, as 'apply' does, but in any format and with\n"
           "                      addresses, routes and kernel settings, which are added or changed and\n"
           "                      never removed\n"
           "  diff FILE           what that would change; diff FILE FILE what tells one file from another\n"
           "\n"
           "Nothing in a file is executed, and no name is looked up. They end with 2 where a line is wrong,\n"
           "and with 3 where a line was not understood or cannot be said in the other format, or where\n"
           "there is a difference.")
            .arg(fileFormatNames().join(QLatin1String(", ")),
                 conversionTargetNames().join(QLatin1String(", ")));
}

void addFileOptions(QCommandLineParser &parser)
{
    using Option = QCommandLineOption;
    parser.addOption(
        Option({QStringLiteral("from"), QStringLiteral("format")},
               CommandLine::tr("check, convert, import, diff: the file's format; without it, it is told by "
                               "what stands in the file."),
               CommandLine::tr("FORMAT")));
    parser.addOption(Option(QStringLiteral("to"),
                            CommandLine::tr("convert, export, cluster export: the format to write; without "
                                            "it export and cluster export write all that apply."),
                            CommandLine::tr("FORMAT")));
    parser.addOption(Option(QStringLiteral("folder"),
                            CommandLine::tr("convert, export, cluster export: where to write the files, "
                                            "each by its path; cluster export begins with a folder a "
                                            "machine."),
                            CommandLine::tr("FOLDER")));
    parser.addOption(Option(QStringLiteral("archive"),
                            CommandLine::tr("convert, export, cluster export: the same in one archive "
                                            "(.tar.gz); - is standard output."),
                            CommandLine::tr("FILE")));
    parser.addOption(Option(QStringLiteral("output"),
                            CommandLine::tr("convert, export: where to write the one file of a format; "
                                            "standard output without it, or with -."),
                            CommandLine::tr("FILE")));
    parser.addOption(
        Option(QStringLiteral("partial"),
               CommandLine::tr("convert, import: goes on with what could be read where lines are "
                               "wrong.")));
}

void addOptions(QCommandLineParser &parser)
{
    addFileOptions(parser);
    using Option = QCommandLineOption;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(languageOption());
    parser.addOption(Option(QStringLiteral("simulated"),
                            CommandLine::tr("Try it on a simulated cluster that ends with the program.")));
    parser.addOption(
        Option(QStringLiteral("host"),
               CommandLine::tr("Another machine, reached over ssh with your keys and configuration. "
                               "cluster: only that machine of the document."),
               CommandLine::tr("[USER@]MACHINE[:PORT]")));
    parser.addOption(Option(QStringLiteral("bus"), CommandLine::tr("The bus of another machine's helper."),
                            CommandLine::tr("ADDRESS")));
    parser.addOption(
        Option(QStringLiteral("stats"), CommandLine::tr("show: with counters and connections.")));
    parser.addOption(Option(QStringLiteral("json"), CommandLine::tr("The result as JSON.")));
    parser.addOption(
        Option(QStringLiteral("yes"),
               CommandLine::tr("apply, saved revert, cluster apply, cluster remove, cluster doctor "
                               "--fix: without asking.")));
    parser.addOption(Option(QStringLiteral("fix"),
                            CommandLine::tr("cluster doctor: puts right what can be put right, after it was "
                                            "shown.")));
    parser.addOption(
        Option(QStringLiteral("leave"),
               CommandLine::tr("cluster apply, cluster remove, cluster doctor --fix: where a machine fails, "
                               "those before it stay changed.")));
    parser.addOption(Option(
        QStringLiteral("scripts"),
        CommandLine::tr("cluster apply, cluster remove: where to write scripts for machines that have no "
                        "helper; without it they are a failure."),
        CommandLine::tr("FOLDER")));
    parser.addOption(
        Option(QStringLiteral("checkpoint"),
               CommandLine::tr(
                   "apply, cluster apply, cluster remove: the host takes the changes back by itself "
                   "unless they are confirmed within that time, 5 to 3600 seconds. At a terminal you are "
                   "asked; else 'checkpoint confirm' keeps them, and those of a cluster are kept as soon "
                   "as all machines have succeeded."),
               CommandLine::tr("SECONDS"), QString()));
    parser.addOption(Option(QStringLiteral("revert-when-lost"),
                            CommandLine::tr("--checkpoint: also as soon as this program or its connection is "
                                            "gone; it stays until the changes are kept or taken back.")));
    parser.addOption(
        Option(QStringLiteral("interval"),
               CommandLine::tr("watch: milliseconds between two samples, 250 to 3600000; 1000 unless given."),
               CommandLine::tr("MILLISECONDS"), QStringLiteral("1000")));
    parser.addOption(Option(QStringLiteral("count"), CommandLine::tr("watch: ends after that many samples."),
                            CommandLine::tr("NUMBER"), QString()));
    parser.addOption(
        Option(QStringLiteral("since"),
               CommandLine::tr(
                   "log: from then on; a time as in 2026-11-23T11:00, or so long ago as in 30m, 2h, 7d."),
               CommandLine::tr("TIME")));
    parser.addOption(Option(QStringLiteral("follow"),
                            CommandLine::tr("log: goes on with what comes, until interrupted.")));
    parser.addOption(Option(QStringLiteral("kernel"),
                            CommandLine::tr("simulate: as the kernel of that version chooses; 6.1.176 unless "
                                            "given."),
                            CommandLine::tr("VERSION"), QStringLiteral("6.1.176")));
    parser.addPositionalArgument(
        QStringLiteral("verb"),
        CommandLine::tr(
            "show, plan, apply, watch, check, convert, import, diff; cluster and plan, apply, remove, "
            "doctor or export; checkpoint and show, confirm, rollback or extend; role and show; save, "
            "history, log, "
            "simulate; "
            "saved and show, diff or revert."));
    parser.addPositionalArgument(
        QStringLiteral("file"),
        CommandLine::tr("An ipvsadm-restore file, a cluster's document, seconds, or a saved state's number."),
        QStringLiteral("[FILE]"));
}

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

QStringList namesOf(const QList<ExportFormat> &formats)
{
    QStringList names;
    for (const ExportFormat format : formats) {
        names.append(exportFormatName(format));
    }
    return names;
}

/// The options of which at most one counts, as far as they are given.
QStringList givenOf(std::initializer_list<const char *> options, const QCommandLineParser &parser)
{
    QStringList given;
    for (const char *option : options) {
        if (parser.isSet(QLatin1String(option))) {
            given.append(QLatin1String(option));
        }
    }
    return given;
}

/// What is wrong with where and how a verb is to write files, or nothing.
std::optional<QString> exportMisuseOf(const KnownVerb &verb, const QCommandLineParser &parser)
{
    const bool isOfHost = verb.verb == Verb::Export;
    if (!isOfHost && verb.verb != Verb::ClusterExport && verb.verb != Verb::Convert) {
        return std::nullopt;
    }
    const QStringList places = givenOf({"folder", "archive", "output"}, parser);
    if (places.size() > 1) {
        return CommandLine::tr("--%1 and --%2 exclude each other.").arg(places.at(0), places.at(1));
    }
    for (const QString &place : places) {
        if (parser.value(place).isEmpty()) {
            return QStringLiteral("--%1: ").arg(place) + describe(Error(ErrorCode::NameEmpty));
        }
    }
    const bool isJson = parser.isSet(QStringLiteral("json"));
    if (isJson && !places.isEmpty() && parser.value(places.first()) == u"-") {
        return CommandLine::tr("--json leaves no room for a file on standard output.");
    }
    if (verb.verb == Verb::Convert) {
        return std::nullopt;
    }
    const bool hasFormat = parser.isSet(QStringLiteral("to"));
    if (!isOfHost && places.isEmpty()) {
        return CommandLine::tr("'cluster export' needs --folder or --archive.");
    }
    if (isOfHost && !hasFormat && !isJson && (places.isEmpty() || places.first() == u"output")) {
        return CommandLine::tr("'export' needs --to, --folder or --archive.");
    }
    const QStringList known = namesOf(isOfHost ? hostExportFormats() : allExportFormats());
    if (const QString to = parser.value(QStringLiteral("to")); hasFormat && !known.contains(to)) {
        return CommandLine::tr("'%1' is no format; there are: %2.").arg(to, known.join(QLatin1String(", ")));
    }
    return std::nullopt;
}

/// What is wrong with how a verb is used, or nothing.
std::optional<QString> misuseOf(const KnownVerb &verb, const QCommandLineParser &parser)
{
    const qsizetype operands = parser.positionalArguments().size() - verb.name.size();
    if ((verb.operand == Operand::File || verb.operand == Operand::Files) && operands == 0) {
        return CommandLine::tr("'%1' needs a file; - is standard input.").arg(verb.toString());
    }
    if (verb.operand == Operand::Seconds && operands == 0) {
        return CommandLine::tr("'%1' needs a number of seconds.").arg(verb.toString());
    }
    const qsizetype most = verb.operand == Operand::None ? 0 : verb.operand == Operand::Files ? 2 : 1;
    if (operands > most && verb.verb != Verb::Watch) {
        return CommandLine::tr("'%1' is one argument too many.").arg(parser.positionalArguments().last());
    }
    for (const KnownVerb &other : knownVerbs()) {
        for (const QString &option : other.options) {
            if (parser.isSet(option) && !verb.options.contains(option)) {
                return CommandLine::tr("'%1' does not take --%2.").arg(verb.toString(), option);
            }
        }
    }
    if (verb.verb == Verb::Simulate && parser.isSet(QStringLiteral("json"))) {
        return CommandLine::tr("'%1' does not take --%2.").arg(verb.toString(), QLatin1String("json"));
    }
    if (verb.verb == Verb::Convert && conversionTarget(parser.value(QStringLiteral("to"))) == nullptr) {
        return CommandLine::tr("'convert' needs --to and one of: %1.")
            .arg(conversionTargetNames().join(QLatin1String(", ")));
    }
    if (parser.isSet(QStringLiteral("revert-when-lost")) && !parser.isSet(QStringLiteral("checkpoint"))) {
        return CommandLine::tr("--revert-when-lost needs --checkpoint.");
    }
    QStringList places;
    for (const char *option : {"host", "bus", "simulated"}) {
        const bool isAPlace = qstrcmp(option, "host") != 0 || !isOfCluster(verb.verb);
        if (isAPlace && parser.isSet(QLatin1String(option))) {
            places.append(QLatin1String(option));
        }
    }
    if (places.size() > 1) {
        return CommandLine::tr("--%1 and --%2 exclude each other.").arg(places.at(0), places.at(1));
    }
    return exportMisuseOf(verb, parser);
}

/// The verb that the words begin with, or null.
const KnownVerb *verbOf(const QStringList &words)
{
    const auto found = std::find_if(knownVerbs().begin(), knownVerbs().end(), [&](const KnownVerb &each) {
        return words.mid(0, each.name.size()) == each.name;
    });
    return found == knownVerbs().end() ? nullptr : &*found;
}

std::variant<Arguments, EarlyEnd> argumentsOf(const KnownVerb &verb, const QCommandLineParser &parser)
{
    if (const std::optional<QString> wrong = misuseOf(verb, parser)) {
        return misuse(*wrong);
    }
    const Result<quint64> interval = parseNumber(parser.value(QStringLiteral("interval")), 250, 3600000);
    const Result<quint64> count = parser.isSet(QStringLiteral("count"))
        ? parseNumber(parser.value(QStringLiteral("count")), 1, 1000000)
        : Result<quint64>(0);
    if (!interval || !count) {
        return misuse(describe(interval ? count.error() : interval.error()));
    }
    const QString operand = parser.positionalArguments().value(verb.name.size());
    const Result<quint64> number = verb.operand == Operand::Number && !operand.isEmpty()
        ? parseNumber(operand, 1, std::numeric_limits<qint64>::max())
        : Result<quint64>(0);
    if (!number) {
        return misuse(describe(number.error()));
    }
    Arguments arguments;
    const bool extends = verb.operand == Operand::Seconds;
    if (extends || parser.isSet(QStringLiteral("checkpoint"))) {
        const Result<quint64> seconds =
            parseNumber(extends ? operand : parser.value(QStringLiteral("checkpoint")),
                        static_cast<quint64>(shortestCheckpoint.count()),
                        static_cast<quint64>(longestCheckpoint.count()));
        if (!seconds) {
            return misuse(describe(seconds.error()));
        }
        arguments.time = std::chrono::seconds(*seconds);
    }
    if (parser.isSet(QStringLiteral("checkpoint"))) {
        arguments.options = {arguments.time, parser.isSet(QStringLiteral("revert-when-lost"))};
    }
    arguments.verb = verb.verb;
    const bool hasFile = verb.operand == Operand::File || verb.operand == Operand::Files;
    arguments.file = hasFile ? operand : QString();
    if (verb.operand == Operand::Files) {
        arguments.otherFile = parser.positionalArguments().value(verb.name.size() + 1);
    }
    if (const QString from = parser.value(QStringLiteral("from")); parser.isSet(QStringLiteral("from"))) {
        const Result<FileFormat> format = fileFormatFromName(from);
        if (!format) {
            return misuse(describe(format.error()));
        }
        arguments.format = *format;
    }
    arguments.to = parser.value(QStringLiteral("to"));
    arguments.exportFormat = exportFormatFromName(arguments.to);
    arguments.folder = parser.value(QStringLiteral("folder"));
    arguments.output = parser.value(QStringLiteral("output"));
    arguments.archive = parser.value(QStringLiteral("archive"));
    arguments.partial = parser.isSet(QStringLiteral("partial"));
    arguments.number = *number;
    arguments.bus = parser.value(QStringLiteral("bus"));
    arguments.simulated = parser.isSet(QStringLiteral("simulated"));
    arguments.json = parser.isSet(QStringLiteral("json"));
    arguments.stats = parser.isSet(QStringLiteral("stats"));
    arguments.yes = parser.isSet(QStringLiteral("yes"));
    arguments.fix = parser.isSet(QStringLiteral("fix"));
    arguments.leave = parser.isSet(QStringLiteral("leave"));
    arguments.scripts = parser.value(QStringLiteral("scripts"));
    arguments.interval = std::chrono::milliseconds(*interval);
    arguments.count = static_cast<int>(*count);
    arguments.kernel = parser.value(QStringLiteral("kernel"));
    if (const Result<void> isKnown = checkKernelRelease(arguments.kernel); !isKnown) {
        return misuse(QLatin1String("--kernel: ") + describe(isKnown.error()));
    }
    const QString host = parser.value(QStringLiteral("host"));
    if (isOfCluster(verb.verb)) {
        if (parser.isSet(QStringLiteral("host")) && host.isEmpty()) {
            return misuse(QLatin1String("--host: ") + describe(Error(ErrorCode::NameEmpty)));
        }
        arguments.machine = host;
        return arguments;
    }
    arguments.follow = parser.isSet(QStringLiteral("follow"));
    if (const QString since = parser.value(QStringLiteral("since")); !since.isEmpty()) {
        const std::optional<qint64> time = timeFrom(since);
        if (!time) {
            return misuse(CommandLine::tr("--since: '%1' is no time.").arg(since));
        }
        arguments.since = *time;
    }
    if (verb.verb == Verb::Watch) {
        arguments.file.clear();
        for (const QString &word : parser.positionalArguments().mid(verb.name.size())) {
            const Result<ServiceKey> key = parseServiceArgument(word);
            if (!key) {
                return misuse(word + QLatin1String(": ") + describe(key.error()));
            }
            arguments.services.push_back(*key);
        }
    }
    const Result<SshDestination> destination = SshDestination::parse(host);
    if (parser.isSet(QStringLiteral("host")) && !destination) {
        return misuse(CommandLine::tr("--host %1, column %2: %3")
                          .arg(host)
                          .arg(destination.error().position->column)
                          .arg(describe(destination.error())));
    }
    if (destination) {
        arguments.host = *destination;
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

bool isOfCluster(Verb verb)
{
    switch (verb) {
    case Verb::ClusterPlan:
    case Verb::ClusterApply:
    case Verb::ClusterRemove:
    case Verb::ClusterDoctor:
        return true;
    default:
        return false;
    }
}

bool isOfFiles(const Arguments &arguments)
{
    return arguments.verb == Verb::Check || arguments.verb == Verb::Convert
        || (arguments.verb == Verb::Diff && !arguments.otherFile.isEmpty());
}

bool isOfCheckpoint(Verb verb)
{
    switch (verb) {
    case Verb::CheckpointShow:
    case Verb::CheckpointConfirm:
    case Verb::CheckpointRollback:
    case Verb::CheckpointExtend:
        return true;
    default:
        return false;
    }
}

bool isOfSaved(Verb verb)
{
    switch (verb) {
    case Verb::Save:
    case Verb::SavedShow:
    case Verb::SavedDiff:
    case Verb::SavedRevert:
    case Verb::History:
        return true;
    default:
        return false;
    }
}

std::variant<Arguments, EarlyEnd> parseArguments(const QStringList &commandLine)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringList {explanation(), simulation(), otherVerbs(), fileVerbs()}.join(QLatin1String("\n\n")));
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
