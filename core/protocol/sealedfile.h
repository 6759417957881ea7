// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDBusUnixFileDescriptor>

namespace lvs {

/// A file in memory that nobody can change any more (memfd_create(2), fcntl(2) F_ADD_SEALS): how packed
/// records reach a client on the same machine without passing through the bus.
/// Errors: KernelNoMemory.
[[nodiscard]] Result<QDBusUnixFileDescriptor> sealedFile(const QByteArray &content);

/// What stands in such a file. One that is not sealed, or larger than most, is refused: its sender could
/// change or shorten it while it is read. Errors: KernelProtocol, LimitExceeded (0 what, 1 limit).
[[nodiscard]] Result<QByteArray> readSealedFile(const QDBusUnixFileDescriptor &descriptor, qsizetype most);

} // namespace lvs
