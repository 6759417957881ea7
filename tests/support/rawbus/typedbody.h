// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawbus/bytesource.h"

#include <QByteArray>

namespace lvs::test {

/// The body of a D-Bus message: values that the bus takes for that signature, whatever the source says. It
/// prefers what the helper's members are about (names of schedulers and interfaces, small numbers, families)
/// to noise that would be refused at the first field. File descriptors are not made.
/// The encoding is that of the D-Bus specification, "Marshaling (Wire Format)", little-endian.
[[nodiscard]] QByteArray typedBody(QByteArrayView signature, ByteSource &source);

/// A signature of at most that many complete types.
[[nodiscard]] QByteArray randomSignature(ByteSource &source, int most);

/// Where the first complete type of a signature ends.
[[nodiscard]] qsizetype completeType(QByteArrayView signature);

} // namespace lvs::test
