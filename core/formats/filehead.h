// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/hostpart.h"

namespace lvs {

/// A name as a file's, and for a comment: letters, digits, ".", "_" and "-", at most 64; others become "_".
/// Never empty, "." or "..".
[[nodiscard]] QString plainName(const QString &name);

/// The comment that a file of an export begins with: whose it is, `notes`, a line each, and what it cannot
/// say. An empty line ends it.
[[nodiscard]] QString fileHead(const HostPart &part, const QStringList &notes, const QList<Error> &omissions);

/// The same for a file that is not about one host.
[[nodiscard]] QString fileHead(const QString &subject, const QStringList &notes,
                               const QList<Error> &omissions);

/// What a step is about, with what of it cannot be said; all of it where `detail` is empty.
[[nodiscard]] Error omissionOf(const Step &step, const QString &detail = {});

} // namespace lvs
