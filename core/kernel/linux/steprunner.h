// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/batch.h"
#include "core/kernel/linux/stepencoder.h"
#include "core/plan/step.h"

#include <functional>

namespace lvs::ipvs {

/// Executes steps: as many as fit into each batch, a sync daemon's by itself, and none after a batch in
/// which one was refused.
class StepRunner
{
public:
    using ReadAgain = std::function<Result<IpvsState>(std::span<const ServiceKey> keys)>;

    /// readAgain: these services, time-outs and daemons as they are, wanted only where the kernel's
    /// answers were lost or, for a daemon, cannot be had.
    StepRunner(NetlinkSocket &socket, std::span<const Step> steps, ReadAgain readAgain);

    [[nodiscard]] std::vector<Result<void>> run();

private:
    [[nodiscard]] bool runBatch(size_t end);
    [[nodiscard]] bool runDaemon(size_t index);
    [[nodiscard]] Result<void> daemonIsAsWanted(const Step &step) const;
    void noteErrors(size_t begin, const std::vector<int> &errors);
    void reconcile(size_t begin, const Batch::Outcome &outcome);

    NetlinkSocket &m_socket;
    std::span<const Step> m_steps;
    ReadAgain m_readAgain;
    std::vector<Result<void>> m_results;
    StepEncoder m_encoder;
    Batch m_batch;
};

} // namespace lvs::ipvs
