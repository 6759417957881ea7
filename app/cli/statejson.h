// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/model/counters.h"
#include "core/model/hoststate.h"

#include <QJsonObject>

namespace lvs::cli {

/// A host's tables as JSON for scripts: names and words as in the model, numbers as numbers; counters
/// where there are any. New members may come; those that are there keep their meaning.
[[nodiscard]] QJsonObject stateJson(const KernelInfo &kernel, quint64 generation, const IpvsState &state,
                                    const CountersSample *counters);

/// What happened between two samples: for each service and real server its rates a second and connections.
[[nodiscard]] QJsonObject trafficJson(const CountersSample &before, const CountersSample &now);

} // namespace lvs::cli
