// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

namespace lvs {

// Names of interfaces that the kernel itself gives a meaning (Documentation/networking/ip-sysctl.rst).

/// The one that never leaves the machine.
inline constexpr ShortName loopbackInterface = ShortName::literal("lo");
/// No interface, but a folder of settings that count for each beside its own.
inline constexpr ShortName allInterfaces = ShortName::literal("all");
/// No interface, but a folder of settings that those to come begin with.
inline constexpr ShortName futureInterfaces = ShortName::literal("default");

} // namespace lvs
