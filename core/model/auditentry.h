// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lvs {

/// What stands as the result of a change that went well; else it is the name of an error's code, or how
/// something ended that the helper does by itself.
inline constexpr QLatin1String auditDone {"done"};
/// Stands for refusals that were too many to be told one by one: argument 0 is how many.
inline constexpr QLatin1String auditRepeated {"repeated"};

/// One line of the log of changes: who did what to a host, and what became of it.
struct AuditEntry
{
    quint64 number = 0; ///< counts up from 1 as long as the log is kept
    qint64 time = 0; ///< milliseconds since 1970, UTC
    quint32 uid = 0;
    QString user; ///< the uid's name on that host; empty where it has none
    QString action; ///< what polkit was asked: "org.lvsdesk.change"; empty where nobody was asked
    QString member; ///< what was called: "Apply"; or what the helper did by itself
    quint64 generation = 0; ///< of the host afterwards; 0 where it is not known
    QByteArray planHash; ///< empty where there is no plan
    quint32 steps = 0; ///< of the plan
    quint32 standing = 0; ///< of those, the ones in effect when it ended
    QString result;
    QStringList arguments; ///< of the result, as of an error

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

} // namespace lvs
