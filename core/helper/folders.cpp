// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/folders.h"

#include <QList>

namespace lvs {

namespace {

void take(QByteArray &folder, const char *variable)
{
    // Several folders of a kind are separated by colons; the units have one of each.
    const QByteArray named = qgetenv(variable).split(':').first();
    if (!named.isEmpty()) {
        folder = named;
    }
}

} // namespace

Folders Folders::fromEnvironment()
{
    Folders folders;
    take(folders.runtime, "RUNTIME_DIRECTORY");
    take(folders.logs, "LOGS_DIRECTORY");
    take(folders.configuration, "CONFIGURATION_DIRECTORY");
    return folders;
}

} // namespace lvs
