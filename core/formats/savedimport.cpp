// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/savedimport.h"

#include "core/formats/saved/reader.h"

namespace lvs {

Imported importSaved(const QByteArray &content, const ImportOptions &)
{
    Imported imported;
    const Result<SavedFile> saved = readSaved(content);
    if (!saved) {
        imported.problems.append(saved.error());
        return imported;
    }
    imported.state = saved->state;
    imported.namesServices = true;
    imported.namedTimeouts = saved->state.ipvs.timeouts;
    return imported;
}

} // namespace lvs
