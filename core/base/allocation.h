// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs {

/// Makes the allocator keep up to 32 MiB that were freed, to use them again. A plan of ten thousand steps
/// takes and frees memory of that size several times over; glibc would give it to the kernel at once each
/// time, and fault it in anew. To be called first in main(), before any thread is started. Does nothing where
/// there is no glibc.
void keepFreedMemory();

} // namespace lvs
