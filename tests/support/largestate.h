// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

namespace lvs::test {

/// That many TCP services by rr, each with that many real servers by DR; the same each time.
[[nodiscard]] IpvsState largeState(quint32 services, quint32 realServers);

} // namespace lvs::test
