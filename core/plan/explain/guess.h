// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cluster.h"
#include "core/plan/explain/recognition.h"

#include <optional>

namespace lvs {

/// A part that a machine seems to play, as a cluster in which it has the name guessedHost(): what it must be
/// for that part is then what any role asks for.
struct Guess
{
    Cluster cluster;
    std::vector<RecognisedRole> roles;
};

[[nodiscard]] QString guessedHost();

/// Nothing where the machine has no services.
[[nodiscard]] std::optional<Guess> guessDirector(const HostState &state);

/// Nothing where no VIP is hidden and no other machine names it. Addresses of a director's own services are
/// not a real server's.
[[nodiscard]] std::optional<Guess> guessServer(const HostState &state, const Surroundings &surroundings,
                                               std::span<const HostState> others);

/// The interface on whose network that address is, else the one by which everything else leaves, else the
/// first that is no quiet one; empty where there is none.
[[nodiscard]] ShortName interfaceToward(const NetworkState &network, const Address &address);

/// A role of that part and method among roles, made where there is none.
[[nodiscard]] RecognisedRole &roleAmong(std::vector<RecognisedRole> &roles, Part part,
                                        ForwardingMethod method);

/// Puts an address among those of a role.
void addAddress(RecognisedRole &role, const Address &address);
/// Puts evidence to a role, once.
void addEvidence(RecognisedRole &role, const Evidence &evidence);

} // namespace lvs
