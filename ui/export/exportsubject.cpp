// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportsubject.h"

namespace lvs {

Result<QList<ExportedPart>> ExportSubject::parts(bool withPending) const
{
    return cluster ? exportCluster(*cluster, allExportFormats())
                   : exportHost(withPending ? desired : live, name, hostExportFormats());
}

} // namespace lvs
