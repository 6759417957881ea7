// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lvs::test {

/// What only the real kernel has: traps, limits of its socket, other writers.
class LinuxKernelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daemonStoppedAtOnceDoesNotHang();
    void daemonStoppedTwiceIsToldSo();
    void manyStepsGoInSeveralBatches();
    void nothingIsSentAfterABatchWithAnError();
    void refusalsFitASmallReceiveBuffer();
    void lostAnswersAreFoundInTheState();
    void valuesBeyondTheModelAreNamed_data();
    void valuesBeyondTheModelAreNamed();
    void needsItsCapability();
    void outlivesTheModule();
    void neverReadsAStateThatWasNot();
};

/// With the module not to be had.
class NoModuleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallSaysSo();
};

} // namespace lvs::test
