// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/conformance/conformance.h"
#include "tests/lab/conformance/ipvsadmtest.h"
#include "tests/lab/conformance/linuxkerneltest.h"
#include "tests/lab/conformance/namespace.h"

#include <QCoreApplication>
#include <QTest>

/// Inside the lab, as root: the suite that every kernel passes, then what only the real one has.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString suite = application.arguments().value(1);
    QStringList arguments = application.arguments();
    arguments.removeAt(1);
    if (suite == QLatin1String("conformance")) {
        lvs::test::ConformanceTest test(lvs::test::freshLinuxKernel);
        return QTest::qExec(&test, arguments);
    }
    if (suite == QLatin1String("ipvsadm")) {
        lvs::test::IpvsadmTest test;
        return QTest::qExec(&test, arguments);
    }
    if (suite == QLatin1String("linuxkernel")) {
        lvs::test::LinuxKernelTest test;
        return QTest::qExec(&test, arguments);
    }
    if (suite == QLatin1String("nomodule")) {
        lvs::test::NoModuleTest test;
        return QTest::qExec(&test, arguments);
    }
    qFatal("which suite: conformance, ipvsadm, linuxkernel or nomodule?");
}
