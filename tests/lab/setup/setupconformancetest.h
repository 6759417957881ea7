// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// The real kernel and the simulated one, from the same set-up by the same steps: the same results, the
/// same errors, the same set-up in the end. And the real one by plans, from any set-up to any other and
/// back.
class SetupConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTheSimulated_data();
    void agreesWithTheSimulated();
    void leadsFromAnySetupToAnyOther();
    void takesBackWhatFailed();
};

/// On a kernel in which no tunnel's module is loaded yet: the steps have the kernel load them, a reading
/// does not.
class ModulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingLoadsNothing();
    void withoutPermissionNothingIsLoaded();
    void withoutAModuleItIsSaid();
    void stepsLoadModules_data();
    void stepsLoadModules();
    void portsWaitForTheirModule();
};

} // namespace lvs::test
