// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace lvs::cli {

/// How the program ends, for scripts. --help lists them.
enum class ExitStatus {
    Done = 0, ///< done, or nothing to do
    Failed = 1, ///< a host cannot be reached or read, or refused; nothing was changed
    BadInput = 2, ///< wrong arguments, or a file that is not right
    HasChanges = 3, ///< plan, cluster plan: there is something to do; cluster doctor, role show: something is
                    ///< wrong; checkpoint show: changes wait to be confirmed; saved diff: the host
                    ///< differs from what is saved; check, convert, diff: a line was not understood,
                    ///< cannot be said in the other format, or there is a difference
    NotAuthorized = 4,
    Conflict = 5, ///< somebody else changed the host meanwhile, or is changing it
    TakenBack = 6, ///< a step or a host failed, or changes were not confirmed: what was done was taken back
    NotTakenBack = 7, ///< a step or a host failed, and not all was taken back, or was left as was wished
    Unknown = 8, ///< the connection was lost, and it is not known what became of the plan
};

/// The status that an error means before anything was changed.
[[nodiscard]] inline ExitStatus statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotAuthorized:
    case ErrorCode::AuthorizationCancelled:
    case ErrorCode::RemoteNotAuthorized:
        return ExitStatus::NotAuthorized;
    case ErrorCode::StaleGeneration:
    case ErrorCode::PreconditionExists:
    case ErrorCode::PreconditionMissing:
    case ErrorCode::PreconditionChanged:
    case ErrorCode::Busy:
    case ErrorCode::CheckpointPending:
        return ExitStatus::Conflict;
    case ErrorCode::OutcomeUnknown:
        return ExitStatus::Unknown;
    default:
        return ExitStatus::Failed;
    }
}

} // namespace lvs::cli
