// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// Reads a shell script that sets up a director or a real server, as people write them: ipvsadm, ifconfig
/// with its aliases, ip (address, link, tunnel, route, rule, fou), route, sysctl, echo into /proc/sys,
/// variables, loops over words, functions, `case "$1" in start)`. It is read as if it were called with
/// "start". Nothing is executed and nothing guessed: what hangs on a command's answer, on a file or on the
/// environment is listed as not understood. Warnings: AddressResembles.
[[nodiscard]] Imported importScript(QStringView text, const ImportOptions &options);

} // namespace lvs
