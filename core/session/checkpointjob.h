// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace lvs {

/// What is asked of a host about its checkpoint. The id is that of the one which was looked at: another one
/// that has come since is not meant.
struct CheckpointOrder
{
    enum class Kind {
        Confirm, ///< the changes stay
        RollBack, ///< they are taken back now
        Extend, ///< the deadline is that far from now
    };

    Kind kind = Kind::Confirm;
    quint64 id = 0;
    std::chrono::seconds time {0}; ///< with Extend
};

/// One order about a checkpoint on its way. Emits finished() exactly once, always after control has returned
/// to the event loop, and is deleted by its receiver (deleteLater()).
class CheckpointJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Valid once finished; why it was not done, if it was not. NoCheckpoint: there is none of that id (any
    /// more). Of a rollback also: why not everything could be taken back.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Ends it with the host's answer, once control has returned to the event loop; a second answer is
    /// dropped.
    void end(const std::optional<Error> &error = {});

Q_SIGNALS:
    void finished();

private:
    std::optional<Error> m_error;
    bool m_hasEnded = false;
};

} // namespace lvs
