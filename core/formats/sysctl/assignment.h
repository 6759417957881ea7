// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"

namespace lvs {

/// A piece of a text with its place there.
struct PlacedWord
{
    QString text;
    TextPosition position;
};

/// Takes "name = value" for a kernel setting. The name has dots or slashes; with slashes a dot is an
/// interface's own. Not understood: SettingNotManaged. Problems: NumberInvalid, NumberOutOfRange.
void assignSetting(Imported &imported, const PlacedWord &name, const PlacedWord &value);

} // namespace lvs
