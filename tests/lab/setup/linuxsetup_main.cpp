// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/faultstest.h"
#include "tests/lab/setup/iproutetest.h"
#include "tests/lab/setup/setupconformancetest.h"
#include "tests/lab/setup/speedtest.h"

#include <QCoreApplication>
#include <QTest>

namespace {

template <typename Suite> int run(const QStringList &arguments)
{
    Suite suite;
    return QTest::qExec(&suite, arguments);
}

} // namespace

/// Inside the lab, as root.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    const QString suite = arguments.value(1);
    arguments.removeAt(1);
    if (suite == QLatin1String("modules")) {
        return run<lvs::test::ModulesTest>(arguments);
    }
    if (suite == QLatin1String("conformance")) {
        return run<lvs::test::SetupConformanceTest>(arguments);
    }
    if (suite == QLatin1String("iproute")) {
        return run<lvs::test::IprouteTest>(arguments);
    }
    if (suite == QLatin1String("faults")) {
        return run<lvs::test::FaultsTest>(arguments);
    }
    if (suite == QLatin1String("speed")) {
        return run<lvs::test::SpeedTest>(arguments);
    }
    qFatal("which suite: modules, conformance, iproute, faults or speed?");
}
