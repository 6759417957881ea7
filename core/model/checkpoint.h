// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace lvs {

/// How long a checkpoint may live without being confirmed or extended.
inline constexpr std::chrono::seconds shortestCheckpoint {5};
inline constexpr std::chrono::seconds longestCheckpoint {3600};

/// A deadline that hangs over a host's latest changes: unless somebody confirms them before it passes, the
/// host itself takes them back. A host has one at a time.
struct Checkpoint
{
    /// Of the program's own clock, which stands while this machine sleeps; the host's does not.
    using Clock = std::chrono::steady_clock;

    quint64 id = 0; ///< never 0
    quint32 uid = 0; ///< of the user, on that host, who made it
    QString user; ///< that user's name, where it is known
    bool isMine = false; ///< whether the helper knows this program under the same uid
    QString requestId; ///< of the apply that began it; empty where it had none
    quint64 steps = 0; ///< that would be taken back
    Clock::time_point deadline; ///< as far as it is known here

    /// Never less than 0.
    [[nodiscard]] std::chrono::milliseconds remaining(Clock::time_point now = Clock::now()) const
    {
        return std::max(std::chrono::milliseconds(0),
                        std::chrono::ceil<std::chrono::milliseconds>(deadline - now));
    }
    /// Whole seconds that are left; 0 only when nothing is.
    [[nodiscard]] std::chrono::seconds remainingSeconds(Clock::time_point now = Clock::now()) const
    {
        return std::chrono::ceil<std::chrono::seconds>(remaining(now));
    }

    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

/// Why a checkpoint ended.
enum class CheckpointEnd {
    Confirmed, ///< the changes stay
    RolledBack, ///< somebody asked for it
    Expired, ///< nobody confirmed them in time
    ClientLost, ///< the program that made them vanished, and it was asked for in that case
    Recovered, ///< the helper died, and its successor took them back
    Failed, ///< they were to be taken back, and something of them is left
    Unheard, ///< it ended while the host could not be reached: the state tells
};

/// The word that crosses the bus and stands in JSON: "confirmed", "rolled-back", "expired", "client-lost",
/// "recovered", "failed", "unheard".
[[nodiscard]] QString checkpointEndName(CheckpointEnd end);
/// Of a word that this version does not know: Unheard.
[[nodiscard]] CheckpointEnd checkpointEndFromName(QStringView name);

} // namespace lvs
