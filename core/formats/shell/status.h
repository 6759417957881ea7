// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lvs::shell {

/// What is known of how a command ended: a script goes on by it where no shell runs that could tell.
enum class Status { Succeeded, Failed, Unknown, UnknownQuery };

[[nodiscard]] constexpr bool isKnown(Status status)
{
    return status == Status::Succeeded || status == Status::Failed;
}

/// As "!" before a command has it.
[[nodiscard]] constexpr Status negated(Status status)
{
    switch (status) {
    case Status::Succeeded:
        return Status::Failed;
    case Status::Failed:
        return Status::Succeeded;
    default:
        return status;
    }
}

} // namespace lvs::shell
