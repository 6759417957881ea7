// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// lvs-needs DOCUMENT HOST: what our own apply would still do on this machine to make it that host of the
// cluster, a command a line. It prints nothing where an export did all of it.
#include "core/formats/cluster/reader.h"
#include "core/formats/shell/commands.h"
#include "core/kernel/linux/linuxkernel.h"
#include "core/plan/planner.h"
#include "core/plan/roles/role.h"

#include <QFile>

#include <cstdio>

int main(int argc, char *argv[])
{
    QFile document(QString::fromLocal8Bit(argc == 3 ? argv[1] : ""));
    if (argc != 3 || !document.open(QIODevice::ReadOnly)) {
        std::fputs("usage: lvs-needs DOCUMENT HOST\n", stderr);
        return 2;
    }
    const lvs::ClusterReading reading = lvs::readCluster(document.readAll());
    lvs::LinuxKernel kernel;
    const lvs::Result<lvs::HostState> actual = kernel.read();
    if (!reading.ok() || !actual) {
        std::fputs("lvs-needs: cannot read the cluster or the kernel\n", stderr);
        return 1;
    }
    const auto wanted = lvs::requiredState(reading.cluster, QString::fromLocal8Bit(argv[2]), *actual);
    if (!wanted) {
        std::fprintf(stderr, "lvs-needs: %s\n", qPrintable(errorCodeName(wanted.error().code)));
        return 1;
    }
    for (const QString &command : lvs::shellCommands(lvs::planner(*actual, *wanted))) {
        std::puts(qPrintable(command));
    }
    return 0;
}
