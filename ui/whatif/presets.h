// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/whatif.h"

namespace lvs {

/// A question that people have, ready to be asked about a service.
enum class Preset : quint8 {
    AnotherScheduler,
    ServerFails, ///< nobody notices
    FailureIsNoticed, ///< a monitor takes its weight away after some seconds
    DrainServer,
    Burst,
    ServerComesBack,
    RemovedServer, ///< whose clients move
};

[[nodiscard]] QString presetName(Preset preset);
[[nodiscard]] QString presetExplanation(Preset preset);
/// Why it makes no sense for that service, or nothing.
[[nodiscard]] QString whyNoPreset(Preset preset, const VirtualService &service);
/// Its changes; length: of the time that is looked at, in milliseconds.
[[nodiscard]] std::vector<simulation::Change> presetChanges(Preset preset, const VirtualService &service,
                                                            qint64 length);

} // namespace lvs
