// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/linuxkernel.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace lvs::test {

/// Moves this thread, and what it starts, into a new network namespace with "lo" up: tables, graveyards
/// and daemons of their own, gone when nobody is left in it. Fatal where that is not allowed.
void enterFreshNamespace();

/// The kernel's IPVS in a fresh namespace.
[[nodiscard]] std::unique_ptr<LinuxKernel> freshLinuxKernel();

/// What a program gave back.
struct Finished
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs a program in this namespace, for half a minute at most.
[[nodiscard]] Finished runProgram(const QString &program, const QStringList &arguments,
                                  const QByteArray &input = {});
/// Arguments separated by spaces.
[[nodiscard]] Finished ipvsadm(const QString &arguments, const QByteArray &input = {});

} // namespace lvs::test
