// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <set>

namespace lvs::surroundings {

/// Those of the modules that LVS can need that are neither loaded, nor built in, nor there to be loaded. None
/// where it cannot be told: no list of modules for this kernel can be read.
[[nodiscard]] std::set<QString> missingModules();

/// Whether the module is loaded, or built in with something to show.
[[nodiscard]] bool isModuleLoaded(const QString &name);

/// Whether whatever asks for the module would load nothing: it is loaded, built in, or this kernel loads
/// none.
[[nodiscard]] bool isModuleSettled(const QString &name);

/// The names in the text of modules.dep or modules.builtin (depmod(8)), "-" as "_" as the kernel has it.
[[nodiscard]] std::set<QString> moduleNames(const QByteArray &list);

} // namespace lvs::surroundings
