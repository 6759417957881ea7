// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/model/cluster.h"

namespace lvs {

/// A cluster as a playbook for Ansible, with inventory, in the folder "ansible": it needs Ansible's builtin
/// modules only, and changes nothing when it is run again. Real servers come before directors. Each host gets
/// its script with a unit that runs it at boot; the directors of a pair get keepalived in place of services
/// and VIPs. Errors: as hostPart(). Omissions stand with the files that have them.
[[nodiscard]] Result<QList<ExportedFile>> writeAnsibleFiles(const Cluster &cluster);

} // namespace lvs
