// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

namespace lvs::test {

/// Calls every member of the helper once, those of the interface as it introspects itself, and some that
/// there are not. Prints a line each: the name ("Get:Generation" for a property, "Apply:host:AddLink" for a
/// member that is called with several things), and the answer's error name, or "ok". With isAsked it allows
/// to be asked for a password, by an agent of its own, which cancels.
int callMembers(const QDBusConnection &connection, bool isAsked);

} // namespace lvs::test
