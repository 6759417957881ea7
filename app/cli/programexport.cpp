// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportdelivery.h"
#include "app/cli/program.h"
#include "core/formats/clusterexport.h"

#include <QDateTime>
#include <QSysInfo>

namespace lvs::cli {

namespace {

/// What the host is called in its files.
QString hostName(const Arguments &arguments, const Host &host)
{
    if (arguments.host) {
        return arguments.host->machine();
    }
    return host.kind() == HostKind::Local ? QSysInfo::machineHostName() : host.id();
}

} // namespace

void Program::exportState()
{
    const QList<ExportFormat> formats =
        m_arguments.exportFormat ? QList {*m_arguments.exportFormat} : hostExportFormats();
    const Result<QList<ExportedPart>> parts =
        exportHost(*m_host->state(), hostName(m_arguments, *m_host), formats);
    if (!parts) {
        m_output.endWith(parts.error());
        return;
    }
    exportFiles(filesOf(*parts), QDateTime::currentSecsSinceEpoch(), m_arguments, m_output);
}

} // namespace lvs::cli
