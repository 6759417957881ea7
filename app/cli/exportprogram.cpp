// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportprogram.h"

#include "app/cli/clusterfile.h"
#include "app/cli/commandline.h"
#include "app/cli/planjson.h"
#include "core/formats/clusterexport.h"
#include "core/formats/exportfolder.h"
#include "core/plan/wording/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace lvs::cli {

ExportProgram::ExportProgram(const Arguments &arguments)
    : m_arguments(arguments)
    , m_output(arguments)
{
}

void ExportProgram::start()
{
    // Nobody is asked about the machines, so it does not matter how they would be reached.
    const ClusterFile document = readClusterFile(m_arguments.file, true);
    if (!document.problems.isEmpty()) {
        m_output.printProblems(document.problems);
        m_output.end(ExitStatus::BadInput);
        return;
    }
    const QList<ExportFormat> formats =
        m_arguments.exportFormat ? QList {*m_arguments.exportFormat} : allExportFormats();
    const Result<QList<ExportedPart>> parts = exportCluster(document.cluster, formats);
    if (!parts) {
        m_output.endWith(parts.error());
        return;
    }
    QList<ExportedFile> files;
    for (const ExportedPart &part : *parts) {
        files += part.files;
    }
    if (const Result<void> saved = saveExport(m_arguments.folder, files); !saved) {
        m_output.endWith(saved.error());
        return;
    }
    tell(files);
    const bool isWhole = std::all_of(files.begin(), files.end(),
                                     [](const ExportedFile &each) { return each.omissions.isEmpty(); });
    m_output.end(isWhole ? ExitStatus::Done : ExitStatus::HasChanges);
}

void ExportProgram::tell(const QList<ExportedFile> &files)
{
    QJsonArray written;
    for (const ExportedFile &each : files) {
        QJsonArray omissions;
        if (!m_output.isJson()) {
            m_output.out() << each.path << '\n';
        }
        for (const Error &omission : each.omissions) {
            omissions.append(errorJson(omission));
            m_output.err() << CommandLine::tr("%1: left out: %2").arg(each.path, describe(omission)) << '\n';
        }
        written.append(QJsonObject {{QStringLiteral("path"), each.path},
                                    {QStringLiteral("mode"), fileModeNumber(each.mode)},
                                    {QStringLiteral("omissions"), omissions}});
    }
    m_output.out().flush();
    m_output.err().flush();
    m_output.print({{QStringLiteral("files"), written}});
}

} // namespace lvs::cli
