// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"

namespace lvs::ipvsadm {

// Which options may stand beside each other in a line. Errors, with their place: ArgumentUnexpected.

/// At most one of a group of options that exclude each other; null for none.
[[nodiscard]] Result<const OptionUse *> onlyOne(const CommandLine &line,
                                                std::initializer_list<Option> options);

/// Refuses the first option of the line that the command does not take.
[[nodiscard]] Result<void> allowOnly(const CommandLine &line, std::initializer_list<Option> allowed);
/// The same for the commands on services, and for those on real servers.
[[nodiscard]] Result<void> allowOnlyOfService(const CommandLine &line);
[[nodiscard]] Result<void> allowOnlyOfServer(const CommandLine &line);

} // namespace lvs::ipvsadm
