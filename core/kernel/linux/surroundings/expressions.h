// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace lvs::surroundings {

/// What a rule's expressions come to, as far as it matters here.
struct RuleMeaning
{
    bool asksForInvalid = false;
    bool drops = false;
    bool exempts = false; ///< from connection tracking
    std::vector<QByteArray> jumps; ///< chains
    std::vector<QByteArray> stateMaps; ///< sets that map a state to a verdict
    std::optional<Address> destination;
};

/// Reads the content of NFTA_RULE_EXPRESSIONS. What is not known is passed over.
[[nodiscard]] RuleMeaning meaningOf(std::span<const char> expressions);

/// A verdict, the content of NFTA_DATA_VERDICT: whether it drops, and the chain where it jumps.
struct Verdict
{
    bool drops = false;
    QByteArray chain;
};
[[nodiscard]] Verdict verdictOf(std::span<const char> content);

/// Whether a state or a mask of states has the bit "invalid" (NF_CT_STATE_INVALID_BIT).
[[nodiscard]] bool hasInvalid(std::span<const char> state);

/// Text without the NUL at its end.
[[nodiscard]] QByteArray textOf(std::span<const char> content);

} // namespace lvs::surroundings
