// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/helper/helperprogram.h"
#include "core/kernel/linux/linuxkernel.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    lvs::LinuxKernel kernel;
    return lvs::runHelper(kernel, lvs::Folders::fromEnvironment());
}
