// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"
#include "core/formats/writtentext.h"

#include <QStringList>

namespace lvs::cli {

/// What `convert --to` knows: a name, and what writes what was read so.
struct ConversionTarget
{
    const char *name;
    /// Errors: Unsupported where a file of that sort cannot be made of what was read at all.
    Result<WrittenText> (*write)(const Imported &imported);
};

/// The target of that name, or null.
[[nodiscard]] const ConversionTarget *conversionTarget(QStringView name);
[[nodiscard]] QStringList conversionTargetNames();

} // namespace lvs::cli
