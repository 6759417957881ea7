// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/setup/speedtest.h"

#include "tests/lab/conformance/namespace.h"
#include "tests/lab/setup/host.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace lvs::test {

namespace {

constexpr int rounds = 15;

template <typename Do> double medianMilliseconds(Do action)
{
    std::vector<qint64> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        action();
        times.push_back(timer.nsecsElapsed());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return double(times[rounds / 2]) / 1e6;
}

/// The same settings, file by file: what the reading of links saves.
void readFiles(const SysctlState &settings)
{
    for (const auto &[each, value] : settings) {
        QFile file(QLatin1String("/proc/sys/") + *each.path());
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QVERIFY(file.readAll().simplified() == value.toString(each.key).toLatin1());
    }
}

} // namespace

void SpeedTest::reading_data()
{
    QTest::addColumn<int>("interfaces");
    for (const int interfaces : {2, 50, 500}) {
        QTest::addRow("%d interfaces", interfaces) << interfaces;
    }
}

void SpeedTest::reading()
{
    QFETCH(int, interfaces);
    enterFreshNamespace();
    // Beside lo and the fallback devices of tunnels, which every namespace has.
    const auto there = static_cast<int>(readSetup().network.links.size());
    QByteArray commands;
    for (int i = there; i < interfaces; ++i) {
        const QByteArray each = "dummy" + QByteArray::number(1000 + i);
        commands += "link add " + each + " type dummy\nlink set " + each + " up\naddress add 10."
            + QByteArray::number(1 + i / 250) + "." + QByteArray::number(i % 250) + ".1/24 dev " + each
            + "\n";
    }
    const Finished made =
        runProgram(QStringLiteral("ip"), {QStringLiteral("-batch"), QStringLiteral("-")}, commands);
    QVERIFY2(made.status == 0, made.errors.constData());
    LinuxKernel kernel;
    const Result<HostSetup> setup = kernel.readSetup();
    QCOMPARE(problem(setup), QByteArray());
    QVERIFY(setup->network.links.size() >= static_cast<size_t>(interfaces));
    QVERIFY(setup->sysctls.size() >= 6 * setup->network.links.size());
    const double whole = medianMilliseconds([&] { QVERIFY(kernel.readSetup().ok()); });
    const double files = medianMilliseconds([&] { readFiles(setup->sysctls); });
    std::printf("reading %zu interfaces and %zu settings / those settings as files, %.2f ms, %.2f ms, %.1f\n",
                setup->network.links.size(), setup->sysctls.size(), whole, files, files / whole);
    if (interfaces >= 50) {
        QVERIFY2(whole < files, "the reading costs more than reading the files would");
    }
}

} // namespace lvs::test
