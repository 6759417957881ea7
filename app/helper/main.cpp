// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/allocation.h"
#include "core/helper/helperprogram.h"
#include "core/helper/restoreprogram.h"
#include "core/kernel/linux/linuxkernel.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

namespace {

/// What a wrong command line ends with (sysexits.h, EX_USAGE).
constexpr int wrongUsage = 64;
/// At boot, for devices and addresses that are still to come.
constexpr int patience = 10;
constexpr int longestPatience = 600;

/// Seconds behind "--wait"; the usual ones without it; nothing where the command line says something else.
std::optional<std::chrono::seconds> patienceOf(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        return std::chrono::seconds(patience);
    }
    bool isNumber = false;
    const int seconds = arguments.value(1).toInt(&isNumber);
    const bool isUsage = arguments.size() == 2 && arguments.first() == QLatin1String("--wait") && isNumber
        && seconds >= 0 && seconds <= longestPatience;
    return isUsage ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    lvs::keepFreedMemory();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    lvs::LinuxKernel kernel;
    if (arguments.isEmpty()) {
        return lvs::runHelper(kernel, lvs::Folders::fromEnvironment());
    }
    const std::optional<std::chrono::seconds> wait = patienceOf(arguments.mid(1));
    if (arguments.first() != QLatin1String("--restore") || !wait) {
        std::fputs("usage: lvsdesk-helper [--restore [--wait SECONDS]]\n", stderr);
        return wrongUsage;
    }
    QTextStream journal(stderr);
    return static_cast<int>(lvs::restoreHost(kernel, lvs::Folders::fromEnvironment(), *wait, journal));
}
