// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

namespace lvs::surroundings {

// iptables' extensions, which nf_tables carries as they are.

/// Whether a match of that name, with that information, is for packets that connection tracking calls
/// invalid.
[[nodiscard]] bool matchesInvalid(const QByteArray &name, std::span<const char> information);

/// Whether a target of that name, with that information, exempts from connection tracking.
[[nodiscard]] bool isExemption(const QByteArray &name, std::span<const char> information);

} // namespace lvs::surroundings
