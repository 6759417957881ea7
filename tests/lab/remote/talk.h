// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <sys/types.h>

namespace lvs::test {

/// For what happened, in milliseconds: user-mode Linux is slow, and so is a machine that compiles beside it.
constexpr int patience = 240000;

/// The path of a file in LVS_TALK, the folder that a program shares with the scenario of its machine.
[[nodiscard]] QString talk(const QString &name);
/// What such a file says, without the spaces around it.
[[nodiscard]] QString told(const QString &name);
/// Has the scenario begin something that needs root: the name of a function and its argument.
[[nodiscard]] bool ask(const char *action, const QByteArray &argument);
/// Waits until it has done that.
[[nodiscard]] bool isDone();
/// Both.
[[nodiscard]] bool please(const char *action, const QByteArray &argument);

/// The processes of ssh that hold a connection to that machine.
[[nodiscard]] QList<pid_t> connectionsTo(const QByteArray &machine);
/// The one connection to that machine, once those of before have ended; 0 if that does not come.
[[nodiscard]] pid_t connectionTo(const QByteArray &machine);

} // namespace lvs::test
