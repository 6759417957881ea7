// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"
#include "core/protocol/recordreader.h"
#include "core/protocol/recordwriter.h"

namespace lvs {

/// How many bytes writeSetup() writes.
[[nodiscard]] qsizetype packedSize(const HostSetup &setup);

/// The part of a snapshot that stands around IPVS: links, addresses, routes, rules, ports for encapsulation
/// and kernel settings, each list behind its length.
void writeSetup(RecordWriter &writer, const HostSetup &setup);

/// Reads it back; the reader fails where it is not sorted or cannot be. Rows of which the kernel may hold
/// several that look alike here (routes with other types of service, addresses with other peers) may.
[[nodiscard]] HostSetup readSetup(RecordReader &reader);

} // namespace lvs
