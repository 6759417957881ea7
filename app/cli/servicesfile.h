// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/fileproblem.h"
#include "core/model/hoststate.h"
#include "core/plan/validator.h"

#include <optional>

namespace lvs::cli {

/// What a file of services says, or why it cannot be used: a problem for each wrong line.
struct ServicesFile
{
    QString text;
    IpvsState state;
    QList<FileProblem> problems;
    QList<Diagnostic> warnings; ///< what is allowed and probably not meant
};

/// Reads a file, "-" for standard input, and checks it.
[[nodiscard]] ServicesFile readServicesFile(const QString &path);

/// The state that a host shall have: the file's services; time-outs and daemons that the file does not
/// name as they are.
[[nodiscard]] IpvsState wantedState(const ServicesFile &file, const IpvsState &live);

} // namespace lvs::cli
