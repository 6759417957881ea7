// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/simulated/simulatedkernel.h"
#include "tests/lab/conformance/conformance.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    lvs::test::ConformanceTest test([] { return std::make_unique<lvs::SimulatedKernel>(); });
    return QTest::qExec(&test, argc, argv);
}
