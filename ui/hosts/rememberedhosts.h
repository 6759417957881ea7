// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"

namespace lvs {

/// A machine that the user has added: where it is, and what it is called here. Nothing secret.
struct RememberedHost
{
    SshDestination destination;
    QString name;
};

/// Those of earlier runs, in their order; entries that are no destinations are left out.
[[nodiscard]] QList<RememberedHost> rememberedHosts();
void rememberHosts(const QList<RememberedHost> &hosts);

} // namespace lvs
