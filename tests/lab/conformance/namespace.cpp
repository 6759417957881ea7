// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/namespace.h"

#include <QProcess>

#include <sched.h>

#include <cerrno>
#include <cstring>

namespace lvs::test {

void enterFreshNamespace()
{
    if (unshare(CLONE_NEWNET) != 0) {
        qFatal("no new network namespace: %s", std::strerror(errno));
    }
    // A sync daemon with an IPv6 group wants a way there.
    const Finished up = runProgram(QStringLiteral("ip"), {QStringLiteral("-batch"), QStringLiteral("-")},
                                   "link set lo up\nroute add ff05::/16 dev lo\n");
    if (up.status != 0) {
        qFatal("lo does not come up: %s", up.errors.constData());
    }
}

std::unique_ptr<LinuxKernel> freshLinuxKernel()
{
    enterFreshNamespace();
    return std::make_unique<LinuxKernel>();
}

Finished runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000)) {
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Finished ipvsadm(const QString &arguments, const QByteArray &input)
{
    return runProgram(QStringLiteral("ipvsadm"), arguments.split(u' ', Qt::SkipEmptyParts), input);
}

} // namespace lvs::test
