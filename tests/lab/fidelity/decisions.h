// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/servicekey.h"
#include "core/model/virtualservice.h"

#include <QString>

namespace lvs::test {

/// One way in which a service is compared: its scheduler with its flags, its family, its protocol.
struct Variant
{
    ServiceSettings settings;
    AddressFamily family = AddressFamily::IPv4;
    Protocol protocol = Protocol::Tcp;
    bool isMark = false; ///< a service by firewall mark, whose clients connect to many addresses

    /// "sh sh-port IPv6 TCP".
    [[nodiscard]] QString name() const;
};

/// What came of comparing.
struct Comparison
{
    int decisions = 0;
    int mismatches = 0;
    int refused = 0; ///< decisions for nobody
    int changes = 0; ///< of the tables
    int known = 0; ///< decisions of clients that came again
    double seconds = 0;
};

/// Every variant of a scheduler.
[[nodiscard]] std::vector<Variant> variantsOf(const Scheduler &scheduler);

/// So many clients connect to the real kernel and to the simulated one, among changes of weights and
/// thresholds, added and removed real servers, clients that leave and come again. Prints the first
/// mismatches.
[[nodiscard]] Comparison compareDecisions(const Variant &variant, int decisions, quint64 seed);

} // namespace lvs::test
