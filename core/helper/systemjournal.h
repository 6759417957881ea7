// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/auditentry.h"

#include <QLoggingCategory>

namespace lvs {

/// Where changes are told where no journal listens: lines of standard error.
Q_DECLARE_LOGGING_CATEGORY(audit)

/// MESSAGE_ID of every change, so that `journalctl MESSAGE_ID=…` finds them all (systemd.journal-fields(7)).
inline constexpr QLatin1String auditMessageId {"6b1f3a52c7f84d0e9a55f0c9d1e7b264"};

/// Tells the system's journal of a change, with a field for each part of the entry: LVSDESK_UID, _USER,
/// _ACTION, _MEMBER, _GENERATION, _PLAN, _STEPS, _STANDING, _RESULT, _ARGS, _NUMBER. Where the journal does
/// not keep this program's messages ($JOURNAL_STREAM, systemd.exec(5)), a line of standard error does.
/// The protocol is libsystemd's (sd_journal_sendv(3)): each process that speaks D-Bus is linked with it
/// already, by libdbus, so that it adds nothing to what a privileged process carries.
void tellSystemJournal(const AuditEntry &entry);

} // namespace lvs
