// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/commandline.h"
#include "translations/translations.h"

#include <QCommandLineParser>

namespace lvs::cli {

namespace {

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

} // namespace

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

} // namespace lvs::cli
