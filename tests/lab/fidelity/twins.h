// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/linux/linuxkernel.h"
#include "core/kernel/simulated/simulatedkernel.h"
#include "tests/lab/fidelity/wire.h"

namespace lvs::test {

/// The real kernel and the simulated one, to which the same happens. The real one's tables are those of a
/// fresh network namespace.
class Twins
{
public:
    Twins();

    /// Both take the step; fatal where one does not.
    void take(const Step &step);
    /// Whether both chose the same; the choice of each is kept.
    [[nodiscard]] bool connect(const Arrival &arrival);
    /// The last packet of a TCP client's handshake, which the simulation has in connect().
    void acknowledge(const Arrival &arrival);
    void close(const Endpoint &client, const Endpoint &destination);
    /// The real server answers the handshake with a reset; with one that does not answer by the director,
    /// nothing is seen of it there.
    void refuse(const Arrival &arrival, const RealServer &server);
    /// The real server takes the first packet, or answers it, and no more comes.
    void leaveHalfOpen(const Arrival &arrival, const std::optional<Endpoint> &answering);
    /// The real server ends an established connection with a reset.
    void breakOff(const Arrival &arrival, const RealServer &server);
    /// Time passes for both.
    void sleep(std::chrono::milliseconds time);
    /// A setting of net.ipv4.vs.
    void set(SysctlKey key, qint64 value);

    [[nodiscard]] const std::optional<Endpoint> &realChoice() const { return m_realChoice; }
    [[nodiscard]] const std::optional<Endpoint> &simulatedChoice() const { return m_simulatedChoice; }
    [[nodiscard]] SimulatedKernel &simulated() { return m_simulated; }
    [[nodiscard]] LinuxKernel &real() { return *m_real; }

private:
    void reset(const Arrival &arrival, const RealServer &server);

    std::unique_ptr<LinuxKernel> m_real;
    Wire m_wire;
    SimulatedKernel m_simulated;
    PacketPath m_path {m_simulated};
    std::optional<Endpoint> m_realChoice;
    std::optional<Endpoint> m_simulatedChoice;
};

} // namespace lvs::test
