// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/exportedfile.h"
#include "core/formats/imported.h"

#include <QStringList>

namespace lvs::cli {

/// What was read, in another format.
struct Converted
{
    QList<ExportedFile> files; ///< none where the format has nothing to say of it
    QList<Error> omissions; ///< all that is not said, in whichever file
};

/// What `convert --to` knows: a name, and what writes what was read so.
struct ConversionTarget
{
    const char *name;
    /// Errors: Unsupported where files of that sort cannot be made of what was read at all; NameInvalid (0
    /// name) for names that the format could take for more.
    Result<Converted> (*write)(const Imported &imported);
};

/// The target of that name, or null.
[[nodiscard]] const ConversionTarget *conversionTarget(QStringView name);
[[nodiscard]] QStringList conversionTargetNames();

} // namespace lvs::cli
