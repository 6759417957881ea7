// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <sys/types.h>
#include <unistd.h>

namespace lvs::test {

/// The bus of tests/support/privatebus/privatebus.sh, as seen by a test that runs on it as root.
class PrivateBus
{
public:
    [[nodiscard]] static bool isThere();
    [[nodiscard]] static QString address();
    /// A file of its folder.
    [[nodiscard]] static QString file(const QString &name);
    /// "NAME=VALUE" lines for helpers that are started from now on.
    static void setHelperEnvironment(const QStringList &assignments);
    /// The process whose number a file of the folder holds: "helper", "bus", "polkitd"; 0 where none runs.
    [[nodiscard]] static pid_t process(const QString &name);
    /// Ends the helper in order, or at once, and waits until it is gone.
    static void stopHelper();
    static void killHelper();
    /// Starts one as a child of the test, which so learns how it ends; the bus starts none while it runs.
    /// around: a command that shall run it.
    static void startHelper(QProcess &helper, const QStringList &around = {});
    /// After the bus was killed, and polkitd went with it.
    static void startBusAgain();
    /// Somebody else changes the simulated kernel before the helper's next reading.
    static void changeBehindTheHelper();
    /// DHCP gives the simulated kernel's eth0 the address 10.9.9.9/24 before the helper's next reading.
    static void giveAddressBehindTheHelper();
    /// Of the helper's memory, in bytes (proc(5), status): "VmRSS" now, "VmHWM" at the most so far.
    [[nodiscard]] static qint64 helperMemory(const char *field = "VmRSS");
    /// What helpers have written to their journal.
    [[nodiscard]] static QString journal();
    /// The path of session.sh and its like.
    [[nodiscard]] static QString tool(const QString &name);
};

/// A socket that takes connections and never says a word; the descriptor, to be closed, or -1.
[[nodiscard]] int listenSilently(const QString &path);

} // namespace lvs::test
