// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shortname.h"

namespace lvs::setup {

/// Makes the kernel load the module whose fallback device has that name, by asking for the device: it
/// then looks for a module "netdev-<name>" by itself, if the caller has CAP_NET_ADMIN
/// (net/core/dev_ioctl.c, dev_load). No program is run by us. In the network namespace of the calling thread.
void requestDevice(const ShortName &name);

} // namespace lvs::setup
