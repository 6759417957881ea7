// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/hoststate.h"

#include <QList>

namespace lvs {

/// What was understood of an ipvsadm file, and every problem in it, each with line and column.
struct IpvsadmReading
{
    /// The start with every line executed on it that could be.
    IpvsState state;
    QList<Error> errors;

    [[nodiscard]] bool ok() const { return errors.isEmpty(); }
};

/// Reads what `ipvsadm -S` writes and what people write for `ipvsadm -R`: a command a line, options in
/// any order, long and short, with or without "ipvsadm" (or a path to it) before them, comments from "#".
/// Lines are executed on `start` with ipvsadm's own defaults (scheduler wlc, weight 1, DR, a bare -p is
/// 360 s, the real server's port is the service's); the result is checked with validate(). Names of hosts
/// and services are refused, never resolved.
[[nodiscard]] IpvsadmReading readIpvsadm(QStringView text, const IpvsState &start = {});

} // namespace lvs
