// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sshdestination.h"

#include <chrono>

namespace lvs::ssh {

/// How long a TCP connection may take to come about.
constexpr std::chrono::seconds connectTimeout {10};
/// How often a connection without traffic is asked whether it lives, and how many of these questions may
/// stay without an answer: one that is dead is noticed within their product and one interval more.
constexpr std::chrono::seconds aliveInterval {4};
constexpr int aliveQuestions = 2;

/// The arguments of ssh(1) for the one connection to a machine that all else goes over. Nobody is asked
/// anything, nothing is forwarded, no command runs; the user's own configuration counts for all the rest.
[[nodiscard]] QStringList masterArguments(const SshDestination &destination, const QString &controlPath);

/// For a bus over that connection: its bytes on standard input and output.
[[nodiscard]] QStringList bridgeArguments(const SshDestination &destination, const QString &controlPath);

/// For learning a host's key: it goes into that file alone, and nobody is logged in.
[[nodiscard]] QStringList scanArguments(const SshDestination &destination, const QString &knownHostsFile);

/// For learning what the user's configuration says of that machine.
[[nodiscard]] QStringList configurationArguments(const SshDestination &destination);

} // namespace lvs::ssh
