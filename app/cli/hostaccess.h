// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/model/cluster.h"
#include "core/session/host.h"

#include <chrono>
#include <functional>
#include <memory>

namespace lvs::cli {

/// How long a host may take to be read for the first time; one over ssh says earlier where it got stuck.
constexpr std::chrono::seconds hostPatience {60};

/// The host that the options name, not started.
[[nodiscard]] std::unique_ptr<Host> makeHost(const Arguments &arguments);

/// A machine of a cluster, not started: over ssh where it has a destination (which is known to be one), else
/// this one, or what --bus or --simulated makes of it.
[[nodiscard]] std::unique_ptr<Host> makeMachine(const Arguments &arguments, const Cluster &cluster,
                                                const QString &name);

/// Calls once what else is on these machines is known, of all that are ready, or after a few seconds: older
/// helpers do not tell. Always after control has returned to the event loop. The hosts outlive the receiver's
/// wait.
void awaitSurroundings(QObject &receiver, const std::vector<Host *> &hosts,
                       const std::function<void()> &done);

/// Calls once the host has told what is saved, or after a few seconds. As awaitSurroundings().
void awaitSaved(QObject &receiver, Host &host, const std::function<void()> &done);

/// What is known of them; nothing of a host that has not told.
[[nodiscard]] Surroundings surroundingsOf(const Host &host);

} // namespace lvs::cli
