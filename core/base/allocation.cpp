// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/allocation.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lvs {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kept = 32 * 1024 * 1024;
    // Any of these turns off that glibc finds its thresholds by itself (mallopt(3)), so both are given.
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, kept);
    mallopt(M_TOP_PAD, 1024 * 1024);
#endif
}

} // namespace lvs
