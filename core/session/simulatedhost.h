// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/host.h"

#include <QTimer>

namespace lvs {

/// A host whose kernel is simulated in this process: what the window opens on where there is no IPVS and
/// no helper, and what tests of the GUI run on. The kernel's calls take microseconds to milliseconds and
/// are made on the GUI's thread; counters of a large host are read on a thread of their own.
class SimulatedHost : public Host
{
    Q_OBJECT
public:
    /// Takes over the kernel. advance is called before each sample so that time passes in the simulation;
    /// it may be empty.
    SimulatedHost(std::unique_ptr<Kernel> kernel, std::function<void()> advance, QObject *parent = nullptr);
    ~SimulatedHost() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("simulated"); }
    [[nodiscard]] HostKind kind() const override { return HostKind::Simulated; }
    void start() override;
    void refresh() override;
    void watchCounters(std::chrono::milliseconds interval) override;
    [[nodiscard]] ApplyJob *apply(const Plan &plan, quint64 baseGeneration) override;

    /// For tests that change the kernel behind the program's back; call refresh() afterwards.
    [[nodiscard]] Kernel &kernel() { return *m_kernel; }

private:
    void sample();

    std::unique_ptr<Kernel> m_kernel;
    std::function<void()> m_advance;
    QTimer m_timer;
};

} // namespace lvs
