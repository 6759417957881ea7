// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/twins.h"

#include "core/plan/wording/wording.h"
#include "tests/lab/conformance/namespace.h"
#include "tests/lab/fidelity/surroundings.h"

#include <thread>

namespace lvs::test {

namespace {

void check(const Result<void> &result, const char *where, const Step &step)
{
    if (!result) {
        qFatal("%s: %s: %s", where, qPrintable(stepSubject(step)), qPrintable(describe(result.error())));
    }
}

} // namespace

Twins::Twins()
    : m_real(freshLinuxKernel())
{
    const Result<KernelInfo> info = m_real->info();
    if (!info) {
        qFatal("no kernel: %s", qPrintable(describe(info.error())));
    }
    m_simulated.setLoadFormula(*loadFormulaOf(info->release));
}

void Twins::take(const Step &step)
{
    check(m_real->execute({&step, 1}).front(), "kernel", step);
    check(m_simulated.execute({&step, 1}).front(), "simulation", step);
}

bool Twins::connect(const Arrival &arrival)
{
    const std::optional<ConnectionTable::Index> known = m_simulated.connections().find(
        {static_cast<quint8>(arrival.protocol), arrival.client, arrival.destination});
    const bool isEnding = known
        && (m_simulated.connections()[*known].state == ConnectionState::TimeWait
            || m_simulated.connections()[*known].state == ConnectionState::Close
            || m_simulated.expiresNodestConnections());
    m_realChoice = m_wire.send(arrival, Wire::Packet::Begin);
    m_simulatedChoice = m_path.connect(arrival);
    if (isEnding) {
        std::this_thread::sleep_for(tick);
    }
    return m_realChoice == m_simulatedChoice;
}

void Twins::acknowledge(const Arrival &arrival)
{
    static_cast<void>(m_wire.send(arrival, Wire::Packet::Acknowledge));
}

void Twins::close(const Endpoint &client, const Endpoint &destination)
{
    // From SYN_RECV a FIN leads to TIME_WAIT at once.
    static_cast<void>(m_wire.send({Protocol::Tcp, client, destination, 0}, Wire::Packet::End));
    m_path.close(client, destination);
}

void Twins::reset(const Arrival &arrival, const RealServer &server)
{
    const bool isSeen = server.settings.forwarding == ForwardingMethod::Masquerading;
    if (isSeen && !m_wire.answer(server.endpoint, arrival, Wire::Packet::Reset)) {
        qFatal("the director sent no reset on");
    }
}

void Twins::refuse(const Arrival &arrival, const RealServer &server)
{
    reset(arrival, server);
    m_path.refuse(arrival.client, arrival.destination);
}

void Twins::leaveHalfOpen(const Arrival &arrival, const std::optional<Endpoint> &answering)
{
    if (answering && !m_wire.answer(*answering, arrival, Wire::Packet::Answer)) {
        qFatal("the director sent no answer on");
    }
    m_path.leaveHalfOpen(arrival.client, arrival.destination);
}

void Twins::breakOff(const Arrival &arrival, const RealServer &server)
{
    reset(arrival, server);
    m_path.breakOff(arrival.client, arrival.destination);
}

void Twins::sleep(std::chrono::milliseconds time)
{
    std::this_thread::sleep_for(time);
    m_simulated.advance(time);
}

void Twins::set(SysctlKey key, qint64 value)
{
    const SysctlName name {key, {}};
    take(SetupStep(SetSysctl {name, m_simulated.setup().sysctls.at(name), {value, 0}}));
}

} // namespace lvs::test
