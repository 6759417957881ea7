// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestate.h"

namespace lvs::test {

IpvsState largeState(quint32 services, quint32 realServers)
{
    IpvsState state;
    for (quint32 i = 0; i < services; ++i) {
        VirtualService service;
        service.key = ServiceKey(Protocol::Tcp, {Address::fromIPv4(0x0a010000U + i), Port(80)});
        service.settings.scheduler = Scheduler::parse(u"rr").value();
        for (quint32 j = 0; j < realServers; ++j) {
            service.realServers.push_back({{Address::fromIPv4(0x0a800000U + j), Port(80)}, {}});
        }
        state.services.push_back(service);
    }
    return state;
}

} // namespace lvs::test
