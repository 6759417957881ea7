// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <span>

namespace lvs::fuzz {

/// Something that reads bytes of others, as a fuzzer and the test of the corpora run it: whatever the bytes,
/// it returns, or require() ends the program.
struct Target
{
    const char *name; ///< and that of its corpus, tests/data/fuzz/<name>
    void (*run)(QByteArrayView bytes);
};

[[nodiscard]] std::span<const Target> targets();
/// The target of that name, or null.
[[nodiscard]] const Target *target(QByteArrayView name);

/// Ends the program, with what was promised, where that does not hold.
void require(bool holds, const char *promise);

/// The operations of a message to the helper, through a real connection, to steps and back.
void runMessage(QByteArrayView bytes);
/// Operations to steps and back, and what those make of a host.
void runPlan(QByteArrayView bytes);
/// A host's tables and set-up as packed records; clients read them.
void runSnapshot(QByteArrayView bytes);
/// The set-up alone.
void runSetup(QByteArrayView bytes);
/// Counters as packed records; clients read them.
void runCounters(QByteArrayView bytes);
/// Errors and reports of a helper that may be anybody; clients read them.
void runReport(QByteArrayView bytes);
/// A file for ipvsadm -R.
void runIpvsadm(QByteArrayView bytes);
/// A saved state; the helper reads it as files that may be hostile.
void runSaved(QByteArrayView bytes);
/// A cluster document.
void runCluster(QByteArrayView bytes);
/// A script that sets a machine up; nothing in it is run.
void runShell(QByteArrayView bytes);
/// A sysctl.conf.
void runSysctl(QByteArrayView bytes);
/// A keepalived.conf.
void runKeepalived(QByteArrayView bytes);
/// An ldirectord.cf.
void runLdirectord(QByteArrayView bytes);
/// What ipvsadm -Ln prints, pasted.
void runListing(QByteArrayView bytes);
/// A file whose format is to be told by its text, and is then read in that.
void runFile(QByteArrayView bytes);
/// What shall happen to a simulated director, and then does.
void runScenario(QByteArrayView bytes);

} // namespace lvs::fuzz
