// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One target as libFuzzer runs it: LVS_FUZZ_TARGET names it.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const lvs::fuzz::Target *const chosen = lvs::fuzz::target(LVS_FUZZ_TARGET);
    chosen->run(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
