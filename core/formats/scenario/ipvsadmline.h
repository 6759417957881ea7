// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/ipvsadm/commandline.h"
#include "core/formats/scenario/line.h"

namespace lvs::scenario {

/// The ipvsadm line of a scenario. Errors: those of readLine().
[[nodiscard]] Result<Event> ipvsadmEvent(const std::vector<ipvsadm::Token> &tokens);

} // namespace lvs::scenario
