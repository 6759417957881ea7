// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportprogram.h"

#include "app/cli/clusterfile.h"
#include "app/cli/exportdelivery.h"
#include "core/formats/clusterexport.h"

#include <QDateTime>
#include <QFileInfo>

namespace lvs::cli {

namespace {

/// The same document gives the same archive.
qint64 timeOf(const QString &document)
{
    const QDateTime time =
        document == u'-' ? QDateTime::currentDateTime() : QFileInfo(document).lastModified();
    return time.toSecsSinceEpoch();
}

} // namespace

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
    exportFiles(filesOf(*parts), timeOf(m_arguments.file), m_arguments, m_output);
}

} // namespace lvs::cli
