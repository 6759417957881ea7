// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportdelivery.h"

#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "core/formats/exportarchive.h"
#include "core/formats/exportfolder.h"
#include "core/plan/wording/wording.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace lvs::cli {

namespace {

const QString standardOutput = QStringLiteral("-");

bool takesSeveral(const Arguments &arguments)
{
    return !arguments.folder.isEmpty() || !arguments.archive.isEmpty()
        || (arguments.json && arguments.output.isEmpty());
}

Result<void> print(const QByteArray &bytes, Output &output)
{
    output.out().flush();
    QFile file;
    if (file.open(stdout, QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()) {
        return {};
    }
    return Error(ErrorCode::FileUnwritable, {standardOutput, file.errorString()});
}

Result<void> put(const QList<ExportedFile> &files, qint64 time, const Arguments &arguments, Output &output)
{
    if (!arguments.folder.isEmpty()) {
        return saveExport(arguments.folder, files);
    }
    if (arguments.archive == standardOutput) {
        const Result<QByteArray> archive = archiveOf(files, time);
        return archive ? print(*archive, output) : Result<void>(archive.error());
    }
    if (!arguments.archive.isEmpty()) {
        return saveArchive(arguments.archive, files, time);
    }
    if (files.isEmpty()) {
        return {};
    }
    if (!arguments.output.isEmpty() && arguments.output != standardOutput) {
        return saveExportedFile(arguments.output, files.first());
    }
    return arguments.json ? Result<void>() : print(files.first().text.toUtf8(), output);
}

} // namespace

bool goesToStandardOutput(const Arguments &arguments)
{
    return arguments.folder.isEmpty()
        && (arguments.archive.isEmpty() ? arguments.output.isEmpty() || arguments.output == standardOutput
                                        : arguments.archive == standardOutput);
}

bool deliver(const QList<ExportedFile> &files, qint64 time, const Arguments &arguments, Output &output)
{
    if (files.size() > 1 && !takesSeveral(arguments)) {
        QStringList paths;
        for (const ExportedFile &each : files) {
            paths.append(each.path);
        }
        output.err() << CommandLine::tr("These are several files: %1. --folder or --archive takes them.")
                            .arg(listWords(paths))
                     << Qt::endl;
        output.end(ExitStatus::BadInput);
        return false;
    }
    if (const Result<void> done = put(files, time, arguments, output); !done) {
        output.endWith(done.error());
        return false;
    }
    return true;
}

QJsonArray filesJson(const QList<ExportedFile> &files, const Arguments &arguments)
{
    QJsonArray array;
    for (const ExportedFile &each : files) {
        QJsonArray omissions;
        for (const Error &omission : each.omissions) {
            omissions.append(errorJson(omission));
        }
        QJsonObject file {{QStringLiteral("path"), each.path},
                          {QStringLiteral("mode"), fileModeNumber(each.mode)},
                          {QStringLiteral("omissions"), omissions}};
        if (goesToStandardOutput(arguments)) {
            file.insert(QLatin1String("text"), each.text);
        }
        array.append(file);
    }
    return array;
}

void exportFiles(const QList<ExportedFile> &files, qint64 time, const Arguments &arguments, Output &output)
{
    if (!deliver(files, time, arguments, output)) {
        return;
    }
    for (const ExportedFile &each : files) {
        if (!output.isJson() && !goesToStandardOutput(arguments)) {
            output.out() << each.path << '\n';
        }
        for (const Error &omission : each.omissions) {
            output.err() << CommandLine::tr("%1: left out: %2").arg(each.path, describe(omission)) << '\n';
        }
    }
    if (files.isEmpty()) {
        output.err() << CommandLine::tr("There is nothing to write.") << '\n';
    }
    output.out().flush();
    output.err().flush();
    output.print({{QStringLiteral("files"), filesJson(files, arguments)}});
    const bool isWhole = std::all_of(files.begin(), files.end(),
                                     [](const ExportedFile &each) { return each.omissions.isEmpty(); });
    output.end(isWhole ? ExitStatus::Done : ExitStatus::HasChanges);
}

} // namespace lvs::cli
