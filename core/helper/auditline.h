// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/auditentry.h"

#include <QByteArrayView>

#include <optional>

namespace lvs {

/// An entry of the log of changes as one line of printable ASCII without its end:
///   12 2026-11-23T11:13:01.123Z uid=1000 user=alice action=org.lvsdesk.change member=Apply generation=7
///   plan=9f… steps=3 standing=0 result=kernel-service-missing args=TCP%2010.0.0.250:80
/// Bytes of texts that are neither letters, digits, nor one of "-._:/@+" are written as %XX of their UTF-8,
/// so that nothing that a client sends can end the line, look like another field or reach a terminal.
[[nodiscard]] QByteArray auditLine(const AuditEntry &entry);

/// The entry of a line without its end; nothing where the line is none.
[[nodiscard]] std::optional<AuditEntry> auditEntryFromLine(QByteArrayView line);

} // namespace lvs
