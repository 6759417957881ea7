// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"

#include <QObject>

#include <memory>

namespace lvs::test {

/// What every kernel has to do alike, simulated or real: the same operations, the same results, the same
/// errors. Says nothing of how; what only the real one has is tested beside it.
class ConformanceTest : public QObject
{
    Q_OBJECT
public:
    /// makeKernel: a kernel without services, with an interface "lo", untouched by the one before.
    using MakeKernel = std::function<std::unique_ptr<Kernel>()>;
    explicit ConformanceTest(MakeKernel makeKernel)
        : m_makeKernel(std::move(makeKernel))
    {
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhatItIs();
    void isEmptyAtFirst();
    void carriesEveryAttribute_data();
    void carriesEveryAttribute();
    void carriesEveryScheduler();
    void editsClearWhatIsLeftOut();
    void takesTheNearestMessageLength();
    void refuses_data();
    void refuses();
    void namesWhatItRefuses();
    void resultsSayWhatTookPlace();
    void readsTheServicesAskedFor();
    void countsFromZero();
    void zeroesTheCounters();
    void leadsFromAnyStateToAnyOther();
    void transactionTakesBackWhatFailed();

private:
    [[nodiscard]] IpvsState state();
    void reach(const IpvsState &wanted);
    void withSupportedSchedulers(IpvsState &state) const;

    MakeKernel m_makeKernel;
    std::unique_ptr<Kernel> m_kernel;
    QList<Scheduler> m_schedulers;
};

} // namespace lvs::test
