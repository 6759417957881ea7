// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/misuse.h"

#include "app/cli/commandline.h"
#include "app/cli/conversion.h"
#include "core/formats/exportformat.h"
#include "core/plan/wording/wording.h"

#include <QCommandLineParser>

namespace lvs::cli {

namespace {

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

} // namespace

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

} // namespace lvs::cli
