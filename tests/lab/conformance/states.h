// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QList>

namespace lvs::test {

/// A state with a name for the table of tests.
struct NamedState
{
    const char *name;
    IpvsState state;
};

/// One state for each attribute and value that IPVS can hold, schedulers aside: all of them "rr".
[[nodiscard]] QList<NamedState> statesOverEveryAttribute();

[[nodiscard]] Endpoint endpoint(const char *text);
[[nodiscard]] Weight weight(quint32 number);
[[nodiscard]] Scheduler scheduler(const char *name);
/// "rr" unless told.
[[nodiscard]] VirtualService tcpService(const char *endpoint, const char *schedulerName = "rr");
[[nodiscard]] VirtualService service(const ServiceKey &key, const char *schedulerName = "rr");
[[nodiscard]] RealServer realServer(const char *endpoint,
                                    ForwardingMethod forwarding = ForwardingMethod::Masquerading);
[[nodiscard]] IpvsState stateOf(const std::vector<VirtualService> &services);

} // namespace lvs::test
