// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/setupstep.h"

#include <QList>

namespace lvs::test {

/// Steps that are executed one after the other on a host that enterFreshHost() made; some of them are
/// refused.
struct StepSequence
{
    const char *name;
    std::vector<SetupStep> steps;
};

/// Every kind of step over every attribute, then what both kernels refuse.
[[nodiscard]] QList<StepSequence> stepSequences();

/// "10.0.0.250/32" or "fd00::1/128".
[[nodiscard]] InterfaceAddress onInterface(const char *interface, const char *network);
[[nodiscard]] Route routeTo(const char *network, const char *interface, const char *gateway = nullptr);
/// The same, with that address of the host as the source of what is sent there.
[[nodiscard]] Route from(Route route, const char *source);
[[nodiscard]] Link link(const char *name, LinkKind kind, const char *local = nullptr,
                        const char *remote = nullptr);
[[nodiscard]] SetSysctl setting(const char *name, qint64 before, qint64 after);

} // namespace lvs::test
