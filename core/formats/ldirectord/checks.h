// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/keepalived/virtualserver.h"
#include "core/formats/ldirectord/entries.h"

namespace lvs::ldirectord {

/// How a service is checked: what its lines say, and before them those of the whole file.
struct CheckSettings
{
    QString type = QStringLiteral("negotiate"); ///< checktype
    QString service; ///< "http", "smtp" …; empty: by the port
    QString request;
    QString receive;
    QString virtualHost;
    QString command; ///< checkcommand
    std::optional<Port> port; ///< checkport
    keepalived::Timing timing;

    friend bool operator==(const CheckSettings &, const CheckSettings &) = default;
};

/// Takes a line of checks; false for lines of anything else. Problems: NumberOutOfRange, KeywordUnknown.
bool takeCheck(const Entry &entry, CheckSettings &settings, Imported &imported);

/// keepalived's check that does the same; nothing where none is wanted (on, off) or keepalived has none that
/// does the same. request and receive are the real server's own, or those of the settings.
[[nodiscard]] std::optional<keepalived::Checker> checkerOf(const CheckSettings &settings, Port servicePort);

/// Whether keepalived has a check for it: "ftp", "mysql" and others it can only watch by connecting.
[[nodiscard]] bool isExpressible(const CheckSettings &settings, Port servicePort);

} // namespace lvs::ldirectord
