// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/folders.h"

#include <QtGlobal>

namespace lvs {

namespace {

/// The first of several, which a unit may ask for.
QString folder(const char *variable)
{
    return qEnvironmentVariable(variable).section(u':', 0, 0);
}

} // namespace

Folders Folders::ofService()
{
    return {folder("RUNTIME_DIRECTORY"), folder("LOGS_DIRECTORY")};
}

} // namespace lvs
