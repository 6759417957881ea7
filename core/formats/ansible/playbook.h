// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lvs {

// What is the same for every cluster: all that differs stands in the inventory.

/// site.yml: real servers, then directors, so that nobody is sent where nobody answers.
[[nodiscard]] QString ansiblePlaybook();
/// tasks.yml: what is done on each host, by its variables lvs_packages, lvs_modules, lvs_files (path and
/// mode), lvs_unit (a unit's name, or empty), lvs_filter and lvs_keepalived.
[[nodiscard]] QString ansibleTasks();

/// remove.yml: directors, then real servers, as nobody is sent to them any more.
[[nodiscard]] QString ansibleRemovalPlaybook();
/// remove-tasks.yml: ends on each host what the tasks started, and deletes lvs_files.
[[nodiscard]] QString ansibleRemovalTasks();

} // namespace lvs
