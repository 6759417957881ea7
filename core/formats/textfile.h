// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFileDevice>

namespace lvs {

/// The whole of a plain file, links followed. Errors: FileNotPlain (0 path), FileUnreadable (0 path, 1 the
/// system's message), FileTooLarge (0 path, 1 mostBytes).
[[nodiscard]] Result<QByteArray> loadBytes(const QString &path, qint64 mostBytes);

/// Writes a file, whole or not at all; nobody whom the permissions keep out sees any of it meanwhile. What
/// stands there and is no plain file (a device, a pipe) is written into, as it is, and never replaced.
/// Errors: FileUnwritable (0 path, 1 the system's message).
[[nodiscard]] Result<void> saveBytes(const QString &path, const QByteArray &bytes,
                                     QFileDevice::Permissions permissions);

/// The same for a text, as UTF-8.
[[nodiscard]] Result<void> saveText(const QString &path, const QString &text,
                                    QFileDevice::Permissions permissions);

} // namespace lvs
