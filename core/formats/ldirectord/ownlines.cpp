// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ldirectord/ownlines.h"

#include <algorithm>
#include <array>

namespace lvs::ldirectord {

namespace {

/// Lines that say how ldirectord itself runs, tells and logs.
constexpr std::array ownLines {
    "autoreload",
    "callback",
    "logfile",
    "emailalert",
    "emailalertfrom",
    "emailalertfreq",
    "emailalertstatus",
    "smtp",
    "execute",
    "supervised",
    "fork",
    "maintenancedir",
    "cleanstop",
    "httpmethod",
    "monitorfile",
    "login",
    "passwd",
    "database",
    "secret",
    "load",
    "fallbackcommand",
    "readdquiescent",
    "emailalertfromname",
};

bool isOwnLine(const QString &name)
{
    return std::any_of(ownLines.begin(), ownLines.end(),
                       [&](const char *each) { return name == QLatin1String(each); });
}

} // namespace

void leaveOut(const Entry &entry, Imported &imported)
{
    PlacedWord whole = entry.name;
    whole.text += u'=' + entry.value.text;
    Error error(ErrorCode::LineNotUnderstood, {whole.text});
    error.position = whole.position;
    if (!isOwnLine(entry.name.text)) {
        error = Error(ErrorCode::KeywordUnknown,
                      {entry.name.text,
                       QStringLiteral("virtual, real, scheduler, persistent, netmask, protocol, checktype, "
                                      "service, request, receive, fallback, quiescent …")});
        error.position = whole.position;
        imported.problems.append(error);
        return;
    }
    imported.notUnderstood.append(error);
}

} // namespace lvs::ldirectord
