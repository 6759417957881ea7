// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

#include <optional>

namespace lvs::test {

/// What one helper's life is about.
enum class Life : quint8 {
    Apply, ///< carries the plan out
    ApplyGuarded, ///< under a checkpoint
    Recover, ///< what a helper does first
    Revert, ///< the same, and takes the checkpoint back
};

/// When it is killed, and what the kernel refuses.
struct Fate
{
    std::optional<size_t> killedAfter; ///< steps that were executed, 0 for none
    std::optional<size_t> refused; ///< the step, counted from 0
};

enum class End : quint8 { Lived, Killed, Failed };

/// A helper in a process of its own, with all that the real one has between the bus and the kernel: its
/// writer, its journal in that folder, the kernel of this namespace. Steps are executed one by one, and it
/// gets SIGKILL, as from outside, after the one that its fate names.
[[nodiscard]] End live(Life life, const Fate &fate, const QByteArray &folder, const Plan &plan = {});

} // namespace lvs::test
