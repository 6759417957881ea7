// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lab/fidelity/lots.h"

#include "tests/lab/conformance/namespace.h"
#include "tests/lab/fidelity/surroundings.h"
#include "tests/lab/fidelity/twins.h"

#include <cstdio>

namespace lvs::test {

namespace {

/// Shares of twos over A to D, of clients that leave no trace.
struct Shares
{
    std::array<int, 4> real {};
    std::array<int, 4> simulated {};
};

Shares drawnShares(int count, bool unequalLoads)
{
    Twins twins;
    const ServiceKey key(Protocol::Udp, {wireAddress(AddressFamily::IPv4, serviceNet, 1), Port(80)});
    ServiceSettings settings;
    settings.scheduler = *Scheduler::parse(u"twos");
    twins.take(AddService {key, settings});
    const auto arrival = [](quint16 client) {
        return Arrival {Protocol::Udp,
                        {wireAddress(AddressFamily::IPv4, clientNet, client), Port(1000)},
                        {wireAddress(AddressFamily::IPv4, serviceNet, 1), Port(80)},
                        0};
    };
    quint16 client = 1;
    for (quint16 i = 0; i < 4; ++i) {
        RealServer server;
        server.endpoint = {wireAddress(AddressFamily::IPv4, serverNet, static_cast<quint16>(1 + i)),
                           Port(80)};
        server.settings.forwarding = ForwardingMethod::Masquerading;
        server.settings.weight = *Weight::fromNumber(i + 1U);
        twins.take(AddRealServer {key, server});
        // While it is the only one it takes these, which stay.
        for (int load = 0; unequalLoads && load < 2 * (4 - i); ++load) {
            static_cast<void>(twins.connect(arrival(client++)));
        }
        if (i < 3) {
            server.settings.weight = *Weight::fromNumber(0);
            twins.take(EditRealServer {key, server.endpoint, {}, server.settings});
        }
    }
    for (quint16 i = 0; i < 3; ++i) {
        RealServerSettings back;
        back.forwarding = ForwardingMethod::Masquerading;
        back.weight = *Weight::fromNumber(i + 1U);
        twins.take(EditRealServer {
            key,
            {wireAddress(AddressFamily::IPv4, serverNet, static_cast<quint16>(1 + i)), Port(80)},
            {},
            back});
    }
    settings.onePacket = true;
    twins.take(EditService {key, {}, settings});
    Shares shares;
    for (int i = 0; i < count; ++i) {
        static_cast<void>(twins.connect(arrival(60000)));
        const auto at = [](const std::optional<Endpoint> &choice) {
            return choice->address.toIPv4() % 8 - 1;
        };
        if (twins.realChoice() && twins.simulatedChoice()) {
            ++shares.real[at(twins.realChoice())];
            ++shares.simulated[at(twins.simulatedChoice())];
        }
    }
    return shares;
}

/// Whether two samples may come from one distribution: chi squared with three degrees of freedom, which
/// exceeds 16.27 once in a thousand times.
bool areAlike(const Shares &shares, const char *what)
{
    constexpr double limit = 16.27;
    double sum = 0;
    for (size_t i = 0; i < shares.real.size(); ++i) {
        const double real = shares.real[i];
        const double simulated = shares.simulated[i];
        sum += real + simulated > 0 ? (real - simulated) * (real - simulated) / (real + simulated) : 0;
    }
    std::printf("twos, %s: kernel %d %d %d %d, simulation %d %d %d %d, chi squared %.2f (limit %.2f)\n", what,
                shares.real[0], shares.real[1], shares.real[2], shares.real[3], shares.simulated[0],
                shares.simulated[1], shares.simulated[2], shares.simulated[3], sum, limit);
    return sum < limit;
}

} // namespace

bool compareLots()
{
    ServiceSettings drawing;
    drawing.scheduler = *Scheduler::parse(u"twos");
    const Step step =
        AddService {ServiceKey(Protocol::Udp, {Address::fromIPv4(0x0a080001), Port(80)}), drawing};
    if (const Result<void> added = freshLinuxKernel()->execute({&step, 1}).front();
        !added && added.error().code == ErrorCode::KernelSchedulerUnknown) {
        std::printf("twos: this kernel was built without it\n");
        return true;
    }
    constexpr int lots = 20000;
    const bool equal = areAlike(drawnShares(lots, false), "no connections");
    return areAlike(drawnShares(lots, true), "unequal loads") && equal;
}

} // namespace lvs::test
