// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace lvs {

/// What a writer of a format gives: the text, and what the format cannot say of the state.
struct WrittenText
{
    QString text;
    /// Unsupported, with the subject that is missing in the text as its first argument.
    QList<Error> omissions;
};

} // namespace lvs
