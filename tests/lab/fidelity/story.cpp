// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/story.h"

#include "tests/lab/fidelity/listedconnections.h"

#include <cstdio>

namespace lvs::test {

void Story::expect(char name, quint16 client, quint16 port, quint16 to, quint32 mark)
{
    ++m_steps;
    const bool isSame = m_twins.connect(arrival(client, port, to, mark));
    const char real = nameOf(m_twins.realChoice());
    const char simulated = nameOf(m_twins.simulatedChoice());
    if (isSame && real == name) {
        return;
    }
    m_isRight = false;
    std::printf("  step %d, client %d port %d: kernel %c, simulation %c, expected %c\n", m_steps, client,
                port, real, simulated, name);
}

void Story::compareLists(size_t count)
{
    ++m_steps;
    const std::vector<ConnectionEntry> real = listedConnections();
    std::vector<ConnectionEntry> simulated =
        m_twins.simulated().connections().entries(m_twins.simulated().now());
    bool areSame = real.size() == count && simulated.size() == count;
    for (size_t i = 0; areSame && i < count; ++i) {
        areSame = real[i].expires <= simulated[i].expires && real[i].expires + 2 >= simulated[i].expires;
        simulated[i].expires = real[i].expires;
    }
    if (areSame && real == simulated) {
        return;
    }
    m_isRight = false;
    for (const auto &[name, list] : {std::pair("kernel", real), std::pair("simulation", simulated)}) {
        for (const ConnectionEntry &entry : list) {
            std::printf("  %s: %s %s %s %s %u\n", name, qPrintable(entry.client.toString()),
                        qPrintable(entry.destination.toString()), qPrintable(entry.server.toString()),
                        qPrintable(entry.state.toString()), entry.expires);
        }
    }
}

void Story::expectCounts(char name, quint32 active, quint32 inactive)
{
    ++m_steps;
    const auto countsOf = [this, name](Kernel &kernel) {
        const Result<CountersSample> sample = kernel.readCounters();
        const ServiceCounters *service = sample ? sample->service(m_key) : nullptr;
        for (const RealServerCounters &server :
             service == nullptr ? std::vector<RealServerCounters>() : service->realServers) {
            if (server.endpoint == endpoint(name)) {
                return std::pair(server.active, server.inactive);
            }
        }
        qFatal("no counters of %c", name);
    };
    const auto real = countsOf(m_twins.real());
    const auto simulated = countsOf(m_twins.simulated());
    const std::pair expected(active, inactive);
    if (real == expected && simulated == expected) {
        return;
    }
    m_isRight = false;
    std::printf("  step %d, server %c: kernel %u/%u, simulation %u/%u, expected %u/%u\n", m_steps, name,
                real.first, real.second, simulated.first, simulated.second, active, inactive);
}

bool Story::isRight() const
{
    std::printf("%-44s %s %s, %d steps: %s\n", m_name, qPrintable(addressFamilyName(m_family)),
                qPrintable(protocolName(m_protocol)), m_steps, m_isRight ? "the same" : "DIFFERENT");
    std::fflush(stdout);
    return m_isRight;
}

} // namespace lvs::test
