// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/syncdaemon.h"

namespace lvs {

QString syncRoleName(SyncRole role)
{
    return role == SyncRole::Master ? QStringLiteral("master") : QStringLiteral("backup");
}

} // namespace lvs
