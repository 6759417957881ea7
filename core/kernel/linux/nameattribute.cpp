// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/linux/nameattribute.h"

#include <algorithm>

namespace lvs::ipvs {

Result<ShortName> parseName(std::span<const char> bytes)
{
    const auto end = std::find(bytes.begin(), bytes.end(), '\0');
    return ShortName::parse(QString::fromLatin1(bytes.data(), end - bytes.begin()));
}

} // namespace lvs::ipvs
