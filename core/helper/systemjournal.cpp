// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/systemjournal.h"

#include "core/helper/auditline.h"

#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>

#include <syslog.h>

#include <vector>

namespace lvs {

Q_LOGGING_CATEGORY(audit, "lvsdesk.audit")

void tellSystemJournal(const AuditEntry &entry)
{
    const QByteArray line = auditLine(entry);
    if (!qEnvironmentVariableIsSet("JOURNAL_STREAM")) {
        qCInfo(audit).noquote() << line;
        return;
    }
    const int priority = entry.result == auditDone ? LOG_NOTICE : LOG_WARNING;
    const QByteArrayList fields {
        "MESSAGE=" + line,
        "MESSAGE_ID=" + QByteArray(auditMessageId.data(), auditMessageId.size()),
        "PRIORITY=" + QByteArray::number(priority),
        "LVSDESK_NUMBER=" + QByteArray::number(entry.number),
        "LVSDESK_UID=" + QByteArray::number(entry.uid),
        "LVSDESK_USER=" + entry.user.toUtf8(),
        "LVSDESK_ACTION=" + entry.action.toUtf8(),
        "LVSDESK_MEMBER=" + entry.member.toUtf8(),
        "LVSDESK_GENERATION=" + QByteArray::number(entry.generation),
        "LVSDESK_PLAN=" + entry.planHash.toHex(),
        "LVSDESK_STEPS=" + QByteArray::number(entry.steps),
        "LVSDESK_STANDING=" + QByteArray::number(entry.standing),
        "LVSDESK_RESULT=" + entry.result.toUtf8(),
        "LVSDESK_ARGS=" + entry.arguments.join(u'\n').toUtf8(),
    };
    std::vector<iovec> parts;
    parts.reserve(static_cast<size_t>(fields.size()));
    for (const QByteArray &field : fields) {
        // iovec is made for reading and writing; it is read here.
        parts.push_back({const_cast<char *>(field.constData()), static_cast<size_t>(field.size())});
    }
    if (::sd_journal_sendv(parts.data(), static_cast<int>(parts.size())) != 0) {
        qCWarning(audit).noquote() << line;
    }
}

} // namespace lvs
