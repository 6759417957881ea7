// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/saved/savedfile.h"

#include <QByteArrayView>

namespace lvs {

/// Reads what writeSaved() wrote; the bytes may be anything. Nothing but that is taken: other orders,
/// spellings or repetitions of the same are refused, so that a text and a state stand for each other.
/// Errors, each with its line: Truncated, KeywordUnknown (no saved state at all), VersionUnsupported (0
/// found, 1 wanted), ChecksumMismatch (damaged), LimitExceeded, and for lines those of the values in them
/// (OptionUnknown, OptionMissing, OptionRepeated, AddressInvalid, NumberOutOfRange, …).
[[nodiscard]] Result<SavedFile> readSaved(QByteArrayView text);

/// Reads the header alone, of at least the first saved::mostHeaderBytes bytes of a text or all of it; the
/// checksum is not looked at. Errors: Truncated, KeywordUnknown, VersionUnsupported and those of the fields.
[[nodiscard]] Result<SavedHeader> readSavedHeader(QByteArrayView beginning);

} // namespace lvs
